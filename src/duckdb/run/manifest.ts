import { createHash } from 'node:crypto';
import type { TableTerms } from '../../check/kind.js';
import type { Dataset, FileScan, SourceFile } from '../../dataset/model.js';
import { compareLists } from '../../manifest/compare.js';
import type { ColumnFacts, Comparison, FileFacts, TableFacts } from '../../manifest/model.js';
import type { RunOptions } from '../../engine/engine.js';
import type { Field, Plan } from '../../plan/plan.js';
import { chunks } from '../../system/bytes.js';
import { throwShortage } from '../../system/shortage.js';
import { sqlEmpty } from '../expression/blank.js';
import { dateTests } from '../expression/date-ends.js';
import { inPlace } from '../expression/hoist.js';
import { sqlName } from '../names.js';
import { hasBits } from '../pass/layout.js';
import { cellSql } from '../pass/replaced.js';
import { partBits } from '../read/part.js';
import { recordsIn, type ReadTable, type RowsSource } from '../read/read.js';
import type { Session } from '../session.js';
import { readAgain } from './cells-again.js';

/** What is kept of the cells that are counted. */
const counted = 'work.counted';
/** Digits before and behind the point of numbers that are counted: no amount has as many, and no sum of such is too long. */
const [wholeDigits, decimalDigits] = [18, 10];

type Manifests = NonNullable<RunOptions['manifests']>;

/** What a run has read. */
export interface WhatWasRead {
  source: Dataset;
  reads: readonly ReadTable[];
  scans: ReadonlyMap<string, FileScan>;
  terms: ReadonlyMap<string, TableTerms>;
}

/** What was found of every file that was checked, and how lists differ from it. */
export async function heldAgainstLists(
  session: Session,
  plan: Plan,
  { lists, asked }: Manifests,
  read: WhatWasRead,
): Promise<{ facts: FileFacts[]; comparison: Comparison }> {
  const { source, reads, scans, terms } = read;
  const leftOut = new Set(source.problems.flatMap((problem) => (problem.leftOut ? problem.path : [])));
  const byFile = new Map<string, TableFacts[]>();
  for (const table of reads) {
    const columns = await columnsOf(session, table, asked, terms.get(table.table.id)!);
    for (const [number, { part, accepted, aside }] of table.parts.entries()) {
      const rows = accepted - aside.reduce((sum, { count }) => sum + count, 0);
      const own = byFile.get(part.file.absolute) ?? [];
      byFile.set(part.file.absolute, own);
      own.push({ table: table.table.id, rows, columns: columns.get(number) ?? [] });
    }
  }
  const facts: FileFacts[] = [];
  for (const file of source.files) {
    facts.push({
      ...{ path: file.path, absolute: file.absolute },
      ...(await bytesOf(file, scans)),
      ...(leftOut.has(file.path) && { leftOut: true as const }),
      tables: byFile.get(file.absolute) ?? [],
    });
  }
  const comparison = await compareLists(lists, plan, { files: facts, leftOut, aside: source.aside ?? [] });
  return { facts, comparison };
}

/** Size and digest of a file; those of one that was left out are not known yet. */
async function bytesOf(file: SourceFile, scans: ReadonlyMap<string, FileScan>): Promise<Pick<FileFacts, 'bytes' | 'sha256'>> {
  const known = file.sha256 ?? scans.get(file.absolute)?.sha256;
  if (known !== undefined) return { bytes: file.size, sha256: known };
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of chunks(file.absolute)) {
      hash.update(chunk);
      bytes += chunk.length;
    }
    return { bytes, sha256: hash.digest('hex') };
  } catch (error) {
    throwShortage(error);
    return {};
  }
}

/** A column of a source that is counted. */
interface Own {
  field: Field;
  at: number;
  index: number;
  cell: string;
}

/** What the cells of the columns are that are asked for, by the number of the file; files of which nothing is asked are not read again. */
async function columnsOf(
  session: Session,
  { table, parts, sources, layout }: ReadTable,
  asked: Manifests['asked'],
  terms: TableTerms,
): Promise<Map<number, ColumnFacts[]>> {
  const found = new Map<number, ColumnFacts[]>();
  for (const source of sources) {
    const wanted = new Map(source.parts.map((number) => [number, new Set(asked(parts[number]!.part.file, table))]));
    const names = new Set([...wanted.values()].flatMap((each) => [...each]));
    const own = table.fields.flatMap((field, at): Own[] => {
      const match = source.part.columns.find((each) => each.field === field.name);
      return match && names.has(field.name) ? [{ field, at, index: match.index, cell: cellSql(match) }] : [];
    });
    if (own.length === 0) continue;
    const counts = await countCells(session, { parts, source, layout, terms }, own);
    for (const [number, fields] of wanted) {
      const facts = own.flatMap((each): ColumnFacts[] => {
        if (!fields.has(each.field.name)) return [];
        // Rows that were not read as before tell nothing.
        return [counts ? (counts.get(number)?.[own.indexOf(each)] ?? none(each.field)) : { field: each.field.name, unread: 0 }];
      });
      found.set(number, facts);
    }
  }
  return found;
}

