import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDataset } from '../../src/dataset/dataset.js';
import { recordChecker } from '../../src/javascript/record-checker.js';
import { duckdbEngine } from '../../src/duckdb/run/run.js';
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
const common = {
  FONDSIDENTIFIER: 'J019',
  YEAR: '2019',
  RETENTIONPERIOD: '100年',
  MATERIALCATEGORY: '1-02',
  RETENTIONSTART: '20200101',
  DATE: '20190506',
};

/** Ids of the checks of one record that fail, in one engine and in the other. */
async function failing(table: string, row: Row, others: Record<string, Row[]> = {}): Promise<{ sql: string[]; js: string[] }> {
  const [sql] = await failingOf(table, [row], others);
  const js = recordChecker(
    plan,
    table,
  )(row)
    .filter(({ check, outcome }) => outcome === 'fail' && /^A\d/.test(check.id))
    .map(({ check }) => check.id);
  return { sql: sql!, js: js.sort() };
}

/** Ids of the checks that fail on each of the rows of a table. */
async function failingOf(table: string, rows: Row[], others: Record<string, Row[]>): Promise<string[][]> {
  const tables: Record<string, Row[]> = { ...others, [table]: rows };
  const paths: string[] = [];
  for (const { id, fields } of plan.tables.filter(({ id }) => tables[id])) {
    const names = fields.map(({ name }) => name);
    const path = join(folder, `${id}.csv`);
    await writeFile(path, stringify([names, ...tables[id]!.map((cells) => names.map((name) => cells[name] ?? ''))]));
    paths.push(path);
  }
  const session = await openSession({ temporary: folder });
  try {
    const dataset = await openDataset(plan, paths, {
      temporary: session.folder,
      tables: Object.fromEntries(paths.map((path) => [path, path.slice(-7, -4)])),
    });
    const tally = await duckdbEngine(session).run(plan, dataset, { samples: rows.length });
    const checks = tally.tables.find((each) => each.table === table)!.checks.filter(({ check }) => /^A\d/.test(check.id));
    return rows.map((_, at) =>
      checks
        .filter(({ samples }) => samples.some(({ line }) => line === at + 2))
        .map(({ check }) => check.id)
        .sort(),
    );
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
  const lost = async (code: string) =>
    (await failing('T04', { ARCHIVALCODE: code, FILEPATH: '电子档案/a.pdf' }, catalogues)).sql.filter((id) =>
      ['A084', 'A085'].includes(id),
    );
  expect(await lost('J019-ZY·GL·2019·D100-001-001')).toEqual([]);
  expect(await lost('J019-ZY·GL·2019·D100-0007')).toEqual([]);
  expect(await lost('J019-ZY·GL·2019·D100-001-002')).toEqual(['A085']);
  expect(await lost('J019-ZY·GL·2019·D100-0008')).toEqual(['A084']);
});

it('digests are compared without regard to capitals, by the algorithm that is named', async () => {
  const sound = 'ab'.repeat(32);
  const measured = { T08: [{ FILEPATH: 'a', FILESIZE: '1', ROLE: '内容', SHA256: sound, SM3: 'cd'.repeat(32) }] };
  const differs = async (algorithm: string, digest: string) =>
    (await failing('T04', { FILEPATH: 'a', DIGESTALGORITHM: algorithm, DIGEST: digest }, measured)).sql.filter((id) =>
      ['A024', 'A025'].includes(id),
    );
  expect(await differs('SHA-256', sound.toUpperCase())).toEqual([]);
  expect(await differs('SHA256', 'cd'.repeat(32))).toEqual(['A024']);
  expect(await differs('SM3', sound)).toEqual(['A025']);
});

it('volumes are not counted where their catalogue is absent', async () => {
  const measured = { T08: [{ FILEPATH: 'a', CONTENTPATH: 'a', FILESIZE: '1', ROLE: '内容' }] };
  const wrong = async (form: Row, others: Record<string, Row[]>) =>
    (await failing('T06', form, others)).sql.filter((id) => ['A100', 'A101'].includes(id));
  expect(await wrong({ TOTALFILES: '2', TOTALVOLUMES: '3' }, measured)).toEqual(['A100']);
  expect(await wrong({ TOTALFILES: '2', TOTALVOLUMES: '3' }, { ...measured, T01: [{ ...volume, ...common }] })).toEqual(['A100', 'A101']);
});

/** A record of a volume, and what its metadata say, each the same. */
const told = { ...common, TITLE: '参保登记', AUTHOR: '示例市经办中心', TOTALPAGES: '2', SECURITYCLASSIFICATION: '公开' };
const record = { ...told, DOCUMENTNUMBER: '示社保〔2019〕1号' };
const metadata = { ...told, RECORDDOCUMENTNUMBER: '示社保〔2019〕1号', COMPUTERFILENAME: 'a.pdf', COMPUTERFILESIZE: '12' };
const codeOf = (at: number) => `J019-ZY·GL·2019·D100-001-${String(at + 1).padStart(3, '0')}`;
const held = (found: string[]) => found.filter((id) => id === 'A129' || (id >= 'A155' && id <= 'A166'));

