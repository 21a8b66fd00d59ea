import type { Mention } from '../../expression/question.js';
import type { RowsScope } from './scope.js';

/** SQL: the field lets the expression mean something in a kept row. */
export function sound(alias: string, mention: Mention, scope: RowsScope): string {
  if (mention.bare) return `${alias}.${scope.column(mention.field)} IS NOT NULL`;
  return `NOT ${alias}.${scope.unsound(mention.field)}`;
}

/** SQL: two records have the same key. */
export function equalKeys(key: readonly string[], otherKey: readonly string[], scope: RowsScope): string {
  return key.map((part, at) => `a.${scope.key(part)} = b.${scope.key(otherKey[at]!)}`).join(' AND ');
}
