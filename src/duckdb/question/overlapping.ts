import type { Questions } from '../../expression/question.js';
import type { RowsQuestion, RowsScope } from './scope.js';

/** What an end that is left open comes after. */
const open = "'99991231'";

export function overlapping({ table, group, start, end }: Questions['overlapping'], scope: RowsScope): RowsQuestion {
  const columns = group.map(scope.key);
  const from = scope.key(start);
  const filled = [...columns, from].map((column) => `${column} IS NOT NULL`).join(' AND ');
  const isPeriod = `${filled} AND NOT ${scope.unsound(end)} AND ${from} <= coalesce(${scope.key(end)}, ${open})`;
  const periods = `(SELECT rid, ${columns.join(', ')}, ${from} AS first, coalesce(${scope.key(end)}, ${open}) AS last FROM ${scope.kept(table)} WHERE ${isPeriod})`;
  const within = (frame: string) => `(PARTITION BY ${columns.join(', ')} ORDER BY first RANGE BETWEEN ${frame} EXCLUDE GROUP)`;
  return {
    applicable: { where: isPeriod },
    // A period meets an earlier one if the latest end of those is late enough, and a later one only if it meets the next.
    failed: `SELECT rid FROM (SELECT rid, first, last,
          max(last) OVER ${within('UNBOUNDED PRECEDING AND CURRENT ROW')} AS before,
          min(first) OVER ${within('CURRENT ROW AND UNBOUNDED FOLLOWING')} AS next FROM ${periods})
        WHERE before >= first OR next <= last`,
  };
}
