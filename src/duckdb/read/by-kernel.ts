import { rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { instantiate } from '../../kernel/instance.js';
import { kernelModule } from '../../kernel/module.js';
import { prepare, type RowsPlan } from '../../kernel/rows.js';
import { scanInThreads, type ScannedStretch } from '../../kernel/scan-threads.js';
import type { TablePart } from '../../dataset/model.js';
import type { Check } from '../../plan/plan.js';
import { keepAsTable, viewRows } from './part-rows.js';
import { sqlFile } from '../expression/text.js';
import { keptName, sqlName } from '../names.js';
import { faultyColumn } from '../pass/causes.js';
import { hashColumn, wholeColumn } from '../pass/hashes.js';
import { kernelPlan } from '../pass/kernel-plan.js';
import { ofPerson, unsound } from '../pass/kept.js';
import { wordNames } from '../pass/layout.js';
import { passSql, type TablePass } from '../pass/pass.js';
import { isSystemFault, shortageOf, unwritable } from '../../system/shortage.js';
import type { Session } from '../session.js';

/** Told what gives the share of a file that is done, 0 to 1; that gives nothing where a statement of DuckDB tells it. */
export type OnShare = (share: () => number | undefined) => void;

/** A file that the kernel does not read. */
export class UnfitForKernel extends Error {
  override readonly name = 'UnfitForKernel';
}

/** Whether the kernel gives all that a pass over a file is asked for. */
export function isForKernel({ columns, source }: TablePart, { kept }: Pick<TablePass, 'kept'>): boolean {
  const isReplaced = columns.some(({ field, replaced }) => field !== undefined && replaced);
  return !isReplaced && source.fileColumn === undefined && kept.paths.length === 0;
}

/**
 * Makes by the kernel a view of the rows that `passSql` has; a table where some of them may be no records.
 *
 * @param place The relation, and a name for files that are written meanwhile; `onStart` is told what gives the share that is done.
 * @returns How many rows were read, and positions of those that cannot be, as DuckDB tells them.
 * @throws UnfitForKernel where the file needs another reader.
 */
export async function readByKernel(
  session: Session,
  { relation, name, onStart }: { relation: string; name: string; onStart: OnShare },
  part: TablePart,
  checks: readonly Check[],
  pass: TablePass,
): Promise<{ accepted: number; rejects: number[] }> {
  const plan = kernelPlan(part, checks, pass);
  const stretches = await scanByKernel(session, part, plan, name, onStart);
  if (stretches.some(({ unfit }) => unfit)) {
    for (const { file } of stretches) await rm(file, { force: true });
    throw new UnfitForKernel();
  }
  // What lies in the files is read from there: a table of it would cost as much as the scan.
  await viewRows(session, relation, rowsSql(stretches, plan, pass));
  await settleDoubts(session, { relation, name }, part, checks, pass);
  return {
    accepted: stretches.reduce((sum, { rows }) => sum + rows, 0),
    rejects: stretches.flatMap(({ refused }) => refused.map((offset) => offset + 1)),
  };
}

/** SQL of the rows that stretches left, in their order, as the pass has them, and their places. */
function rowsSql(stretches: readonly ScannedStretch[], plan: RowsPlan, { layout }: TablePass): string {
  const select = [
    ...wordNames(layout).map((word, at) => `word${at} AS ${word}`),
    'division',
    'agency',
    ...plan.parts.map((each, at) => `part${at} AS ${keptName(each)}`),
    ...plan.hashed.map((key, at) => `hash${at} AS ${hashColumn(key)}`),
    ...(plan.whole ? [`whole AS ${wholeColumn}`] : []),
    ...plan.flagged.map((field, at) => `flag${at} AS ${unsound(field)}`),
    ...plan.persons.map(({ field }, at) => `person${at} AS ${ofPerson(field)}`),
    '0::UTINYINT AS aside',
    ...plan.raw.map((_, at) => `raw${at}::BIGINT AS line`),
    `faults AS ${faultyColumn}`,
    'doubted',
  ].join(', ');
  let before = 0;
  const selects = stretches.map(({ file, rows }) => {
    const sql = `SELECT file_row_number + ${before} AS rowid, ${select} FROM read_parquet(${sqlFile(file)}, file_row_number = true)`;
    before += rows;
    return sql;
  });
  return selects.join(' UNION ALL ');
}

/** Scans a file in threads of its own, so that its bytes are hashed and looked at here meanwhile; what its rows leave lies in files named so. */
export async function scanByKernel(
  session: Session,
  { source }: TablePart,
  plan: RowsPlan,
  name: string,
  onStart: OnShare,
): Promise<ScannedStretch[]> {
  const { path, dataOffset: from, textEnd: to } = source;
  const { size } = await stat(path);
  const own = join(session.folder, '/');
  try {
    return await scanInThreads(
      kernelModule(),
      prepare(instantiate(kernelModule()), plan),
      { path, from, ...(to !== undefined && { to }) },
      { size, threads: availableParallelism() },
      { fileOf: (number) => `${own}${name}-rows-${number}.parquet`, onStart },
    );
  } catch (fault) {
    const place = dirname(session.folder);
    if (!isSystemFault(fault) || !fault.path?.startsWith(own)) throw fault;
    throw shortageOf(Object.assign(fault, { path: place })) ?? unwritable(place, fault);
  } finally {
    // What comes then are statements of DuckDB, another reader's too.
    onStart(() => undefined);
  }
}

/** Asks of the rows that may be no records what they are, as the pass does. */
async function settleDoubts(
  session: Session,
  { relation, name }: { relation: string; name: string },
  part: TablePart,
  checks: readonly Check[],
  pass: TablePass,
): Promise<void> {
  const doubted = await session.rows(`SELECT rowid AS row, doubted FROM ${relation} WHERE doubted IS NOT NULL ORDER BY rowid`);
  if (doubted.length === 0) return;
  await keepAsTable(session, relation);
  const path = join(session.folder, `${name}-doubted.csv`);
  try {
    await writeFile(path, doubted.map((row) => `${String(row['doubted'])}\n`).join(''));
    const alone: TablePart = { ...part, source: { ...part.source, path, skip: 0, dataOffset: 0, newline: 'lf' } };
    const answers = sqlName(`doubts:${relation}`);
    await session.runLong(`CREATE OR REPLACE TEMP TABLE ${answers} AS SELECT aside FROM (${passSql([alone], checks, pass)})`);
    const found = await session.rows(`SELECT rowid AS at, aside FROM ${answers} WHERE aside <> 0`);
    for (const { at, aside } of found)
      await session.run(`UPDATE ${relation} SET aside = ${Number(aside)} WHERE rowid = ${String(doubted[Number(at)]!['row'])}`);
    await session.run(`DROP TABLE ${answers}`);
  } finally {
    await rm(path, { force: true });
  }
}
