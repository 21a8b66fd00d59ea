import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDataset } from '../../src/dataset/dataset.js';
import { recordChecker } from '../../src/javascript/record-checker.js';
import { duckdbEngine } from '../../src/duckdb/run/run.js';
import { openSession } from '../../src/duckdb/session.js';
import { loadPlan } from '../../src/compile/load.js';
import type { Check, Plan, TablePlan } from '../../src/plan/plan.js';
import { exampleRecords } from '../../src/synth/example.js';

/** Cells that have broken other programs. */
const hostile = [
  '',
  ' ',
  '\u3000',
  '\u00a0\t ',
  '０１２３４５６７',
  '20200229',
  '20210229',
  '20000230',
  '19000229',
  '202013',
  '202002',
  '0000',
  '2020',
  '2018010120181231',
  '2018123120180101',
  '-0',
  '-0.00',
  '0.00',
  '+5',
  '1e3',
  '.5',
  '5.',
  '1_000',
  ' 1',
  '1 ',
  '0x10',
  'NaN',
  'Infinity',
  'null',
  'NULL',
  '9999999999999999',
  '99999999999999999999',
  '-9999999999999.99',
  '0.001',
  '11010519491231002X',
  '11010519491231002x',
  '110105194912310021',
  '440524188001010014',
  '110105491231002',
  '91350100M000100Y43',
  '91350100M000100Y40',
  '91350100M000100Y4I',
  '91110000600037341L',
  '91110000600037341l',
  '😀',
  '😀'.repeat(9),
  'é',
  'e\u0301',
  'a\u0000b',
  '\u0000',
  '\ufffd',
  '\u202e',
  '"',
  '""',
  ',',
  'a"b',
  "'",
  "';--",
  '\n',
  'a\nb',
  '\r\n',
  '\t',
  'XA01ABD075A002010100483',
  'xA01ABD075A002010100483',
  'ZD01BAG0225010103496',
  'XA01ABD075A00201010048３',
  '86900483000019',
  '86900483000018',
  '86978427000019',
  '86900483000019；86978427000019',
  '86900483000019;86900483000019',
  '；',
  '86900483000019；',
  '国药准字H20067255',
  '国药准字ZCGD20200001',
  'BH20150001',
  '国药准字H19\n67255',
  'A10BA02',
  '★（3）',
  '★(3)',
  'A00.000x001',
  'A01.001+K77.0*',
  'T001700368',
  'LD 1',
  '片剂',
  '乙',
  'Z109-ZY·305·119·2018·D30-0001',
  'Z109-ZY·305·119·2018·D30-0001-002',
  'Z109-001-0001-002',
  'z109-ZY.305.119.2018.D30-0001',
  '永久',
  '10年',
  'D100',
  'Y',
  '1-02',
  'K-01',
  '电子档案/../甲.pdf',
  'SHA-256',
  'PDF',
  '\\N',
  '\\n',
  ' 无 ',
  '\u3000待填',
  '----',
  '- -',
  '—',
  'Xxx',
  'XXXXX',
  'xx',
  '（无）',
  '未核销',
  '无棣县',
  'nUlL\n',
  'N/A',
  '#',
  '?',
  '??',
  '～～',
  '未填',
  'null1',
  'NaN ',
  '无ſ',
  'nKll',
  '-1',
  '=1+1',
  '<b>',
  '男',
  '男性',
  '是',
  '参保缴费',
  '借',
  '1',
  '2',
  '10',
  '330000',
  '330102',
  '000000',
  'x'.repeat(300),
  '中'.repeat(129),
];

let folder: string;
/** Every standard with record types, and how many it has. */
const sizes: Readonly<Record<string, number>> = {
  'gbt-40217-2021': 20,
  'drug-coding': 9,
  identifiers: 1,
  codes: 1,
  'term-entries': 1,
  archives: 16,
  monitoring: 9,
  benefits: 16,
  funds: 10,
  returns: 4,
  transfers: 7,
  rights: 5,
  resident: 7,
  actuarial: 4,
  audit: 11,
  collection: 3,
  card: 3,
  certification: 7,
  service: 6,
  settlement: 13,
};
/** Record types of others that rules are held against. */
const used: Readonly<Record<string, readonly string[]>> = {
  settlement: ['gbt-40217-2021.T03', ...['T01', 'T02', 'T03', 'T04', 'T05', 'T06', 'T07', 'T09'].map((id) => `drug-coding.${id}`)],
  benefits: ['gbt-40217-2021.T13', 'gbt-40217-2021.T03'],
  returns: ['gbt-40217-2021.T11'],
  funds: ['T13', 'T19', 'T08', 'T09', 'T10'].map((id) => `gbt-40217-2021.${id}`),
  transfers: ['gbt-40217-2021.T05', 'gbt-40217-2021.T11', 'gbt-40217-2021.T07', 'gbt-40217-2021.T04'],
  audit: ['T01', 'T04', 'T15', 'T11', 'T05', 'T08'].map((id) => `gbt-40217-2021.${id}`),
  collection: ['T01', 'T04', 'T11'].map((id) => `gbt-40217-2021.${id}`),
  rights: ['T06', 'T05', 'T11', 'T12', 'T13', 'T02', 'T04', 'T15', 'T01', 'T14'].map((id) => `gbt-40217-2021.${id}`),
  resident: ['T10', 'T06', 'T02', 'T04', 'T03', 'T13'].map((id) => `gbt-40217-2021.${id}`),
  actuarial: ['funds.T01', 'returns.T03'],
  card: ['gbt-40217-2021.T02', 'gbt-40217-2021.T03'],
  certification: ['gbt-40217-2021.T13', 'gbt-40217-2021.T05', 'gbt-40217-2021.T03'],
};
const standards = Object.keys(sizes);
const plans = new Map<string, Plan>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-test-'));
  for (const standard of standards) plans.set(standard, await loadPlan('schemas', standard, '2019-06-30'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Conforming records with some cells replaced by hostile ones, or by those of other fields and records. */
function recordsOf(plan: Plan, table: TablePlan, count: number): fc.Arbitrary<Record<string, string>[]> {
  const names = table.fields.map(({ name }) => name);
  const change = fc.record({
    field: fc.constantFrom(...names),
    value: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...hostile) },
      { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
      { weight: 3, arbitrary: fc.tuple(fc.nat(19), fc.constantFrom(...names)) },
    ),
  });
  return fc.array(fc.tuple(fc.nat(19), fc.array(change, { maxLength: 4 })), { minLength: count, maxLength: count }).map((picks) => {
    const bases = exampleRecords(plan, table.id, 20, 7);
    return picks.map(([base, changes]) => {
      const record = { ...bases[base]! };
      for (const { field, value } of changes) {
        record[field] = typeof value === 'string' ? value : bases[value[0]]![value[1]]!;
      }
      return record;
    });
  });
}

