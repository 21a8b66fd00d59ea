import type { ReplacedTally } from '../../engine/tally.js';
import { replacedColumn } from '../pass/replaced.js';
import type { ReadTable } from '../read/read.js';
import type { Session } from '../session.js';

/** In how many rows of a record type each text stood that a mapping replaces; nothing of those that stood nowhere. */
export async function countReplaced(session: Session, { table, sources }: Pick<ReadTable, 'table' | 'sources'>): Promise<ReplacedTally[]> {
  const rows = new Map<string, ReplacedTally>();
  for (const source of sources) {
    for (const { field, replaced } of source.part.columns) {
      if (field === undefined || !replaced) continue;
      const column = replacedColumn(field);
      const found = await session.rows(
        `SELECT ${column} AS place, count(*) AS n FROM ${source.table} WHERE aside = 0 AND ${column} > 0 GROUP BY 1 ORDER BY 1`,
      );
      for (const { place, n } of found) {
        const value = replaced[Number(place) - 1]![0];
        const key = JSON.stringify([field, value]);
        const before = rows.get(key)?.rows ?? 0;
        rows.set(key, { table: table.id, field, value, rows: before + Number(n) });
      }
    }
  }
  return [...rows.values()];
}
