import { isLax, type FormShape, type IdentifierShape, type PartShape } from '../../../src/value/identifier-shape.js';
import { checkSql } from './check-characters.js';
import { isDaySql } from './date.js';
import { groupSql, wholeSql } from './pattern.js';
import { named, textSql } from './text.js';

/** True where every value of a cell is of a form, with real dates and, where that counts, its check character. */
export function conforms(shape: IdentifierShape, cell: string): string {
  return each(shape, cell, (value) => firstForm(shape.forms, value, (form) => sound(form, value), 'false'));
}

/** False where a value has a wrong check character that did not make it wrong. */
export function checkHolds(shape: IdentifierShape, cell: string): string {
  return each(shape, cell, (value) => firstForm(shape.forms, value, (form) => laxly(form, value), 'true'));
}

/** True where a value is of a form named, and of none before it. */
export function hasForm({ forms }: IdentifierShape, among: readonly string[], cell: string): string {
  return firstForm(forms, cell, ({ id }) => String(among.includes(id)), 'false');
}

/** A part of a cell's value; `''` where its form does not have it, several joined as they are in the cell. */
export function partOf({ forms, separator }: IdentifierShape, part: string, cell: string): string {
  const cut = (value: string) => firstForm(forms, value, (form) => stretchNamed(form, part, value), "''");
  if (separator === undefined) return named(cell, cut);
  // Without an order of its own an aggregate takes rows as they come.
  return `(SELECT string_agg(${cut('piece.value')}, ${textSql(separator)} ORDER BY piece.place) FROM ${pieces(cell, separator)})`;
}

function each({ separator }: IdentifierShape, cell: string, test: (value: string) => string): string {
  return separator === undefined ? named(cell, test) : `(SELECT bool_and(${test('piece.value')}) FROM ${pieces(cell, separator)})`;
}

function pieces(cell: string, separator: string): string {
  // Of the empty text string_to_array makes no piece, and not an empty one.
  const split = named(cell, (value) => `CASE WHEN ${value} = '' THEN ARRAY[''] ELSE string_to_array(${value}, ${textSql(separator)}) END`);
  return `(SELECT value COLLATE "C" AS value, place FROM unnest(${split}) WITH ORDINALITY AS split(value, place)) AS piece`;
}

/** The first form whose pattern matches decides. */
function firstForm(forms: readonly FormShape[], value: string, of: (form: FormShape) => string, otherwise: string): string {
  return `CASE ${forms.map((form) => `WHEN ${wholeSql(value, form.pattern)} THEN ${of(form)}`).join(' ')} ELSE ${otherwise} END`;
}

function sound(form: FormShape, value: string): string {
  const { check, strict, except, parts } = form;
  const dates = parts.flatMap((part) => {
    const text = stretch(form, part, value);
    return part.format ? [named(part.format === 'YYMMDD' ? `'19' || ${text}` : text, isDaySql)] : [];
  });
  const holds = check && strict ? checkSql(check, value) : undefined;
  const asked = holds && (except === undefined ? holds : `(${holds} OR ${wholeSql(value, except)})`);
  return [...dates, ...(asked ? [asked] : [])].join(' AND ') || 'true';
}

function laxly(form: FormShape, value: string): string {
  const { check, strict, except } = form;
  if (!check || !isLax(form)) return 'true';
  const holds = checkSql(check, value);
  return strict ? `(${holds} OR NOT ${wholeSql(value, except!)})` : holds;
}

function stretchNamed(form: FormShape, name: string, value: string): string {
  const part = form.parts.find((one) => one.name === name);
  return part ? stretch(form, part, value) : "''";
}

/** The text of a part in a value of its form. */
function stretch({ pattern }: FormShape, { start, length, group }: PartShape, value: string): string {
  return group === undefined ? `substr(${value}, ${start}, ${length})` : groupSql(value, pattern, group);
}