interface Verdicts {
  /** Line in the file to the ids of the checks that failed. */
  failed: Map<number, string[]>;
  applicable: Map<string, number>;
  /** Rows that a check cannot decide, of those that have any. */
  undecided: Map<string, number>;
}

async function bySql(plan: Plan, table: TablePlan, records: Record<string, string>[]): Promise<Verdicts> {
  const names = table.fields.map(({ name }) => name);
  const path = join(folder, `${table.id}.csv`);
  // Every cell quoted, so that blanks and line breaks reach the engines as they are.
  await writeFile(path, stringify([names, ...records.map((record) => names.map((name) => record[name]!))], { quoted: true }));
  const session = await openSession({ temporary: folder });
  try {
    const dataset = await openDataset(plan, [path], { temporary: session.folder });
    const findings = join(folder, `${table.id}.findings.csv`);
    const tally = await duckdbEngine(session).run(plan, dataset, { samples: 0, findings: { path: findings, personal: true } });
    const rows = parse(await readFile(findings, 'utf8'), { columns: true }) as { row: string; checks: string }[];
    const checks = tally.tables[0]!.checks.filter(({ check }) => isRecordCheck(check));
    expect(tally.tables[0]!.unreadable).toBe(0);
    const known = new Set(checks.map(({ check }) => check.id));
    return {
      failed: new Map(
        rows
          .map(({ row, checks: ids }): [number, string[]] => [
            Number(row),
            ids
              .split(' ')
              .filter((id) => known.has(id))
              .sort(),
          ])
          .filter(([, ids]) => ids.length > 0),
      ),
      applicable: new Map(checks.map(({ check, applicable }) => [check.id, applicable])),
      undecided: new Map(
        checks.flatMap(({ check, reason }) => (reason?.code === 'check.no-parameter' ? [[check.id, Number(reason.params['rows'])]] : [])),
      ),
    };
  } finally {
    await session.close();
  }
}

function byRecord(plan: Plan, table: TablePlan, records: Record<string, string>[]): Verdicts {
  const check = recordChecker(plan, table.id);
  const names = table.fields.map(({ name }) => name);
  const failed = new Map<number, string[]>();
  const applicable = new Map<string, number>();
  const undecided = new Map<string, number>();
  let line = 2;
  for (const record of records) {
    const verdicts = check(record);
    const ids = verdicts
      .filter(({ outcome }) => outcome === 'fail')
      .map((verdict) => verdict.check.id)
      .sort();
    if (ids.length > 0) failed.set(line, ids);
    for (const verdict of verdicts) {
      const { id } = verdict.check;
      const more = verdict.outcome === 'pass' || verdict.outcome === 'fail' ? 1 : 0;
      applicable.set(id, (applicable.get(id) ?? 0) + more);
      if (verdict.outcome === 'unevaluated') undecided.set(id, (undecided.get(id) ?? 0) + 1);
    }
    line += 1 + names.reduce((sum, name) => sum + (record[name]!.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
  }
  return { failed, applicable, undecided };
}

function isRecordCheck({ level }: Check): boolean {
  return level === 'cell' || level === 'record';
}

describe('ajv and SQL give the same verdict on every record', () => {
  const tables = standards.flatMap((standard) => [
    ...Array.from({ length: sizes[standard]! }, (_, index): [string, string] => [standard, `T${String(index + 1).padStart(2, '0')}`]),
    ...(used[standard] ?? []).map((id): [string, string] => [standard, id]),
  ]);
  it.each(tables)('%s %s', async (standard, id) => {
    const plan = plans.get(standard)!;
    const table = plan.tables.find((each) => each.id === id)!;
    await fc.assert(
      fc.asyncProperty(recordsOf(plan, table, id.includes('.') ? 200 : 600), async (records) => {
        const [sql, record] = [await bySql(plan, table, records), byRecord(plan, table, records)];
        expect(Object.fromEntries(sql.failed)).toEqual(Object.fromEntries(record.failed));
        expect(Object.fromEntries(sql.applicable)).toEqual(Object.fromEntries(record.applicable));
        expect(Object.fromEntries(sql.undecided)).toEqual(Object.fromEntries(record.undecided));
      }),
      // A record type of another standard is tried whole with its own. To begin a check costs more than many records: they are tried at once.
      { numRuns: 1, seed: 40217, endOnFailure: true },
    );
  });

  it.each(standards)('%s has no other record types', (standard) => {
    const known = tables.filter(([own]) => own === standard).map(([, id]) => id);
    expect(plans.get(standard)!.tables.map(({ id }) => id)).toEqual(known);
  });
});
