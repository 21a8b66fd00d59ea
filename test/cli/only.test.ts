import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Certificate } from '../../src/certificate/model.js';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { zhunsheng } from './command.js';
import { paid, persons, Workplace } from './workplace.js';

const workplace = new Workplace();
/** R001 of table 2 fails on a row, and R002 and R003 hold it against table 1. */
const data = { '人员登记表.csv': persons, '补贴发放表.csv': `${paid}P9,202403,-1\n` };
const line =
  /^Only these record types were judged: T02 补贴发放表\. Left aside: 1 record type not judged, 2 checks against other tables not asked, 1 file of other tables not read$/m;

describe('check --only', () => {
  it.each([['T02'], ['2'], ['表2'], ['补贴发放表'], ['T02, 2、表2']])(
    'judges “%s” alone, and says in a line what it left aside',
    async (name) => {
      const { code, stdout } = await workplace.check([workplace.put(data), '--only', name]);
      expect(stdout).toMatch(line);
      expect(stdout).toContain('Only 1 record type was judged and 1 was not: this is no judgement of the whole.');
      expect(stdout).toContain('Checked 1 file, 1 table, 3 rows');
      expect(stdout).toMatch(/补贴发放表: 1 of 3 failed, first in .* \[R001\]/);
      expect(code).toBe(1);
    },
  );

  it('tells in the report which record types, checks and files were left aside, and none of them as failed, open or passed', async () => {
    const folder = workplace.put({ ...data, '说明.docx': 'x' });
    const { run, tables, checks, unevaluated, scores } = await workplace.report([folder, '--only', 'T02']);
    expect(run.only).toEqual({
      tables: ['T02'],
      aside: {
        tables: [{ id: 'T01', name: '人员登记表' }],
        checks: [
          { table: 'T02', id: 'R002' },
          { table: 'T02', id: 'R003' },
        ],
        files: [{ path: '人员登记表.csv', tables: ['T01'] }],
      },
    });
    expect(tables.map(({ id }) => id)).toEqual(['T02']);
    expect(scores.rows).toBe(3);
    expect(unevaluated).toEqual([]);
    expect(checks.map(({ id }) => id)).not.toContain('R002');
    expect(checks.find(({ id }) => id === 'dataset.tables')).toMatchObject({ outcome: 'pass', applicable: 1 });
    // What nobody can place is told as ever.
    expect(run.inputs.map(({ path }) => path)).toEqual(['补贴发放表.csv', '说明.docx']);
  });

  /** The profile of the example with a threshold more. */
  function profileWith(row: string): string {
    const text = workplace.read('standards/profiles/example.md');
    const head = /^\| 编号 *\| 对象 .*\n\|[- |]+\n/m;
    expect(text).toMatch(head);
    workplace.fill('standards/profiles', { 'own.md': text.replaceAll('example', 'own').replace(head, (found) => `${found}${row}\n`) });
    return 'own';
  }

  const bound = (id: string) => `| Z1 | failed.${id} | <= | 0 | rows | 退回 | 有不符合，退回 | It failed, so the data are returned |`;

  it('holds no threshold against a check that it left aside', async () => {
    const words = ['--profile', profileWith(bound('R002')), '--only', 'T02'];
    const { code, stdout, stderr } = await workplace.check([workplace.put(data), ...words]);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).not.toContain('It failed');
    expect(stdout).toContain('this is no judgement of the whole');
    expect((await workplace.check([workplace.put(data), ...words.slice(0, 2)])).stdout).toContain('It failed');
  });

  it.each([
    ['failed.R999', bound('R999')],
    ['passed.R001', bound('R001').replace('failed.', 'passed.')],
  ])('refuses a profile with a threshold that nothing would ever break, before anything is read: %s', async (measure, row) => {
    const { code, stdout, stderr } = await workplace.check(['nowhere', '--profile', profileWith(row)]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(new RegExp(`^Error: Profile own has a threshold for "${measure}": there is no such measure, .+\\n$`));
  });

  it('asks checks between record types that are both named', async () => {
    const { run, checks } = await workplace.report([workplace.put(data), '--only', 'T01', '--only', 'T02']);
    expect(run.only?.aside).toEqual({ tables: [], checks: [], files: [] });
    expect(checks.find(({ id }) => id === 'R002')).toMatchObject({ outcome: 'fail', failed: 1 });
  });

  it('leaves aside what the header, or a person, says is of another record type', async () => {
    const folder = workplace.put({ 'a.csv': persons, 'b.csv': paid, 'c.csv': 'XRY001\nP1\n' });
    const { run } = await workplace.report([folder, '--only', 'T02', '--table', 'c.csv=T01']);
    expect(run.only?.aside.files).toEqual([
      { path: 'a.csv', tables: ['T01'] },
      { path: 'c.csv', tables: ['T01'] },
    ]);
    expect(run.inputs.map(({ path }) => path)).toEqual(['b.csv']);
  });

  it('tells a record type that was named and not delivered as missing', async () => {
    const report = await workplace.report([workplace.put({ '补贴发放表.csv': paid }), '--only', 'T01,T02']);
    const missing = report.checks.find(({ id }) => id === 'dataset.tables');
    expect(missing).toMatchObject({ outcome: 'fail', failed: 1, applicable: 2, params: { missing: ['T01'] } });
    expect(missing?.expected.en).toBe('The export must have every record type that --only names');
    expect(report.unevaluated.map(({ table }) => table)).toContain('T01');
  });

  it('makes no report where nothing that was named is there, and says of what the files are', async () => {
    const { code, stdout, stderr } = await workplace.check([workplace.put({ '人员登记表.csv': persons }), '--only', 'T02']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/no file of what --only names \(T02 补贴发放表\).*were not read: 1/);
  });

  it.each([
    ['T99', 'no record type "T99"'],
    [',', 'No record type was named'],
  ])('refuses “%s” with the names there are', async (name, text) => {
    const { code, stdout, stderr } = await workplace.check([workplace.put(data), '--only', name]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(text);
    expect(stderr).toContain('T01 人员登记表, T02 补贴发放表');
  });

  it('stands in every format, and when a report is scored again', async () => {
    const out = workplace.out();
    await workplace.check([workplace.put(data), '--only', 'T02', '--out', out, '--format', 'html,json,md']);
    expect(workplace.read(`${out}/report.md`)).toMatch(/\*\*Only these record types were judged: T02/);
    expect(workplace.read(`${out}/report.html`)).toContain('Only these record types were judged: T02');
    const schema = workplace.read('schemas/conformance-report.schema.json');
    const report = JSON.parse(workplace.read(`${out}/report.json`)) as ConformanceReport;
    expect(new Ajv2020({ strict: false }).validate(JSON.parse(schema) as object, report)).toBe(true);
    const again = await zhunsheng(['score', `${out}/report.json`, '--profile', 'strict', '--lang', 'en'], workplace.folder);
    expect(again.stdout).toMatch(line);
    expect(again.stdout).toContain('this is no judgement of the whole');
  });

  it('lets waivers of what is not asked stand, which are not used', async () => {
    const waiver = (check: string) =>
      `- check: ${check}\n  scope: all\n  reason: 冲正\n  approver: 处长\n  date: 2024-06-01\n  expires: 2025-12-31\n`;
    workplace.fill('waived', { 'waivers.yaml': waiver('R001') + waiver('R002') });
    const { waivers } = await workplace.report([workplace.put(data), '--only', 'T02', '--waivers', 'waived/waivers.yaml']);
    expect(waivers?.entries.map(({ check, failed }) => [check, failed])).toEqual([
      ['R001', 1],
      ['R002', 0],
    ]);
  });

  it('stands in the certificate, by which verify judges the same', async () => {
    const [input, out] = [workplace.put(data), workplace.out()];
    await workplace.check([input, '--only', '补贴发放表', '--certificate', '--out', out]);
    const certificate = JSON.parse(workplace.read(`${out}/certificate.json`)) as Certificate;
    expect(certificate.checks[0]?.options.only).toEqual(['T02']);
    expect(certificate.checks[0]?.inputs.map(({ path }) => path)).toEqual(['补贴发放表.csv']);
    const same = await zhunsheng(['verify', `${out}/certificate.json`, input, '--lang', 'en'], workplace.folder);
    expect(same.code).toBe(0);
    expect(same.stdout).toContain('this is no judgement of the whole');
    const whole = workplace.read(`${out}/certificate.json`).replace('"only":["T02"],', '');
    workplace.fill(out, { 'certificate.json': whole });
    expect((await zhunsheng(['verify', `${out}/certificate.json`, input, '--lang', 'en'], workplace.folder)).code).toBe(1);
  });

  it('is no ground of an acceptance', async () => {
    const out = workplace.out();
    await workplace.check([workplace.put(data), '--only', 'T02', '--out', out, '--format', 'json']);
    const { code, stderr } = await zhunsheng(['accept', workplace.path(out), '--items', 'gbt-27769', '--lang', 'en']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/report\.json judged some record types only \(T02, by --only\)/);
  });
});

it('a record type of another standard is judged alone by its id', async () => {
  const out = workplace.out();
  const words = ['examples/resident/导出', '--standard', 'resident', '--only', 'gbt-40217-2021.T02', '--as-of', '2024-12-31'];
  const { stdout } = await zhunsheng(['check', ...words, '--out', workplace.path(out), '--format', 'json', '--json', '--lang', 'en']);
  const { run, tables, checks } = JSON.parse(stdout) as ConformanceReport;
  expect(run.only?.tables).toEqual(['gbt-40217-2021.T02']);
  expect(tables.map(({ id, present }) => [id, present])).toEqual([['gbt-40217-2021.T02', true]]);
  expect(checks.find(({ id }) => id === 'dataset.tables')).toMatchObject({ applicable: 1, failed: 0 });
});
