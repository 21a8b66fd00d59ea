import { isReadable, readableForm } from '../../dataset/readable.js';
import { signProblems } from '../../dataset/encoding-problems.js';
import type { FileScan, TablePart } from '../../dataset/model.js';
import { asideKinds, type AsideKind } from '../pass/aside.js';
import type { PassParts } from '../pass/pass.js';
import { sqlName } from '../names.js';
import { fileIndex, mostRejects } from '../read-csv.js';
import type { Session } from '../session.js';
import { UnfitForKernel, type KernelRows } from './by-kernel.js';
import { ofFile, LostFiles } from './lost.js';
import { dropRows, keepAsTable } from './part-rows.js';
import { readBehind } from './read-behind.js';
import { copyName, dropRejects, finishPart, takeRejects, type PartPlace, type PartScan, type ReadPart } from './part.js';

/** Files read in one pass, whose rows lie in one table. */
export interface Block {
  table: string;
  /** The files by their place in it, as DuckDB counts them. */
  numbers: readonly number[];
  /** What was read of those that could be read so, by number. */
  parts: ReadonlyMap<number, ReadPart>;
}

/** Files of fewer bytes are read together, so many and so many bytes of them at most: a larger one is worth its own threads, and its own planning. */
const largest = 64 * 2 ** 20;
const [mostFiles, mostBytes] = [500, 512 * 2 ** 20];

/** `aside` of rows whose file is read in another way. */
const elsewhere = 255;

/** The numbers of the files, those together that are read alike and are not large. */
export function alike(parts: readonly TablePart[]): (readonly [number, ...number[]])[] {
  const groups: [number, ...number[]][] = [];
  const open = new Map<string, { numbers: [number, ...number[]]; bytes: number }>();
  for (const [number, part] of parts.entries()) {
    const name = part.file.size < largest ? shapeOf(part) : undefined;
    const known = name === undefined ? undefined : open.get(name);
    if (known && known.numbers.length < mostFiles && known.bytes + part.file.size <= mostBytes) {
      known.numbers.push(number);
      known.bytes += part.file.size;
      continue;
    }
    const numbers: [number, ...number[]] = [number];
    groups.push(numbers);
    if (name !== undefined) open.set(name, { numbers, bytes: part.file.size });
  }
  return groups;
}

/** What the pass over a file depends on beside its path; undefined where a file is read by itself. */
function shapeOf({ source, columns, missing, given = [], matchedBy }: TablePart): string | undefined {
  const { delimiter, width, skip, newline, textEnd, blankRows, copied, encoding, lineColumn, fileColumn } = source;
  if ([encoding, textEnd, blankRows, copied, lineColumn, fileColumn].some((each) => each !== undefined)) return undefined;
  return JSON.stringify([delimiter, width, skip, newline ?? '', columns, missing, given.map(({ field }) => field), matchedBy]);
}

/** What was read of files in one go: how many rows of each, which stand one file behind the other, and positions of those that cannot be; undefined where that is not so. */
type ReadAll = (table: string, parts: PassParts) => Promise<KernelRows[] | undefined>;

/** How files that are alike are read in one go. */
export interface TogetherReader {
  readAll: ReadAll;
  byKernel?: true;
}

/**
 * Reads files that are alike in one pass, while their bytes are scanned. What is amiss with a file, or with the pass, leaves it, or all of them, to be
 * read by themselves: nothing is told of it here.
 *
 * @returns What was read; undefined where nothing was.
 */
