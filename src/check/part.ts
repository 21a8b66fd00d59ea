import { shapeSchema, type IdentifierShape } from '../value/identifier-shape.js';
import { cell, choice, compare, primitive, text, truth } from '../expression/make.js';
import type { ExpressionNode } from '../expression/tree.js';
import type { Check } from '../plan/plan.js';
import type { CheckAlgorithm } from '../value/algorithm/algorithm.js';
import { shapeIn } from './check-digit.js';
import { code } from './code.js';
import { document } from './document.js';
import { identifier } from './identifier.js';
import type { CheckKind, Params } from './kind.js';

/** What a part of an identifier can be, in the forms in which it is confined. */
export interface Confined {
  forms: string[];
  values?: string[];
  check?: CheckAlgorithm;
  past?: true;
}

const confined = {
  forms: { type: 'array', items: { type: 'string' }, minItems: 1 },
  values: { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1 },
  check: { type: 'string' },
  past: { const: true },
};

/**
 * A part of an identifier is one that there can be: one of a few values (a province, a registering authority), a date
 * that is not later than the data, which is the last day of their own period or, without one, the day of the check, or a
 * number that its own check character fits. Applies where the identifier check passed; a form without the part passes.
 * Of the number of a document the code beside it tells which identifier it is; with any other code it passes.
 */
export const part: CheckKind = {
  kind: 'part',
  level: 'cell',
  keyword: 'zs-part',
  on: 'property',
  many: true,
  rank: 7,
  follows: [{ kind: identifier, at: 0 }, { kind: document, at: 0 }, { kind: code, at: 1 }],
  params: {
    properties: {
      part: { type: 'string' },
      meaning: { type: 'object', properties: { zh: { type: 'string' }, en: { type: 'string' } }, required: ['zh', 'en'], additionalProperties: false },
      ...confined,
      on: { type: 'string' },
      code: { type: 'string' },
      cases: {
        type: 'array',
        minItems: 1,
        items: { type: 'object', properties: { code: { type: 'string', minLength: 1 }, shape: { type: 'object', ...shapeSchema }, ...confined }, required: ['code', 'shape', 'forms'], additionalProperties: false },
      },
    },
    required: ['part', 'meaning'],
  },
  dated: true,
  fields: (params, _terms, property) => [property, ...named(params, 'code'), ...named(params, 'on')],
  operands: (params, _terms, property) => [property, ...named(params, 'code')],
  optional: (params) => named(params, 'on'),
  holds(check, terms) {
    const cases = codedOf(check.params);
    if (!cases) return partHolds(check, shapeIn(terms, check.fields[0]!), check.params as unknown as Confined);
    const beside = cell(String(check.params['code']));
    return cases.reduceRight<ExpressionNode>((rest, each) => choice(compare(beside, '==', text(each.code)), partHolds(check, each.shape, each), rest), truth(true));
  },
};

/** What is asked by the code of a document; undefined where the field has an identifier of its own. */
export function codedOf(params: Params): ({ code: string; shape: IdentifierShape } & Confined)[] | undefined {
  return params['cases'] as ({ code: string; shape: IdentifierShape } & Confined)[] | undefined;
}

/** Whether the part in a cell is one that there can be, or its form has no such part. */
function partHolds({ fields, params }: Check, whole: IdentifierShape, { forms, values, check }: Confined): ExpressionNode {
  const { part, on, asOf } = params as { part: string; on?: string; asOf: string };
  const own = cell(fields[0]!);
  // A form in which the part is not confined passes, like one without it.
  const shape = { ...whole, forms: whole.forms.map((form) => (forms.includes(form.id) ? form : { ...form, parts: [] })) };
  if (check) {
    const stretch = primitive('part', { shape, part }, [own]);
    const excepted = exceptions(shape).map((pattern) => primitive('matches', { pattern: `^(?:${pattern})$` }, [own]));
    const holds = choice(primitive('checkCharacter', { algorithm: check }, [stretch]), truth(true), excepted.reduceRight((rest, each) => choice(each, truth(true), rest), truth(false)));
    return choice(compare(stretch, '==', text('')), truth(true), holds);
  }
  if (values) return primitive('partAmong', { shape, part, values }, [own]);
  const day = on === undefined ? text(asOf) : choice(primitive('isDate', { format: 'PERIOD' }, [cell(on)]), primitive('substring', { from: 8, to: 16 }, [cell(on)]), text(asOf));
  return primitive('partAtMost', { shape, part }, [own, day]);
}

/** What of the whole value is excepted from its check characters. */
function exceptions({ forms }: IdentifierShape): string[] {
  return [...new Set(forms.flatMap(({ except, parts }) => (except !== undefined && parts.length > 0 ? [except] : [])))];
}

function named(params: Params, name: string): string[] {
  return params[name] === undefined ? [] : [params[name] as string];
}
