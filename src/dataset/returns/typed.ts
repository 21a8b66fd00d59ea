import { wordsInParams } from '../../message/bilingual.js';
import type { FileProblem } from '../file-problem.js';
import { cellName, type SheetRow } from '../workbook/sheet.js';
import type { FilledReturn } from './sheet.js';

/** What is told of numbers that were typed into rows, or columns, of totals: of which others are formulas. */
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
  const formulas = cells.filter(({ isFormula }) => isFormula);
  const [inColumn, worked] = [countByColumn(cells), countByColumn(formulas)];
  const isTotalColumn = ([at, count]: [number, number]) => {
    const all = inColumn.get(at)!;
    return all > 2 && (count / (all - 1) >= mostly || (count > 1 && count / all >= alone && worked.size === 1));
  };
  const totalColumns = new Set([...worked].filter(isTotalColumn).map(([at]) => at));
  // A formula in a column of totals says nothing of the row that it stands in.
  const totalRows = new Set(formulas.flatMap(({ number, at }) => (totalColumns.has(at) ? [] : [number])));
  const typed = cells.filter(({ number, at, isFormula }) => !isFormula && (totalRows.has(number) || totalColumns.has(at)));
  const [first] = typed;
  if (!first) return [];
  const names = typed.slice(0, toldCells).map(({ number, at }) => cellName(number, at));
  const shown = wordsInParams('cells', [...names, ...(typed.length > toldCells ? ['…'] : [])]);
  return [
    { path, code: 'dataset.return-typed', params: { path, sheet, count: typed.length, ...shown }, line: first.number, leftOut: false },
  ];
}

/** The share of formulas from which a column is one of totals; and from which it is, where no other column has any. */
const [mostly, alone] = [2 / 3, 1 / 3];

function countByColumn(cells: readonly { at: number }[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { at } of cells) counts.set(at, (counts.get(at) ?? 0) + 1);
  return counts;
}

/** Cells that are told by name. */
const toldCells = 8;
