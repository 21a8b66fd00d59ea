import type { Keep, Mention } from '../expression/question.js';
import type { ExpressionNode } from '../expression/tree.js';
import type { Terms } from './kind.js';
import { conditionOf } from './rule-params.js';

/** The own fields of an expression. */
export function mentions(expression: { mentioned: string[]; operands: string[] }): Mention[] {
  return expression.mentioned.map((field) => ({ field, bare: expression.operands.includes(field) }));
}

/** The rows that the condition of a rule chooses, and what of them that asks to be kept. */
export function chosen(params: { when?: string }, terms: Terms): { mentions: Mention[]; when?: ExpressionNode } {
  const when = conditionOf(params, terms);
  return { mentions: params.when ? mentions(terms.expression(params.when)) : [], ...(when && { when }) };
}

/** What must be kept of the rows of a record type. */
export function keep(table: string, key: readonly string[], fields: readonly Mention[]): Keep {
  return {
    table,
    keys: key,
    fields: [...new Set(fields.map(({ field }) => field))],
    flagged: [...new Set(fields.filter(({ bare }) => !bare).map(({ field }) => field))],
  };
}
