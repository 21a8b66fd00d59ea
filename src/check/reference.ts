import { toSql } from '../rule/sql.js';
import { keep, mentions, sound } from './kept.js';
import type { CheckKind } from './kind.js';
import { condition, fieldList, ruleExpressions, ruleParams, ruleTexts } from './rule-params.js';

/** The key of each record, or of each that a condition holds for, stands in another record type. */
export const reference: CheckKind = {
  kind: 'reference',
  level: 'between',
  keyword: 'zs-reference',
  on: 'record',
  params: ruleParams({ ...condition, key: fieldList, other: { type: 'string' }, otherKey: fieldList }, ['key', 'other', 'otherKey']),
  // The key comes first: its fields are the ones that may be wrong.
  fields: (params, terms) => [...new Set([...(params['key'] as string[]), ...ruleExpressions(params, terms).flatMap(({ mentioned }) => mentioned)])],
  operands: (params, terms) => [...new Set([...(params['key'] as string[]), ...ruleExpressions(params, terms).flatMap(({ operands }) => operands)])],
  keeps: (check, terms) => [
    keep(check.table, check.params['key'] as string[], ruleExpressions(check.params, terms).flatMap(mentions)),
    { table: check.params['other'] as string, fields: check.params['otherKey'] as string[], flagged: [] },
  ],
  rows(check, scope) {
    const key = (check.params['key'] as string[]).map((field) => scope.column(field));
    const otherKey = (check.params['otherKey'] as string[]).map((field) => scope.column(field));
    const own = scope.kept(check.table);
    const { when } = ruleTexts(check);
    const conditions = [
      ...key.map((column) => `a.${column} IS NOT NULL`),
      ...new Set(ruleExpressions(check.params, scope.joined).flatMap(mentions).map((mention) => sound('a', mention, scope))),
      ...(when ? [`(${toSql(scope.joined.expression(when), scope.joined)})`] : []),
    ].join(' AND ');
    const equal = key.map((column, position) => `a.${column} = b.${otherKey[position]}`).join(' AND ');
    return {
      applicable: `SELECT rid FROM ${own} a WHERE ${conditions}`,
      failed: `SELECT rid FROM ${own} a ANTI JOIN ${scope.kept(check.params['other'] as string)} b ON ${equal} WHERE ${conditions}`,
    };
  },
};
