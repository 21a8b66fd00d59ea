import type { Check } from '../plan/plan.js';
import { toSql } from '../duckdb/expression/printer.js';
import { keyFields } from './key-part.js';
import { keep, mentions, sound } from './kept.js';
import type { CheckKind, RowsScope } from './kind.js';
import { condition, fieldList, ruleExpressions, ruleParams, ruleTexts } from './rule-params.js';

/** A CEL requirement over a record and each record of another type with the same key (`T4.AAC049 <= month(AAE138)`). */
export const compare: CheckKind = {
  kind: 'compare',
  level: 'between',
  keyword: 'zs-compare',
  on: 'record',
  params: ruleParams(
    { ...condition, key: fieldList, other: { type: 'string' }, otherKey: fieldList, requirement: { type: 'string' } },
    ['key', 'other', 'otherKey', 'requirement'],
  ),
  fields: (params, terms) => [
    ...new Set([...ruleExpressions(params, terms).flatMap((expression) => expression.mentioned), ...keyFields(params['key'] as string[])]),
  ],
  operands: (params, terms) => [
    ...new Set([...keyFields(params['key'] as string[]), ...ruleExpressions(params, terms).flatMap((expression) => expression.operands)]),
  ],
  keeps(check, terms) {
    const own = ruleExpressions(check.params, terms);
    const others = own.flatMap((expression) => expression.others);
    return [
      keep(check.table, check.params['key'] as string[], own.flatMap(mentions)),
      keep(check.params['other'] as string, check.params['otherKey'] as string[], others),
    ];
  },
  notes: true,
  rows(check, scope) {
    const holds = toSql(scope.joined.expression(ruleTexts(check).requirement), scope.joined);
    const pairs = pairsOf(check, scope);
    const written = otherPath(check, scope);
    // A path is told only where all that contradict have the same: which record is meant is never guessed.
    const path = written ? ` || CASE WHEN min(b.${written}) = max(b.${written}) THEN chr(31) || min(b.${written}) ELSE '' END` : '';
    return {
      applicable: { rids: `SELECT DISTINCT a.rid FROM ${pairs}` },
      failed: `WITH broken AS MATERIALIZED (SELECT a.rid AS rid, sum(b.times)::VARCHAR AS times, ''${path} AS path FROM ${pairs} AND NOT (${holds}) GROUP BY a.rid),
        partners AS (SELECT a.rid AS rid, sum(b.times)::VARCHAR AS times FROM ${pairs} AND a.rid IN (SELECT rid FROM broken) GROUP BY a.rid)
        SELECT rid, broken.times || chr(31) || partners.times || path AS note FROM broken JOIN partners USING (rid)`,
    };
  },
};

/** The column of the other record where the requirement is that its path be written alike: what it is, is told. */
function otherPath(check: Check, scope: RowsScope): string | undefined {
  const { tree } = scope.joined.expression(ruleTexts(check).requirement);
  if (tree.kind !== 'compare' || tree.operator !== '==' || tree.left.kind !== 'field' || tree.right.kind !== 'field') return undefined;
  const other = [tree.left, tree.right].find(({ table }) => table !== undefined);
  return other && scope.loose('b', other.name) ? scope.column(other.name) : undefined;
}

/**
 * FROM … WHERE …: rows joined to their partners, both sides sound, the condition holding. Partners that the rule cannot tell
 * apart are one, with the number of them: where a key stands many times on both sides, not every pair is looked at.
 */
function pairsOf(check: Check, scope: RowsScope): string {
  const key = check.params['key'] as string[];
  const otherKey = check.params['otherKey'] as string[];
  const equal = key.map((field, position) => `a.${scope.key(field)} = b.${scope.key(otherKey[position]!)}`);
  const { when } = ruleTexts(check);
  const parts = ruleExpressions(check.params, scope.joined);
  const own = parts.flatMap(mentions).map((mention) => sound('a', mention, scope));
  const others = parts.flatMap((expression) => expression.others);
  const columns = [...new Set([...otherKey.map(scope.key), ...others.map(({ field }) => scope.column(field))])].map((column) => `b.${column}`);
  const taken = [...otherKey.map((part) => `b.${scope.key(part)} IS NOT NULL`), ...others.map((mention) => sound('b', mention, scope))];
  const partners = `(SELECT ${columns.join(', ')}, count(*) AS times FROM ${scope.kept(check.params['other'] as string)} b WHERE ${[...new Set(taken)].join(' AND ')} GROUP BY ALL)`;
  const conditions = [...new Set(own), ...(when ? [`(${toSql(scope.joined.expression(when), scope.joined)})`] : [])];
  return `${scope.kept(check.table)} a JOIN ${partners} b ON ${equal.join(' AND ')} WHERE ${conditions.join(' AND ') || 'true'}`;
}
