import { isLax, type FormShape, type IdentifierShape, type PartShape } from '../value/identifier-shape.js';
import { algorithms } from '../value/algorithm/algorithms.js';
import type { JavaScriptScope } from './scope.js';
import { wholePattern } from './text.js';

type Runtime = JavaScriptScope['runtime'];

/** True where every value of a cell is of a form, with real dates and, where that counts, its check character. */
export function conforms(shape: IdentifierShape, cell: string, runtime: Runtime): string {
  return each(shape, cell, (value) => firstForm(shape.forms, value, (form) => sound(form, value, runtime), 'false'));
}

/** False where a value has a wrong check character that did not make it wrong. */
export function checkHolds(shape: IdentifierShape, cell: string, runtime: Runtime): string {
  return each(shape, cell, (value) => firstForm(shape.forms, value, (form) => laxly(form, value, runtime), 'true'));
}

/** True where a value is of a form named, and of none before it. */
export function hasForm({ forms }: IdentifierShape, named: readonly string[], cell: string): string {
  return firstForm(forms, cell, ({ id }) => String(named.includes(id)), 'false');
}

/** A part of a cell's value; `''` where its form does not have it, several joined as they are in the cell. */
export function partOf({ forms, separator }: IdentifierShape, part: string, cell: string, runtime: Runtime): string {
  const cut = (value: string) => firstForm(forms, value, (form) => stretchNamed(form, part, value, runtime), '""');
  if (separator === undefined) return cut(cell);
  const mark = JSON.stringify(separator);
  return `${cell}.split(${mark}).map((value) => ${cut('value')}).join(${mark})`;
}

function each({ separator }: IdentifierShape, cell: string, test: (value: string) => string): string {
  return separator === undefined ? test(cell) : `${cell}.split(${JSON.stringify(separator)}).every((value) => ${test('value')})`;
}

/** The first form whose pattern matches decides. */
function firstForm(forms: readonly FormShape[], value: string, of: (form: FormShape) => string, otherwise: string): string {
  return `(${forms.map((form) => `${matches(value, form.pattern)} ? ${of(form)} : `).join('')}${otherwise})`;
}

function matches(value: string, pattern: string): string {
  return `${wholePattern(pattern)}.test(${value})`;
}

function sound(form: FormShape, value: string, runtime: Runtime): string {
  const { check, strict, except, parts } = form;
  const dates = parts.flatMap((part) => {
    const { format } = part;
    if (!format) return [];
    const text = stretch(form, part, value, runtime);
    return [`${runtime('isDate')}(${format === 'YYMMDD' ? `"19" + ${text}` : text})`];
  });
  const holds = check && strict ? `${runtime(algorithms[check].name)}(${value})` : undefined;
  const asked = holds && (except === undefined ? holds : `(${holds} || ${matches(value, except)})`);
  return [...dates, ...(asked ? [asked] : [])].join(' && ') || 'true';
}

function laxly(form: FormShape, value: string, runtime: Runtime): string {
  const { check, strict, except } = form;
  if (!check || !isLax(form)) return 'true';
  const holds = `${runtime(algorithms[check].name)}(${value})`;
  // A strict form is wrong already unless it is excepted.
  return strict ? `(${holds} || !${matches(value, except!)})` : holds;
}

function stretchNamed(form: FormShape, name: string, value: string, runtime: Runtime): string {
  const part = form.parts.find((each) => each.name === name);
  return part ? stretch(form, part, value, runtime) : '""';
}

/** The text of a part in a value of its form. */
function stretch({ pattern }: FormShape, { start, length, group }: PartShape, value: string, runtime: Runtime): string {
  if (group !== undefined) return `(${wholePattern(pattern)}.exec(${value})?.[${group}] ?? "")`;
  return `${runtime('substring')}(${value}, ${start - 1}, ${start - 1 + length})`;
}
