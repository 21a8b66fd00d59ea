import type { Questions } from '../../expression/question.js';
import type { ExpressionNode } from '../../expression/tree.js';
import { toSql } from '../expression/printer.js';
import type { RowsQuestion, RowsScope } from './scope.js';

type Unequal = Questions['unequal'];

export function unequal(question: Unequal, scope: RowsScope): RowsQuestion {
  const { table, key, field, how } = question;
  const own = [...key.map(scope.key), scope.column(field)].map((column) => `a.${column} IS NOT NULL`);
  const equal = key.map((name, position) => `a.${scope.key(name)} = b.k${position}`).join(' AND ') || 'true';
  // No rows are counted as none, but a sum of nothing under a key is no sum: the other part may not have been exported.
  const compared = `(SELECT a.rid, ${scope.joined.decimal(field)} AS own, coalesce(b.amount, 0) AS amount
      FROM ${scope.kept(table)} a ${how === 'count' ? 'LEFT JOIN' : 'JOIN'} (${amounts(question, scope)}) b ON ${equal}
      WHERE ${own.join(' AND ')} AND coalesce(b.parts = b.sound, true))`;
  return {
    applicable: { rids: `SELECT rid FROM ${compared}` },
    failed: `SELECT rid, amount::VARCHAR AS note FROM ${compared} WHERE own <> amount`,
  };
}

/** One row a key of the other record type. A sum of which a part is unsound is not compared. */
function amounts({ other, otherKey, how, summed, when }: Unequal, scope: RowsScope): string {
  const keys = otherKey.map((field, position) => `b.${scope.key(field)} AS k${position}, `);
  const looked = [...(when?.mentions ?? []), ...(summed?.mentions ?? []).filter(({ bare }) => !bare)];
  const doubtful = [...new Set(looked.map(({ field }) => `b.${scope.unsound(field)}`))].join(' OR ') || 'false';
  const chosen = when ? `coalesce(${toSql(when.holds, scope.joined)}, false)` : 'true';
  const filled = (when?.mentions ?? [])
    .filter(({ bare }) => bare)
    .map(({ field }) => ` AND b.${scope.column(field)} IS NOT NULL`)
    .join('');
  const value = summed ? valueSql(summed.of, how, scope) : '1';
  const amount = how === 'sum' ? `sum(${value})` : summed ? `count(DISTINCT ${value})` : 'count(*)';
  return `SELECT ${keys.join('')}count(*) AS parts, count(CASE WHEN NOT (${doubtful}) THEN ${value} END) AS sound, ${amount} AS amount
    FROM ${scope.kept(other)} b WHERE (${doubtful}) OR (${chosen}${filled})${keys.length > 0 ? ' GROUP BY ALL' : ''}`;
}

/** A number as the bounds of its parts make it; of what is counted, a cell as it stands. */
function valueSql(of: ExpressionNode, how: Unequal['how'], scope: RowsScope): string {
  return how === 'count' && of.kind === 'cell' ? `b.${scope.column(of.name)}` : toSql(of, scope.joined);
}
