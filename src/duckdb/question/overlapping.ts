import type { Questions } from '../../expression/question.js';
import type { RowsQuestion, RowsScope } from './scope.js';
import { chosenSql } from './sound.js';

/** What an end that is left open comes after. */
const open = "'99991231'";

export function overlapping(question: Questions['overlapping'], scope: RowsScope): RowsQuestion {
  const columns = question.group.map(scope.key);
  const within = (frame: string) => `(PARTITION BY ${columns.join(', ')} ORDER BY first RANGE BETWEEN ${frame} EXCLUDE GROUP)`;
  return {
    applicable: { where: isPeriod(question, scope) },
    // A period meets an earlier one if the latest end of those is late enough, and a later one only if it meets the next.
    failed: `SELECT rid FROM (SELECT rid, first, last,
          max(last) OVER ${within('UNBOUNDED PRECEDING AND CURRENT ROW')} AS before,
          min(first) OVER ${within('CURRENT ROW AND UNBOUNDED FOLLOWING')} AS next FROM ${periodsSql(question, scope)})
        WHERE before >= first OR next <= last`,
  };
}

/** Relation of the periods: their rows, their group and agency, and their `first` and `last` day. */
export function periodsSql(question: Questions['overlapping'], scope: RowsScope): string {
  const { table, group, start, end } = question;
  const columns = group.map(scope.key);
  return `(SELECT rid, agency, ${columns.map((column) => `${column}, `).join('')}${scope.key(start)} AS first, coalesce(${scope.key(end)}, ${open}) AS last FROM ${scope.kept(table)} a WHERE ${isPeriod(question, scope)})`;
}

/** SQL: two periods have a day in common. */
export function overlaps(one: string, other: string): string {
  return `${one}.first <= ${other}.last AND ${other}.first <= ${one}.last`;
}

/** SQL: a row, as `a`, is a period that begins no later than it ends. */
function isPeriod(question: Questions['overlapping'], scope: RowsScope): string {
  const { group, start, end } = question;
  const from = scope.key(start);
  const filled = [...group.map(scope.key), from].map((column) => `${column} IS NOT NULL`);
  const ends = [`NOT ${scope.unsound(end)}`, `${from} <= coalesce(${scope.key(end)}, ${open})`];
  return [...filled, ...ends, ...chosenSql(question, scope)].join(' AND ');
}
