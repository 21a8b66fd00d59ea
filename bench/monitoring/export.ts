/** The export that the monitoring workload checks: made once, split by agency, kept in the folder of the bench. */
import { existsSync } from 'node:fs';
import { readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadPlan } from '../../src/compile/load.js';
import { ledgerName } from '../../src/dataset/own-files.js';
import { synthesise } from '../../src/synth/synthesise.js';
import { splitByAgency } from './split.js';

export const asOf = '2025-01-31';

/** Rows of the largest table, the contributions, for each row of all nine. */
const largestShare = 0.478;

export interface Export {
  /** The folders of the agencies. */
  input: string;
  ledger: string;
  /** Of all record types together. */
  rows: number;
  agencies: number;
  files: number;
  bytes: number;
}

/** @param rows Rows of all record types together, roughly. */
export async function exportOf(rows: number, folder: string): Promise<Export> {
  const home = join(folder, `monitoring-${rows}`);
  const [whole, input, ledger, made] = ['whole', 'agencies', 'faults.csv', 'made'].map((name) => join(home, name)) as [
    string,
    string,
    string,
    string,
  ];
  if (!existsSync(made)) {
    // The ledger is written last.
    if (!existsSync(join(whole, ledgerName))) {
      const plan = await loadPlan('schemas', 'monitoring', asOf);
      await synthesise(plan, { rows: Math.round(rows * largestShare), seed: 1, faults: 'all', out: whole });
    }
    await rm(input, { recursive: true, force: true });
    await writeFile(made, String(await splitByAgency(whole, input, ledger)));
  }
  const names = (await readdir(input, { recursive: true })).filter((name) => name.endsWith('.csv'));
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(input, name))).size));
  const agencies = (await readdir(input)).length;
  return {
    input,
    ledger,
    rows: Number(await readFile(made, 'utf8')),
    agencies,
    files: names.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}
