import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageName, synthesisePackage } from '../../src/synth/archive/package.js';
import type { SynthResult } from '../../src/synth/synthesise.js';
import { check, foundIn, place, plan } from './packages.js';

async function make(options: Partial<Parameters<typeof synthesisePackage>[1]> = {}): Promise<SynthResult & { out: string }> {
  const out = place();
  return { ...(await synthesisePackage(plan, { rows: 60, seed: 3, out, eep: true, ...options })), out };
}

const ledgerOf = ({ faults }: SynthResult) => faults.map(({ file, row, check }) => `${file} ${row} ${check}`).sort();
/** Of each record type, how often each check fails: what does not hang on where metadata lie. */
const countsOf = ({ faults }: SynthResult) => faults.map(({ table, check }) => `${table} ${check}`).sort();

describe('a package whose metadata are EEP files', () => {
  it('passes every check, as a folder and as a ZIP', async () => {
    const [folder, zip] = [await make({ rows: 300 }), await make({ zip: true })];
    const report = await check(join(folder.out, packageName));
    expect(report.checks.filter(({ outcome }) => outcome === 'fail')).toEqual([]);
    expect(report.tables.find(({ table }) => table === 'T07')!.rows).toBe(folder.files.find(({ table }) => table === 'T07')!.rows);
    expect((await foundIn(join(zip.out, `${packageName}.zip`))).found).toEqual([]);
    expect(await readdir(join(folder.out, packageName))).not.toContain('文件元数据.csv');
  });

  it('is found at fault by the checks that find fault with the CSV, each in the file that it is in', async () => {
    const [eep, zip, csv] = [await make({ faults: 'all' }), await make({ faults: 'all', zip: true }), await make({ faults: 'all', eep: false })];
    expect(countsOf(eep)).toEqual(countsOf(csv));
    expect(eep.faults.some(({ table }) => table === 'T07')).toBe(true);
    const { found, unevaluated } = await foundIn(join(eep.out, packageName));
    expect(found).toEqual(ledgerOf(eep));
    expect(unevaluated).toEqual((await foundIn(join(csv.out, packageName))).unevaluated);
    expect((await foundIn(join(zip.out, `${packageName}.zip`))).found).toEqual(ledgerOf(zip));
  });
});
