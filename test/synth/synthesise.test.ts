import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDataset } from '../../src/dataset/dataset.js';
import { duckdbEngine } from '../../src/duckdb/run/run.js';
import { openSession } from '../../src/duckdb/session.js';
import type { Plan } from '../../src/plan/plan.js';
import { readFaults } from '../../src/cli/synth.js';
import { synthesise } from '../../src/synth/synthesise.js';
import { pensionPlan } from './export.js';
import type { SynthOptions, SynthResult } from '../../src/synth/options.js';

let plan: Plan;
let folder: string;
let made = 0;

beforeAll(async () => {
  plan = await pensionPlan();
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-synth-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function synth(options: Omit<SynthOptions, 'out'>): Promise<SynthResult & { out: string }> {
  const out = join(folder, String(made++));
  return { ...(await synthesise(plan, { ...options, out })), out };
}

async function bytesOf(out: string): Promise<Record<string, string>> {
  const names = (await readdir(out)).sort();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(out, name), 'utf8')] as const)));
}

/** Failing rows of an export, as `file line check`, and checks that were not evaluated. */
async function checked({ files, out }: SynthResult & { out: string }): Promise<{ found: string[]; unevaluated: string[] }> {
  const session = await openSession({ temporary: folder });
  try {
    const dataset = await openDataset(
      plan,
      files.map(({ path }) => path),
      { temporary: session.folder },
    );
    const path = join(out, 'findings.csv');
    const tally = await duckdbEngine(session).run(plan, dataset, { samples: 0, findings: { path: path, personal: true } });
    const rows = parse(await readFile(path, 'utf8'), { columns: true }) as { file: string; row: string; checks: string }[];
    return {
      found: rows
        .flatMap(({ file, row, checks }) => checks.split(' ').map((check) => `${file.split(/[\\/]/).pop()} ${row} ${check}`))
        .sort(),
      unevaluated: tally.tables.flatMap(({ checks }) =>
        checks.filter(({ outcome }) => outcome === 'unevaluated' || outcome === 'error').map(({ check }) => check.id),
      ),
    };
  } finally {
    await session.close();
  }
}

describe('synthesise', () => {
  it('gives the same bytes for the same seed, and others for another', async () => {
    const [one, two, other] = await Promise.all([1, 1, 2].map((seed) => synth({ rows: 60, seed, faults: { R009: 2 } })));
    expect(await bytesOf(one!.out)).toEqual(await bytesOf(two!.out));
    expect(await bytesOf(one!.out)).not.toEqual(await bytesOf(other!.out));
  });

  it('writes one file a record type, named by number and name, with the lines it tells', async () => {
    const { files, out } = await synth({ rows: 100, seed: 1 });
    expect(await readdir(out)).toEqual(files.map(({ path }) => path.slice(out.length + 1)).sort());
    expect(files.map(({ table }) => table)).toEqual(plan.tables.map(({ id }) => id));
    for (const { path, rows } of files) {
      expect(path).toMatch(/\/T\d\d-[^/]+\.csv$/);
      expect((await readFile(path, 'utf8')).split('\n')).toHaveLength(rows + 2);
    }
    expect(files.find(({ table }) => table === 'T11')!.rows).toBe(100);
  });

  it('makes only the record types asked for, by any of their names', async () => {
    const { files } = await synth({ rows: 30, seed: 1, tables: ['T11', '养老保险单位基本信息表', 'Voucher'] });
    expect(files.map(({ table }) => table)).toEqual(['T01', 'T11', 'T20']);
  });

  it.each(['code', 'label', 'mixed'] as const)('heads columns by %s so that every one is found again', async (header) => {
    const { files } = await synth({ rows: 30, seed: 1, header });
    const dataset = await openDataset(
      plan,
      files.map(({ path }) => path),
      { temporary: folder },
    );
    expect(dataset.tables.flatMap(({ parts }) => parts.flatMap(({ missing, extra }) => [...missing, ...extra]))).toEqual([]);
    await dataset.close();
  });

  /** What only a profile of the place, or of the year, decides. */
  const undecided = ['R345', 'R341', 'R341'];

  it('passes every check, and leaves none unevaluated but for want of a parameter', async () => {
    expect(await checked(await synth({ rows: 1500, seed: 6 }))).toEqual({ found: [], unevaluated: undecided });
  });

  it.each([
    [2000, 1],
    [150, 8],
  ])('with all faults planted in %i rows (seed %i), check finds exactly the ledger', async (rows, seed) => {
    const result = await synth({ rows, seed, faults: 'all' });
    const { found, unevaluated } = await checked(result);
    expect(unevaluated).toEqual(undecided);
    expect(found).toEqual(result.faults.map(({ file, row, check }) => `${file} ${row} ${check}`).sort());
    const planted = new Set(result.faults.map(({ table, check }) => `${table} ${check}`));
    const all = plan.tables.flatMap(({ id, checks }) => checks.map((check) => `${id} ${check.id}`));
    expect(all.filter((name) => !planted.has(name))).toEqual(result.unplanted.map(({ table, id }) => `${table} ${id}`));
    const ledger = parse(await readFile(join(result.out, 'faults.csv'), 'utf8'), { columns: true }) as unknown[];
    expect(ledger).toEqual(result.faults.map(({ file, row, check }) => ({ file, row: String(row), check })));
  });

  it('plants as many faults as asked, in each table that has the check', async () => {
    const { faults } = await synth({ rows: 200, seed: 1, faults: { R009: 4, 'AAC002.identifier': 2 } });
    const count = (table: string, id: string) => faults.filter((fault) => fault.table === table && fault.check === id).length;
    expect(count('T02', 'R009')).toBe(4);
    for (const { id, checks } of plan.tables)
      expect(count(id, 'AAC002.identifier')).toBe(checks.some((check) => check.id === 'AAC002.identifier') ? 2 : 0);
  });

  it('says which check or record type it does not know, and writes nothing', async () => {
    const before = made;
    await expect(synth({ rows: 9, seed: 1, faults: { R999: 1 } })).rejects.toMatchObject({ code: 'command.unknown-fault' });
    await expect(synth({ rows: 9, seed: 1, faults: { 'AAA157N.label': 1 } })).rejects.toMatchObject({ code: 'command.no-planter' });
    await expect(synth({ rows: 9, seed: 1, faults: { R047: 1 }, tables: ['T04'] })).rejects.toMatchObject({
      code: 'command.synth.needs-tables',
    });
    await expect(synth({ rows: 9, seed: 1, tables: ['T99'] })).rejects.toMatchObject({ code: 'command.synth.unknown-table' });
    expect((await readdir(folder)).filter((name) => Number(name) >= before)).toEqual([]);
  });

  it('leaves no unfinished file when it is stopped', async () => {
    const stopper = new AbortController();
    const out = join(folder, 'stopped');
    const run = synthesise(plan, {
      rows: 20_000,
      seed: 1,
      tables: ['T11'],
      out,
      signal: stopper.signal,
      onProgress: () => stopper.abort(),
    });
    await expect(run).rejects.toThrow();
    expect(await readdir(out)).toEqual([]);
  });
});

describe('readFaults', () => {
  it('reads all, and checks with their counts', () => {
    expect(readFaults('all')).toBe('all');
    expect(readFaults('AAC002.identifier=3, R009=1')).toEqual({ 'AAC002.identifier': 3, R009: 1 });
  });

  it.each(['', 'R009', 'R009=0', 'R009=x', '=3', 'R009=1,,'])('refuses %j', (text) => {
    expect(() => readFaults(text)).toThrow(/bad-faults/);
  });
});
