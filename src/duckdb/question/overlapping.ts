import type { Questions } from '../../expression/question.js';
import type { RowsQuestion, RowsScope } from './scope.js';
import { chosenSql } from './sound.js';

/** What an end that is left open comes after. */
const open = "'99991231'";

export function overlapping(question: Questions['overlapping'], scope: RowsScope): RowsQuestion {
  const { table, group, start, end } = question;
  const columns = group.map(scope.key);
  const from = scope.key(start);
  const filled = [...columns, from].map((column) => `${column} IS NOT NULL`);
  const ends = [`NOT ${scope.unsound(end)}`, `${from} <= coalesce(${scope.key(end)}, ${open})`];
  const isPeriod = [...filled, ...ends, ...chosenSql(question, scope)].join(' AND ');
  const periods = `(SELECT rid, ${columns.join(', ')}, ${from} AS first, coalesce(${scope.key(end)}, ${open}) AS last FROM ${scope.kept(table)} a WHERE ${isPeriod})`;
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
