import { keyFields } from './key-part.js';
import type { CheckKind } from './kind.js';
import { fieldList, ruleParams } from './rule-params.js';

/** What an end that is left open comes after. */
const open = "'99991231'";

/**
 * The last two parts of the key are the first and the last day of a period; records that have the rest in common have no
 * day in common. An end that is empty is open. Both records of an overlap fail. A period that ends before it begins is not
 * concerned, and two that begin on one day are for `unique`.
 */
export const overlap: CheckKind = {
  kind: 'overlap',
  level: 'set',
  keyword: 'zs-overlap',
  on: 'record',
  params: ruleParams({ key: { ...fieldList, minItems: 3 } }, ['key']),
  fields: (params) => keyFields([...(params['key'] as string[]).slice(-2), ...(params['key'] as string[]).slice(0, -2)]),
  operands: (params) => keyFields((params['key'] as string[]).slice(0, -1)),
  keeps: (check) => [{ table: check.table, keys: check.params['key'] as string[], fields: [], flagged: [periodOf(check.params['key'] as string[]).end] }],
  rows(check, scope) {
    const { group, start, end } = periodOf(check.params['key'] as string[]);
    const columns = group.map(scope.key);
    const from = scope.key(start);
    const filled = [...columns, from].map((column) => `${column} IS NOT NULL`).join(' AND ');
    const isPeriod = `${filled} AND NOT ${scope.unsound(end)} AND ${from} <= coalesce(${scope.key(end)}, ${open})`;
    const periods = `(SELECT rid, ${columns.join(', ')}, ${from} AS first, coalesce(${scope.key(end)}, ${open}) AS last FROM ${scope.kept(check.table)} WHERE ${isPeriod})`;
    const within = (frame: string) => `(PARTITION BY ${columns.join(', ')} ORDER BY first RANGE BETWEEN ${frame} EXCLUDE GROUP)`;
    return {
      applicable: { where: isPeriod },
      // A period meets an earlier one if the latest end of those is late enough, and a later one only if it meets the next.
      failed: `SELECT rid FROM (SELECT rid, first, last,
          max(last) OVER ${within('UNBOUNDED PRECEDING AND CURRENT ROW')} AS before,
          min(first) OVER ${within('CURRENT ROW AND UNBOUNDED FOLLOWING')} AS next FROM ${periods})
        WHERE before >= first OR next <= last`,
    };
  },
};

/** The parts of such a key. */
export function periodOf(key: readonly string[]): { group: string[]; start: string; end: string } {
  return { group: key.slice(0, -2), start: key.at(-2)!, end: key.at(-1)! };
}

/** Whether two periods have a day in common. */
export function meets(one: { start: string; end: string }, other: { start: string; end: string }): boolean {
  return other.start <= one.end && one.start <= other.end;
}
