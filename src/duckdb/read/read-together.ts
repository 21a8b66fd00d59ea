import { readableForm } from '../../dataset/readable.js';
import { signProblems } from '../../dataset/encoding-problems.js';
import type { FileScan, TablePart } from '../../dataset/model.js';
import type { PassParts } from '../pass/pass.js';
import { sqlName } from '../names.js';
import { fileIndex, mostRejects } from '../read-csv.js';
import type { Session } from '../session.js';
import { ofFile, LostFiles } from './lost.js';
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

/** Files of at most so many bytes are read together, so many and so many bytes of them at most: the pass over larger ones is worth its planning. */
const [largest, mostFiles, mostBytes] = [64 * 2 ** 20, 500, 512 * 2 ** 20];

/** `aside` of rows whose file is read in another way. */
const elsewhere = 255;

/** The numbers of the files, those together that are read alike. */
export function alike(parts: readonly TablePart[]): (readonly [number, ...number[]])[] {
  const groups: [number, ...number[]][] = [];
  const open = new Map<string, { numbers: [number, ...number[]]; bytes: number }>();
  for (const [number, part] of parts.entries()) {
    const name = shapeOf(part);
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
function shapeOf({ file, source, columns, missing, given = [], matchedBy }: TablePart): string | undefined {
  const { delimiter, width, skip, newline, textEnd, blankRows, copied, encoding, lineColumn, fileColumn } = source;
  if (file.size > largest || [encoding, textEnd, blankRows, copied, lineColumn, fileColumn].some((each) => each !== undefined))
    return undefined;
  return JSON.stringify([delimiter, width, skip, newline ?? '', columns, missing, given.map(({ field }) => field), matchedBy]);
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
  select: (parts: PassParts) => string,
  scan: PartScan,
): Promise<Block | undefined> {
  if (numbers.length === 1) return undefined;
  const [first, ...others] = numbers.map((number) => found[number]!);
  const table = `work.${sqlName(`block:${place.table.id}:${numbers[0]}`)}`;
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
    () => session.runLong(`CREATE OR REPLACE TABLE ${table} AS ${select([first!, ...others])}`),
    () => session.cancel(),
  ).catch((fault: unknown) => {
    if (fault instanceof LostFiles) return undefined;
    throw fault;
  });
  const starts = read?.reading?.status === 'fulfilled' ? await startsOf(session, table, numbers.length) : undefined;
  const rejects = starts && (await takeRejects(session));
  const known = new Set(numbers.map((number) => found[number]!.source.path));
  if (!rejects || [...rejects.keys()].some((path) => !known.has(path))) {
    await dropRejects(session);
    await session.run(`DROP TABLE IF EXISTS ${table}`);
    return undefined;
  }
  const parts = new Map<number, ReadPart>();
  for (const [at, number] of numbers.entries()) {
    const [from, accepted] = [starts[at]!, starts[at + 1]! - starts[at]!];
    const part = found[number]!;
    const refused = rejects.get(part.source.path) ?? [];
    const own = { ...place, number };
    const taken = await ofFile(part.file, async () => {
      if (!(await isReadable(session, own, part, scans[at]!, refused))) return undefined;
      const relation = `(SELECT rowid - ${from} AS rowid, * FROM ${table} WHERE rowid >= ${from} AND rowid < ${from + accepted})`;
      const problems = await signProblems(part, scans[at]!);
      const leftOut = part.leftOut ? [part.leftOut] : [];
      const pass = { part, scan: scans[at]!, rows: { relation, table, from }, accepted, rejects: refused, leftOut, problems };
      const done = await finishPart(session, own, pass);
      return done.unread.foot ? undefined : done;
    }).catch((fault: unknown) => {
      if (fault instanceof LostFiles) return undefined;
      throw fault;
    });
    if (taken) parts.set(number, taken);
    else await session.run(`UPDATE ${table} SET aside = ${elsewhere} WHERE rowid >= ${from} AND rowid < ${from + accepted}`);
  }
  return { table, numbers, parts };
}

/** Whether DuckDB reads a file as it stands, and nothing in it is in doubt. */
async function isReadable(
  session: Session,
  place: PartPlace,
  { source }: TablePart,
  scan: FileScan,
  refused: readonly number[],
): Promise<boolean> {
  if (scan.doubt || scan.signs.nul.count > 0 || scan.blank > 0 || refused.length >= mostRejects) return false;
  return (await readableForm(source, scan, session.folder, copyName(place))) === undefined;
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
