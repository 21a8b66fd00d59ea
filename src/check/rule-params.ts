import type { ExpressionNode } from '../expression/tree.js';
import type { Check } from '../plan/plan.js';
import { treeOf, type Expression } from '../rule/expression.js';
import type { CheckKind, Params, Terms } from './kind.js';

const bilingual = {
  type: 'object',
  properties: { zh: { type: 'string' }, en: { type: 'string' } },
  required: ['zh', 'en'],
  additionalProperties: false,
};

/** The condition of a rule, for kinds that take one. */
export const condition = { when: { type: 'string' } };

/** Parameters of a kind whose checks are rows of a rule table: its own, and the texts people read. */
export function ruleParams(own: Record<string, object>, needed: string[]): CheckKind['params'] {
  return {
    properties: { ...own, text: bilingual, advice: bilingual },
    required: [...needed, 'text'],
  };
}

/** The expressions of a rule; empty where the rule has none. */
export function ruleTexts(check: Pick<Check, 'params'>): { when: string; requirement: string } {
  const { when = '', requirement = '' } = check.params as { when?: string; requirement?: string };
  return { when, requirement };
}

export const fieldList = { type: 'array', items: { type: 'string' }, minItems: 1 };

/** The expressions of a rule, compiled. The requirement comes first: its fields are the ones that may be wrong. */
export function ruleExpressions(params: Params, terms: Terms): Expression[] {
  const { when, requirement } = ruleTexts({ params });
  return [requirement, when].filter(Boolean).map((source) => terms.expression(source));
}

/** The condition of a rule as a tree; undefined where it has none. */
export function conditionOf(check: Pick<Check, 'params'>, terms: Terms): ExpressionNode | undefined {
  const { when } = ruleTexts(check);
  return when ? treeOf(terms.expression(when)) : undefined;
}

/** The keys by which a kind relates records of two types. */
export function joinOf(params: Params): { key: string[]; other: string; otherKey: string[] } {
  const { key, other, otherKey } = params as { key: string[]; other: string; otherKey: string[] };
  return { key, other, otherKey };
}
