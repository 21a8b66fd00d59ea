import type { Question } from '../../expression/question.js';
import type { FindingsFile } from '../../engine/engine.js';
import type { CheckTally } from '../../engine/tally.js';
import type { Check } from '../../plan/plan.js';
import { writeBeside } from '../../system/atomic-write.js';
import { sqlText } from '../expression/text.js';
import { keptName, keptView } from '../names.js';
import { failedSql, isRowCheck } from '../pass/layout.js';
import { partnersSql } from '../question/partners.js';
import { placeSql } from '../read/lines.js';
import { recordsIn, type ReadTable, type RowsSource } from '../read/read.js';
import type { Session } from '../session.js';
import { amountSql, amountTable } from './amounts.js';
import { failedTable, rowsScope, type QuestionData } from './rows.js';
import { shownPlace } from './shown-place.js';

const asItIs = (path: string): string => path;

/** What the doubts of a run are drawn from. */
interface Drawn extends QuestionData {
  tables: readonly ReadTable[];
  checks: readonly CheckTally[];
  questions: ReadonlyMap<Check, Question>;
}

/**
 * Gathers each row that breaks a rule, once a rule, with the record that it is in conflict with where the rule is about two: for both
 * their record type, file, line, business key, division and agency, and what is at stake. The `id` is made of the rule and of both keys
 * as they stand, so that it is the same in every run over the same data, wherever they lie. The input is read once more for the lines.
 */
export async function gatherDoubts(
  session: Session,
  { plan, lists, sizes, tables, checks, questions }: Drawn,
  file: FindingsFile,
): Promise<void> {
  await session.run(
    'CREATE OR REPLACE TABLE work.conflicts ("check" VARCHAR, "table" VARCHAR, rid BIGINT, other_table VARCHAR, other BIGINT, amount VARCHAR)',
  );
  const known = new Set(tables.map(({ table }) => table.id));
  for (const { check, failed } of checks) {
    const read = tables.find(({ table }) => table.id === check.table);
    if (!read || failed === 0 || !isRule(check)) continue;
    const rows = isRowCheck(check)
      ? `(SELECT rid FROM ${keptView(check.table)} WHERE ${failedSql(check, read.layout)})`
      : `(SELECT rid FROM ${failedTable(check)})`;
    const question = questions.get(check);
    const partners = question && partnersSql(question, rowsScope(check.table, { plan, lists, sizes }), rows);
    const pairs = partners && known.has(partners.table) ? partners : undefined;
    await session.run(`INSERT INTO work.conflicts SELECT ${sqlText(check.id)}, ${sqlText(check.table)}, rows.rid, ${sqlText(pairs?.table ?? '')}, ${pairs ? 'pairs.other' : 'NULL'}, ${amountSql('amounts.amount')}
      FROM ${rows} AS rows ${pairs ? `LEFT JOIN (${pairs.pairs}) AS pairs USING (rid)` : ''} LEFT JOIN (SELECT rid, amount FROM ${amountTable(check.table)} WHERE id = ${sqlText(check.id)}) AS amounts USING (rid)`);
  }
  await session.run(
    'CREATE OR REPLACE TABLE work.places ("table" VARCHAR, rid BIGINT, file VARCHAR, "row" BIGINT, "key" VARCHAR, named VARCHAR, division VARCHAR, agency VARCHAR)',
  );
  for (const read of tables) for (const source of read.sources) await addPlaces(session, read, source, file);
}

/** Writes what was gathered as Parquet; complete or not at all. */
export async function writeDoubts(session: Session, path: string): Promise<void> {
  const identity = `left(sha256(concat_ws(chr(31), c."check", c."table", o.agency, o.named, other_table, p.agency, p.named)), 12)`;
  await writeBeside(path, (half) =>
    session.run(`COPY (
      SELECT id || CASE WHEN again > 1 THEN '-' || again ELSE '' END AS id, * EXCLUDE (id, again) FROM (
        SELECT ${identity} AS id, row_number() OVER (PARTITION BY ${identity} ORDER BY o.file, o."row") AS again, c."check" AS "check", c."table" AS "table", o.file AS file, o."row" AS "row", o."key" AS "key", o.division AS division, o.agency AS agency, coalesce(amount, '') AS amount,
          CASE WHEN p.rid IS NULL THEN '' ELSE other_table END AS other_table, coalesce(p.file, '') AS other_file, p."row" AS other_row, coalesce(p."key", '') AS other_key, coalesce(p.division, '') AS other_division, coalesce(p.agency, '') AS other_agency
        FROM work.conflicts c JOIN work.places o ON o."table" = c."table" AND o.rid = c.rid LEFT JOIN work.places p ON p."table" = c.other_table AND p.rid = c.other)
      ORDER BY agency, "check", "table", file, "row") TO ${sqlText(half)} (FORMAT parquet)`),
  );
}

/** A rule is about a record or several; how a cell is written is no doubt that an agency is asked about. */
function isRule({ level, id }: Check): boolean {
  return level === 'record' || ((level === 'set' || level === 'between') && !id.includes('.'));
}

async function addPlaces(
  session: Session,
  { table, parts }: ReadTable,
  source: RowsSource,
  { personal, shownPath = asItIs }: FindingsFile,
): Promise<void> {
  const key = table.key.filter((field) => !source.part.missing.includes(field));
  const shown = shownPlace(table, key, { personal });
  const joined = (separator: string, columns: readonly string[]) =>
    columns.length > 0 ? `concat_ws(${separator}, ${columns.join(', ')})` : "''";
  const wanted = `SELECT rid FROM work.conflicts WHERE "table" = ${sqlText(table.id)} UNION SELECT other FROM work.conflicts WHERE other_table = ${sqlText(table.id)}`;
  const place = await placeSql(session, parts, source.parts, shownPath);
  await session.run(`INSERT INTO work.places
    WITH found AS (${shown.from(recordsIn(source))} WHERE rid IN (${wanted}))
    SELECT ${sqlText(table.id)}, found.rid, ${place.file}, ${place.line}, ${joined("' '", shown.keys)}, ${joined('chr(31)', key.map(keptName))}, ${shown.offices.join(', ')} FROM found ${place.join}`);
}
