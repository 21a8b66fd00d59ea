import { digitsOnly, holdsNumber, longDigits, officeCode, runningNumber, type KeyField } from '../privacy/key.js';
import {
  documentNumber,
  identityNumber,
  landline,
  longest,
  longNumber,
  mailAddress,
  nameOfKinds,
  nameWithWord,
  numbersWithWord,
  otherCard,
  plainSigns,
  signKinds,
  stray,
  unionCard,
  wideSigns,
} from '../privacy/stray.js';
import { checkCharacters } from './expression/check-characters.js';
import { inPlace } from './expression/hoist.js';
import { sqlText } from './expression/text.js';
import { keptName } from './names.js';

/** SQL text of the code of an office or a division: as it is, or its ends only, as `maskMisplaced` writes them. */
export function shownOfficeSql(column: string, stray = straySql(column)): string {
  const plain = `regexp_matches(${column}, ${sqlText(officeCode)}) AND NOT regexp_matches(${column}, ${sqlText(longDigits)}) AND NOT ${stray}`;
  return `CASE WHEN ${plain} THEN ${column} ELSE ${endsSql(column)} END`;
}

export function endsSql(column: string): string {
  return `CASE WHEN length(${column}) <= 4 THEN repeat('*', length(${column})) ELSE left(${column}, 1) || repeat('*', least(length(${column}) - 2, 30)) || right(${column}, 1) END`;
}

/** SQL text of a column that is no personal one, with what looks like a person's number, name or address of mail in it hidden. */
export function shownTextSql(column: string): string {
  const worded = numbersWithWord.reduce(
    (text, pattern) => `regexp_replace(${text}, ${sqlText(pattern)}, '\\1***', 'g')`,
    `regexp_replace(${column}, ${sqlText(nameWithWord)}, '\\1***\\3', 'g')`,
  );
  return [mailAddress, landline, documentNumber, longNumber].reduce(
    (text, pattern) => `regexp_replace(${text}, ${sqlText(pattern)}, '***', 'g')`,
    worded,
  );
}

/**
 * SQL text of a key field that is no personal one, shown as `keyShown` says.
 *
 * @param own Condition that a personal field of the row holds the same.
 */
export function shownKeySql(field: KeyField, own = 'false', stray = straySql(keptName(field.name))): string {
  const column = keptName(field.name);
  const running = `regexp_matches(${column}, ${sqlText(runningNumber)}) AND length(${column}) <= ${field.representation.length}${field.shape ? ` AND NOT regexp_matches(${column}, ${sqlText(digitsOnly)})` : ''}`;
  const text = shownTextSql(column);
  if (holdsNumber(field)) return `CASE WHEN ${own} OR ${stray} THEN ${endsSql(column)} WHEN ${running} THEN ${column} ELSE ${text} END`;
  return `CASE WHEN ${running} AND NOT ${stray} THEN ${column} ELSE ${text} END`;
}

/** SQL list of that of several columns: an expression for each would be planned for longer than many files are read. */
export function straysSql(columns: readonly string[]): string {
  return `list_transform([${columns.join(', ')}]::VARCHAR[], lambda cell: ${straySql('cell')})`;
}

/** Twin of `isStray`. */
export function straySql(column: string): string {
  const text = `translate(left(${column}, ${longest}), ${sqlText(wideSigns)}, ${sqlText(plainSigns)})`;
  const digits = `replace(${text}, '-', '')`;
  const kinds = signKinds.reduce((signs, [kind, sign]) => `regexp_replace(${signs}, ${sqlText(kind)}, ${sqlText(sign)}, 'g')`, text);
  const is = (value: string, pattern: string) => `regexp_matches(${value}, ${sqlText(pattern)})`;
  return `CASE WHEN ${is(text, stray)} OR ${is(kinds, nameOfKinds)} OR ${is(digits, `${unionCard}|${identityNumber}`)} THEN true WHEN ${is(digits, otherCard)} THEN ${checkCharacters.luhn.sql(digits, inPlace)} ELSE false END`;
}
