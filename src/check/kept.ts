import type { Keep, RowsScope } from './kind.js';

/** A field that an expression over two records looks at. */
export interface Mention {
  field: string;
  bare: boolean;
}

/** SQL: the field lets the expression mean something in a kept row. */
export function sound(alias: string, mention: Mention, scope: RowsScope): string {
  if (mention.bare) return `${alias}.${scope.column(mention.field)} IS NOT NULL`;
  return `NOT ${alias}.${scope.unsound(mention.field)}`;
}

/** The own fields of an expression. */
export function mentions(expression: { mentioned: string[]; operands: string[] }): Mention[] {
  return expression.mentioned.map((field) => ({ field, bare: expression.operands.includes(field) }));
}

/** What must be kept of the rows of a record type. */
export function keep(table: string, key: string[], fields: Mention[]): Keep {
  return {
    table,
    keys: key,
    fields: [...new Set(fields.map(({ field }) => field))],
    flagged: [...new Set(fields.filter(({ bare }) => !bare).map(({ field }) => field))],
  };
}
