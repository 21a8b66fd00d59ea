import type { Questions } from '../../expression/question.js';
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
  const doubtful =
    [...new Set(when?.mentions.map(({ field }) => field))].map((field) => `b.${scope.unsound(field)}`).join(' OR ') || 'false';
  const chosen = when ? `coalesce(${toSql(when.holds, scope.joined)}, false)` : 'true';
  const filled = (when?.mentions ?? [])
    .filter(({ bare }) => bare)
    .map(({ field }) => ` AND b.${scope.column(field)} IS NOT NULL`)
    .join('');
  const column = summed === undefined ? '1' : `b.${scope.column(summed)}`;
  const value = how === 'sum' ? scope.joined.decimal(summed!, other) : column;
  const amount = how === 'sum' ? `sum(${value})` : summed === undefined ? 'count(*)' : `count(DISTINCT ${value})`;
  return `SELECT ${keys.join('')}count(*) AS parts, count(CASE WHEN NOT (${doubtful}) THEN ${value} END) AS sound, ${amount} AS amount
    FROM ${scope.kept(other)} b WHERE (${doubtful}) OR (${chosen}${filled})${keys.length > 0 ? ' GROUP BY ALL' : ''}`;
}
