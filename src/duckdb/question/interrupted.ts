import type { Questions } from '../../expression/question.js';
import { sqlPeriodNumber, sqlPeriodText } from '../expression/period.js';
import { separator } from '../expression/text.js';
import type { RowsQuestion, RowsScope } from './scope.js';
import { chosenSql } from './sound.js';

export function interrupted({ table, rows, group, order, least }: Questions['interrupted'], scope: RowsScope): RowsQuestion {
  const { unit, part } = order;
  const columns = group.map(scope.key);
  const number = sqlPeriodNumber(unit, `a.${scope.key(part)}`);
  const concerned = [...columns.map((column) => `a.${column} IS NOT NULL`), `${number} IS NOT NULL`, ...chosenSql(rows, scope)].join(
    ' AND ',
  );
  const window = columns.length > 0 ? `PARTITION BY ${columns.join(', ')} ORDER BY n` : 'ORDER BY n';
  const text = (n: string) => sqlPeriodText(unit, n);
  const range = (first: string) => `CASE WHEN ${first} = n - 1 THEN ${text('n - 1')} ELSE ${text(first)} || '–' || ${text('n - 1')} END`;
  const low = least && `before IS NULL AND n ${least.operator === '==' ? '<>' : '<'} ${least.start}`;
  const note = least
    ? `CASE WHEN before IS NULL AND n < ${least.start} THEN '<${least.start}' ELSE ${range(`coalesce(before + 1, ${least.start})`)} END`
    : `(n - before - 1)::VARCHAR || ${separator} || ${range('before + 1')}`;
  return {
    applicable: { where: concerned },
    // The first row of each number stands for it: repeated numbers are for a question about keys.
    failed: `SELECT rid, ${note} AS note
        FROM (SELECT rid, n, lag(n) OVER (${window}) AS before
          FROM (SELECT ${columns.map((column) => `a.${column}, `).join('')}${number} AS n, min(a.rid) AS rid FROM ${scope.kept(table)} a
            WHERE coalesce(${concerned}, false) GROUP BY ALL))
        WHERE ${low ? `(${low}) OR ` : ''}n > before + 1`,
  };
}
