import type { Session } from '../duckdb/session.js';
import { sqlText } from '../duckdb/expression/text.js';
import { mayHoldCatalogue, mostCatalogues } from './catalogues.js';
import { entriesTable } from './entries.js';
import type { PackageProblem, Role } from './model.js';

/** What holds records; of the others only what lies at the top is looked at, by its name. */
const holding: readonly Role[] = ['catalogue', 'metadata', 'surplus'];

/**
 * Files at places of catalogues and metadata that nobody reads: those in a format that holds no records here, and those
 * behind the most that are opened.
 *
 * @param files Relation with number, path and role of each file.
 * @param roles What is asked for.
 * @param read SQL for whether a file was read in another way.
 */
export async function unreadRecords(
  session: Session,
  files: string,
  roles: readonly Role[],
  read: string,
  most = mostCatalogues,
): Promise<PackageProblem[]> {
  const isOf = (wanted: readonly Role[]) => `role IN (${wanted.map((role) => sqlText(role)).join(', ')})`;
  const [row] = await session.rows(`SELECT count(*) AS count, coalesce(min(path), '') AS example FROM (
    SELECT path, role, number, may, row_number() OVER (PARTITION BY may ORDER BY path) AS place
    FROM (SELECT path, role, number, (${mayHoldCatalogue}) AS may FROM ${files} WHERE ${isOf(holding)} AND number IN (SELECT number FROM ${entriesTable} WHERE fault = '' AND NOT debris)))
    WHERE ${isOf(roles)} AND (NOT may OR place > ${most}) AND NOT (${read})`);
  const count = Number(row!['count']);
  return count === 0
    ? []
    : [{ code: 'package.records-unread', params: { count, example: String(row!['example']), limit: most }, leftOut: true }];
}
