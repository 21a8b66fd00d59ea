import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDataset } from '../../src/dataset/dataset.js';
import { recordChecker } from '../../src/javascript/record-checker.js';
import { runPlan } from '../../src/duckdb/run/run.js';
import { openSession } from '../../src/duckdb/session.js';
import { loadPlan } from '../../src/compile/load.js';
import type { Plan } from '../../src/plan/plan.js';

let plan: Plan;
let folder: string;
beforeAll(async () => {
  plan = await loadPlan('schemas', 'archives', '2026-01-01');
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-archives-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Row = Record<string, string>;

const volume = { ARCHIVALCODE: 'J019-ZY·GL·2019·D100-001', CATEGORYCODE: 'ZY·GL·2019·D100', VOLUMENUMBER: '1' };
const common = { FONDSIDENTIFIER: 'J019', YEAR: '2019', RETENTIONPERIOD: '100年', MATERIALCATEGORY: '1-02', RETENTIONSTART: '20200101', DATE: '20190506' };

/** Ids of the checks of one record that fail, in one engine and in the other. */
async function failing(table: string, row: Row, others: Record<string, Row[]> = {}): Promise<{ sql: string[]; js: string[] }> {
  const tables: Record<string, Row[]> = { ...others, [table]: [row] };
  const paths: string[] = [];
  for (const { id, fields } of plan.tables.filter(({ id }) => tables[id])) {
    const names = fields.map(({ name }) => name);
    const path = join(folder, `${id}.csv`);
    await writeFile(path, stringify([names, ...tables[id]!.map((cells) => names.map((name) => cells[name] ?? ''))]));
    paths.push(path);
  }
  const session = await openSession({ temporary: folder });
  try {
    const dataset = await openDataset(plan, paths, { temporary: session.folder, tables: Object.fromEntries(paths.map((path) => [path, path.slice(-7, -4)])) });
    const { tally } = await runPlan(session, plan, dataset, { samples: 5, findings: false });
    const checks = tally.tables.find((each) => each.table === table)!.checks;
    const sql = checks.filter(({ check, failed }) => failed > 0 && /^A\d/.test(check.id)).map(({ check }) => check.id);
    const js = recordChecker(plan, table)(row).filter(({ check, outcome }) => outcome === 'fail' && /^A\d/.test(check.id)).map(({ check }) => check.id);
    return { sql: sql.sort(), js: js.sort() };
  } finally {
    await session.close();
  }
}

const watched = ['A046', 'A061', 'A062', 'A063', 'A064', 'A066', 'A131', 'A132', 'A133', 'A137', 'A141'];

it.each<[string, Row, string[]]>([
  ['a sound volume', {}, []],
  ['another fonds', { FONDSIDENTIFIER: 'J020' }, ['A061']],
  ['another class', { CATEGORYCODE: 'ZY·ZJ' }, ['A062']],
  ['another year', { YEAR: '2018' }, ['A063']],
  ['the period as a code', { RETENTIONPERIOD: 'D100' }, []],
  ['shorter than the least of its item', { RETENTIONPERIOD: '50年' }, ['A064', 'A131']],
  ['longer than that', { RETENTIONPERIOD: '永久' }, ['A064']],
  ['what is kept for ever', { MATERIALCATEGORY: '1-01' }, ['A132']],
  ['an item that only a product tells of', { MATERIALCATEGORY: '3-01', RETENTIONPERIOD: '30年' }, ['A064', 'A133']],
  ['another volume number', { VOLUMENUMBER: '2' }, ['A066']],
  ['not from 1 January', { RETENTIONSTART: '20200102' }, ['A137']],
  ['from the year it was made', { RETENTIONSTART: '20190101' }, ['A141']],
])('a volume: %s', async (_, change, ids) => {
  const { sql, js } = await failing('T01', { ...volume, ...common, ...change });
  const of = (found: string[]) => found.filter((id) => watched.includes(id));
  expect([of(sql), of(js)]).toEqual([ids, ids]);
});

it('a file is sought in the catalogue of its kind only', async () => {
  const catalogues = { T02: [{ ARCHIVALCODE: 'J019-ZY·GL·2019·D100-001-001' }], T03: [{ ARCHIVALCODE: 'J019-ZY·GL·2019·D100-0007' }] };
  const lost = async (code: string) => (await failing('T04', { ARCHIVALCODE: code, FILEPATH: '电子档案/a.pdf' }, catalogues)).sql.filter((id) => ['A084', 'A085'].includes(id));
  expect(await lost('J019-ZY·GL·2019·D100-001-001')).toEqual([]);
  expect(await lost('J019-ZY·GL·2019·D100-0007')).toEqual([]);
  expect(await lost('J019-ZY·GL·2019·D100-001-002')).toEqual(['A085']);
  expect(await lost('J019-ZY·GL·2019·D100-0008')).toEqual(['A084']);
});

it('digests are compared without regard to capitals, by the algorithm that is named', async () => {
  const sound = 'ab'.repeat(32);
  const measured = { T08: [{ FILEPATH: 'a', FILESIZE: '1', ROLE: '内容', SHA256: sound, SM3: 'cd'.repeat(32) }] };
  const differs = async (algorithm: string, digest: string) =>
    (await failing('T04', { FILEPATH: 'a', DIGESTALGORITHM: algorithm, DIGEST: digest }, measured)).sql.filter((id) => ['A024', 'A025'].includes(id));
  expect(await differs('SHA-256', sound.toUpperCase())).toEqual([]);
  expect(await differs('SHA256', 'cd'.repeat(32))).toEqual(['A024']);
  expect(await differs('SM3', sound)).toEqual(['A025']);
});

it('volumes are not counted where their catalogue is absent', async () => {
  const measured = { T08: [{ FILEPATH: 'a', CONTENTPATH: 'a', FILESIZE: '1', ROLE: '内容' }] };
  const wrong = async (form: Row, others: Record<string, Row[]>) => (await failing('T06', form, others)).sql.filter((id) => ['A100', 'A101'].includes(id));
  expect(await wrong({ TOTALFILES: '2', TOTALVOLUMES: '3' }, measured)).toEqual(['A100']);
  expect(await wrong({ TOTALFILES: '2', TOTALVOLUMES: '3' }, { ...measured, T01: [{ ...volume, ...common }] })).toEqual(['A100', 'A101']);
});

describe('the metadata of a record', () => {
  const code = 'J019-ZY·GL·2019·D100-001-001';
  const told = { ...common, ARCHIVALCODE: code, TITLE: '参保登记', AUTHOR: '示例市经办中心', TOTALPAGES: '2', SECURITYCLASSIFICATION: '公开' };
  const record = { ...told, DOCUMENTNUMBER: '示社保〔2019〕1号' };
  const metadata = { ...told, RECORDDOCUMENTNUMBER: '示社保〔2019〕1号', COMPUTERFILENAME: 'a.pdf', COMPUTERFILESIZE: '12' };
  const list = [{ ARCHIVALCODE: code, FILEPATH: '电子档案/a.pdf', COMPUTERFILENAME: 'a.pdf', COMPUTERFILESIZE: '12' }];
  const held = (found: string[]) => found.filter((id) => id === 'A129' || (id >= 'A155' && id <= 'A166'));

  it.each<[string, Row, string[]]>([
    ['that says the same', {}, []],
    ['of another title', { TITLE: '参保注销' }, ['A156']],
    ['of another author', { AUTHOR: '某公司' }, ['A157']],
    ['of another date', { DATE: '20190507' }, ['A158']],
    ['of a date that was researched', { DATE: '[20190506]' }, []],
    ['of another number of pages', { TOTALPAGES: '88' }, ['A159']],
    ['of another year', { YEAR: '2018' }, ['A160']],
    ['of another class', { SECURITYCLASSIFICATION: '机密' }, ['A161']],
    ['of a class with its term', { SECURITYCLASSIFICATION: '公开★10年' }, []],
    ['of another period', { RETENTIONPERIOD: '10年' }, ['A162']],
    ['of a period written as a code', { RETENTIONPERIOD: 'D100' }, []],
    ['of another document number', { RECORDDOCUMENTNUMBER: '示社保〔2019〕2号' }, ['A163']],
    ['of another fonds', { FONDSIDENTIFIER: 'J020' }, ['A166']],
    ['that says nothing', Object.fromEntries(Object.keys(metadata).filter((name) => name !== 'ARCHIVALCODE').map((name) => [name, ''])), []],
  ])('%s', async (_, change, ids) => {
    const others = { T07: [{ ...metadata, ...change }] };
    expect(held((await failing('T02', record, others)).sql)).toEqual(ids);
    // The catalogue of records that are not bound in volumes is held against it alike.
    expect(held((await failing('T03', record, others)).sql)).toEqual(ids.map((id) => (id === 'A156' ? 'A129' : id)));
  });

  it.each<[string, Row, string[]]>([
    ['of a record and a file that are there', {}, []],
    ['of no record of a volume', { ARCHIVALCODE: `${code.slice(0, -1)}9` }, ['A155', 'A164']],
    ['of a file that the list does not have', { COMPUTERFILENAME: 'b.pdf' }, ['A164']],
    ['of files whose names are joined', { COMPUTERFILENAME: 'a.pdf；b.pdf' }, []],
    ['of another size', { COMPUTERFILESIZE: '13' }, ['A165']],
  ])('%s', async (_, change, ids) => {
    expect(held((await failing('T07', { ...metadata, ...change }, { T02: [record], T04: list })).sql)).toEqual(ids);
  });
});

it.each<[string, Row, string[]]>([
  ['T06', { ACCURACYCHECK: '合格', SAFETYCHECK: '合格，用杀毒软件检查' }, []],
  ['T06', { ACCURACYCHECK: '不合格', SAFETYCHECK: '合格' }, ['A167']],
  ['T06', { CARRIERCHECK: ' 未通过：有划痕' }, ['A167']],
  ['T12', { VIRUSTEST: '不符合要求' }, ['A168']],
  ['T12', { VIRUSTEST: '未发现病毒' }, []],
])('results of %s are told where one was not passed (%#)', async (table, form, ids) => {
  const { sql, js } = await failing(table, form);
  const of = (found: string[]) => found.filter((id) => ['A167', 'A168'].includes(id));
  expect([of(sql), of(js)]).toEqual([ids, ids]);
});