/** A column without a row. */
function none({ name, format }: Field): ColumnFacts {
  return { field: name, ...(format === undefined && { sum: '0' }), least: '', greatest: '', unread: 0 };
}

async function countCells(
  session: Session,
  { parts, source, layout, terms }: Pick<ReadTable, 'parts' | 'layout'> & { source: RowsSource; terms: TableTerms },
  own: readonly Own[],
): Promise<Map<number, ColumnFacts[]> | undefined> {
  const value = ({ at }: Own) => sqlName(`value:${at}`);
  const is = ({ at }: Own) => sqlName(`is:${at}`);
  const keys = own.flatMap((each) => [`${valueSql(each)} AS ${value(each)}`, `(${sqlEmpty(each.cell)}) AS ${is(each)}`]);
  const rid = await readAgain(session, { parts, source, terms }, { columns: own.map(({ index }) => index), into: counted, keys });
  if (rid === undefined) return undefined;
  const cells = own.map((each) => {
    const bit = layout.filled.get(each.field.name);
    // A word for no value is an empty cell to the checks.
    const isEmpty = bit ? `NOT (${hasBits('filled', [bit], 'any').join()})` : is(each);
    return `(CASE WHEN ${isEmpty} THEN NULL ELSE ${value(each)} END) AS ${value(each)}, NOT (${isEmpty}) AND ${value(each)} IS NULL AS ${is(each)}`;
  });
  const sums = own.map((each) => {
    const sum = each.field.format === undefined ? `coalesce(sum(${value(each)}), 0)::VARCHAR` : 'NULL';
    return `${sum} AS sum${each.at}, min(${value(each)})::VARCHAR AS least${each.at}, max(${value(each)})::VARCHAR AS greatest${each.at}, count(*) FILTER (${is(each)}) AS unread${each.at}`;
  });
  const rows = await session.rows(
    `SELECT rid >> ${partBits} AS part, ${sums.join(', ')} FROM (SELECT rid, ${cells.join(', ')} FROM ${recordsIn(source)} JOIN (SELECT ${rid} AS rid, * FROM ${counted}) USING (rid)) GROUP BY 1`,
  );
  await session.run(`DROP TABLE ${counted}`);
  return new Map(
    rows.map((row) => [
      Number(row['part']),
      own.map(({ field, at }) => {
        const bound = (name: string) => (row[`${name}${at}`] === null ? '' : written(field, String(row[`${name}${at}`])));
        return {
          field: field.name,
          ...(field.format === undefined && { sum: bound('sum') }),
          ...{ least: bound('least'), greatest: bound('greatest'), unread: Number(row[`unread${at}`]) },
        };
      }),
    ]),
  );
}

/** SQL of the number, or the date, that a cell holds; NULL where it holds none. */
function valueSql({ field: { format }, cell }: Own): string {
  if (format) return `(CASE WHEN ${dateTests[format](cell, inPlace)} THEN ${cell} END)`;
  const number = (whole: number, decimals: number) => `regexp_full_match(${cell}, '-?[0-9]{1,${whole}}([.][0-9]{1,${decimals}})?')`;
  const exact = `DECIMAL(38, ${decimalDigits})`;
  // Text becomes a DECIMAL of more than 18 digits several hundred times slower than a shorter one.
  const short = `WHEN ${number(14, 4)} THEN TRY_CAST(${cell} AS DECIMAL(18, 4))::${exact}`;
  return `(CASE ${short} WHEN ${number(wholeDigits, decimalDigits)} THEN TRY_CAST(${cell} AS ${exact}) END)`;
}

/** A number as its element is written, with more decimals only where it has them. */
function written({ format, representation: { decimals } }: Field, text: string): string {
  if (format !== undefined) return text;
  const [whole = '', behind = ''] = text.split('.');
  const exact = behind.replace(/0+$/, '').padEnd(decimals, '0');
  return exact === '' ? whole : `${whole}.${exact}`;
}
