import { join } from 'node:path';
import { ledgerHeader, ledgerName } from '../dataset/own-files.js';
import { recordTypeNamed } from '../dataset/match.js';
import { InputFault } from '../system/fault.js';
import { makeFolders } from '../system/make-folders.js';
import type { Plan, TablePlan } from '../plan/plan.js';
import { CsvFile } from './csv-file.js';
import { plantAll, rowsTaken, wantedFaults, type FaultRow, type Planting } from './fault/plant-all.js';
import { heading } from './header.js';
import type { SynthOptions, SynthResult } from './options.js';
import { Draws, hash } from './random.js';
import { type RowSource } from './source.js';
import { sourceOf } from './worlds.js';

/** Rows that the faults leave to the rest of the largest table, at least. */
const fewest = 24;

/**
 * Writes a synthetic export, one CSV file a record type (`T02-养老保险个人基本信息表.csv`). Without faults no check fails on
 * it; with faults exactly the checks of the ledger fail, on exactly its rows.
 *
 * @throws InputFault when a record type or check is unknown, or a file cannot be written.
 */
export async function synthesise(plan: Plan, options: SynthOptions): Promise<SynthResult> {
  const { rows, seed, faults, out } = options;
  const tables = chosen(plan, options.tables);
  const ids = new Set(tables.map(({ id }) => id));
  let source = sourceOf(plan, rows, seed);
  let planting: Planting = { rows: new Map(), unplanted: [], isAlone: true };
  if (faults) {
    const wanted = wantedFaults(plan, faults, ids, source.estimate);
    const taken = source.largest ? rowsTaken(wanted, source.largest) : 0;
    source = sourceOf(plan, Math.max(rows - taken, Math.min(rows, fewest)), seed);
    planting = plantAll(plan, source, wanted, ids);
    // Rows that only go with a fault take their place too, where none of them refers to the rest.
    const written = planting.rows.get(source.largest ?? '')?.length ?? 0;
    if (planting.isAlone && written > taken) source = sourceOf(plan, Math.max(rows - written, Math.min(rows, fewest)), seed);
    const [check] = planting.unplanted;
    if (check && faults !== 'all') throw new InputFault('command.no-planter', { id: check.id, table: check.table });
  }
  await makeFolders(out).catch((cause: Error) => {
    throw cause instanceof InputFault ? cause : new InputFault('command.unwritable', { path: out, reason: cause.message }, { cause });
  });
  const result: SynthResult = { files: [], faults: [], unplanted: planting.unplanted };
  for (const table of tables) {
    const planted = inOrder(shuffle(planting.rows.get(table.id) ?? [], hash(seed, 701)), planting.rows.get(table.id) ?? []);
    const file = `${table.id}-${table.name}.csv`;
    const { lines, ledger } = await writeTable(join(out, file), table, source, planted, options);
    result.files.push({ path: join(out, file), table: table.id, rows: lines - 1 });
    result.faults.push(...ledger.map((fault) => ({ ...fault, file, table: table.id })));
  }
  if (faults) await writeLedger(join(out, ledgerName), result.faults);
  return result;
}

async function writeTable(
  path: string,
  table: TablePlan,
  source: RowSource,
  planted: readonly FaultRow[],
  { seed, header = 'code', onProgress, signal }: SynthOptions,
): Promise<{ lines: number; ledger: { row: number; check: string }[] }> {
  const file = await CsvFile.create(path);
  try {
    const names = table.fields.map(({ name }) => name);
    const places = spread(planted.length, Math.round(source.estimate(table.id)) + planted.length, hash(seed, 702));
    const ledger: { row: number; check: string }[] = [];
    let next = 0;
    const addPlanted = (): boolean => {
      const { cells, checks } = planted[next++]!;
      const full = file.add(names.map((name) => cells[name]!));
      for (const check of checks) ledger.push({ row: file.lines, check });
      return full;
    };
    const flush = async () => {
      signal?.throwIfAborted();
      await file.flush();
      onProgress?.(table, file.lines - 1);
    };
    file.add(table.fields.map((field, position) => heading(field, position, header)));
    for (const row of source.rows(table.id)) {
      while (next < places.length && places[next]! < file.lines) if (addPlanted()) await flush();
      if (file.add(row)) await flush();
    }
    while (next < planted.length) if (addPlanted()) await flush();
    await file.finish();
    onProgress?.(table, file.lines - 1);
    return { lines: file.lines, ledger };
  } catch (fault) {
    await file.discard();
    throw fault;
  }
}

async function writeLedger(path: string, faults: SynthResult['faults']): Promise<void> {
  const file = await CsvFile.create(path);
  try {
    file.add(ledgerHeader);
    for (const { file: name, row, check } of faults) if (file.add([name, String(row), check])) await file.flush();
    await file.finish();
  } catch (fault) {
    await file.discard();
    throw fault;
  }
}

function chosen(plan: Plan, names: readonly string[] | undefined): TablePlan[] {
  if (!names) return plan.tables;
  const found = names.map((name) => {
    const table = recordTypeNamed(plan, name);
    if (!table) throw new InputFault('command.synth.unknown-table', { name, standard: plan.standard.id });
    return table;
  });
  return plan.tables.filter((table) => found.includes(table));
}

/** So many different places of the rows of a table, in rising order, one in each equal stretch. */
function spread(count: number, rows: number, seed: number): number[] {
  const draws = new Draws(seed);
  const stretch = rows / Math.max(1, count);
  return Array.from({ length: count }, (_, index) => Math.floor(index * stretch) + draws.below(Math.max(1, Math.floor(stretch))));
}

/** The same places, but for rows of one fault that are to keep their order: these take theirs in it. */
function inOrder(shuffled: readonly FaultRow[], rows: readonly FaultRow[]): FaultRow[] {
  const next = new Map<number, Iterator<FaultRow>>();
  for (const { ordered } of rows) {
    if (ordered !== undefined && !next.has(ordered)) next.set(ordered, rows.filter((row) => row.ordered === ordered).values());
  }
  return shuffled.map((row) => (row.ordered === undefined ? row : (next.get(row.ordered)!.next().value as FaultRow)));
}

function shuffle<T>(items: readonly T[], seed: number): T[] {
  const keyed = items.map((item, index) => ({ item, index, key: hash(seed, index) }));
  return keyed.sort((a, b) => a.key - b.key || a.index - b.index).map(({ item }) => item);
}
