import type { ExpressionNode } from '../expression/tree.js';
import { treeOf, type Expression } from '../rule/expression.js';
import { keyFields } from '../value/key-part.js';
import type { Terms } from './kind.js';
import type { ParamsOf, ParamsSchema } from './params.js';

const bilingual = {
  type: 'object',
  properties: { zh: { type: 'string' }, en: { type: 'string' } },
  required: ['zh', 'en'],
  additionalProperties: false,
} as const;

/** The condition of a rule, for kinds that take one. */
export const condition = { when: { type: 'string' } } as const;

export const fieldList = { type: 'array', items: { type: 'string' }, minItems: 1 } as const;

/** The other record type of a rule, and its key. */
export const otherSide = { other: { type: 'string' }, otherKey: fieldList } as const;

/** Parameters of a kind whose checks are rows of a rule table: its own, and the texts people read. */
export function ruleParams<const Own extends Readonly<Record<string, object>>, const Needed extends readonly string[]>(
  own: Own,
  needed: Needed,
) {
  return {
    properties: { ...own, amount: { type: 'string' }, text: bilingual, advice: bilingual },
    required: [...needed, 'text'] as const,
  };
}

/** The parameters of such a kind; its amount and its texts stand beside them in a check. */
export type RuleParamsOf<Schema extends ParamsSchema> = Omit<ParamsOf<Schema>, 'amount' | 'text' | 'advice'>;

/** The expressions of a rule, as they may stand in it. */
interface RuleTexts {
  when?: string;
  requirement?: string;
}

/** The expressions of a rule, compiled. The requirement comes first: its fields are the ones that may be wrong. */
export function ruleExpressions({ requirement, when }: RuleTexts, terms: Terms): Expression[] {
  return [requirement, when].flatMap((source) => (source ? [terms.expression(source)] : []));
}

/** The fields of a key, then those that the expressions of a rule name; each once. */
export function ruleFields(key: readonly string[], texts: RuleTexts, terms: Terms): string[] {
  return [...new Set([...keyFields(key), ...ruleExpressions(texts, terms).flatMap(({ mentioned }) => mentioned)])];
}

/** Those of them that must be filled. */
export function ruleOperands(key: readonly string[], texts: RuleTexts, terms: Terms): string[] {
  return [...new Set([...keyFields(key), ...ruleExpressions(texts, terms).flatMap(({ operands }) => operands)])];
}

/** The condition of a rule as a tree; undefined where it has none. */
export function conditionOf({ when }: RuleTexts, terms: Terms): ExpressionNode | undefined {
  return when ? treeOf(terms.expression(when)) : undefined;
}
