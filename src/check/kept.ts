import type { Keep, Mention } from '../expression/question.js';

/** The own fields of an expression. */
export function mentions(expression: { mentioned: string[]; operands: string[] }): Mention[] {
  return expression.mentioned.map((field) => ({ field, bare: expression.operands.includes(field) }));
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
