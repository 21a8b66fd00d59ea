import type { Field, TablePlan } from '../plan/plan.js';

/** What may be asked of a column: `sum` of numbers, `range` (the least and the greatest) of numbers and dates. */
export type Asking = 'sum' | 'range';

/**
 * Whether a list may tell that of a column. What tells a person, and what any identifier or key is, stands in no list: the least
 * of a column is the value of one record.
 */
export function mayTell(
  { name, personal, identifier, format, representation: { type } }: Field,
  asking: Asking,
  { key }: Pick<TablePlan, 'key'>,
): boolean {
  if (personal !== undefined || identifier !== undefined) return false;
  if (asking === 'range' && format !== undefined) return true;
  return type !== 'C' && format === undefined && !key.includes(name);
}

/** Decimals of money; rates have more. */
const cents = 2;

/** The columns of a record type that are amounts: of which lists tell the sum unless others are named. */
export function amountsOf(table: TablePlan): string[] {
  return table.fields
    .filter((field) => field.representation.type === 'D' && field.representation.decimals === cents && mayTell(field, 'sum', table))
    .map(({ name }) => name);
}
