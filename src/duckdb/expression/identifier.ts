import { isLax, type FormShape, type IdentifierShape, type PartShape } from '../../value/identifier-shape.js';
import { checkCharacters } from './check-characters.js';
import { inPlace, type Hoist } from './hoist.js';
import { sqlGroup, sqlMatches } from './pattern.js';
import { sqlIsDate } from './tests.js';
import { sqlText } from './text.js';

/** True where every value of a cell is of a form, with real dates and, where that counts, its check character. */
export function conforms(shape: IdentifierShape, cell: string, hoist: Hoist): string {
  return each(shape, cell, hoist, (value, at) => conforming(shape.forms, value, at));
}

/** False where a value has a wrong check character that did not make it wrong. */
export function checkHolds(shape: IdentifierShape, cell: string, hoist: Hoist): string {
  return each(shape, cell, hoist, (value, at) => laxForms(shape.forms, value, at));
}

/** True where a value is of a form named, and of none before it. Few values are of such a form, so that its pattern is asked first. */
export function hasForm({ forms }: IdentifierShape, named: readonly string[], cell: string): string {
  const patterns = forms.filter(({ id }) => named.includes(id)).map(({ pattern }) => sqlMatches(cell, pattern));
  return `CASE WHEN ${patterns.join(' OR ')} THEN ${firstForm(forms, cell, ({ id }) => String(named.includes(id)), 'false')} ELSE false END`;
}

/** A part of a cell's value; `''` where its form does not have it. Which form a cell has is found out once for all its parts, where there is a way to keep it. */
export function partOf({ forms, separator }: IdentifierShape, part: string, cell: string, hoist?: Hoist): string {
  const cut = (value: string) => {
    if (!hoist || value !== cell) return firstForm(forms, value, (form) => stretchNamed(form, part, value), "''");
    const form = hoist(
      choice(
        forms.map(({ pattern }, at) => [sqlMatches(value, pattern), String(at)] as const),
        'NULL',
      ),
    );
    return choice(
      forms.map((each, at) => [`${form} = ${at}`, stretchNamed(each, part, value)] as const),
      "''",
    );
  };
  if (separator === undefined) return cut(cell);
  const mark = sqlText(separator);
  const many = `array_to_string(list_transform(string_split(${cell}, ${mark}), lambda value: ${cut('value')}), ${mark})`;
  return `CASE WHEN contains(${cell}, ${mark}) THEN ${many} ELSE ${cut(cell)} END`;
}

/** Whether a part is one of some values, or is not there. */
export function partAmong(shape: IdentifierShape, part: string, values: readonly string[], cell: string): string {
  const places = shape.forms.flatMap(({ parts }) => parts.filter(({ name }) => name === part));
  const isAsLong =
    shape.separator === undefined &&
    places.every(({ group, length }) => group === undefined && values.every((value) => value.length === length));
  // Of several values a cell has several parts, and what catches a group is of any length: neither is what it begins with.
  if (!isAsLong) return `list_contains([${['', ...values].map(sqlText).join(', ')}], ${partOf(shape, part, cell)})`;
  // The whole text begins with what its part begins with.
  return partHolds(
    shape,
    part,
    cell,
    (text) => oneOf(text, values),
    ({ start, length }) => (start === 1 ? cell : `substr(${cell}, ${start}, ${length})`),
  );
}

/** Whether a part is at most a text, or is not there. */
export function partAtMost(shape: IdentifierShape, part: string, cell: string, most: string): string {
  return partHolds(
    shape,
    part,
    cell,
    (text) => `${text} <= ${most}`,
    ({ start, length }) => `substr(${cell}, ${start}, ${length})`,
  );
}

/** Which form a value has need be asked only where its text, at the one place where all forms have the part, does not fit as it stands. */
function partHolds(
  shape: IdentifierShape,
  name: string,
  cell: string,
  holds: (text: string) => string,
  stretchAt: (place: PartShape) => string,
): string {
  const exact = partOf(shape, name, cell);
  const whole = `CASE WHEN ${exact} = '' THEN true ELSE ${holds(exact)} END`;
  const place = placeOf(shape.forms.flatMap(({ parts }) => parts.filter((each) => each.name === name)));
  return place && shape.separator === undefined ? `CASE WHEN ${holds(stretchAt(place))} THEN true ELSE ${whole} END` : whole;
}

/** Where a part stands, if it is one place in all forms that have it. */
function placeOf(parts: readonly PartShape[]): PartShape | undefined {
  const [first] = parts;
  return first && parts.every(({ start, length, group }) => group === undefined && start === first.start && length === first.length)
    ? first
    : undefined;
}

/** Whether a text begins with one of some values of ASCII, all of one length: neighbours are asked for together. */
function oneOf(text: string, values: readonly string[]): string {
  const after = (value: string) => value.slice(0, -1) + String.fromCharCode(value.charCodeAt(value.length - 1) + 1);
  const ranges: [string, string][] = [];
  for (const value of values.toSorted()) {
    const last = ranges.at(-1);
    if (last && last[1] === value) last[1] = after(value);
    else ranges.push([value, after(value)]);
  }
  return `(${ranges.map(([from, to]) => `(${text} >= ${sqlText(from)} AND ${text} < ${sqlText(to)})`).join(' OR ')})`;
}

