import type { TablePlan } from '../plan/plan.js';
import type { CheckTally } from './tally.js';

/** Why a check could not be evaluated. */
export type Absence = NonNullable<CheckTally['reason']>;

/** A record type that was not handed in. */
export function missingTable({ id, name, from }: TablePlan): Absence {
  if (!from) return { code: 'check.missing-table', params: { table: id, name } };
  return { code: 'check.missing-used-table', params: { table: id, name, number: from.number } };
}
