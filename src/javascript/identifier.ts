import { sqlText } from '../duckdb/expression/text.js';
import { algorithms } from '../value/algorithm/algorithms.js';
import { isLax, type FormShape, type IdentifierShape, type PartShape } from '../expression/identifier-shape.js';
import type { JsScope } from '../check/kind.js';
import { inPlace, type Once } from '../duckdb/expression/once.js';
import { jsPattern, sqlGroup, sqlMatches } from '../duckdb/expression/pattern.js';
import { sqlIsDate } from '../duckdb/expression/tests.js';

type Runtime = JsScope['runtime'];

/** JavaScript that is true where every value of a cell is of a form, with real dates and, where that counts, its check character. */
export function conformsJs(shape: IdentifierShape, cell: string, runtime: Runtime): string {
  return eachJs(shape, cell, (value) => firstForm(shape.forms, value, jsMatches, (form) => soundJs(form, value, runtime), 'false', jsChoice));
}

/** SQL twin of `conformsJs`. */
export function conformsSql(shape: IdentifierShape, cell: string, once: Once): string {
  return eachSql(shape, cell, once, (value, at) => conformingSql(shape.forms, value, at));
}

/** JavaScript that is false where a value has a wrong check character that did not make it wrong. */
export function checkedJs(shape: IdentifierShape, cell: string, runtime: Runtime): string {
  return eachJs(shape, cell, (value) => firstForm(shape.forms, value, jsMatches, (form) => laxJs(form, value, runtime), 'true', jsChoice));
}

/** SQL twin of `checkedJs`. */
export function checkedSql(shape: IdentifierShape, cell: string, once: Once): string {
  return eachSql(shape, cell, once, (value, at) => laxFormsSql(shape.forms, value, at));
}

/** JavaScript that is true where a value is of a form named, and of none before it. */
export function doubtfulJs({ forms }: IdentifierShape, named: readonly string[], cell: string): string {
  return firstForm(forms, cell, jsMatches, ({ id }) => String(named.includes(id)), 'false', jsChoice);
}

/** SQL twin of `doubtfulJs`. Few values are of such a form, so that its pattern is asked first. */
export function doubtfulSql({ forms }: IdentifierShape, named: readonly string[], cell: string): string {
  const patterns = forms.filter(({ id }) => named.includes(id)).map(({ pattern }) => sqlMatches(cell, pattern));
  return `(CASE WHEN ${patterns.join(' OR ')} THEN ${firstForm(forms, cell, sqlMatches, ({ id }) => String(named.includes(id)), 'false', sqlChoice)} ELSE false END)`;
}

/** JavaScript of a part of a cell's value; `''` where its form does not have it, several joined as they are in the cell. */
export function partJs({ forms, separator }: IdentifierShape, part: string, cell: string, runtime: Runtime): string {
  const cut = (value: string) => firstForm(forms, value, jsMatches, (form) => cutJs(form, part, value, runtime), '""', jsChoice);
  if (separator === undefined) return cut(cell);
  const mark = JSON.stringify(separator);
  return `${cell}.split(${mark}).map((value) => ${cut('value')}).join(${mark})`;
}

/** SQL twin of `partJs`. Which form a cell has is found out once for all its parts, where there is a way to keep it. */
export function partSql({ forms, separator }: IdentifierShape, part: string, cell: string, once?: Once): string {
  const cut = (value: string) => {
    if (!once || value !== cell) return firstForm(forms, value, sqlMatches, (form) => cutSql(form, part, value), "''", sqlChoice);
    const form = once(sqlChoice(forms.map(({ pattern }, at) => [sqlMatches(value, pattern), String(at)] as const), 'NULL'));
    return sqlChoice(forms.map((each, at) => [`${form} = ${at}`, cutSql(each, part, value)] as const), "''");
  };
  if (separator === undefined) return cut(cell);
  const mark = sqlText(separator);
  const many = `array_to_string(list_transform(string_split(${cell}, ${mark}), lambda value: ${cut('value')}), ${mark})`;
  return `CASE WHEN contains(${cell}, ${mark}) THEN ${many} ELSE ${cut(cell)} END`;
}

function eachJs({ separator }: IdentifierShape, cell: string, test: (value: string) => string): string {
  return separator === undefined ? test(cell) : `${cell}.split(${JSON.stringify(separator)}).every((value) => ${test('value')})`;
}

/** Only cells that hold the separator are taken apart. */
function eachSql({ separator }: IdentifierShape, cell: string, once: Once, test: (value: string, once: Once) => string): string {
  if (separator === undefined) return test(cell, once);
  const mark = sqlText(separator);
  const many = `list_bool_and(list_transform(string_split(${cell}, ${mark}), lambda value: ${test('value', inPlace)}))`;
  return `CASE WHEN contains(${cell}, ${mark}) THEN ${many} ELSE ${test(cell, once)} END`;
}

type Matches = (value: string, pattern: string) => string;
type Choice = (cases: readonly (readonly [string, string])[], otherwise: string) => string;

/** The first form whose pattern matches decides. */
function firstForm(forms: readonly FormShape[], value: string, matches: Matches, of: (form: FormShape) => string, otherwise: string, choice: Choice): string {
  return choice(forms.map((form) => [matches(value, form.pattern), of(form)] as const), otherwise);
}

const jsChoice: Choice = (cases, otherwise) => `(${cases.map(([test, result]) => `${test} ? ${result} : `).join('')}${otherwise})`;
const sqlChoice: Choice = (cases, otherwise) => `CASE ${cases.map(([test, result]) => `WHEN ${test} THEN ${result}`).join(' ')} ELSE ${otherwise} END`;
const jsMatches: Matches = (value, pattern) => `${jsPattern(pattern)}.test(${value})`;

