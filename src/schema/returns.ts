import type { LongForm, ReturnsPlan } from '../plan/plan.js';
import { factorsOf } from '../standard/lookup.js';
import type { Standard } from '../standard/model.js';

/** How the records of a record type hold the cells of returns; undefined where they hold none. */
export function longForm(standard: Standard, number: string): LongForm | undefined {
  const found = standard.returns?.find(({ table }) => table === number);
  if (!found) return undefined;
  const { form, period, row, column, value, keys, upper, unit } = found;
  return {
    ...{ form, period, row, column, value, keys },
    ...(upper !== undefined && { upper }),
    ...(unit !== undefined && { unit: { field: unit, factors: factorsOf(standard, unit) ?? {} } }),
  };
}

/** The same with what tells its fields in a sheet that people have filled in. */
export function returnsPlan(standard: Standard, number: string): ReturnsPlan | undefined {
  const long = longForm(standard, number);
  if (!long) return undefined;
  const { label, note } = standard.returns!.find(({ table }) => table === number)!;
  const marks = (standard.returnMarks ?? []).filter(({ table }) => table === number);
  return {
    ...long,
    ...(label !== undefined && { label }),
    ...(note !== undefined && { note }),
    marks: Object.fromEntries(marks.map(({ field, words }) => [field, words])),
  };
}