it('the metadata of a record say what its catalogue says', async () => {
  const cases: [Row, string[]][] = [
    [{}, []],
    [{ TITLE: '参保注销' }, ['A156']],
    [{ AUTHOR: '某公司' }, ['A157']],
    [{ DATE: '20190507' }, ['A158']],
    // A date that was researched is the same day.
    [{ DATE: '[20190506]' }, []],
    [{ TOTALPAGES: '88' }, ['A159']],
    [{ YEAR: '2018' }, ['A160']],
    [{ SECURITYCLASSIFICATION: '机密' }, ['A161']],
    [{ SECURITYCLASSIFICATION: '公开★10年' }, []],
    [{ RETENTIONPERIOD: '10年' }, ['A162']],
    [{ RETENTIONPERIOD: 'D100' }, []],
    // A word that no list knows is told of as such, and compared with nothing.
    [{ RETENTIONPERIOD: '长期' }, []],
    [{ RECORDDOCUMENTNUMBER: '示社保〔2019〕2号' }, ['A163']],
    [{ FONDSIDENTIFIER: 'J020' }, ['A166']],
    [Object.fromEntries(Object.keys(metadata).map((name) => [name, ''])), []],
  ];
  const rows = cases.map((_, at) => ({ ...record, ARCHIVALCODE: codeOf(at) }));
  const others = { T07: cases.map(([change], at) => ({ ...metadata, ...change, ARCHIVALCODE: codeOf(at) })) };
  expect((await failingOf('T02', rows, others)).map(held)).toEqual(cases.map(([, ids]) => ids));
  expect((await failingOf('T03', rows, others)).map(held)).toEqual(cases.map(([, ids]) => ids.map((id) => (id === 'A156' ? 'A129' : id))));
});

it('the metadata of a record name a record and a file that are there', async () => {
  const cases: [Row, string[]][] = [
    [{}, []],
    [{ ARCHIVALCODE: codeOf(800) }, ['A155', 'A164']],
    [{ COMPUTERFILENAME: 'b.pdf' }, ['A164']],
    // An EEP file that names several is read so.
    [{ COMPUTERFILENAME: 'a.pdf；b.pdf' }, []],
    [{ COMPUTERFILESIZE: '13' }, ['A165']],
  ];
  const listed = { FILEPATH: '电子档案/a.pdf', COMPUTERFILENAME: 'a.pdf', COMPUTERFILESIZE: '12' };
  const others = {
    T02: cases.map((_, at) => ({ ...record, ARCHIVALCODE: codeOf(at) })),
    T04: cases.map((_, at) => ({ ...listed, ARCHIVALCODE: codeOf(at) })),
  };
  const found = await failingOf(
    'T07',
    cases.map(([change], at) => ({ ...metadata, ARCHIVALCODE: codeOf(at), ...change })),
    others,
  );
  expect(found.map(held)).toEqual(cases.map(([, ids]) => ids));
});

it('form and notes agree with the rest, and no result says that it was not passed', async () => {
  const forms: Row[] = [
    { FONDSIDENTIFIER: 'J019', ACCURACYCHECK: '合格', SAFETYCHECK: '合格，未发现病毒' },
    { FONDSIDENTIFIER: 'J020', ACCURACYCHECK: '不合格' },
    { FONDSIDENTIFIER: 'J019', CARRIERCHECK: ' 未通过：有划痕' },
    {},
  ];
  const ofForm = await failingOf('T06', forms, { T07: [{ ...metadata, ARCHIVALCODE: codeOf(0) }] });
  expect(ofForm.map((found) => found.filter((id) => ['A167', 'A169'].includes(id)))).toEqual([[], ['A167', 'A169'], ['A167'], []]);
  const ofRegister = await failingOf('T12', [{ VIRUSTEST: '未发现病毒' }, { VIRUSTEST: '不符合要求' }], {});
  expect(ofRegister).toEqual([[], ['A168']]);
  const ofNotes = await failingOf(
    'T05',
    [{ ARCHIVALCODE: volume.ARCHIVALCODE }, { ARCHIVALCODE: volume.ARCHIVALCODE.replace('001', '077') }],
    { T01: [{ ...volume, ...common }] },
  );
  expect(ofNotes.map((found) => found.includes('A171'))).toEqual([false, true]);
});

it('names that Windows cannot hold are told of', async () => {
  const bad = [
    'CON.pdf',
    'a/nul',
    'Com1.tar.gz/a.pdf',
    'aux .txt',
    '电子档案/a:b.pdf',
    'a.pdf.',
    '一 /b.pdf',
    '电子档案/什么?.pdf',
    'LPT9',
  ];
  const good = ['电子档案/console.pdf', 'com10.pdf', 'a.con', 'com.pdf', '.hidden', '一 二/甲·乙-001_01.pdf', 'a..pdf'];
  const found = await failingOf(
    'T08',
    [...bad, ...good].map((FILEPATH) => ({ FILEPATH, FILESIZE: '1', ROLE: '内容' })),
    {},
  );
  expect(found.map((ids) => ids.includes('A170'))).toEqual([...bad.map(() => true), ...good.map(() => false)]);
});
