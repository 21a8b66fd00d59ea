import type { Field, TablePlan } from '../plan/plan.js';
import { sqlText } from '../duckdb/expression/text.js';
import { keptName } from './names.js';
import { documentNumber, isStray, landline, longNumber, mailAddress, numbersWithWord, straySql } from './stray.js';

/** A running number that offices give, which may be as long as a card number. Read alike by JavaScript and RE2. */
const runningNumber = '^[0-9A-Za-z-]{1,20}$';
/** What offices and divisions are numbered by; anything else in their place may be of a person. */
const officeCode = '^([!-~]{1,8}|[0-9A-Za-z-]{1,20})$';
/** Digits that are the number of a card or an account rather than of an office. */
const longDigits = '^[0-9]{16,19}$';

/** Whether the code of an office or a division may be shown as it is. */
export function isOfficeCode(code: string): boolean {
  return code === '' || (new RegExp(officeCode).test(code) && !new RegExp(longDigits).test(code) && !isStray(code));
}

/** SQL text of the code of an office or a division: as it is, or its ends only, as `maskMisplaced` writes them. */
export function shownOfficeSql(column: string): string {
  const plain = `regexp_matches(${column}, ${sqlText(officeCode)}) AND NOT regexp_matches(${column}, ${sqlText(longDigits)}) AND NOT ${straySql(column)}`;
  return `CASE WHEN ${plain} THEN ${column} ELSE ${endsSql(column)} END`;
}

function endsSql(column: string): string {
  return `CASE WHEN length(${column}) <= 4 THEN repeat('*', length(${column})) ELSE left(${column}, 1) || repeat('*', least(length(${column}) - 2, 30)) || right(${column}, 1) END`;
}

/** What is known of a field that is a part of a key. */
export type KeyField = Pick<Field, 'label' | 'name' | 'representation' | 'shape'>;

/** How what stands in a key field is shown though personal data is hidden: as it is, by its ends, or as any text. */
export type KeyShown = 'whole' | 'ends' | 'text';

/** A running number that the field has room for is shown; one whose making is known has letters, or it may be of a card. */
export function keyShown(field: KeyField, value: string): KeyShown {
  if (holdsNumber(field) && isStray(value)) return 'ends';
  const plain = new RegExp(runningNumber).test(value) && value.length <= field.representation.length && (!field.shape || !new RegExp(digitsOnly).test(value));
  return plain && (holdsNumber(field) || !isStray(value)) ? 'whole' : 'text';
}

const digitsOnly = '^[0-9-]*$';

/** The parts of a record type's key that hold numbers which somebody gave: in each a number of the same row's person may stand. */
export function givenNumbers({ key, fields, checks }: Pick<TablePlan, 'key' | 'fields' | 'checks'>): Field[] {
  const coded = new Set(checks.filter(({ kind }) => kind === 'code' || kind === 'label').map(({ fields: [name] }) => name));
  const isGiven = (field: Field) => field.representation.type === 'C' && !field.format && !field.personal && !field.isPath && !coded.has(field.name) && holdsNumber(field);
  return fields.filter((field) => key.includes(field.name) && isGiven(field));
}

/** Whether a key field holds a number that somebody gave, and not a name or a path, which are shown. */
function holdsNumber({ label }: Pick<Field, 'label'>): boolean {
  return !/名|路径/.test(label);
}

/** SQL text of a column that is no personal one, with what looks like a person's number or address of mail in it hidden. */
export function shownTextSql(column: string): string {
  const worded = numbersWithWord.reduce((text, pattern) => `regexp_replace(${text}, ${sqlText(pattern)}, '\\1***', 'g')`, column);
  return [mailAddress, landline, documentNumber, longNumber].reduce((text, pattern) => `regexp_replace(${text}, ${sqlText(pattern)}, '***', 'g')`, worded);
}

/**
 * SQL text of a key field that is no personal one, shown as `keyShown` says.
 *
 * @param own Condition that a personal field of the row holds the same.
 */
export function shownKeySql(field: KeyField, own = 'false'): string {
  const column = keptName(field.name);
  const running = `regexp_matches(${column}, ${sqlText(runningNumber)}) AND length(${column}) <= ${field.representation.length}${field.shape ? ` AND NOT regexp_matches(${column}, ${sqlText(digitsOnly)})` : ''}`;
  const text = shownTextSql(column);
  if (holdsNumber(field)) return `CASE WHEN ${own} OR ${straySql(column)} THEN ${endsSql(column)} WHEN ${running} THEN ${column} ELSE ${text} END`;
  return `CASE WHEN ${running} AND NOT ${straySql(column)} THEN ${column} ELSE ${text} END`;
}
