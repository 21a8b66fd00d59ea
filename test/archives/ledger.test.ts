import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { packageName, synthesisePackage } from '../../src/synth/archive/package.js';
import { zipFolder } from '../../src/synth/archive/zip.js';
import { endPlay, playScanner } from '../played-scanner.js';
import { foundIn, place, plan } from './packages.js';
import type { SynthResult } from '../../src/synth/options.js';

/** Record types that a package made here does not have, and why: no check of theirs has a planted fault. */
const notMade: Readonly<Record<string, string>> = {
  T09: 'a stamp on paper; the codes in it stand in the catalogues',
  T10: 'the printed cover of a volume, which stays on the shelf',
  T11: 'a text that says how to read the carrier; the one written here is no table',
  T12: 'the form by which a department files with its own archive, before any hand-over',
  T13: 'volumes as one product keeps them, which no standard asks for',
  T14: 'records as one product keeps them, which no standard asks for',
  T15: 'the list a counter keeps of what a person brings',
  T16: 'the slip by which counters hand papers to each other',
};

/** Rules of those record types; beside them these have checks that follow from the columns of their elements alone. */
const rulesNotMade = [
  'T09 A180',
  'T09 A181',
  'T10 A079',
  'T10 A172',
  'T10 A173',
  'T10 A174',
  'T10 A175',
  'T10 A176',
  'T10 A177',
  'T10 A178',
  'T10 A179',
  'T12 A168',
  'T13 A153',
  'T13 A154',
  'T14 A152',
];

/** Checks of record types made here that have no fault among all, and why. */
const unplanted: Readonly<Record<string, string>> = {
  'T06 key.unique': 'a package has one form',
  'T06 row.identical': 'a package has one form',
  'T08 A004': 'whoever checks it must wait for as long as a file may take, so that it is planted only where it is named; see below',
  'T08 A008': 'asks for a scanner of viruses, and for a file that one takes for infected; see below, with a scanner that is played',
  'T08 key.unique': 'a folder has each path once',
  'T08 row.identical': 'a folder has each path once',
};

/** The tool writes the inventory itself, in the form its cells must have. */
const isOwnForm = (id: string) => /\.(representation|code|required|identifier|placeholder)$/.test(id);

async function make(options: Partial<Parameters<typeof synthesisePackage>[1]> = {}): Promise<SynthResult & { out: string }> {
  const out = place();
  return { ...(await synthesisePackage(plan, { rows: 60, seed: 3, out, ...options })), out };
}

const ledgerOf = ({ faults }: SynthResult) => faults.map(({ file, row, check }) => `${file} ${row} ${check}`).sort();

/** Paths below a folder with the digests of their bytes. */
async function bytesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(
    paths.map(
      async (path) =>
        `${path.slice(folder.length)} ${createHash('sha256')
          .update(await readFile(path))
          .digest('hex')}`,
    ),
  );
}

/** Few files need no second worker, which takes longer to begin than to measure them. */
const few = { workers: 1 };

