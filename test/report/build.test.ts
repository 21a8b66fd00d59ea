import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { buildReport } from '../../src/report/build.js';
import type { CheckReport } from '../../src/conformance/model.js';
import { renderJson } from '../../src/report/json.js';
import { reportSchema } from '../../src/report/schema.js';
import { manyFailures, options, plan, profile, report, sample, tally } from './fixture.js';

function find(id: string, checks = report().checks): CheckReport {
  return checks.find((check) => check.id === id)!;
}

describe('buildReport', () => {
  test('conforms to its published schema', () => {
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(reportSchema);
    for (const each of [report(), report({ masked: false, samples: 0 }, tally())]) {
      validate(JSON.parse(renderJson(each)));
      expect(validate.errors).toBeNull();
    }
  });

  test('the schema refuses what the model does not have', () => {
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(reportSchema);
    expect(validate({ ...report(), extra: 1 })).toBe(false);
    expect(validate({ ...report(), version: '0.9' })).toBe(false);
  });

  test('lists checks of the data set first, then by table in the order of the plan', () => {
    expect(report().checks.map(({ table, id }) => `${table} ${id}`)).toEqual([
      ' dataset.tables',
      'T02 AAC003.required',
      'T02 AAC006.representation',
      'T02 AAB301.code',
      'T02 AAC004.code',
      'T02 AAC004N.label',
      'T02 AAC002.identifier',
      'T02 R009',
      'T02 R099',
      'T02 R050',
      'T06 AAE180.representation',
    ]);
  });

  test('every check of an absent table is unevaluated, with the reason', () => {
    expect(find('AAB004.required')).toBeUndefined();
    expect(report().unevaluated[0]).toEqual({
      table: 'T01',
      reason: { code: 'check.missing-table', params: { table: 'T01', name: '养老保险单位基本信息表' } },
      message: { zh: '缺少数据表“养老保险单位基本信息表”', en: 'table “养老保险单位基本信息表” is missing' },
      checks: { error: ['AAB004.required'] },
    });
  });

  test.each([
    ['AAC003.required', '姓名（AAC003）不得为空', '姓名 (AAC003) must be filled'],
    [
      'AAC006.representation',
      '出生日期（AAC006）应为实际存在的日期，形如 YYYYMMDD，表示为 C8',
      '出生日期 (AAC006) must be a real date in the form YYYYMMDD, written C8',
    ],
    ['AAE180.representation', '缴费基数（AAE180）应为数字不超过 16 位、其中小数不超过 2 位的数值，表示为 D16.2', undefined],
    ['AAC004.code', '性别代码（AAC004）应取“人的性别代码”中的代码（共 4 项）', undefined],
    ['AAB301.code', expect.stringContaining('尚不完整'), expect.stringContaining('others may be right')],
    ['AAC004N.label', '性别（AAC004N）应与性别代码（AAC004）所填代码在“人的性别代码”中的名称一致', undefined],
    ['AAC002.identifier', '社会保障号码（AAC002）应符合社会保障号码的编码规则：结构正确，校验码相符', undefined],
    ['R009', '出生日期应早于参加工作日期', 'AAC006 (birth) shall be before AAC007 (start of work)'],
  ])('%s says what is expected', (id, zh, en) => {
    expect(find(id).expected.zh).toEqual(zh);
    if (en) expect(find(id).expected.en).toEqual(en);
  });

  test('says what was found, by outcome', () => {
    expect(find('R050').message).toEqual({
      zh: '社会保障号码（AAC002） 相同的记录不止一条',
      en: 'more than one record has the same 社会保障号码 (AAC002)',
    });
    expect(find('dataset.tables').message.zh).toBe('缺少数据表：养老保险单位基本信息表');
    expect(find('AAC003.required').message.zh).toBe('适用的 1000 项全部符合');
  });

  test('a rule’s own advice stands, else that of its kind', () => {
    expect(find('R009').advice.zh).toBe('经办机构对照身份证和档案，更正有误的日期');
    expect(find('R050').advice.en).toContain('registered twice');
  });

  test('no text has a placeholder left or names a whole code list', () => {
    for (const { expected, message, advice } of report().checks) {
      for (const text of [expected, message, advice].flatMap(({ zh, en }) => [zh, en])) {
        expect(text).not.toMatch(/\{\w+\}|undefined|^check\./);
        expect(text).not.toContain('未说明的性别');
      }
    }
  });

  test('counts stay exact while samples are capped', () => {
    const many = Array.from({ length: 50 }, (_, line) => sample(line + 2, { AAC006: 'x' }));
    const { checks } = report(
      { samples: 3 },
      tally({ failures: { 'AAC006.representation': [500, 100] }, samples: { 'AAC006.representation': many } }),
    );
    const check = find('AAC006.representation', checks);
    expect([check.failed, check.samples.length, check.samples[2]!.row]).toEqual([600, 3, 4]);
  });

  test('names the divisions in which a check failed, most first', () => {
    const { divisions, divisionsFailed } = find('AAC006.representation');
    expect(divisions).toEqual([
      { division: '330106', failed: 12 },
      { division: '420106', failed: 3 },
    ]);
    expect(divisionsFailed).toBe(2);
    expect(report().divisionNames).toEqual({ 330106: '西湖区', 420106: '武昌区' });
  });

  test('groups hold the counts that the tables hold', () => {
    const { groups, checks } = report();
    const failed = (severity: 'error' | 'warning' | 'doubt') =>
      groups.flatMap(({ indicators }) => Object.values(indicators)).reduce((sum, each) => sum + (each[severity]?.failed ?? 0), 0);
    for (const severity of ['error', 'warning', 'doubt'] as const) {
      const ofRows = checks.filter((check) => check.severity === severity && check.table === 'T02');
      expect(failed(severity)).toBe(ofRows.reduce((sum, check) => sum + check.failed, 0));
    }
  });

  test('tells of files left out, of columns missing and extra', () => {
    const { run, tables } = report();
    expect(run.inputs.map(({ path, leftOut, sha256 }) => [path, leftOut, sha256.length])).toEqual([
      ['人员.csv', false, 64],
      ['缴费.csv', false, 64],
      ['说明.pdf', true, 0],
    ]);
    expect(tables[1]!.files[0]).toMatchObject({ matchedBy: 'file-name', missing: [{ field: 'AAB001' }], extra: ['内部流水'] });
    expect(tables[0]!.present).toBe(false);
  });

  test('is the same again', () => {
    const again = buildReport(tally({ failures: manyFailures }), plan(), profile(), options);
    const first = buildReport(tally({ failures: manyFailures }), plan(), profile(), options);
    expect(renderJson(again)).toBe(renderJson(first));
  });
});
