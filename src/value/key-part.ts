import type { DateFormat } from './date-format.js';
import { bare, citizenId, person } from './person.js';
import { filled } from './runtime.js';

/** In what form a field stands in a key: `person(AAC002)`, so that one number is one however it is written; `year(AAE003)`, the year of a month; `day(X)`, the day of a moment. */
export type KeyForm = 'bare' | 'person' | 'day' | 'month' | 'year' | 'returnMonth';

/** A part of a key: a field, as it stands or in a form. */
export interface KeyPart {
  field: string;
  form?: KeyForm;
}

const forms: Record<KeyForm, { as(text: string): string; mends?(text: string): boolean }> = {
  bare: { as: bare },
  // Whose number it is is known of a cell that is wrong only in how it is written.
  person: { as: person, mends: citizenId },
  day: { as: (moment) => moment.slice(0, 8) },
  month: { as: (day) => day.slice(0, 6) },
  year: { as: (day) => day.slice(0, 4) },
  returnMonth: { as: returnMonth },
};

/** The month in whose return a day is: months of returns run from the 21st to the 20th. */
function returnMonth(day: string): string {
  const month = day.slice(0, 6);
  if (day.slice(6) <= '20') return month;
  return month.endsWith('12') ? `${Number(month.slice(0, 4)) + 1}01` : String(Number(month) + 1);
}

export const keyForms = Object.keys(forms) as KeyForm[];

/** Reads a part of a key; undefined where it has a form that there is not. */
export function readKeyPart(text: string): KeyPart | undefined {
  const called = /^(\w+)\(\s*(\w+)\s*\)$/.exec(text);
  if (!called) return { field: text };
  const [, form, field] = called as unknown as [string, string, string];
  return keyForms.includes(form as KeyForm) ? { field, form: form as KeyForm } : undefined;
}

/** The layouts of which a part of a key may ask that form; of the other forms any. */
const formats: Partial<Record<KeyForm, readonly DateFormat[]>> = {
  day: ['YYYYMMDDHHMMSS'],
  month: ['YYYYMMDDHHMMSS', 'YYYYMMDD'],
  year: ['YYYYMMDDHHMMSS', 'YYYYMMDD', 'YYYYMM'],
  returnMonth: ['YYYYMMDD'],
};

/** Whether a field of that layout has the form that a part of a key asks for: a month of a day, the year of a day or a month. */
export function hasForm({ form }: KeyPart, format: DateFormat | undefined): boolean {
  const allowed = form && formats[form];
  return allowed === undefined || (format !== undefined && allowed.includes(format));
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
  return form ? forms[form].as(cell) : cell;
}

/** What relates a record by a part of a key that has a form; undefined where its cell is empty, or unsound beyond mending. */
export function formed(form: KeyForm, cell: string, sound: boolean): string | undefined {
  const { as, mends } = forms[form];
  if (!filled(cell)) return undefined;
  const value = as(cell);
  return sound || mends?.(value) ? value : undefined;
}
