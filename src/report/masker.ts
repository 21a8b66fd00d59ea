import { traitsOf, type Traits } from '../check/cause/traits.js';
import { givenNumbers, isOfficeCode, keyShown } from '../privacy/key.js';
import type { Field, Plan } from '../plan/plan.js';
import { namesInRole } from '../privacy/role.js';
import { clip } from './cell.js';
import { mask, maskMade, maskMisplaced, maskPath, maskNamed } from './mask.js';
import { formsOf, meantOf, nothingOf } from './meant.js';

/** How values of a data set go into its report: masked unless the user asked otherwise, and never longer than can be shown. */
export interface Masker {
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
  /** A text beside what should be the role of a person, and is a name: it is hidden in both. */
  besideRole(text: string, role: string): string;
}

/** What tells of a person wherever it stands: not one character, nor a few digits. */
const tells = /^(?!\d{1,5}$)[\d\D]{2,}$/u;

/** The masker for the fields of a plan. */
export function maskerOf(plan: Plan, masked: boolean): Masker {
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
  const key = (field: Field, value: string) =>
    ({ whole: () => value, ends: () => clip(maskMisplaced(value)), text: () => text(value) })[keyShown(field, value)]();
  const isCoded = ({ holds, kind }: Traits) => holds !== undefined || kind !== 'text';
  const coded = new Set(
    plan.tables.flatMap(({ fields, checks }) => fields.filter((field) => isCoded(traitsOf(field, checks))).map(({ name }) => name)),
  );
  const given = new Set(plan.tables.flatMap(givenNumbers).map(({ name }) => name));
  const made = new Map(fields.flatMap(({ name, shape, personal }) => (shape && !personal ? [[name, formsOf(shape)] as const] : [])));
  const isMade = (field: string, value: string) => made.get(field)?.some((form) => form.test(value)) === true;
  const code = (value: string) => clip(masked && !isOfficeCode(value) ? maskMisplaced(value) : value);
  const offices = new Set([plan.groups.division, plan.groups.agency]);
  return {
    value(field, value, row = {}) {
      const kind = kindOf(field);
      if (!masked || isNothing(nameOf(field), value)) return clip(value);
      if (kind) return clip(mask(value, kind));
      if (offices.has(nameOf(field))) return code(value);
      if (!isMeant(nameOf(field), value)) return clip(maskMisplaced(value));
      const inKey = keys.get(nameOf(field));
      const secrets = coded.has(nameOf(field)) ? [] : Object.entries(row).filter(([other]) => kindOf(other) !== undefined);
      if (inKey && given.has(inKey.name) && secrets.some(([, secret]) => secret === value)) return clip(maskMisplaced(value));
      const bare = secrets.reduce(
        (so, [other, secret]) => (tells.test(secret) ? so.replaceAll(secret, () => mask(secret, kindOf(other))) : so),
        value,
      );
      if (paths.has(nameOf(field))) return clip(maskPath(bare));
      if (inKey) return key(inKey, bare);
      return isMade(nameOf(field), bare) ? clip(maskMade(bare)) : text(bare);
    },
    cell: (value) => clip(masked ? mask(value, 'name') : value),
    code,
    path: (path) => (masked ? maskPath(path) : path),
    text,
    besideRole: (text, role) => clip(masked ? maskNamed(text, namesInRole(role)) : text),
  };
}