export async function readTogether(
  session: Session,
  place: Omit<PartPlace, 'number'>,
  { numbers, found }: { numbers: readonly [number, ...number[]]; found: readonly TablePart[] },
  { readAll, byKernel }: TogetherReader,
  scan: PartScan,
): Promise<Block | undefined> {
  if (numbers.length === 1) return undefined;
  const [first, ...others] = numbers.map((number) => found[number]!);
  const table = `work.${sqlName(`block:${place.table.id}:${numbers[0]}`)}`;
  await dropRows(session, table);
  const scans: FileScan[] = [];
  const read = await readBehind(
    async (onScan) => {
      let [bytes, records] = [0, 0];
      for (const part of [first!, ...others]) {
        const scanned = await ofFile(part.file, () => scan(part, (read, rows, unfit) => onScan(bytes + read, records + rows, unfit)));
        scans.push(scanned);
        bytes += scanned.size;
        records += scanned.records;
      }
    },
    () => readAll(table, [first!, ...others]),
    () => session.cancel(),
  ).catch((fault: unknown) => {
    if (fault instanceof LostFiles) return undefined;
    throw fault;
  });
  if (read?.reading?.status === 'rejected' && read.reading.reason instanceof UnfitForKernel) throw read.reading.reason;
  const rows = read?.reading?.status === 'fulfilled' ? read.reading.value : undefined;
  if (!rows) {
    await dropRejects(session);
    await dropRows(session, table);
    return undefined;
  }
  const marked = await markedIn(session, table);
  const parts = new Map<number, ReadPart>();
  let from = 0;
  for (const [at, number] of numbers.entries()) {
    const { accepted, rejects } = rows[at]!;
    const within = `rowid >= ${from} AND rowid < ${from + accepted}`;
    const part = found[number]!;
    const own = { ...place, number };
    const scanned = scans[at]!;
    const taken = await ofFile(part.file, async () => {
      if (!(await isAsItStands(session, own, part, scanned, { rejects, byKernel }))) return undefined;
      // A view has the places as a column, a table has not.
      const relation = `(SELECT rowid - ${from} AS rowid, COLUMNS(lambda name: name <> 'rowid') FROM ${table} WHERE ${within})`;
      const problems = await signProblems(part, scanned);
      const leftOut = part.leftOut ? [part.leftOut] : [];
      const pass = { part, scan: scanned, rows: { relation, table, from }, accepted, rejects, leftOut, problems };
      const done = await finishPart(session, own, { ...pass, marked: marked.get(at) ?? new Set(), ...(byKernel && { byKernel }) });
      return done.unread.foot ? undefined : done;
    }).catch((fault: unknown) => {
      if (fault instanceof LostFiles) return undefined;
      throw fault;
    });
    if (taken) parts.set(number, taken);
    else {
      await keepAsTable(session, table);
      await session.run(`UPDATE ${table} SET aside = ${elsewhere} WHERE ${within}`);
    }
    from += accepted;
  }
  return { table, numbers, parts };
}

/** By the pass in SQL, of the checks that a statement asks. */
export function togetherByPass(session: Session, select: (parts: PassParts) => string): TogetherReader {
  return {
    async readAll(table, parts) {
      await session.runLong(`CREATE OR REPLACE TABLE ${table} AS ${select(parts)}`);
      const starts = await startsOf(session, table, parts.length);
      const rejects = await takeRejects(session);
      const known = new Set(parts.map(({ source }) => source.path));
      if (!starts || [...rejects.keys()].some((path) => !known.has(path))) return undefined;
      return parts.map(({ source }, at) => ({ accepted: starts[at + 1]! - starts[at]!, rejects: rejects.get(source.path) ?? [] }));
    },
  };
}

/** What rows of files are, by the place of each, where some are no records. */
async function markedIn(session: Session, table: string): Promise<Map<number, Set<AsideKind>>> {
  const marked = new Map<number, Set<AsideKind>>();
  for (const { file, aside } of await session.rows(`SELECT DISTINCT ${fileIndex} AS file, aside FROM ${table} WHERE aside > 0`)) {
    const own = marked.get(Number(file)) ?? new Set();
    marked.set(Number(file), own.add(asideKinds[Number(aside)] as AsideKind));
  }
  return marked;
}

/** Whether a file was read as it stands, and nothing in it is in doubt. */
async function isAsItStands(
  session: Session,
  place: PartPlace,
  { source }: TablePart,
  scan: FileScan,
  { rejects, byKernel }: { rejects: readonly number[]; byKernel?: true | undefined },
): Promise<boolean> {
  if (scan.doubt || scan.signs.nul.count > 0 || rejects.length >= mostRejects) return false;
  // The kernel passes over blank rows without being told.
  if (byKernel) return isReadable(source, scan, false);
  return scan.blank === 0 && (await readableForm(source, scan, session.folder, copyName(place))) === undefined;
}

/** The `rowid` at which the rows of each file begin, and at which the last end; undefined where they do not stand one file behind the other. */
async function startsOf(session: Session, table: string, files: number): Promise<number[] | undefined> {
  const rows = await session.rows(
    `SELECT ${fileIndex} AS file, min(rowid) AS first, count(*) AS n, max(rowid) AS last FROM ${table} GROUP BY 1`,
  );
  const byFile = new Map(
    rows.map(({ file, first, last, n }) => [Number(file), { first: Number(first), last: Number(last), n: Number(n) }]),
  );
  const starts = [0];
  for (let file = 0; file < files; file++) {
    const { first, last, n } = byFile.get(file) ?? { first: starts[file]!, last: starts[file]! - 1, n: 0 };
    if (first !== starts[file] || last !== first + n - 1) return undefined;
    starts.push(first + n);
  }
  return starts;
}
