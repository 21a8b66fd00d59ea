import type { KeyForm } from '../../value/key-part.js';
import type { Hoist } from './hoist.js';
import { sqlBare, sqlIsCitizenId, sqlNamed, sqlPerson } from './person.js';

const forms: Record<KeyForm, { as(x: string, hoist: Hoist): string; mends?(x: string): string }> = {
  bare: { as: sqlBare },
  person: { as: sqlPerson, mends: sqlIsCitizenId },
  day: { as: (moment) => `substr(${moment}, 1, 8)` },
  month: { as: (day) => `substr(${day}, 1, 6)` },
  year: { as: (day) => `substr(${day}, 1, 4)` },
  returnMonth: {
    as: (day) => `CASE WHEN substr(${day}, 7, 2) <= '20' THEN substr(${day}, 1, 6)
      WHEN substr(${day}, 5, 2) = '12' THEN (TRY_CAST(substr(${day}, 1, 4) AS INTEGER) + 1)::VARCHAR || '01'
      ELSE (TRY_CAST(substr(${day}, 1, 6) AS INTEGER) + 1)::VARCHAR END`,
  },
};

/** Twin of `formed`; NULL for undefined. */
export function sqlFormed(form: KeyForm, cell: string, sound: string, isFilled: string, hoist: Hoist): string {
  const { as, mends } = forms[form];
  return `CASE WHEN ${sound} THEN ${as(cell, hoist)}${mends ? ` WHEN ${isFilled} THEN ${sqlNamed(as(cell, hoist), 'mended', `CASE WHEN ${mends('mended')} THEN mended END`)}` : ''} END`;
}