/** Only cells that hold the separator are taken apart. */
function each({ separator }: IdentifierShape, cell: string, hoist: Hoist, test: (value: string, hoist: Hoist) => string): string {
  if (separator === undefined) return test(cell, hoist);
  const mark = sqlText(separator);
  const many = `list_bool_and(list_transform(string_split(${cell}, ${mark}), lambda value: ${test('value', inPlace)}))`;
  return `CASE WHEN contains(${cell}, ${mark}) THEN ${many} ELSE ${test(cell, hoist)} END`;
}

/** The first form whose pattern matches decides. */
function firstForm(forms: readonly FormShape[], value: string, of: (form: FormShape) => string, otherwise: string): string {
  return choice(
    forms.map((form) => [sqlMatches(value, form.pattern), of(form)] as const),
    otherwise,
  );
}

function choice(cases: readonly (readonly [string, string])[], otherwise: string): string {
  return `CASE ${cases.map(([test, result]) => `WHEN ${test} THEN ${result}`).join(' ')} ELSE ${otherwise} END`;
}

function stretchNamed(form: FormShape, name: string, value: string): string {
  const part = form.parts.find((each) => each.name === name);
  return part ? stretch(form, part, value) : "''";
}

/** The text of a part in a value of its form. */
function stretch({ pattern }: FormShape, { start, length, group }: PartShape, value: string): string {
  return group === undefined ? `substr(${value}, ${start}, ${length})` : sqlGroup(value, pattern, group);
}

function conforming(forms: readonly FormShape[], value: string, hoist: Hoist): string {
  const cases = forms.flatMap((form, position): string[] => {
    const whole = wholeOf(form);
    const matching = `WHEN ${sqlMatches(value, form.pattern)} THEN`;
    if (!whole) return [`${matching} ${sound(form, value, hoist)}`];
    const right = `WHEN ${whole(value, hoist)} THEN true`;
    if (form.except !== undefined)
      return [right, `${matching} ${[...dates(form, value, hoist), sqlMatches(value, form.except)].join(' AND ')}`];
    // Right values need no regular expression; of wrong ones later forms must not hear.
    return position === forms.length - 1 ? [right] : [right, `${matching} false`];
  });
  const only = forms.length === 1 && forms[0]!.except === undefined ? wholeOf(forms[0]!) : undefined;
  return only ? only(value, hoist) : `CASE ${cases.join(' ')} ELSE false END`;
}

/** SQL for a form whose algorithm asks for its pattern and its dates by itself. */
function wholeOf({ check, strict, pattern, parts }: FormShape): ((x: string, hoist: Hoist) => string) | undefined {
  const whole = check && checkCharacters[check].whole;
  if (!whole || !strict || pattern !== whole.pattern) return undefined;
  const dated = parts.filter(({ format }) => format !== undefined);
  const same = whole.date ? dated.length === 1 && isSame(dated[0]!, whole.date) : dated.length === 0;
  return same ? whole.sql : undefined;
}

function isSame(one: PartShape, other: Omit<PartShape, 'name'>): boolean {
  return one.start === other.start && one.length === other.length && one.format === other.format;
}

function dates(form: FormShape, value: string, hoist: Hoist): string[] {
  return form.parts.flatMap((part) => {
    const { format } = part;
    if (!format) return [];
    const text = stretch(form, part, value);
    return [`(${sqlIsDate(format === 'YYMMDD' ? `('19' || ${text})` : text, hoist)})`];
  });
}

function sound(form: FormShape, value: string, hoist: Hoist): string {
  const { check, strict, except } = form;
  const holds = check && strict ? checkCharacters[check].sql(value, hoist) : undefined;
  const asked = holds && (except === undefined ? holds : `CASE WHEN ${holds} THEN true ELSE ${sqlMatches(value, except)} END`);
  return [...dates(form, value, hoist), ...(asked ? [`(${asked})`] : [])].join(' AND ') || 'true';
}

/** Right check characters are the rule, and known already where the identifier check asked for them. */
function laxForms(forms: readonly FormShape[], value: string, hoist: Hoist): string {
  const lax = forms.filter(isLax);
  const right = [...new Set(lax.filter(({ strict }) => strict).map(({ check }) => checkCharacters[check!].sql(value, hoist)))];
  const cases = forms.map((form) => `WHEN ${sqlMatches(value, form.pattern)} THEN ${laxly(form, value, hoist)}`);
  const skip = forms.length === 1 ? right.map((holds) => `WHEN ${holds} THEN true `).join('') : '';
  return `CASE ${skip}${cases.join(' ')} ELSE true END`;
}

function laxly(form: FormShape, value: string, hoist: Hoist): string {
  const { check, strict, except } = form;
  if (!check || !isLax(form)) return 'true';
  const holds = checkCharacters[check].sql(value, hoist);
  return strict ? `CASE WHEN ${holds} THEN true ELSE NOT ${sqlMatches(value, except!)} END` : holds;
}
