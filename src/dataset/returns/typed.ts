import type { FileProblem } from '../file-problem.js';
import { cellName, type SheetRow } from '../workbook/sheet.js';
import type { FilledReturn } from './sheet.js';

/** What is told of numbers that were typed into rows, or columns, of which most others are formulas. */
export function typedOver(
  path: string,
  sheet: string,
  { columns, rows }: FilledReturn,
  sheetRows: ReadonlyMap<number, SheetRow>,
): FileProblem[] {
  const cells = rows.flatMap(({ number, cells: texts }) => {
    const formulas = new Set(sheetRows.get(number)?.formulas);
    return columns.flatMap(({ at }) => ((texts[at] ?? '').trim() === '' ? [] : [{ number, at, isFormula: formulas.has(at) }]));
  });
  const [inRow, inColumn] = [new Map<number, Filled>(), new Map<number, Filled>()];
  for (const { number, at, isFormula } of cells) {
    count(inRow, number, isFormula);
    count(inColumn, at, isFormula);
  }
  const typed = cells.filter(({ number, at, isFormula }) => !isFormula && (isAlone(inRow.get(number)!) || isAlone(inColumn.get(at)!)));
  const [first] = typed;
  if (!first) return [];
  const params = { path, sheet, count: typed.length, cell: cellName(first.number, first.at) };
  return [{ path, code: 'dataset.return-typed', params, line: first.number, leftOut: false }];
}

/** Of a row or a column: how many cells hold something, and how many of them are formulas. */
interface Filled {
  cells: number;
  formulas: number;
}

function count(lines: Map<number, Filled>, line: number, isFormula: boolean): void {
  const { cells, formulas } = lines.get(line) ?? { cells: 0, formulas: 0 };
  lines.set(line, { cells: cells + 1, formulas: formulas + Number(isFormula) });
}

/** Whether of two and more cells beside a typed one two thirds are formulas. */
function isAlone({ cells, formulas }: Filled): boolean {
  return cells > 2 && formulas * 3 >= (cells - 1) * 2;
}
