import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { instantiate } from '../../kernel/instance.js';
import { copyKernel } from '../../kernel/copy.js';
import { prepare, type ReadyKernel } from '../../kernel/rows.js';
import type { Scanned } from '../../kernel/scan-file.js';
import type { ScanTask } from '../../kernel/worker.js';
import { startWorker } from '../../system/worker.js';
import type { TablePart } from '../../dataset/model.js';
import type { Check } from '../../plan/plan.js';
import { sqlFile, sqlText } from '../expression/text.js';
import { keptName, sqlName } from '../names.js';
import { faultyColumn } from '../pass/causes.js';
import { hashColumn, wholeColumn } from '../pass/hashes.js';
import { kernelPlan } from '../pass/kernel-plan.js';
import { unsound } from '../pass/kept.js';
import { wordNames } from '../pass/layout.js';
import { passSql, type TablePass } from '../pass/pass.js';
import type { Session } from '../session.js';

/** A file that the kernel does not read. */
export class UnfitForKernel extends Error {
  override readonly name = 'UnfitForKernel';
}

/** Whether the kernel gives all that a pass over a file is asked for. */
export function isForKernel({ columns, source }: TablePart, { kept }: Pick<TablePass, 'kept'>): boolean {
  const isReplaced = columns.some(({ field, replaced }) => field !== undefined && replaced);
  return !isReplaced && source.fileColumn === undefined && kept.paths.length === 0 && kept.persons.length === 0;
}

/**
 * Makes by the kernel the table that `passSql` makes.
 *
 * @param name Of files that are written meanwhile.
 * @returns How many rows were read, and positions of those that cannot be, as DuckDB tells them.
 * @throws UnfitForKernel where the file needs another reader.
 */
export async function readByKernel(
  session: Session,
  { relation, name }: { relation: string; name: string },
  part: TablePart,
  checks: readonly Check[],
  pass: TablePass,
): Promise<{ accepted: number; rejects: number[] }> {
  const lines = join(session.folder, `${name}-rows.csv`);
  try {
    const plan = kernelPlan(part, checks, pass);
    const scanned = await scan(part, prepare(instantiate(kernelModule()), plan), lines);
    if (scanned.unfit) throw new UnfitForKernel();
    const names = wordNames(pass.layout);
    const kinds = sqlName(`kinds:${relation}`);
    await session.run(
      `CREATE OR REPLACE TEMP TABLE ${kinds} (kind UINTEGER, ${names.map((word) => `${word} UBIGINT, `).join('')}division VARCHAR, agency VARCHAR)`,
    );
    const rows = scanned.kinds.map(({ group, words }, kind) => {
      const { division, agency } = scanned.groups[group]!;
      return `(${[kind, ...words, sqlText(division), sqlText(agency)].join(', ')})`;
    });
    for (let at = 0; at < rows.length; at += 1000) await session.run(`INSERT INTO ${kinds} VALUES ${rows.slice(at, at + 1000).join(', ')}`);
    const kept = [
      ...plan.parts.map((_, at) => `p${at}`),
      ...plan.hashed.map((_, at) => `h${at}`),
      ...(plan.whole ? ['whole'] : []),
      ...plan.raw.map(() => 'line'),
      ...plan.flagged.map((_, at) => `f${at}`),
      'doubted',
      'faults',
    ];
    const typeOf = (column: string) =>
      column === 'kind' ? 'UINTEGER' : column === 'line' ? 'BIGINT' : /^(h\d+|whole)$/.test(column) ? 'UBIGINT' : 'VARCHAR';
    const columns = ['kind', ...kept].map((column) => `${column}: '${typeOf(column)}'`);
    const source = `read_csv(${sqlFile(lines)}, auto_detect = false, header = false, delim = ',', quote = '"', escape = '"', new_line = '\\n', max_line_size = 8000000, buffer_size = 16000000, allow_quoted_nulls = false, columns = {${columns.join(', ')}})`;
    const select = [
      ...names,
      'division',
      'agency',
      ...plan.parts.map((each, at) => `p${at} AS ${keptName(each)}`),
      ...plan.hashed.map((key, at) => `h${at} AS ${hashColumn(key)}`),
      ...(plan.whole ? [wholeColumn] : []),
      ...plan.flagged.map((field, at) => `f${at} IS NOT NULL AS ${unsound(field)}`),
      '0::UTINYINT AS aside',
      ...plan.raw.map(() => 'line'),
      `faults AS ${faultyColumn}`,
      'doubted',
    ];
    await session.runLong(`CREATE OR REPLACE TABLE ${relation} AS SELECT ${select.join(', ')} FROM ${source} JOIN ${kinds} USING (kind)`);
    await session.run(`DROP TABLE ${kinds}`);
    await settleDoubts(session, { relation, name }, part, checks, pass);
    return { accepted: scanned.rows, rejects: scanned.refused.map((offset) => offset + 1) };
  } finally {
    await rm(lines, { force: true });
  }
}

/** Scans a file in a thread of its own, so that its bytes are hashed and looked at here meanwhile. */
async function scan({ source }: TablePart, ready: ReadyKernel, lines: string): Promise<Scanned> {
  const { path, dataOffset: from, textEnd: to } = source;
  const workerData: ScanTask = {
    copy: copyKernel(kernelModule(), ready),
    file: { path, from, ...(to !== undefined && { to }) },
    lines,
  };
  const worker = startWorker('kernel-worker', '../kernel/worker.ts', { workerData });
  const [scanned] = (await once(worker, 'message')) as [Scanned];
  return scanned;
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
  if (doubted.length > 0) {
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
  await session.run(`ALTER TABLE ${relation} DROP COLUMN doubted`);
}

let known: WebAssembly.Module | undefined;

function kernelModule(): WebAssembly.Module {
  known ??= new WebAssembly.Module(
    readFileSync(new URL(import.meta.url.endsWith('.ts') ? '../../../dist/kernel.wasm' : './kernel.wasm', import.meta.url)),
  );
  return known;
}
