import type { Check } from '../plan/plan.js';
import { readTotal, type TotalParts } from '../rule/aggregate.js';
import { toSql } from '../duckdb/expression/printer.js';
import { keyFields } from './key-part.js';
import type { CheckKind, Params, RowsScope, Terms } from './kind.js';
import { condition, fieldList, ruleParams, ruleTexts } from './rule-params.js';

/**
 * A number equals the sum of a field, or the number of rows or of different values, over the records of another type
 * with the same key, or all of them (`AAE022 == sum(T11.AAE022)`, `TOTALITEMS == count(T4)`). A condition chooses among them.
 */
export const total: CheckKind = {
  kind: 'total',
  level: 'between',
  keyword: 'zs-total',
  on: 'record',
  params: ruleParams(
    { ...condition, key: fieldList, other: { type: 'string' }, otherKey: fieldList, requirement: { type: 'string' } },
    ['other', 'requirement'],
  ),
  fields: (params, terms) => [equation(params, terms).field, ...keyFields(keysOf(params).key)],
  operands: (params, terms) => [equation(params, terms).field, ...keyFields(keysOf(params).key)],
  keeps(check, terms) {
    const { field, summed } = equation(check.params, terms);
    const { key, otherKey } = keysOf(check.params);
    const chosen = choiceOf(check.params, terms);
    const others = [...(summed.field === undefined ? [] : [summed.field]), ...chosen];
    return [
      { table: check.table, keys: key, fields: [field], flagged: [] },
      { table: check.params['other'] as string, keys: otherKey, fields: [...new Set(others)], flagged: chosen },
    ];
  },
  notes: true,
  rows(check, scope) {
    const { field, how } = equation(check.params, scope.joined);
    const { key } = keysOf(check.params);
    const own = [...key.map(scope.key), scope.column(field)].map((column) => `a.${column} IS NOT NULL`);
    const equal = key.map((name, position) => `a.${scope.key(name)} = b.k${position}`).join(' AND ') || 'true';
    // No rows are counted as none, but a sum of nothing under a key is no sum: the other part may not have been exported.
    const compared = `(SELECT a.rid, ${scope.joined.decimal(field)} AS own, coalesce(b.amount, 0) AS amount
      FROM ${scope.kept(check.table)} a ${how === 'count' ? 'LEFT JOIN' : 'JOIN'} (${sums(check, scope)}) b ON ${equal}
      WHERE ${own.join(' AND ')} AND coalesce(b.parts = b.sound, true))`;
    return {
      applicable: { rids: `SELECT rid FROM ${compared}` },
      failed: `SELECT rid, amount::VARCHAR AS note FROM ${compared} WHERE own <> amount`,
    };
  },
};

/** One row a key of the other record type. A sum of which a part is unsound is not compared. */
function sums(check: Check, scope: RowsScope): string {
  const other = check.params['other'] as string;
  const { how, summed } = equation(check.params, scope.joined);
  const keys = keysOf(check.params).otherKey.map((field, position) => `b.${scope.key(field)} AS k${position}, `);
  const { when } = ruleTexts(check);
  const doubtful = choiceOf(check.params, scope.joined).map((field) => `b.${scope.unsound(field)}`).join(' OR ') || 'false';
  const chosen = when ? `coalesce(${toSql(scope.joined.expression(when), scope.joined)}, false)` : 'true';
  const filled = when ? scope.joined.expression(when).others.filter(({ bare }) => bare).map(({ field }) => ` AND b.${scope.column(field)} IS NOT NULL`).join('') : '';
  const column = summed.field === undefined ? '1' : `b.${scope.column(summed.field)}`;
  const value = how === 'sum' ? scope.joined.decimal(summed.field!, other) : column;
  const amount = how === 'sum' ? `sum(${value})` : summed.field === undefined ? 'count(*)' : `count(DISTINCT ${value})`;
  return `SELECT ${keys.join('')}count(*) AS parts, count(CASE WHEN NOT (${doubtful}) THEN ${value} END) AS sound, ${amount} AS amount
    FROM ${scope.kept(other)} b WHERE (${doubtful}) OR (${chosen}${filled})${keys.length > 0 ? ' GROUP BY ALL' : ''}`;
}

function equation(params: Params, terms: Terms): TotalParts {
  return readTotal(terms.expression(ruleTexts({ params }).requirement));
}

/** Both keys; empty where the whole of the other table is meant. */
export function keysOf(params: Params): { key: string[]; otherKey: string[] } {
  const { key = [], otherKey = [] } = params as { key?: string[]; otherKey?: string[] };
  return { key, otherKey };
}

/** Fields of the other table that tell which of its rows count. */
function choiceOf(params: Params, terms: Terms): string[] {
  const { when } = ruleTexts({ params });
  return when ? [...new Set(terms.expression(when).others.map(({ field }) => field))] : [];
}
