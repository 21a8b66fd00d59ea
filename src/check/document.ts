import type { Check } from '../plan/plan.js';
import { shapeSchema, type IdentifierShape } from '../value/identifier-shape.js';
import { cell, choice, compare, primitive, text, truth } from '../expression/make.js';
import type { ExpressionNode } from '../expression/tree.js';
import { code } from './code.js';
import type { CheckKind } from './kind.js';

/**
 * The number of a document obeys the rules of the kind of document that the code beside it names. Kinds of which no rules
 * are known pass, but for what the standard asks of any other kind.
 */
export const document: CheckKind = {
  kind: 'document',
  level: 'cell',
  keyword: 'zs-document',
  on: 'property',
  rank: 6,
  follows: [{ kind: code, at: 1 }],
  params: {
    properties: {
      code: { type: 'string' },
      cases: { type: 'array', minItems: 1, items: { type: 'object', properties: { code: { type: 'string' }, ...shapeSchema.properties }, required: ['code', ...shapeSchema.required], additionalProperties: false } },
    },
    required: ['code', 'cases'],
  },
  fields: (params, _terms, property) => [property, params['code'] as string],
  operands: (params, _terms, property) => [property, params['code'] as string],
  holds(check) {
    const [own, code] = check.fields.map(cell) as [ExpressionNode, ExpressionNode];
    const { named, other } = kindsOf(check);
    const conforms = ({ code: _, ...shape }: { code: string } & IdentifierShape) => primitive('conforms', { shape }, [own]);
    return named.reduceRight<ExpressionNode>((rest, each) => choice(compare(code, '==', text(each.code)), conforms(each), rest), other ? conforms(other) : truth(true));
  },
};

/** The codes of kinds of documents, each with the identifier of its numbers. */
export function casesOf({ params }: Pick<Check, 'params'>): ({ code: string } & IdentifierShape)[] {
  return params['cases'] as ({ code: string } & IdentifierShape)[];
}

/** Stands for every code that is not named. */
export const otherKinds = '*';

function kindsOf(check: Check) {
  const cases = casesOf(check);
  return { named: cases.filter(({ code }) => code !== otherKinds), other: cases.find(({ code }) => code === otherKinds) };
}
