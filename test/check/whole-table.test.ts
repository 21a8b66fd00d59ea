import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/plan.js';
import { hintOf } from '../../src/report/hint.js';
import { catalogues, planOf } from './archive-standard.js';
import { found, judged, type Tables } from './judges.js';

let folder: string;
let plan: Plan;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-test-'));
  plan = await planOf(catalogues, join(folder, 'standard'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function tallyOf(id: string, tables: Tables) {
  const { tally } = await found(plan, folder, tables);
  const check = tally.tables.flatMap(({ checks }) => checks).find((each) => each.check.id === id)!;
  return {
    applicable: check.applicable,
    failed: check.failed,
    hints: check.samples.map(({ line, note }) => `${line - 1}: ${hintOf(check.check, {}, plan, note)!.zh}`),
  };
}

const items = (...numbers: string[]) => numbers.map((NUMBER) => ({ FONDS: 'A', CLASS: 'A', NUMBER }));

describe('sequence', () => {
  it.each([
    [['1', '2', '3'], 3, []],
    [['0003', '1', '002'], 3, []],
    [['2', '3'], 2, ['1: 缺 1']],
    [['1', '5', '2', '7'], 4, ['2: 缺 3–4', '4: 缺 6']],
    [['1', '3', '3', '3'], 4, ['2: 缺 2']],
    [['0', '1'], 2, ['1: 小于起始号 1']],
    [['1', '', '甲', '2', '-3', '１'], 2, []],
    [['999999999999999', '1'], 2, ['1: 缺 2–999999999999998']],
    [[], 0, []],
  ])('of %j', async (numbers, applicable, hints) => {
    expect(await tallyOf('S001', { T01: items(...numbers) })).toEqual({ applicable, failed: hints.length, hints });
  });

  it('starts anywhere where told, from a smallest number on, over a whole table', async () => {
    const rows = (...numbers: string[]) => ({ T03: numbers.map((NUMBER, at) => ({ FONDS: String(at), NUMBER })) });
    expect((await tallyOf('S002', rows('8', '9'))).hints).toEqual([]);
    expect((await tallyOf('S002', rows('2', '3', '5'))).hints).toEqual(['1: 小于起始号 3', '3: 缺 4']);
  });
});

describe('complete', () => {
  const rows = (...materials: [fonds: string, type: string, material: string][]) => ({
    T01: materials.map(([FONDS, CLASS, MATERIAL]) => ({ FONDS, CLASS, MATERIAL })),
  });
  it('names the items absent on the first row of each group', async () => {
    expect(
      await tallyOf(
        'S003',
        rows(['A', 'A', 'A-2'], ['B', 'B', 'B-1'], ['A', 'B', ''], ['A', 'A', 'X'], ['C', 'C', 'A-1'], ['', 'A', 'A-1']),
      ),
    ).toEqual({
      applicable: 3,
      failed: 2,
      hints: ['1: 没有见到：A-1 登记材料', '3: 没有见到：B-1 支付材料'],
    });
  });

  it('takes a whole list where no class divides it', async () => {
    const periods = ['永久', 'D30', '永久'].map((PERIOD) => ({ FONDS: 'A', PERIOD }));
    expect((await tallyOf('S004', { T01: periods })).hints).toEqual(['1: 没有见到：D10 10年']);
  });
});

describe('total', () => {
  const files = {
    T03: [
      { NUMBER: '1', SIZE: '10', ROLE: '内容' },
      { NUMBER: '2', SIZE: '5', ROLE: '目录' },
      { NUMBER: '3', SIZE: '', ROLE: '' },
    ],
  };
  it('counts the chosen rows of a whole table', async () => {
    expect(await tallyOf('S005', { ...files, T02: [{ FONDS: 'A', ITEMS: '1' }, { FONDS: 'B', ITEMS: '3' }, { FONDS: 'C' }] })).toEqual({
      applicable: 2,
      failed: 1,
      hints: ['2: 对照表算出 1'],
    });
  });

  it('sums nothing where a part is empty, and an empty table as 0', async () => {
    const form = { T02: [{ FONDS: 'A', SIZE: '15' }] };
    expect(await tallyOf('S006', { ...files, ...form })).toEqual({ applicable: 0, failed: 0, hints: [] });
    expect((await tallyOf('S006', form)).hints).toEqual(['1: 对照表算出 0']);
  });

  it('counts no rows of a key as none', async () => {
    expect(
      (
        await tallyOf('S007', {
          T01: items('1', '2'),
          T02: [
            { FONDS: 'A', ITEMS: '2' },
            { FONDS: 'B', ITEMS: '1' },
            { FONDS: 'C', ITEMS: '0' },
          ],
        })
      ).hints,
    ).toEqual(['2: 对照表算出 0']);
  });
});

const cell = (...values: string[]) => fc.constantFrom(...values);
const catalogue = fc.record({
  FONDS: cell('A', 'B', '', '全宗号太长'),
  CLASS: cell('A', 'B', 'C', 'AB'),
  NUMBER: cell('1', '2', '3', '03', '4', '7', '0', '', ' ', '甲', '9'.repeat(15)),
  MATERIAL: cell('A-1', 'A-2', 'B-1', 'Z', ''),
  PERIOD: cell('永久', 'D30', 'D10', 'D1', ''),
});
const form = fc.record({ FONDS: cell('A', 'B', ''), ITEMS: cell('0', '1', '2', '3', '-1', '4', 'x', ''), SIZE: cell('0', '30', '20', '') });
const file = fc.record({
  FONDS: cell('A', 'B', ''),
  NUMBER: cell('1', '2', '3', '4', '5', '8', ''),
  SIZE: fc.oneof({ weight: 9, arbitrary: cell('10', '20', '0') }, { weight: 1, arbitrary: cell('x', '') }),
  ROLE: fc.oneof({ weight: 9, arbitrary: cell('内容', '目录') }, { weight: 1, arbitrary: cell('', '用途太长啦') }),
});

describe('SQL and JavaScript', () => {
  it('agree on any catalogues', { timeout: 120_000 }, async () => {
    const tables = fc.record({
      T01: fc.array(catalogue, { maxLength: 30 }),
      T02: fc.array(form, { maxLength: 4 }),
      T03: fc.array(file, { maxLength: 9 }),
    });
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(tables, async (rows) => {
        const { failures } = await found(plan, folder, rows);
        expect(failures).toEqual(judged(plan, rows));
        for (const failure of failures) seen.add(failure.split(' ')[1]!);
      }),
      { numRuns: 15, seed: 4, endOnFailure: true },
    );
    expect(['R001', 'S001', 'S002', 'S003', 'S004', 'S005', 'S006', 'S007', 'S008'].filter((id) => !seen.has(id))).toEqual([]);
  });
});
