import type { Mention, Questions } from '../../expression/question.js';
import { toSql } from '../expression/printer.js';
import type { RowsScope } from './scope.js';

/** SQL: the field lets the expression mean something in a kept row. */
export function sound(alias: string, mention: Mention, scope: RowsScope): string {
  if (mention.bare) return `${alias}.${scope.column(mention.field)} IS NOT NULL`;
  return `NOT ${alias}.${scope.unsound(mention.field)}`;
}

/** SQL conditions: a row, an own one as `a` or one of the other type as `b`, is one that a question chooses. */
export function chosenSql({ mentions, when }: Pick<Questions['shared'], 'mentions' | 'when'>, scope: RowsScope, alias = 'a'): string[] {
  return [...new Set(mentions.map((mention) => sound(alias, mention, scope))), ...(when ? [`(${toSql(when, scope.joined)})`] : [])];
}

/** SQL: two records have the same key. */
export function equalKeys(key: readonly string[], otherKey: readonly string[], scope: RowsScope): string {
  return key.map((part, at) => `a.${scope.key(part)} = b.${scope.key(otherKey[at]!)}`).join(' AND ');
}
