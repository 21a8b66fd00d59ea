import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerHeader, ledgerName } from '../../dataset/own-files.js';
import { InputFault } from '../../system/fault.js';
import type { Check, Plan } from '../../plan/plan.js';
import { CsvFile } from '../csv-file.js';
import { wantedFaults } from '../fault/plant-all.js';
import { takesTwo } from '../fault/breaks.js';
import { PackageFolder } from './folder.js';
import type { PackageOptions } from './options.js';
import { formAlias } from './form.js';
import { plantArchive } from './plant.js';
import { makePool } from './pool.js';
import { archiveSource, type ArchiveSource } from './source.js';
import { makeVariants, slowFault } from './variants.js';
import { categoriesOf } from './world.js';
import { writePackage } from './write.js';
import { zipFolder } from './zip.js';
import type { FaultRequest } from '../fault/request.js';
import type { SynthResult } from '../options.js';

/** Folder or ZIP within `out`. */
export const packageName = '移交包';
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
  const wanted = wantedOf(plan, source, faults);
  const form = formChecks(plan, wanted);
  const planting = faults
    ? plantArchive(plan, source, wanted, await makeVariants(faults !== 'all' && asksSlow(wanted)))
    : { volumes: [], unplanted: [] };
  const [check] = planting.unplanted;
  if (check && faults !== 'all') throw new InputFault('command.no-planter', { id: check.id, table: check.table });

  const folder = new PackageFolder(root, signal);
  try {
    const result = await writePackage(plan, source, { volumes: planting.volumes, form }, folder, { ...options, content });
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

/** The faults that are wanted, of the record types that a package has. */
function wantedOf(plan: Plan, source: ArchiveSource, faults: FaultRequest | undefined): Map<Check, number> {
  const tables = new Set(
    plan.tables.filter(({ id, alias }) => source.catalogues.has(id) || source.measured!.has(id) || alias === formAlias).map(({ id }) => id),
  );
  const wanted = faults ? wantedFaults(plan, faults, tables, source.estimate) : new Map<Check, number>();
  // There is one form, and the inventory has each file once: neither has a second row like one that it has.
  const single = [...wanted.keys()].filter((check) => takesTwo(check) && (source.measured!.has(check.table) || isForm(plan, check)));
  for (const check of single) wanted.delete(check);
  const nowhere = faults === 'all' ? undefined : single.find(({ id }) => ![...wanted.keys()].some((other) => other.id === id));
  if (nowhere) throw new InputFault('command.no-planter', { id: nowhere.id, table: nowhere.table });
  return wanted;
}

function isForm(plan: Plan, { table }: Check): boolean {
  return plan.tables.find(({ id }) => id === table)!.alias === formAlias;
}

/** Whether a fault is wanted that whoever checks the package must wait for, which only those who name it want. */
function asksSlow(wanted: ReadonlyMap<Check, number>): boolean {
  return [...wanted.keys()].some(({ params }) => String(params['requirement']).includes(slowFault));
}

/** There is one form, so its faults share one row. */
function formChecks(plan: Plan, wanted: Map<Check, number>): Check[] {
  const checks = [...wanted.keys()].filter((check) => isForm(plan, check));
  for (const check of checks) wanted.delete(check);
  return checks;
}

async function writeLedger(path: string, faults: SynthResult['faults']): Promise<void> {
  const file = await CsvFile.create(path);
  try {
    file.add([...ledgerHeader, 'path']);
    for (const fault of faults) if (file.add([fault.file, String(fault.row), fault.check, fault.path ?? ''])) await file.flush();
    await file.finish();
  } catch (fault) {
    await file.discard();
    throw fault;
  }
}
