import { codedIn } from '../check/kinds.js';
import type { Field, TablePlan } from '../plan/plan.js';
import { isStray } from './stray.js';

/** A running number that offices give, which may be as long as a card number. Read alike by JavaScript and RE2. */
export const runningNumber = '^[0-9A-Za-z-]{1,20}$';
/** What offices and divisions are numbered by; anything else in their place may be of a person. */
export const officeCode = '^([!-~]{1,8}|[0-9A-Za-z-]{1,20})$';
/** Digits that are the number of a card or an account rather than of an office. */
export const longDigits = '^[0-9]{16,19}$';

/** Whether the code of an office or a division may be shown as it is. */
export function isOfficeCode(code: string): boolean {
  return code === '' || (new RegExp(officeCode).test(code) && !new RegExp(longDigits).test(code) && !isStray(code));
}

/** What is known of a field that is a part of a key. */
export type KeyField = Pick<Field, 'label' | 'name' | 'representation' | 'shape'>;

/** How what stands in a key field is shown though personal data is hidden: as it is, by its ends, or as any text. */
export type KeyShown = 'whole' | 'ends' | 'text';

/** A running number that the field has room for is shown; one whose making is known has letters, or it may be of a card. */
export function keyShown(field: KeyField, value: string): KeyShown {
  if (holdsNumber(field) && isStray(value)) return 'ends';
  const plain =
    new RegExp(runningNumber).test(value) &&
    value.length <= field.representation.length &&
    (!field.shape || !new RegExp(digitsOnly).test(value));
  return plain && (holdsNumber(field) || !isStray(value)) ? 'whole' : 'text';
}

/** Digits and hyphens, as cards and accounts are written. */
export const digitsOnly = '^[0-9-]*$';

/** The parts of a record type's key that hold numbers which somebody gave: in each a number of the same row's person may stand. */
export function givenNumbers({ key, fields, checks }: Pick<TablePlan, 'key' | 'fields' | 'checks'>): Field[] {
  const isGiven = (field: Field) =>
    field.representation.type === 'C' &&
    !field.format &&
    !field.personal &&
    !field.isPath &&
    codedIn(checks, field.name).length === 0 &&
    holdsNumber(field);
  return fields.filter((field) => key.includes(field.name) && isGiven(field));
}

/** Whether a key field holds a number that somebody gave, and not a name or a path, which are shown. */
export function holdsNumber({ label }: Pick<Field, 'label'>): boolean {
  return !/名|路径/.test(label);
}
