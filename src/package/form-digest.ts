import type { TablePart } from '../dataset/model.js';
import type { Session } from '../duckdb/session.js';
import { sqlText } from '../duckdb/expression/text.js';
import { fileField } from './ask-lists.js';
import { askPart } from './ask-part.js';
import { inventoryTable } from './inventory.js';
import type { Algorithm, PackageProblem } from './model.js';
import { sqlEmpty } from '../duckdb/expression/blank.js';
import { readSql } from '../duckdb/read-csv.js';

/**
 * Digests that a form gives of what it does not name. What they are taken of is not settled, so that one is proven by
 * being that of any file of the package or of the whole; one that is that of none is told.
 *
 * @param whole The SHA-256 of the package.
 */
export async function findFormDigests(
  session: Session,
  parts: readonly TablePart[],
  measured: readonly Algorithm[],
  whole: string,
): Promise<PackageProblem[]> {
  const problems: PackageProblem[] = [];
  for (const part of parts) {
    const place = (field: string) => part.columns.find((column) => column.field === field)?.index;
    const digest = place('DIGEST');
    if (digest === undefined || place(fileField) !== undefined) continue;
    const known = measured.map((each) => `coalesce(digest IN (SELECT lower(${each}) FROM ${inventoryTable}), false)`);
    const found = await askPart(session, () =>
      session.rows(`SELECT count(*) AS count, min(digest) AS example FROM (SELECT lower(trim(c${digest})) AS digest FROM ${readSql(part)} WHERE NOT ${sqlEmpty(`c${digest}`)})
        WHERE NOT (${[`digest = ${sqlText(whole)}`, ...known].join(' OR ')})`),
    );
    const count = Number(found?.[0]!['count'] ?? 0);
    if (count > 0)
      problems.push({
        code: 'package.form-digest',
        params: { path: part.file.path, count, example: String(found![0]!['example']) },
        leftOut: false,
      });
  }
  return problems;
}
