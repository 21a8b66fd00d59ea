import type { KeyForm } from '../../value/key-part.js';
import type { Once } from './once.js';
import { sqlBare, sqlIsCitizenId, sqlNamed, sqlPerson } from './person.js';

const forms: Record<KeyForm, { as(x: string, once: Once): string; mends?(x: string): string }> = {
  bare: { as: sqlBare },
  person: { as: sqlPerson, mends: sqlIsCitizenId },
};

/** Twin of `formed`; NULL for undefined. */
export function sqlFormed(form: KeyForm, cell: string, sound: string, isFilled: string, once: Once): string {
  const { as, mends } = forms[form];
  return `CASE WHEN ${sound} THEN ${as(cell, once)}${mends ? ` WHEN ${isFilled} THEN ${sqlNamed(as(cell, once), 'mended', `CASE WHEN ${mends('mended')} THEN mended END`)}` : ''} END`;
}
