import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { packageName, synthesisePackage } from '../../src/synth/archive/package.js';
import type { SynthResult } from '../../src/synth/synthesise.js';
import { foundIn, place, plan } from './packages.js';

/** Record types that a hand-over does not bring with it, so that nothing is planted in them. */
const elsewhere = ['归档章', '案卷封面', '说明文件', '电子文件归档登记表', '业务档案案卷', '业务档案文件', '业务材料清单', '材料交接单'];

/** Checks that no package made here can break, and why. */
const unplantable: Readonly<Record<string, string>> = {
  'T01 A049': 'asks for a code with a number of a catalogue in it, which the code of a volume has no form for',
  'T02 A049': 'asks for a code with a number of a catalogue in it; the codes made here have a class there',
  'T03 A048': 'a department that differs from the code is not found yet',
  'T08 A004': 'asks for a file that takes longer to look at than a test may',
  'T08 A005': 'every reader that refuses a file names what is wrong with it, which A001 tells',
  'T08 A008': 'asks for a scanner of viruses',
};

/** The tool writes the inventory itself, in the form its cells must have. */
const isOwnForm = (id: string) => /\.(representation|code|required|identifier)$/.test(id);

async function make(options: Partial<Parameters<typeof synthesisePackage>[1]> = {}): Promise<SynthResult & { out: string }> {
  const out = place();
  return { ...(await synthesisePackage(plan, { rows: 60, seed: 3, out, ...options })), out };
}

const ledgerOf = ({ faults }: SynthResult) => faults.map(({ file, row, check }) => `${file} ${row} ${check}`).sort();

/** Paths below a folder with the digests of their bytes. */
async function bytesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
  return Promise.all(paths.map(async (path) => `${path.slice(folder.length)} ${createHash('sha256').update(await readFile(path)).digest('hex')}`));
}

describe('a package without faults', () => {
  it.each([[1, 1], [400, 7]])('of %i files (seed %i) passes every check', async (rows, seed) => {
    const { out, files } = await make({ rows, seed });
    expect(files.find(({ table }) => table === 'T04')?.rows).toBe(rows);
    expect((await foundIn(join(out, packageName))).found).toEqual([]);
  });

  it('passes as a ZIP too, and as catalogues alone has every file missing', async () => {
    const [zip, catalogues] = await Promise.all([make({ zip: true }), make({ content: false })]);
    expect((await foundIn(join(zip.out, `${packageName}.zip`))).found).toEqual([]);
    expect((await foundIn(join(catalogues.out, packageName))).found).toEqual(
      [...Array.from({ length: 60 }, (_, row) => `电子文件清单.csv ${row + 2} A034`), '电子档案移交与接收登记表.csv 2 A100', '电子档案移交与接收登记表.csv 2 A103'].sort(),
    );
  });

  it('is the same bytes for the same seed, and others for another', async () => {
    const [one, two, other] = await Promise.all([3, 3, 4].map((seed) => make({ seed, zip: true })));
    const bytes = await Promise.all([one!, two!, other!].map(({ out }) => bytesBelow(out)));
    expect(bytes[0]).toEqual(bytes[1]);
    expect(bytes[0]).not.toEqual(bytes[2]);
  });

  it('is not written over what lies there', async () => {
    const { out } = await make();
    await expect(synthesisePackage(plan, { rows: 1, seed: 1, out })).rejects.toMatchObject({ code: 'command.synth.package-there' });
  });
});

describe('a package with every fault', () => {
  let folder: SynthResult & { out: string };
  beforeAll(async () => {
    folder = await make({ faults: 'all' });
  });

  it('is found at fault by exactly the checks of the ledger, on exactly its rows', async () => {
    const { found, unevaluated } = await foundIn(join(folder.out, packageName));
    expect(found).toEqual(ledgerOf(folder));
    const about = new Set(folder.files.map(({ table }) => table));
    expect(unevaluated.filter((name) => about.has(name.split(' ')[0]!))).toEqual([]);
  });

  it('is found so as a ZIP', async () => {
    const zip = await make({ faults: 'all', zip: true });
    expect(ledgerOf(zip)).toEqual(ledgerOf(folder));
    expect((await foundIn(join(zip.out, `${packageName}.zip`))).found).toEqual(ledgerOf(zip));
  });

  it('has each check in its ledger but those that cannot be broken', () => {
    const crowded = (folder.crowded ?? []).map(({ table, id }) => `${table} ${id}`);
    const planted = new Set(folder.faults.map(({ table, check }) => `${table} ${check}`));
    const missing = plan.tables
      .filter(({ name }) => !elsewhere.includes(name))
      .flatMap(({ id, alias, checks }) => checks.filter((check) => !(alias === 'PackageInventory' && isOwnForm(check.id))).map((check) => `${id} ${check.id}`))
      .filter((name) => !planted.has(name));
    expect(missing.filter((name) => !crowded.includes(name))).toEqual(Object.keys(unplantable));
  });

  it('has those that do not fit on the one form beside others in packages of their own', async () => {
    expect(folder.crowded).not.toEqual([]);
    for (const { id } of folder.crowded!) {
      const alone = await make({ rows: 3, faults: { [id]: 1 } });
      expect(alone.faults.map(({ check }) => check)).toContain(id);
      expect((await foundIn(join(alone.out, packageName))).found).toEqual(ledgerOf(alone));
    }
  });

  it('writes the ledger beside the package, with the path of each wrong file', async () => {
    const rows = parse(await readFile(join(folder.out, 'faults.csv'), 'utf8'), { columns: true }) as unknown[];
    expect(rows).toEqual(folder.faults.map(({ file, row, check, path = '' }) => ({ file, row: String(row), check, path })));
    expect(folder.faults.filter(({ file }) => file === '文件盘点表').every(({ path }) => path !== undefined && path !== '')).toBe(true);
  });
});

it('plants as many faults of a check as are asked for, and says which it does not know or cannot plant', async () => {
  const { faults } = await make({ faults: { A028: 2, A035: 3 } });
  const count = (id: string) => faults.filter(({ check }) => check === id).length;
  expect([count('A028'), count('A035')]).toEqual([2, 3]);
  await expect(make({ faults: { A999: 1 } })).rejects.toMatchObject({ code: 'command.unknown-fault' });
  await expect(make({ faults: { A008: 1 } })).rejects.toMatchObject({ code: 'command.no-planter' });
});
