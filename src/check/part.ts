import { cell, choice, primitive, text } from '../expression/make.js';
import type { Check } from '../plan/plan.js';
import { shapeIn } from './check-digit.js';
import { identifier } from './identifier.js';
import type { CheckKind, Params, Terms } from './kind.js';

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
  rank: 6,
  follows: [{ kind: identifier, at: 0 }],
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
  holds(check, terms) {
    const { shape, part, values, period, asOf } = partOf(check, terms);
    const own = cell(check.fields[0]!);
    if (values) return primitive('partAmong', { shape, part, values }, [own]);
    const day = period === undefined ? text(asOf) : choice(primitive('isDate', { format: 'PERIOD' }, [cell(period)]), primitive('substring', { from: 8, to: 16 }, [cell(period)]), text(asOf));
    return primitive('partAtMost', { shape, part }, [own, day]);
  },
};

function partOf(check: Check, terms: Terms) {
  const { part, forms, values, asOf } = check.params as { part: string; forms: string[]; values?: string[]; asOf: string };
  const shape = shapeIn(terms, check.fields[0]!);
  // A form in which the part is not confined passes, like one without it.
  const own = { ...shape, forms: shape.forms.map((form) => (forms.includes(form.id) ? form : { ...form, parts: [] })) };
  return { shape: own, part, values, period: periodOf(check.params)[0], asOf };
}

function periodOf(params: Params): string[] {
  return params['on'] === undefined ? [] : [params['on'] as string];
}
