import type { LeastNode } from '../expression/tree.js';
import { keyFields } from './key-part.js';
import type { CheckKind, Params, Terms } from './kind.js';
import { fieldList, ruleExpressions, ruleParams } from './rule-params.js';

/** Whole numbers of so many digits are numbered. */
const digits = 15;

/**
 * The numbers in the last field of the key run on within the records that have the rest of it in common: no number is
 * left out, and the smallest is 1 unless the requirement says otherwise (`min(ITEMNUMBER) >= 0`).
 */
export const sequence: CheckKind = {
  kind: 'sequence',
  level: 'set',
  keyword: 'zs-sequence',
  on: 'record',
  params: ruleParams({ key: fieldList, requirement: { type: 'string' } }, ['key']),
  fields: (params) => keyFields(params['key'] as string[]).toReversed(),
  operands: (params) => keyFields(params['key'] as string[]),
  keeps: (check) => [{ table: check.table, keys: check.params['key'] as string[], fields: [], flagged: [] }],
  notes: true,
  rows(check, scope) {
    const columns = (check.params['key'] as string[]).map(scope.key);
    const number = columns.at(-1)!;
    const group = columns.slice(0, -1);
    const numbered = [...group.map((column) => `${column} IS NOT NULL`), `regexp_full_match(${number}, '[0-9]{1,${digits}}')`].join(' AND ');
    const list = group.map((column) => `${column}, `).join('');
    const window = group.length > 0 ? `PARTITION BY ${group.join(', ')} ORDER BY n` : 'ORDER BY n';
    const { operator, start } = startOf(check.params, scope.joined);
    const low = operator === '==' ? `before IS NULL AND n <> ${start}` : `before IS NULL AND n < ${start}`;
    return {
      applicable: { where: numbered },
      // The first row of each number stands for it: repeated numbers are for `unique`.
      failed: `SELECT rid,
          CASE WHEN before IS NULL AND n < ${start} THEN '<${start}'
            WHEN coalesce(before + 1, ${start}) = n - 1 THEN (n - 1)::VARCHAR
            ELSE coalesce(before + 1, ${start}) || '–' || (n - 1) END AS note
        FROM (SELECT rid, n, lag(n) OVER (${window}) AS before
          FROM (SELECT ${list}TRY_CAST(${number} AS BIGINT) AS n, min(rid) AS rid FROM ${scope.kept(check.table)}
            WHERE coalesce(${numbered}, false) GROUP BY ALL))
        WHERE (${low}) OR n > before + 1`,
    };
  },
};

/** What the smallest number must be. */
export function startOf(params: Params, terms: Terms): { operator: LeastNode['operator']; start: string } {
  const [requirement] = ruleExpressions(params, terms);
  if (!requirement) return { operator: '==', start: '1' };
  const { tree, source } = requirement;
  if (tree.kind !== 'least') throw new Error(`«${source}» tells no start`);
  return { operator: tree.operator, start: String(BigInt(tree.number)) };
}
