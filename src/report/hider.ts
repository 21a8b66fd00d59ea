import type { Plan } from '../plan/plan.js';
import { clip } from './cell.js';
import { mask } from './mask.js';

/** How values of a data set go into its report: masked unless the user asked otherwise, and never longer than can be shown. */
export interface Hider {
  /** The value of a field. */
  value(field: string, value: string): string;
  /** The code of an office or a division. */
  code(code: string): string;
  /** A text from the data that belongs to no field, such as a header. */
  text(text: string): string;
}

/** The hider for the fields of a plan. */
export function hiderOf(plan: Plan, masked: boolean): Hider {
  const fields = plan.tables.flatMap((table) => table.fields);
  const personal = new Map(fields.flatMap(({ name, personal }) => (personal ? [[name, personal] as const] : [])));
  const keys = new Set(plan.tables.flatMap(({ key }) => key));

  const text = (value: string) => clip(masked ? mask(value, undefined) : value);
  const code = (value: string) => (isPlainCode(value) ? value : text(value));
  return {
    value(field, value) {
      // Checks between tables name the other table's fields `T4.AAC003`.
      const name = field.slice(field.lastIndexOf('.') + 1);
      const kind = personal.get(name);
      if (kind) return clip(masked ? mask(value, kind) : value);
      return keys.has(name) ? code(value) : text(value);
    },
    code,
    text,
  };
}

/** A running number that offices give, which may be as long as a card number; not one that has the form of an identity number. */
function isPlainCode(value: string): boolean {
  if (!/^[0-9A-Za-z-]{1,20}$/.test(value)) return false;
  return !/^\d{6}((18|19|20)\d{2}|\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])\d{3}[\dXx]?$/.test(value);
}
