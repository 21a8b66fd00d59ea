import type { Check } from '../plan/plan.js';
import { sqlText } from '../duckdb/expression/text.js';
import { partJs, partSql } from '../javascript/identifier.js';
import type { PartShape } from '../expression/identifier-shape.js';
import type { CheckKind, Params, Terms } from './kind.js';
import { sqlIsPeriod } from '../duckdb/expression/tests.js';

/**
 * A part of an identifier is one that there can be: one of a few values (a province, a registering authority), or a date
 * that is not later than the data, which is the last day of their own period or, without one, the day of the check.
 * Applies where the identifier check passed; a form without the part passes.
 */
export const part: CheckKind = {
  kind: 'part',
  level: 'cell',
  keyword: 'zs-part',
  on: 'property',
  many: true,
  params: {
    properties: {
      part: { type: 'string' },
      forms: { type: 'array', items: { type: 'string' }, minItems: 1 },
      meaning: { type: 'object', properties: { zh: { type: 'string' }, en: { type: 'string' } }, required: ['zh', 'en'], additionalProperties: false },
      values: { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1 },
      past: { const: true },
      on: { type: 'string' },
    },
    required: ['part', 'forms', 'meaning'],
  },
  dated: true,
  fields: (params, _terms, property) => [property, ...periodOf(params)],
  operands: (_params, _terms, property) => [property],
  optional: periodOf,
  js(check, scope) {
    const { shape, name, values, period, asOf } = partOf(check, scope);
    const text = partJs(shape, name, scope.cell(check.fields[0]!), scope.runtime);
    if (values) return `${JSON.stringify(['', ...values])}.includes(${text})`;
    const own = period === undefined ? undefined : scope.cell(period);
    const day = own === undefined ? JSON.stringify(asOf) : `(${scope.runtime('isPeriod')}(${own}) ? ${own}.slice(8) : ${JSON.stringify(asOf)})`;
    return `${text} <= ${day}`;
  },
  sql(check, scope) {
    const { shape, name, values, period, asOf } = partOf(check, scope);
    const cell = scope.cell(check.fields[0]!);
    const own = period === undefined ? undefined : scope.cell(period);
    const day = own === undefined ? sqlText(asOf) : `CASE WHEN ${sqlIsPeriod(own, scope.once)} THEN substr(${own}, 9) ELSE ${sqlText(asOf)} END`;
    const holds = (text: string) => (values ? oneOfSql(text, values) : `${text} <= ${day}`);
    const exact = partSql(shape, name, cell);
    const whole = `CASE WHEN ${exact} = '' THEN true ELSE ${holds(exact)} END`;
    const place = placeOf(shape.forms.flatMap(({ parts }) => parts.filter((each) => each.name === name)));
    // Which form a value has need be asked only where its text does not fit as it stands.
    return place && shape.separator === undefined ? `CASE WHEN ${holds(stretchOf(cell, place, values !== undefined))} THEN true ELSE ${whole} END` : whole;
  },
};

function partOf(check: Check, terms: Terms) {
  const { part: name, forms, values, asOf } = check.params as { part: string; forms: string[]; values?: string[]; asOf: string };
  const { shape } = terms.field(check.fields[0]!);
  if (!shape) throw new Error(`${check.fields[0]} has no identifier`);
  // A form in which the part is not confined passes, like one without it.
  const own = { ...shape, forms: shape.forms.map((form) => (forms.includes(form.id) ? form : { ...form, parts: [] })) };
  return { shape: own, name, values, period: periodOf(check.params)[0], asOf };
}

function periodOf(params: Params): string[] {
  return params['on'] === undefined ? [] : [params['on'] as string];
}

/** Where a part stands, if it is one place in all forms that have it. */
function placeOf(parts: readonly PartShape[]): PartShape | undefined {
  const [first] = parts;
  return first && parts.every(({ start, length, group }) => group === undefined && start === first.start && length === first.length) ? first : undefined;
}

/** @param isRanged Whether the text is only compared by what it begins with, so that the whole will do where the part comes first. */
function stretchOf(cell: string, { start, length }: PartShape, isRanged: boolean): string {
  return isRanged && start === 1 ? cell : `substr(${cell}, ${start}, ${length})`;
}

/** Whether a text begins with one of some values of ASCII, all of one length: neighbours are asked for together. */
function oneOfSql(text: string, values: readonly string[]): string {
  const after = (value: string) => value.slice(0, -1) + String.fromCharCode(value.charCodeAt(value.length - 1) + 1);
  const ranges: [string, string][] = [];
  for (const value of values.toSorted()) {
    const last = ranges.at(-1);
    if (last && last[1] === value) last[1] = after(value);
    else ranges.push([value, after(value)]);
  }
  return `(${ranges.map(([from, to]) => `(${text} >= ${sqlText(from)} AND ${text} < ${sqlText(to)})`).join(' OR ')})`;
}
