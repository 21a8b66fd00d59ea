import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/plan.js';
import { exampleRecords } from '../../src/synth/example.js';
import { judgeOf, type Row } from '../../src/synth/fault/judge.js';
import { pensionPlan } from '../synth/export.js';
import { about, failingRows, type FailingRows, type Records } from './failing-rows.js';

let plan: Plan;
let rows: FailingRows;
beforeAll(async () => {
  plan = await pensionPlan();
  rows = await failingRows(plan);
});
afterAll(() => rows.close());

const failing = (tables: Records) => rows.of(tables);

describe('one person has one number, and one number one person', () => {
  it('however the number is written', async () => {
    const numbers = [
      '11010519491231002X',
      '110105491231002',
      '11010519491231002x',
      "'11010519491231002X",
      ' 11010519491231002X',
      '１１０１０５１９４９１２３１００２Ｘ',
    ];
    const found = await failing({ T02: numbers.map((AAC002, at) => ({ AAC001: `P00${at}`, AAC002 })) });
    expect(about(found, 'R101')).toEqual(numbers.map((_, at) => `T02:${at + 2} R101`));
  });

  it('and numbers that differ, are empty or are none are nobody else’s', async () => {
    const found = await failing({
      T02: ['11010519491231002X', '110101198510150038', '', '', '110105194912310021', '110105194912310021'].map((AAC002, at) => ({
        AAC001: `P00${at}`,
        AAC002,
      })),
    });
    expect(about(found, 'R101')).toEqual([]);
  });

  it('one code under two numbers, within a table and against table 2', async () => {
    const found = await failing({
      T02: [
        { AAC001: 'P001', AAC002: '11010519491231002X' },
        { AAC001: 'P002', AAC002: '110101198510150038' },
      ],
      T13: [
        { AAC001: 'P001', AAC002: '110105491231002' },
        { AAC001: 'P001 ', AAC002: '110101198510150038' },
        { AAC001: 'P009', AAC002: '110101198510150038' },
      ],
    });
    expect(about(found, 'R101', 'R102', 'R103', 'R042')).toEqual([
      'T13:2 R102',
      'T13:3 R101',
      'T13:3 R102',
      'T13:3 R103',
      'T13:4 R042',
      'T13:4 R101',
    ]);
  });

  it('a code with a blank after it is the same code, and the blank is told', async () => {
    const found = await failing({
      T02: [
        { AAC001: 'P003', AAC003: '李四' },
        { AAC001: 'P003 ', AAC003: '王五' },
        { AAC001: 'P004', AAC003: '赵六' },
      ],
    });
    expect(about(found, 'R037', 'AAC001.bare')).toEqual(['T02:2 R037', 'T02:3 AAC001.bare', 'T02:3 R037']);
  });

  it('a citizen number is no credit code, though it has the form and the check character of one', async () => {
    const found = await failing({
      T01: [
        { AAB001: 'E1', BAB010: '321102199001010855' },
        { AAB001: 'E2', BAB010: '91350100M000100Y43' },
      ],
    });
    expect(about(found, 'R105')).toEqual(['T01:2 R105']);
  });
});

describe('periods of one person', () => {
  const period = (AAE030: string, AAE031: string, AAC002 = '11010519491231002X') => ({ AAC002, AAE140: '110', AAE030, AAE031 });

  it('have no day in common', async () => {
    const found = await failing({
      T04: [
        period('20100101', '20151231'),
        period('20150101', '20181231', '110105491231002'),
        period('20190101', ''),
        period('20100101', '', '110101198510150038'),
      ],
    });
    expect(about(found, 'R104')).toEqual(['T04:2 R104', 'T04:3 R104']);
  });

  it('an end left open goes on; an end before the start, or the same start, is for other checks', async () => {
    const open = await failing({ T04: [period('20100101', ''), period('20200101', '20201231')] });
    expect(about(open, 'R104')).toEqual(['T04:2 R104', 'T04:3 R104']);
    const others = await failing({ T04: [period('20200101', '20100101'), period('20150101', '20151231'), period('20150101', '20151231')] });
    expect(about(others, 'R104')).toEqual([]);
  });
});

/** Of these the standard's folder says that a key may be there twice. */
const catalogues = ['T16', 'T17'];

