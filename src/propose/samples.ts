import { traitsOf } from '../check/cause/traits.js';
import type { TablePlan } from '../plan/plan.js';
import type { Masker } from '../report/masker.js';
import type { ColumnReading } from './column.js';
import { exampleTexts } from './evidence.js';
import { isTaken } from './model.js';

/**
 * Some values of a column as they may be shown. What the element of a heading is that was taken is known, and so is what of a value
 * in a column of codes, numbers or days may be shown; of any other nothing but the beginning is.
 */
export function samplesOf(column: ColumnReading, table: TablePlan, masker: Masker): string[] {
  const { candidates, values } = column;
  const field = candidates[0]?.field;
  const { kind, holds, identifier } = field ? traitsOf(field, table.checks) : { kind: 'text' };
  const isKnown = isTaken(column) || kind !== 'text' || holds !== undefined || identifier !== undefined;
  const shown = (value: string) => (field && isKnown ? masker.value(field.name, value) : masker.cell(value));
  return exampleTexts([...values.keys()].slice(0, mostLookedAt).map(shown));
}

/** Masked, many values look alike. */
const mostLookedAt = 20;
