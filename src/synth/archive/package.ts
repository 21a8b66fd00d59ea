import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerName } from '../../dataset/find.js';
import { InputFault } from '../../fault.js';
import type { Check, Plan, TablePlan } from '../../plan/plan.js';
import { CsvFile } from '../csv-file.js';
import { wantedFaults, type FaultRequest } from '../fault/plant-all.js';
import type { Cells } from '../source.js';
import { heading, type Header, type SynthResult } from '../synthesise.js';
import { PackageFolder } from './folder.js';
import { formRow, Totals } from './form.js';
import type { PlacedFile } from './inventory.js';
import { plantArchive, type FaultVolume } from './plant.js';
import { makePool } from './pool.js';
import { archiveSource, type ArchiveSource } from './source.js';
import { makeVariants } from './variants.js';
import { categoriesOf } from './world.js';
import { zipFolder } from './zip.js';

export interface PackageOptions {
  /** Files of content. */
  rows: number;
  seed: number;
  faults?: FaultRequest;
  header?: Header;
  /** Folder that the package and, with faults, its ledger are written to. */
  out: string;
  /** One ZIP in place of a folder. */
  zip?: boolean;
  /** False: catalogues alone, without the files they tell of. Default true. */
  content?: boolean;
  onProgress?(table: TablePlan, rows: number): void;
  signal?: AbortSignal;
}

/** Whether a standard is about packages: it has an inventory of what was found in one. */
export function isArchiveStandard({ tables }: Plan): boolean {
  return tables.some(({ alias }) => alias === 'PackageInventory');
}

/** Folder or ZIP within `out`. */
export const packageName = '移交包';
const explanationName = '说明文件.TXT';

/** The rows and files of one volume, sound or with a fault. */
type Unit = { rows(table: string): readonly Cells[]; files: readonly PlacedFile[]; fault?: FaultVolume };

/**
 * Writes a package of electronic archives: catalogues, the form of hand-over, and the files they tell of. Without faults
 * no check fails on it; with faults exactly those of the ledger do.
 *
 * @throws InputFault when something lies there already or cannot be written, or a check is unknown.
 */
export async function synthesisePackage(plan: Plan, options: PackageOptions): Promise<SynthResult> {
  const { rows, seed, out, faults, zip = false, content = true, signal } = options;
  const root = join(out, packageName);
  for (const path of [root, `${root}.zip`]) if (existsSync(path)) throw new InputFault('command.synth.package-there', { path });
  const world = { seed, contents: await makePool(seed), categories: categoriesOf(plan) };
  const source = archiveSource(plan, world, rows);
  const planting = await planted(plan, source, faults);
  const [check] = planting.unplanted;
  if (check && faults !== 'all') throw new InputFault('command.no-planter', { id: check.id, table: check.table });

  const folder = new PackageFolder(root, signal);
  try {
    const result = await writePackage(plan, source, planting.volumes, folder, { ...options, content });
    if (zip) {
      await zipFolder(root, packageName, `${root}.zip`, signal);
      folder.discard();
    }
    if (faults) await writeLedger(join(out, ledgerName), result.faults);
    return { ...result, unplanted: planting.unplanted };
  } catch (fault) {
    folder.discard();
    throw fault;
  }
}

async function planted(plan: Plan, source: ArchiveSource, faults: FaultRequest | undefined): Promise<{ volumes: FaultVolume[]; unplanted: Check[] }> {
  if (!faults) return { volumes: [], unplanted: [] };
  const tables = new Set([...source.catalogues, ...source.measured!]);
  return plantArchive(plan, source, wantedFaults(plan, faults, tables, source.estimate), await makeVariants());
}

type Written = Pick<SynthResult, 'files' | 'faults'>;

