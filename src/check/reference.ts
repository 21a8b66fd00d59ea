import { toSql } from '../duckdb/expression/printer.js';
import { keyFields } from './key-part.js';
import { keep, mentions, sound } from './kept.js';
import type { CheckKind, RowsScope } from './kind.js';
import { condition, fieldList, ruleExpressions, ruleParams, ruleTexts } from './rule-params.js';

/** The key of each record, or of each that a condition holds for, stands in another record type. */
export const reference: CheckKind = {
  kind: 'reference',
  level: 'between',
  keyword: 'zs-reference',
  on: 'record',
  params: ruleParams({ ...condition, key: fieldList, other: { type: 'string' }, otherKey: fieldList }, ['key', 'other', 'otherKey']),
  // The key comes first: its fields are the ones that may be wrong.
  fields: (params, terms) => [...new Set([...keyFields(params['key'] as string[]), ...ruleExpressions(params, terms).flatMap(({ mentioned }) => mentioned)])],
  operands: (params, terms) => [...new Set([...keyFields(params['key'] as string[]), ...ruleExpressions(params, terms).flatMap(({ operands }) => operands)])],
  keeps: (check, terms) => [
    keep(check.table, check.params['key'] as string[], ruleExpressions(check.params, terms).flatMap(mentions)),
    // As they stand too: a path that was not found is told with those that are like it.
    { table: check.params['other'] as string, keys: check.params['otherKey'] as string[], fields: keyFields(check.params['otherKey'] as string[]), flagged: [] },
  ],
  notes: true,
  rows(check, scope) {
    const fields = check.params['key'] as string[];
    const otherFields = check.params['otherKey'] as string[];
    const key = fields.map(scope.key);
    const own = scope.kept(check.table);
    const other = scope.kept(check.params['other'] as string);
    const { when } = ruleTexts(check);
    const conditions = [
      ...key.map((column) => `a.${column} IS NOT NULL`),
      ...new Set(ruleExpressions(check.params, scope.joined).flatMap(mentions).map((mention) => sound('a', mention, scope))),
      ...(when ? [`(${toSql(scope.joined.expression(when), scope.joined)})`] : []),
    ].join(' AND ');
    const equal = key.map((column, position) => `a.${column} = b.${scope.key(otherFields[position]!)}`).join(' AND ');
    const absent = `FROM ${own} a ANTI JOIN ${other} b ON ${equal} WHERE ${conditions}`;
    const alike = alikeSql(fields, otherFields, scope);
    return {
      applicable: { where: conditions },
      failed: alike
        ? `SELECT f.rid AS rid, n.paths AS note FROM (SELECT a.rid, ${alike.own} AS form ${absent}) f LEFT JOIN (${alike.others(other)}) n USING (form)`
        : `SELECT rid, NULL AS note ${absent}`,
    };
  },
};

/** So many paths are told that are like one that was not found. */
const mostAlike = 4;

/** Of a key that is a path: its loose form, and the paths of the other type by that form. */
function alikeSql(fields: readonly string[], otherFields: readonly string[], scope: RowsScope): { own: string; others(relation: string): string } | undefined {
  const [field, otherField] = [fields[0]!, otherFields[0]!];
  const [own, there] = [scope.loose('a', field), scope.loose('b', otherField)];
  if (fields.length > 1 || !own || !there) return undefined;
  const others = (relation: string) => `SELECT form, string_agg(path, chr(31) ORDER BY path) AS paths FROM (
    SELECT ${there} AS form, b.${scope.column(otherField)} AS path FROM ${relation} b QUALIFY row_number() OVER (PARTITION BY form ORDER BY path) <= ${mostAlike}) GROUP BY form`;
  return { own, others };
}
