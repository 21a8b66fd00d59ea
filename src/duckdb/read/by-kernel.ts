import { rm, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { instantiate } from '../../kernel/instance.js';
import { kernelModule } from '../../kernel/module.js';
import { prepare, type RowsPlan } from '../../kernel/rows.js';
import type { Scanned } from '../../kernel/scan-file.js';
import { scanInThreads, type ScannedFile, type ScannedRows } from '../../kernel/scan-threads.js';
import type { TablePart } from '../../dataset/model.js';
import type { Check } from '../../plan/plan.js';
import { settleDoubts } from './doubts.js';
import { keepAsTable, viewRows } from './part-rows.js';
import { sqlFile } from '../expression/text.js';
import { keptName } from '../names.js';
import { asideByWords } from '../pass/aside.js';
import { faultyColumn } from '../pass/causes.js';
import { hashColumn, wholeColumn } from '../pass/hashes.js';
import { kernelPlan } from '../pass/kernel-plan.js';
import { ofPerson, unsound, type Kept } from '../pass/kept.js';
import { wordNames } from '../pass/layout.js';
import type { PassParts, TablePass } from '../pass/pass.js';
import { pathColumns } from '../pass/path-columns.js';
import { replacedColumn } from '../pass/replaced.js';
import { fileIndex } from '../read-csv.js';
import { isSystemFault, shortageOf, unwritable } from '../../system/shortage.js';
import type { Session } from '../session.js';

/** Told what gives the share of a file that is done, 0 to 1; that gives nothing where a statement of DuckDB tells it. */
export type OnShare = (share: () => number | undefined) => void;

/** A file that the kernel does not read. */
export class UnfitForKernel extends Error {
  override readonly name = 'UnfitForKernel';
}

/** Whether the kernel gives all that a pass over a file is asked for. */
export function isForKernel({ source }: TablePart): boolean {
  return source.fileColumn === undefined;
}

/** What the kernel read of a file: how many rows, and positions of those that cannot be, as DuckDB tells them. */
export interface KernelRows {
  accepted: number;
  rejects: number[];
}

/**
 * Makes by the kernel a view of the rows that `passSql` has of files that are alike; a table where some of them may be no records.
 *
 * @param onStart Told what gives the share that is done.
 * @returns What was read of each file.
 * @throws UnfitForKernel where a file needs another reader.
 */
export async function readByKernel(
  session: Session,
  { relation, onStart }: { relation: string; onStart: OnShare },
  parts: PassParts,
  checks: readonly Check[],
  pass: TablePass,
): Promise<KernelRows[]> {
  const plan = kernelPlan(parts[0], checks, pass);
  const read = await scanByKernel(session, parts, plan, onStart);
  const scanned = read.flatMap((each) => each.scanned);
  if (scanned.some(({ unfit }) => unfit)) {
    for (const { file } of read) await rm(file, { force: true });
    throw new UnfitForKernel();
  }
  // What lies in the files is read from there: a table of it would cost as much as the scan.
  const files = read.map(({ file }) => file);
  await viewRows(session, relation, rowsSql(read, plan, pass, parts.length > 1), files);
  // A question would work out the forms of paths once more.
  if (plan.parts.some((part) => pass.kept.paths.includes(part))) await keepAsTable(session, relation);
  await settleDoubts(session, relation, parts, {
    words: wordNames(pass.layout),
    aside: (part, rows) => asideByWords(part, checks, pass, rows),
  });
  const own = (all: readonly Scanned[]): KernelRows => ({
    accepted: all.reduce((sum, { rows }) => sum + rows, 0),
    rejects: all.flatMap(({ refused }) => refused.map((offset) => offset + 1)),
  });
  // One file may have been scanned in stretches.
  return parts.length > 1 ? scanned.map((each) => own([each])) : [own(scanned)];
}

/** SQL of the rows that were scanned, in their order, as the pass has them, and their places. */
function rowsSql(read: readonly ScannedRows[], plan: RowsPlan, { layout, kept }: TablePass, isOfMany: boolean): string {
  const select = [
    ...wordNames(layout).map((word, at) => `word${at} AS ${word}`),
    'division',
    'agency',
    ...plan.parts.flatMap((part, at) => keptSql(part, `part${at}`, kept)),
    ...plan.hashed.map((key, at) => `hash${at} AS ${hashColumn(key)}`),
    ...(plan.whole ? [`whole AS ${wholeColumn}`] : []),
    ...plan.flagged.map((field, at) => `flag${at} AS ${unsound(field)}`),
    ...plan.persons.map(({ field }, at) => `person${at} AS ${ofPerson(field)}`),
    ...plan.fields.filter(({ replaced }) => replaced).map(({ name }, at) => `coalesce(replaced${at}, 0) AS ${replacedColumn(name)}`),
    '0::UTINYINT AS aside',
    ...plan.raw.map((_, at) => `raw${at}::BIGINT AS line`),
    `faults AS ${faultyColumn}`,
    'doubted',
    ...(isOfMany ? [`file AS ${fileIndex}`] : []),
  ].join(', ');
  let before = 0;
  const selects = read.map(({ file, scanned }) => {
    const sql = `SELECT file_row_number + ${before} AS rowid, ${select} FROM read_parquet(${sqlFile(file)}, file_row_number = true)`;
    before += scanned.reduce((sum, { rows }) => sum + rows, 0);
    return sql;
  });
  return selects.join(' UNION ALL ');
}

/** SQL of what the pass keeps of a part of a key: of a path its forms, which are DuckDB's to make. */
function keptSql(part: string, column: string, { fields, forms, paths }: Kept): string[] {
  return [
    ...(fields.includes(part) || forms.includes(part) ? [`${column} AS ${keptName(part)}`] : []),
    ...(paths.includes(part) ? pathColumns(part, column) : []),
  ];
}

/** Scans files that are alike in threads of its own, so that their bytes are hashed and looked at here meanwhile; what rows leave lies in files of the session. */
export async function scanByKernel(session: Session, parts: PassParts, plan: RowsPlan, onStart: OnShare): Promise<ScannedRows[]> {
  const own = join(session.folder, '/');
  const files = await Promise.all(parts.map((part, number) => scannedFile(part, plan, parts.length > 1 ? number : undefined)));
  try {
    return await scanInThreads(kernelModule(), prepare(instantiate(kernelModule()), plan), files as [ScannedFile, ...ScannedFile[]], {
      threads: availableParallelism(),
      newFile: () => session.newPath('.parquet'),
      onStart,
    });
  } catch (fault) {
    const place = dirname(session.folder);
    if (!isSystemFault(fault) || !fault.path?.startsWith(own)) throw fault;
    throw shortageOf(Object.assign(fault, { path: place })) ?? unwritable(place, fault);
  } finally {
    // What comes then are statements of DuckDB, another reader's too.
    onStart(() => undefined);
  }
}

async function scannedFile({ source, given = [] }: TablePart, { fields }: RowsPlan, number: number | undefined): Promise<ScannedFile> {
  const { path, dataOffset: from, textEnd: to } = source;
  const { size } = await stat(path);
  const values = new Map(given.map(({ field, value }) => [field, value]));
  return {
    ...{ path, from, size: Math.max(from, Math.min(size, to ?? Infinity)) },
    ...(to !== undefined && { to }),
    ...(number !== undefined && {
      number,
      given: fields.filter((field) => field.given !== undefined).map(({ name }) => values.get(name)!),
    }),
  };
}
