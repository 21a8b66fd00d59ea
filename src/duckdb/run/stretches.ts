import type { StretchTally } from '../../engine/tally.js';
import type { Check } from '../../plan/plan.js';
import { keptView } from '../names.js';
import { failedSql } from '../pass/layout.js';
import { partBits } from '../read/part.js';
import type { ReadTable } from '../read/read.js';
import type { Session } from '../session.js';
import { failedTable } from './rows.js';

/** Into so many stretches a file is divided. */
const most = 40;

/**
 * Where in the files of a record type the records are that an error makes not clean: of each file that has any, how many in
 * each of equal stretches of its records.
 *
 * @param failed The set and between checks of error severity that failed.
 */
export async function stretchesOf(
  session: Session,
  { table, checks, layout, parts }: ReadTable,
  failed: readonly Check[],
): Promise<StretchTally[]> {
  const errors = checks.filter(({ severity }) => severity === 'error').map((check) => failedSql(check, layout));
  if (errors.length + failed.length === 0) return [];
  const rows = [
    ...(errors.length > 0 ? [`SELECT rid FROM ${keptView(table.id)} WHERE ${errors.join(' OR ')}`] : []),
    ...failed.map((check) => `SELECT rid FROM ${failedTable(check)}`),
  ];
  const sizes = parts.map(({ accepted }, number) => `(${number}, ${accepted}, ${Math.min(most, accepted)})`);
  const found = await session.rows(`
    SELECT part, ordinal * stretches // accepted AS stretch, count(*) AS n
    FROM (SELECT rid >> ${partBits} AS part, rid & ${(1n << partBits) - 1n} AS ordinal FROM (${rows.join(' UNION ')}))
      JOIN (VALUES ${sizes.join(', ')}) sizes (part, accepted, stretches) USING (part)
    GROUP BY ALL ORDER BY ALL`);
  const byPart = new Map<number, number[]>();
  for (const { part, stretch, n } of found) {
    const number = Number(part);
    const counts = byPart.get(number) ?? Array.from({ length: Math.min(most, parts[number]!.accepted) }, () => 0);
    counts[Number(stretch)] = Number(n);
    byPart.set(number, counts);
  }
  return [...byPart].map(([number, counts]) => ({ part: number, rows: parts[number]!.accepted, failed: counts }));
}