async function writePackage(plan: Plan, source: ArchiveSource, faulty: readonly FaultVolume[], folder: PackageFolder, options: PackageOptions): Promise<Written> {
  const { header = 'code', content, onProgress, signal, faults } = options;
  const sheets = new Map<string, { table: TablePlan; file: CsvFile; name: string }>();
  const totals = new Totals();
  const ledger: SynthResult['faults'] = [];
  const paths: string[] = [];
  const inventoryFaults: { path: string; check: string; table: string }[] = [];
  await folder.add(explanationName, explanation());
  try {
    for (const table of plan.tables.filter(({ id, alias }) => source.catalogues.has(id) || alias === 'HandoverForm')) {
      const name = `${table.name}.csv`;
      const file = await CsvFile.create(join(folder.root, name));
      file.add(table.fields.map((field, position) => heading(field, position, header)));
      sheets.set(table.id, { table, file, name });
      paths.push(name);
    }
    const add = async (id: string, cells: Cells, checks: readonly string[]) => {
      const { table, file, name } = sheets.get(id)!;
      const full = file.add(table.fields.map((field) => cells[field.name]!));
      ledger.push(...checks.map((check) => ({ file: name, row: file.lines, check, table: id })));
      if (!full) return;
      signal?.throwIfAborted();
      await file.flush();
      onProgress?.(table, file.lines - 1);
    };
    for (const unit of unitsOf(source, faulty)) {
      for (const id of source.catalogues) for (const cells of unit.rows(id)) await add(id, cells, checksOf(unit.fault, cells));
      totals.add(unit.rows, unit.files, plan);
      for (const file of unit.files) {
        if (file.missing) continue;
        if (content) await folder.add(file.path, file.content.bytes);
        if (faults) paths.push(file.shown ?? file.path);
      }
      for (const { row, check } of unit.fault?.failures ?? []) {
        if (source.measured!.has(row.table)) inventoryFaults.push({ path: row.cells['FILEPATH']!, check: check.id, table: row.table });
      }
    }
    for (const { table } of sheets.values()) if (table.alias === 'HandoverForm') await add(table.id, formRow(table, totals), []);
    for (const { file } of sheets.values()) await file.finish();
  } catch (fault) {
    for (const { file } of sheets.values()) await file.discard();
    throw fault;
  }
  paths.push(explanationName);
  return {
    files: [...sheets.values()].map(({ table, file, name }) => ({ path: join(folder.root, name), table: table.id, rows: file.lines - 1 })),
    faults: [...ledger, ...inventoryLedger(plan, paths, inventoryFaults)],
  };
}

/** Volumes with faults stand between the others, as far apart as they can. */
function* unitsOf(source: ArchiveSource, faulty: readonly FaultVolume[]): Generator<Unit> {
  const each = Math.max(1, Math.floor(source.volumeCount() / (faulty.length + 1)));
  let [number, next] = [0, 0];
  for (const volume of source.volumes()) {
    yield { rows: (table) => source.rowsOf(table, volume), files: source.filesOf(volume) };
    if (++number % each === 0 && next < faulty.length) yield unitOf(faulty[next++]!);
  }
  while (next < faulty.length) yield unitOf(faulty[next++]!);
}

function unitOf(fault: FaultVolume): Unit {
  return { rows: (table) => fault.rows.filter((row) => row.table === table).map(({ cells }) => cells), files: fault.files, fault };
}

function checksOf(fault: FaultVolume | undefined, cells: Cells): string[] {
  return fault?.failures.filter(({ row }) => row.cells === cells).map(({ check }) => check.id) ?? [];
}

/** Rows of the inventory stand in the order of their paths. */
function inventoryLedger(plan: Plan, paths: readonly string[], faults: readonly { path: string; check: string; table: string }[]): SynthResult['faults'] {
  if (faults.length === 0) return [];
  const places = new Map(paths.toSorted().map((path, at) => [path, at + 1]));
  return faults.map(({ path, check, table }) => ({ file: plan.tables.find(({ id }) => id === table)!.name, row: places.get(path)!, check, table, path }));
}

function explanation(): Buffer {
  return Buffer.from(['载体类型：文件夹', '载体保管单位：示例市社会保险经办中心', '载体制作单位：示例市社会保险经办中心', '摘要信息：模拟数据，其中的人和单位均不存在'].join('\r\n') + '\r\n');
}

async function writeLedger(path: string, faults: SynthResult['faults']): Promise<void> {
  const file = await CsvFile.create(path);
  file.add(['file', 'row', 'check', 'path']);
  for (const fault of faults) if (file.add([fault.file, String(fault.row), fault.check, fault.path ?? ''])) await file.flush();
  await file.finish();
}