function soundJs(form: FormShape, value: string, runtime: Runtime): string {
  const { check, strict, except, parts } = form;
  const dates = parts.flatMap((part) => {
    const { format } = part;
    if (!format) return [];
    const text = stretchJs(form, part, value, runtime);
    return [`${runtime('isDate')}(${format === 'YYMMDD' ? `"19" + ${text}` : text})`];
  });
  const holds = check && strict ? `${runtime(algorithms[check].js)}(${value})` : undefined;
  const asked = holds && (except === undefined ? holds : `(${holds} || ${jsMatches(value, except)})`);
  return [...dates, ...(asked ? [asked] : [])].join(' && ') || 'true';
}

function laxJs(form: FormShape, value: string, runtime: Runtime): string {
  const { check, strict, except } = form;
  if (!check || !isLax(form)) return 'true';
  const holds = `${runtime(algorithms[check].js)}(${value})`;
  // A strict form is wrong already unless it is excepted.
  return strict ? `(${holds} || !${jsMatches(value, except!)})` : holds;
}

function cutJs(form: FormShape, name: string, value: string, runtime: Runtime): string {
  const part = form.parts.find((each) => each.name === name);
  return part ? stretchJs(form, part, value, runtime) : '""';
}

function cutSql(form: FormShape, name: string, value: string): string {
  const part = form.parts.find((each) => each.name === name);
  return part ? stretchSql(form, part, value) : "''";
}

/** The text of a part in a value of its form. */
function stretchJs({ pattern }: FormShape, { start, length, group }: PartShape, value: string, runtime: Runtime): string {
  if (group !== undefined) return `(${jsPattern(pattern)}.exec(${value})?.[${group}] ?? "")`;
  return `${runtime('substring')}(${value}, ${start - 1}, ${start - 1 + length})`;
}

function stretchSql({ pattern }: FormShape, { start, length, group }: PartShape, value: string): string {
  return group === undefined ? `substr(${value}, ${start}, ${length})` : sqlGroup(value, pattern, group);
}

function conformingSql(forms: readonly FormShape[], value: string, once: Once): string {
  const cases = forms.flatMap((form, position): string[] => {
    const whole = wholeOf(form);
    const matching = `WHEN ${sqlMatches(value, form.pattern)} THEN`;
    if (!whole) return [`${matching} ${soundSql(form, value, once)}`];
    const right = `WHEN ${whole(value, once)} THEN true`;
    if (form.except !== undefined) return [right, `${matching} ${[...datesSql(form, value, once), sqlMatches(value, form.except)].join(' AND ')}`];
    // Right values need no regular expression; of wrong ones later forms must not hear.
    return position === forms.length - 1 ? [right] : [right, `${matching} false`];
  });
  const only = forms.length === 1 && forms[0]!.except === undefined ? wholeOf(forms[0]!) : undefined;
  return only ? only(value, once) : `CASE ${cases.join(' ')} ELSE false END`;
}

/** SQL for a form whose algorithm asks for its pattern and its dates by itself. */
function wholeOf({ check, strict, pattern, parts }: FormShape): ((x: string, once: Once) => string) | undefined {
  const whole = check && algorithms[check].whole;
  if (!whole || !strict || pattern !== whole.pattern) return undefined;
  const dates = parts.filter(({ format }) => format !== undefined);
  const same = whole.date ? dates.length === 1 && isSame(dates[0]!, whole.date) : dates.length === 0;
  return same ? whole.sql : undefined;
}

function isSame(one: PartShape, other: Omit<PartShape, 'name'>): boolean {
  return one.start === other.start && one.length === other.length && one.format === other.format;
}

function datesSql(form: FormShape, value: string, once: Once): string[] {
  return form.parts.flatMap((part) => {
    const { format } = part;
    if (!format) return [];
    const text = stretchSql(form, part, value);
    return [`(${sqlIsDate(format === 'YYMMDD' ? `('19' || ${text})` : text, once)})`];
  });
}

function soundSql(form: FormShape, value: string, once: Once): string {
  const { check, strict, except } = form;
  const holds = check && strict ? algorithms[check].sql(value, once) : undefined;
  const asked = holds && (except === undefined ? holds : `CASE WHEN ${holds} THEN true ELSE ${sqlMatches(value, except)} END`);
  return [...datesSql(form, value, once), ...(asked ? [`(${asked})`] : [])].join(' AND ') || 'true';
}

/** Right check characters are the rule, and known already where the identifier check asked for them. */
function laxFormsSql(forms: readonly FormShape[], value: string, once: Once): string {
  const lax = forms.filter(isLax);
  const right = [...new Set(lax.filter(({ strict }) => strict).map(({ check }) => algorithms[check!].sql(value, once)))];
  const cases = forms.map((form) => `WHEN ${sqlMatches(value, form.pattern)} THEN ${laxSql(form, value, once)}`);
  const skip = forms.length === 1 ? right.map((holds) => `WHEN ${holds} THEN true `).join('') : '';
  return `CASE ${skip}${cases.join(' ')} ELSE true END`;
}

function laxSql(form: FormShape, value: string, once: Once): string {
  const { check, strict, except } = form;
  if (!check || !isLax(form)) return 'true';
  const holds = algorithms[check].sql(value, once);
  return strict ? `CASE WHEN ${holds} THEN true ELSE NOT ${sqlMatches(value, except!)} END` : holds;
}
