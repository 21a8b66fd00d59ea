import { clauseMark } from '../message/punctuation.js';
import { harmless } from '../duckdb/run/findings.js';
import type { Session } from '../duckdb/session.js';
import type { Language } from '../message/messages.js';
import { phrasesOf } from '../message/phrases.js';
import { sqlText } from '../duckdb/expression/text.js';
import { sqlName } from '../duckdb/names.js';
import { remarks, statuses } from './model.js';
import { expiryTable } from './expiry.js';
import { writeBeside } from '../system/atomic-write.js';

/** Columns that are numbers, and so no formula. */
const numeric: readonly string[] = ['row', 'made', 'minimum'];

export interface HowToList {
  language: Language;
  /** Every row, not only those that are due or to be looked at. */
  all: boolean;
  /** Rows and files that are in no count. */
  lost: { rows: number; files: number };
}

/**
 * Writes the list for appraisal as CSV: what is due, and what a person must look at; with `all` every row. Complete or
 * not at all, safe to be opened as a spreadsheet. Where something could not be computed, the last row says so: who has
 * only the list knows what is not in it.
 *
 * @returns The number of rows written.
 */
export async function writeList(session: Session, path: string, { language, all, lost }: HowToList): Promise<number> {
  const phrase = phrasesOf('retention', language);
  const day = (column: string) =>
    `CASE WHEN (${column}) IS NOT NULL THEN strftime(strptime((${column})::VARCHAR, '%Y%m%d'), '%Y-%m-%d') ELSE '' END`;
  const notes = remarks.map((remark) => `CASE WHEN ${remark.replace('-', '_')} THEN ${sqlText(phrase(`remark.${remark}`))} END`);
  const status = statuses.map((each) => `WHEN '${each}' THEN ${sqlText(phrase(`status.${each}`))}`);
  const columns = [
    ['table', '"table"'],
    ['file', '"file"'],
    ['row', '"row"'],
    ['code', 'code'],
    ['fonds', 'fonds'],
    ['title', 'title'],
    ['made', 'made'],
    ['declared', 'declared'],
    ['category', 'category'],
    ['material', 'material'],
    ['minimum', 'minimum'],
    ['start', day('(made + 1) * 10000 + 101')],
    ['ends-declared', day('ends_declared')],
    ['ends-minimum', day('ends_minimum')],
    ['ends', day('ends')],
    ['status', `CASE status ${status.join(' ')} END`],
    ['remarks', `concat_ws(${sqlText(clauseMark)}, ${notes.join(', ')})`],
    ['suggestions', "coalesce(likely, '')"],
  ] as const;
  const named = columns.map(([name, sql]) => `${sql} AS ${sqlName(phrase(`column.${name}`))}`);
  const note = columns.map(
    ([name]) =>
      `${name === 'remarks' ? sqlText(phrase('incomplete', lost)) : numeric.includes(name) ? 'NULL' : "''"} AS ${sqlName(phrase(`column.${name}`))}`,
  );
  const incomplete = lost.rows + lost.files > 0 ? ` UNION ALL SELECT ${note.join(', ')}, NULL AS t, NULL AS f, NULL AS r` : '';
  const safe = columns.map(([name]) => (numeric.includes(name) ? sqlName(phrase(`column.${name}`)) : harmless(phrase(`column.${name}`))));
  const chosen = all
    ? 'true'
    : `status IN ('due', 'unknown') OR short OR short_unsure OR no_category OR no_period OR other_year OR date_year OR other_start OR other_end`;
  await writeBeside(path, (half) =>
    session.run(`COPY (SELECT ${safe.join(', ')} FROM (SELECT ${named.join(', ')}, "table" AS t, "file" AS f, "row" AS r
        FROM ${expiryTable} r LEFT JOIN work.suggestions s ON s.named = CASE WHEN r.no_category THEN r.named END WHERE ${chosen}${incomplete}) ORDER BY t NULLS LAST, f, r)
      TO ${sqlText(half)} (FORMAT csv, HEADER)`),
  );
  const [counted] = await session.rows(`SELECT count(*) AS n FROM ${expiryTable} WHERE ${chosen}`);
  return Number(counted!['n']);
}