describe('a package without faults', () => {
  // One file alone, and enough for records that are not bound in volumes.
  it.each([
    [1, 1, false],
    [480, 7, true],
  ])('of %i files (seed %i, ZIP %s) passes every check', async (rows, seed, zip) => {
    const { out, files } = await make({ rows, seed, zip });
    expect(files.find(({ table }) => table === 'T04')?.rows).toBe(rows);
    if (rows > 1) expect(files.filter(({ table }) => ['T01', 'T02', 'T03'].includes(table)).every((file) => file.rows > 0)).toBe(true);
    expect((await foundIn(join(out, zip ? `${packageName}.zip` : packageName), few)).found).toEqual([]);
  });

  it('as catalogues alone has every file missing', async () => {
    const { out } = await make({ content: false, rows: 20 });
    expect((await foundIn(join(out, packageName), few)).found).toEqual(
      [
        ...Array.from({ length: 20 }, (_, row) => `电子文件清单.csv ${row + 2} A034`),
        '电子档案移交与接收登记表.csv 2 A100',
        '电子档案移交与接收登记表.csv 2 A103',
      ].sort(),
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
    const zip = join(folder.out, `${packageName}.zip`);
    await zipFolder(join(folder.out, packageName), packageName, zip);
    expect((await foundIn(zip)).found).toEqual(ledgerOf(folder));
  });

  it('has each check in its ledger but those that are named here with a reason', () => {
    const crowded = (folder.crowded ?? []).map(({ table, id }) => `${table} ${id}`);
    const planted = new Set(folder.faults.map(({ table, check }) => `${table} ${check}`));
    const made = new Set(folder.files.map(({ table }) => table).concat('T08'));
    const missing = plan.tables
      .filter(({ id }) => made.has(id))
      .flatMap(({ id, alias, checks }) =>
        checks.filter((check) => !(alias === 'PackageInventory' && isOwnForm(check.id))).map((check) => `${id} ${check.id}`),
      )
      .filter((name) => !planted.has(name));
    expect(missing.filter((name) => !crowded.includes(name))).toEqual(Object.keys(unplanted));
    const others = plan.tables.filter(({ id }) => !made.has(id));
    expect(others.map(({ id }) => id)).toEqual(Object.keys(notMade));
    expect(
      others.flatMap(({ id, checks }) => checks.filter((check) => !check.id.includes('.')).map((check) => `${id} ${check.id}`)),
    ).toEqual(rulesNotMade);
  });

  it('has those that do not fit on the one form beside others in packages of their own', async () => {
    let left = folder.crowded!.map(({ id }) => id);
    expect(left).not.toEqual([]);
    while (left.length > 0) {
      const next = await make({ rows: 3, faults: Object.fromEntries(left.map((id) => [id, 1])) });
      expect((await foundIn(join(next.out, packageName), few)).found).toEqual(ledgerOf(next));
      const planted = next.faults.map(({ check }) => check);
      expect(left.some((id) => planted.includes(id))).toBe(true);
      left = left.filter((id) => !planted.includes(id));
    }
  });

  it('writes the ledger beside the package, with the path of each wrong file', async () => {
    const rows = parse(await readFile(join(folder.out, 'faults.csv'), 'utf8'), { columns: true }) as unknown[];
    expect(rows).toEqual(folder.faults.map(({ file, row, check, path = '' }) => ({ file, row: String(row), check, path })));
    expect(folder.faults.filter(({ file }) => file === '文件盘点表').every(({ path }) => path !== undefined && path !== '')).toBe(true);
  });
});

it('is, as a ZIP, the folder packed, with the same ledger', async () => {
  const [folder, zip] = await Promise.all([false, true].map((packed) => make({ rows: 3, faults: { A024: 1, A028: 1 }, zip: packed })));
  expect(ledgerOf(zip!)).toEqual(ledgerOf(folder!));
  await zipFolder(join(folder!.out, packageName), packageName, join(folder!.out, `${packageName}.zip`));
  const bytes = await Promise.all([folder!, zip!].map(({ out }) => readFile(join(out, `${packageName}.zip`))));
  expect(bytes[0]!.equals(bytes[1]!)).toBe(true);
});

it('has a file that takes too long to look at where that is asked for', async () => {
  const slow = await make({ rows: 3, faults: { A004: 1 } });
  expect(slow.faults.map(({ check }) => check)).toEqual(['A004']);
  const { found } = await foundIn(join(slow.out, packageName), { ...few, limits: { seconds: 5 } });
  expect(found).toEqual(expect.arrayContaining(ledgerOf(slow)));
  // On a busy machine another file may take too long as well, and is told as such; nothing else is.
  expect(found.filter((row) => !row.endsWith(' A004'))).toEqual([]);
});

describe('with a scanner of viruses', () => {
  afterEach(endPlay);

  it('a file that it finds infected is told of, and no other', async () => {
    const { out } = await make({ rows: 3 });
    const root = join(out, packageName);
    const paths = (await readdir(root, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      .sort();
    const infected = paths.find((path) => path.startsWith('电子档案/'))!;
    playScanner(place('tools'), `${root}/${infected}: Eicar FOUND`);
    const { found, unevaluated } = await foundIn(root, few);
    expect(found).toEqual([`文件盘点表 ${paths.indexOf(infected) + 1} A008`]);
    expect(unevaluated).not.toContain('T08 A008');
  });
});

it('plants as many faults of a check as are asked for, and says which it does not know or cannot plant', async () => {
  const { faults } = await make({ faults: { A028: 2, A035: 3 } });
  const count = (id: string) => faults.filter(({ check }) => check === id).length;
  expect([count('A028'), count('A035')]).toEqual([2, 3]);
  await expect(make({ faults: { A999: 1 } })).rejects.toMatchObject({ code: 'command.unknown-fault' });
  await expect(make({ faults: { A008: 1 } })).rejects.toMatchObject({ code: 'command.no-planter' });
});
