import type { Questions } from '../../expression/question.js';
import { separator } from '../expression/text.js';
import type { RowsQuestion, RowsScope } from './scope.js';
import { chosenSql, equalKeys } from './sound.js';

export function absent(question: Questions['absent'], scope: RowsScope): RowsQuestion {
  if (question.given > 0) return amongKnown(question, scope);
  const { table, key, other, otherKey } = question;
  const conditions = [...key.map((part) => `a.${scope.key(part)} IS NOT NULL`), ...chosenSql(question, scope)].join(' AND ');
  const missing = `FROM ${scope.kept(table)} a ANTI JOIN ${scope.kept(other)} b ON ${equalKeys(key, otherKey, scope)} WHERE ${conditions}`;
  const alike = alikeSql(key, otherKey, scope);
  return {
    applicable: { where: conditions },
    failed: alike
      ? `SELECT f.rid AS rid, n.paths AS note FROM (SELECT a.rid, ${alike.own} AS form ${missing}) f LEFT JOIN (${alike.others(scope.kept(other))}) n USING (form)`
      : `SELECT rid, NULL AS note ${missing}`,
  };
}

/** Where the first parts of the key stand in the other record type, whether they stand there with the rest. */
function amongKnown({ table, key: parts, other, otherKey, given }: Questions['absent'], scope: RowsScope): RowsQuestion {
  const key = parts.map(scope.key);
  const there = otherKey.map(scope.key);
  const filled = (alias: string, columns: readonly string[]) => columns.map((column) => `${alias}.${column} IS NOT NULL`).join(' AND ');
  // Sound rows there only, each key once: however often one stands on both sides, a row is looked up once.
  const known = `(SELECT DISTINCT ${there.map((column, at) => `b.${column} AS k${at}`).join(', ')} FROM ${scope.kept(other)} b WHERE ${filled('b', there)})`;
  const equal = (columns: readonly string[]) => columns.map((column, at) => `a.${column} = k.k${at}`).join(' AND ');
  const applicable = `${scope.kept(table)} a SEMI JOIN ${known} k ON ${equal(key.slice(0, given))}`;
  return {
    applicable: { rids: `SELECT a.rid FROM ${applicable} WHERE ${filled('a', key)}` },
    failed: `SELECT a.rid AS rid, NULL AS note FROM (SELECT a.rid, ${key.map((column) => `a.${column}`).join(', ')} FROM ${applicable} WHERE ${filled('a', key)}) a ANTI JOIN ${known} k ON ${equal(key)}`,
  };
}

/** So many paths are told that are like one that was not found. */
const mostAlike = 4;

/** Of a key that is a path: its loose form, and the paths of the other type by that form. */
function alikeSql(
  fields: readonly string[],
  otherFields: readonly string[],
  scope: RowsScope,
): { own: string; others(relation: string): string } | undefined {
  const [field, otherField] = [fields[0]!, otherFields[0]!];
  const [own, there] = [scope.loose('a', field), scope.loose('b', otherField)];
  if (fields.length > 1 || !own || !there) return undefined;
  const others = (relation: string) => `SELECT form, string_agg(path, ${separator} ORDER BY path) AS paths FROM (
    SELECT ${there} AS form, b.${scope.column(otherField)} AS path FROM ${relation} b QUALIFY row_number() OVER (PARTITION BY form ORDER BY path) <= ${mostAlike}) GROUP BY form`;
  return { own, others };
}
