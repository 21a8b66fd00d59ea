import type { KeyForm } from '../../value/key-part.js';
import type { Hoist } from './hoist.js';
import { sqlBare, sqlIsCitizenId, sqlNamed, sqlPerson } from './person.js';

const forms: Record<KeyForm, { as(x: string, hoist: Hoist): string; mends?(x: string): string }> = {
  bare: { as: sqlBare },
  person: { as: sqlPerson, mends: sqlIsCitizenId },
  month: { as: (day) => `substr(${day}, 1, 6)` },
  year: { as: (day) => `substr(${day}, 1, 4)` },
};

/** Twin of `formed`; NULL for undefined. */
export function sqlFormed(form: KeyForm, cell: string, sound: string, isFilled: string, hoist: Hoist): string {
  const { as, mends } = forms[form];
  return `CASE WHEN ${sound} THEN ${as(cell, hoist)}${mends ? ` WHEN ${isFilled} THEN ${sqlNamed(as(cell, hoist), 'mended', `CASE WHEN ${mends('mended')} THEN mended END`)}` : ''} END`;
}
