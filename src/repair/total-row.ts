import { asksLayout } from '../check/kinds.js';
import { isBlankRow } from '../dataset/cells.js';
import { notePattern, plainFigure, titlePattern, totalPattern } from '../dataset/foot.js';
import type { TablePart } from '../dataset/model.js';
import { confinedIn, labelColumns, labelledTotals } from '../duckdb/pass/aside.js';
import { recordChecker } from '../javascript/record-checker.js';
import type { Plan, TablePlan } from '../plan/plan.js';
import { soundOf } from './cell.js';

const [total, note, title, figure] = [totalPattern, notePattern, titlePattern, plainFigure].map((pattern) => new RegExp(pattern)) as [
  RegExp,
  RegExp,
  RegExp,
  RegExp,
];

/** In a table of fewer columns, one cell may be all that a record has. */
const leastTitled = 3;

/**
 * Tells the rows that `check` takes for totals, and those it takes for notes and titles, by their labels: a row with a key
 * that is well formed is always a record. A row that `check` takes for a total and that has the number of somebody stays.
 */
export function rowsAside(plan: Plan, table: TablePlan, part: TablePart): (cells: readonly string[]) => 'total' | 'note' | undefined {
  const matched = part.columns.flatMap(({ field, index }) => (field === undefined ? [] : [{ field, index }]));
  const inKey = matched.filter(({ field }) => table.key.includes(field));
  const keys = inKey.length > 0 ? inKey : matched.slice(0, 1);
  const labelled = [...matched.map(({ index }) => index), ...labelColumns(part, table)].sort((one, other) => one - other);
  const forms = table.checks.filter((check) => asksLayout(check) && keys.some(({ field }) => field === check.fields[0]));
  const fields = table.fields.filter(({ name }) => keys.some(({ field }) => field === name));
  const check = recordChecker({ ...plan, tables: [{ ...table, fields, checks: forms.map((form) => ({ ...form, after: [] })) }] }, table.id);
  const numbers = matched.flatMap(({ field, index }) =>
    table.fields
      .filter(({ name, shape }) => name === field && shape !== undefined)
      .map((each) => ({ index, isSound: soundOf(plan, table, each) })),
  );
  // A row with the number of somebody is no total for sure, whatever stands in its key: a person decides.
  const isSomebody = (cells: readonly string[]) =>
    numbers.some(({ index, isSound }) => !isBlankRow([cells[index]!]) && isSound(cells[index]!));
  const isLabel = (cell: string) => total.test(cell) || note.test(cell);
  const isKey = ({ field, index }: { field: string; index: number }, cells: readonly string[]) => {
    const cell = cells[index]!;
    return !isBlankRow([cell]) && !isLabel(cell) && check({ [field]: cell }).every(({ outcome }) => outcome !== 'fail');
  };
  const isLabelled = labelledOf(plan, table, part);
  return (cells) => {
    const first = labelled.map((index) => cells[index]!).find((cell) => !isBlankRow([cell]));
    if (first === undefined) return undefined;
    const isTotal = total.test(first);
    if (isTotal && isLabelled(cells, first)) return isSomebody(cells) ? undefined : 'total';
    const filled = matched.filter(({ index }) => !isBlankRow([cells[index]!])).length;
    if (filled === 1 && matched.length >= leastTitled && title.test(first)) return 'note';
    if ((!isTotal && !note.test(first)) || isPlain(cells[keys[0]!.index]!) || keys.some((key) => isKey(key, cells))) return undefined;
    if (isTotal) return isSomebody(cells) ? undefined : 'total';
    return filled * 2 <= Math.max(2, matched.length) ? 'note' : undefined;
  };
}

/** Tells of a row that begins with a label whether it is a total whatever its key, as `check` does. */
function labelledOf(plan: Plan, table: TablePlan, part: TablePart): (cells: readonly string[], label: string) => boolean {
  const totals = labelledTotals(part, table, confinedIn(table));
  if (!totals) return () => false;
  const labels = totals.labels.map(({ index, field: name }) => {
    const field = table.fields.find((each) => each.name === name);
    return { index, isSound: field ? soundOf(plan, table, field) : () => false };
  });
  return (cells, label) => {
    const isOther = ({ index }: { index: number }) => !isBlankRow([cells[index]!]) && cells[index] !== label;
    return (
      labels.some(({ index, isSound }) => cells[index] === label && !isSound(label)) &&
      !totals.confined.some(isOther) &&
      totals.known.every((column) => !isOther(column) || figure.test(cells[column.index]!))
    );
  };
}

/** A key of ASCII without a blank is no label, but for the words of totals and notes. */
function isPlain(key: string): boolean {
  return /^[0-~][!-~]*$/.test(key) && !total.test(key) && !note.test(key);
}