describe('rows that are there twice', () => {
  it('are told of every record type, when all of its rows are doubled', async () => {
    const once = Object.fromEntries(plan.tables.map(({ id }) => [id, exampleRecords(plan, id, 3, 7) as Record<string, string>[]]));
    const keys = (id: string) =>
      plan.tables
        .find((table) => table.id === id)!
        .checks.filter(({ kind, params }) => kind === 'unique' && !params['otherKey'])
        .map((check) => check.id);
    const told = (found: readonly string[], id: string) => about(found, 'row.identical', ...keys(id)).filter((line) => line.startsWith(id));
    const doubled = await failing(Object.fromEntries(Object.entries(once).map(([id, records]) => [id, [...records, ...records]])));
    for (const { id } of plan.tables) {
      const found = told(doubled, id);
      expect(
        found.filter((line) => line.endsWith('row.identical')),
        id,
      ).toEqual([2, 3, 4, 5, 6, 7].map((line) => `${id}:${line} row.identical`));
      expect(
        found.filter((line) => !line.endsWith('row.identical')),
        id,
      ).toHaveLength(6 * keys(id).length);
    }
  });

  it('only where every cell is the same, known or not, in one file or two', async () => {
    const found = await failing({
      T16: [
        { AAA002: 'A', AAA102: '1', 备用: 'x' },
        { AAA002: 'A', AAA102: '1', 备用: 'y' },
        { AAA002: 'A', AAA102: '1', 备用: 'x' },
        { AAA002: 'A', AAA102: '1', 备用: 'x ' },
      ],
    });
    expect(about(found, 'row.identical')).toEqual(['T16:2 row.identical', 'T16:4 row.identical']);
    const [one, other] = [join(rows.folder, 'one-T16.csv'), join(rows.folder, 'other-T16.csv')];
    await writeFile(one, 'AAA002,AAA102\nA,1\nB,2\n');
    await writeFile(other, 'AAA102,AAA002\n1,A\n1,B\n');
    const { checks } = await rows.report({ [one]: 'T16', [other]: 'T16' });
    const { failed, samples } = checks.find(({ id, table }) => id === 'row.identical' && table === 'T16')!;
    expect([failed, samples.map(({ file, row }) => `${file.split('/').at(-1)}:${row}`)]).toEqual([2, ['one-T16.csv:2', 'other-T16.csv:2']]);
  });

  it('a key that a rule of the standard asks for is not asked for again', () => {
    for (const { id, key, checks } of plan.tables) {
      const asked = checks.filter(
        ({ kind, params, fields }) => kind === 'unique' && !params['otherKey'] && [...fields].sort().join() === [...key].sort().join(),
      );
      expect(
        asked.map((check) => check.id),
        id,
      ).toHaveLength(catalogues.includes(id) ? 0 : 1);
    }
  });
});

describe('the judge of single sets and the engine', () => {
  const people = [
    '11010519491231002X',
    '110105491231002',
    '11010519491231002x',
    ' 110101198510150038',
    '110101198510150038',
    '362322198709090360',
    '110105194912310021',
    '张三',
    '',
    "'A1234567",
    'ａ1234567',
  ];
  const cells = (fields: Record<string, string[]>) =>
    fc
      .record(Object.fromEntries(Object.entries(fields).map(([name, values]) => [name, fc.constantFrom(...values)])))
      .filter((record) => Object.values(record).some((cell) => cell !== ''));
  const codes = ['P1', 'P1 ', 'Ｐ1', "'P1", 'P2', 'p2', ''];
  const persons = cells({ AAC001: codes, AAC002: people });
  const periods = cells({
    AAC001: codes,
    AAC002: people,
    AAE140: ['110', ''],
    AAE030: ['20100101', '20150101', '20100230', ''],
    AAE031: ['20091231', '20101231', '20150101', '', '2015'],
  });

  it('find the same in rows of messy numbers, codes and periods', { timeout: 120_000 }, async () => {
    const ids = ['R037', 'R042', 'R101', 'R102', 'R103', 'R104', 'key.unique', 'row.identical', 'AAC001.bare'];
    await fc.assert(
      fc.asyncProperty(
        fc.array(persons, { minLength: 1, maxLength: 8 }),
        fc.array(periods, { minLength: 1, maxLength: 10 }),
        async (T02, T04) => {
          const rows = [...T02.map((cells): Row => ({ table: 'T02', cells })), ...T04.map((cells): Row => ({ table: 'T04', cells }))];
          const failures = judgeOf(plan, new Set(['T02', 'T04']), true).rows(rows.map((row) => ({ ...row, cells: whole(row) })));
          const keyed = failures.map(({ row, check }) => `${row.table}:${(row.cells as Record<string, string>)['line']} ${check.id}`);
          expect(about(await failing({ T02, T04 }), ...ids)).toEqual(about(keyed.sort(), ...ids));
          function whole({ table, cells: own }: Row): Record<string, string> {
            const list = table === 'T02' ? T02 : T04;
            const { fields } = plan.tables.find(({ id }) => id === table)!;
            return {
              ...Object.fromEntries(fields.map(({ name }) => [name, own[name] ?? ''])),
              line: String(list.indexOf(own) + 2),
            };
          }
        },
      ),
      { numRuns: 12, seed: 3, endOnFailure: true },
    );
  });
});
