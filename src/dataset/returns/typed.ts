import type { FileProblem } from '../file-problem.js';
import { cellName, type SheetRow } from '../workbook/sheet.js';
import type { FilledReturn } from './sheet.js';

/** What is told of numbers that were typed into rows, or columns, of which all others are formulas. */
export function typedOver(
  path: string,
  sheet: string,
  { columns, rows }: FilledReturn,
  sheetRows: ReadonlyMap<number, SheetRow>,
): FileProblem[] {
  const cells = rows.flatMap(({ number, cells: texts }) =>
    columns.flatMap(({ at }) => {
      const isFormula = sheetRows.get(number)?.formulas?.includes(at) ?? false;
      return (texts[at] ?? '').trim() === '' ? [] : [{ number, at, isFormula }];
    }),
  );
  const alone = (one: (typeof cells)[number], line: (each: (typeof cells)[number]) => boolean) => {
    const beside = cells.filter((each) => each !== one && line(each));
    return beside.length > 1 && beside.filter(({ isFormula }) => isFormula).length * 3 >= beside.length * 2;
  };
  const typed = cells.filter(
    (one) => !one.isFormula && (alone(one, ({ number }) => number === one.number) || alone(one, ({ at }) => at === one.at)),
  );
  const [first] = typed;
  if (!first) return [];
  const params = { path, sheet, count: typed.length, cell: cellName(first.number, first.at) };
  return [{ path, code: 'dataset.return-typed', params, line: first.number, leftOut: false }];
}
