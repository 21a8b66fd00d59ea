import type { Questions } from '../../expression/question.js';
import type { RowsQuestion, RowsScope } from './scope.js';

/** Whole numbers of so many digits are numbered. */
const digits = 15;

export function interrupted(
  { table, group: parts, number: last, operator, start }: Questions['interrupted'],
  scope: RowsScope,
): RowsQuestion {
  const group = parts.map(scope.key);
  const number = scope.key(last);
  const numbered = [...group.map((column) => `${column} IS NOT NULL`), `regexp_full_match(${number}, '[0-9]{1,${digits}}')`].join(' AND ');
  const list = group.map((column) => `${column}, `).join('');
  const window = group.length > 0 ? `PARTITION BY ${group.join(', ')} ORDER BY n` : 'ORDER BY n';
  const low = operator === '==' ? `before IS NULL AND n <> ${start}` : `before IS NULL AND n < ${start}`;
  return {
    applicable: { where: numbered },
    // The first row of each number stands for it: repeated numbers are for a question about keys.
    failed: `SELECT rid,
          CASE WHEN before IS NULL AND n < ${start} THEN '<${start}'
            WHEN coalesce(before + 1, ${start}) = n - 1 THEN (n - 1)::VARCHAR
            ELSE coalesce(before + 1, ${start}) || '–' || (n - 1) END AS note
        FROM (SELECT rid, n, lag(n) OVER (${window}) AS before
          FROM (SELECT ${list}TRY_CAST(${number} AS BIGINT) AS n, min(rid) AS rid FROM ${scope.kept(table)}
            WHERE coalesce(${numbered}, false) GROUP BY ALL))
        WHERE (${low}) OR n > before + 1`,
  };
}
