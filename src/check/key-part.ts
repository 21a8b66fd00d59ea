import type { Once } from '../duckdb/expression/once.js';
import { bare, citizenId, person, sqlBare, sqlIsCitizenId, sqlNamed, sqlPerson } from '../value/person.js';
import { filled } from '../value/runtime.js';

/** In what form a field stands in a key: `person(AAC002)`, so that one number is one however it is written. */
export type KeyForm = 'bare' | 'person';

/** A part of a key: a field, as it stands or in a form. */
export interface KeyPart {
  field: string;
  form?: KeyForm;
}

const forms: Record<KeyForm, { js(text: string): string; sql(x: string, once: Once): string; mends?: { js(text: string): boolean; sql(x: string): string } }> = {
  bare: { js: bare, sql: sqlBare },
  // Whose number it is is known of a cell that is wrong only in how it is written.
  person: { js: person, sql: sqlPerson, mends: { js: citizenId, sql: sqlIsCitizenId } },
};

export const keyForms = Object.keys(forms) as KeyForm[];

/** Reads a part of a key; undefined where it has a form that there is not. */
export function readKeyPart(text: string): KeyPart | undefined {
  const called = /^(\w+)\(\s*(\w+)\s*\)$/.exec(text);
  if (!called) return { field: text };
  const [, form, field] = called as unknown as [string, string, string];
  return keyForms.includes(form as KeyForm) ? { field, form: form as KeyForm } : undefined;
}

/** The field of a part of a key. */
export function keyField(text: string): string {
  return readKeyPart(text)?.field ?? text;
}

/** The fields of a key, each once. */
export function keyFields(key: readonly string[]): string[] {
  return [...new Set(key.map(keyField))];
}

/** A part of a key as it is compared, of a cell that takes part. */
export function partText(part: string, cell: string): string {
  const { form } = readKeyPart(part)!;
  return form ? forms[form].js(cell) : cell;
}

/** What relates a record by a part of a key that has a form; undefined where its cell is empty, or unsound beyond mending. */
export function formed(form: KeyForm, cell: string, sound: boolean): string | undefined {
  const { js, mends } = forms[form];
  if (!filled(cell)) return undefined;
  const value = js(cell);
  return sound || mends?.js(value) ? value : undefined;
}

/** SQL twin of `formed`; NULL for undefined. */
export function sqlFormed(form: KeyForm, cell: string, sound: string, isFilled: string, once: Once): string {
  const { sql, mends } = forms[form];
  return `CASE WHEN ${sound} THEN ${sql(cell, once)}${mends ? ` WHEN ${isFilled} THEN ${sqlNamed(sql(cell, once), 'mended', `CASE WHEN ${mends.sql('mended')} THEN mended END`)}` : ''} END`;
}
