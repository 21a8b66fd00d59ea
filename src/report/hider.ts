import { holdsNumber, isOfficeCode, isPlainKey, isStrayKey } from '../engine/key.js';
import type { Field, Plan } from '../plan/plan.js';
import { clip } from './cell.js';
import { mask, maskMisplaced, maskPath } from './mask.js';
import { meantOf, nothingOf } from './meant.js';

/** How values of a data set go into its report: masked unless the user asked otherwise, and never longer than can be shown. */
export interface Hider {
  /**
   * The value of a field; what `row` holds of the person is hidden in remarks and other free texts too, and what was not
   * meant for a column of numbers, days or codes shows its ends only.
   */
  value(field: string, value: string, row?: Record<string, string>): string;
  /** The code of an office or a division. */
  code(code: string): string;
  /** A cell in the place of a heading: what it is of is not known, so that nothing of it but its beginning is shown. */
  cell(text: string): string;
  /** The path of a file, of which numbers of persons are hidden, and no more, so that it is found. */
  path(path: string): string;
  /** A text from the data that belongs to no field, such as a header. */
  text(text: string): string;
}

/** The hider for the fields of a plan. */
export function hiderOf(plan: Plan, masked: boolean): Hider {
  const fields = plan.tables.flatMap((table) => table.fields);
  const personal = new Map(fields.flatMap(({ name, personal }) => (personal ? [[name, personal] as const] : [])));
  const named = new Set(plan.tables.flatMap(({ key }) => key));
  const keys = new Map(fields.filter(({ name }) => named.has(name)).map((field) => [field.name, field]));
  const paths = new Set(fields.filter(({ isPath }) => isPath).map(({ name }) => name));

  // Checks between tables name the other table's fields `T4.AAC003`.
  const nameOf = (field: string) => field.slice(field.lastIndexOf('.') + 1);
  const isMeant = meantOf(plan);
  const isNothing = nothingOf(plan);
  const kindOf = (field: string) => personal.get(nameOf(field));
  const text = (value: string) => clip(masked ? mask(value, undefined) : value);
  const key = (field: Field, value: string) => {
    if (holdsNumber(field) && isStrayKey(value)) return clip(maskMisplaced(value));
    return isPlainKey(field, value) ? value : text(value);
  };
  const code = (value: string) => clip(masked && !isOfficeCode(value) ? maskMisplaced(value) : value);
  const offices = new Set([plan.groups.division, plan.groups.agency]);
  return {
    value(field, value, row = {}) {
      const kind = kindOf(field);
      if (!masked || isNothing(nameOf(field), value)) return clip(value);
      if (kind) return clip(mask(value, kind));
      if (offices.has(nameOf(field))) return code(value);
      if (!isMeant(nameOf(field), value)) return clip(maskMisplaced(value));
      const bare = Object.entries(row).reduce((so, [other, secret]) => {
        const kind = kindOf(other);
        return kind && [...secret].length > 1 ? so.replaceAll(secret, () => mask(secret, kind)) : so;
      }, value);
      if (paths.has(nameOf(field))) return clip(maskPath(bare));
      const inKey = keys.get(nameOf(field));
      return inKey ? key(inKey, bare) : text(bare);
    },
    cell: (value) => clip(masked ? mask(value, 'name') : value),
    code,
    path: (path) => (masked ? maskPath(path) : path),
    text,
  };
}
