import type { Dataset, FileScan } from '../../src/dataset/model.js';
import type { CheckTally, Sample, Tally } from '../../src/engine/tally.js';
import type { Check, Field, Plan, TablePlan } from '../../src/plan/plan.js';
import { buildReport, type ReportOptions } from '../../src/report/build.js';
import type { ConformanceReport } from '../../src/conformance/model.js';
import type { Profile } from '../../src/standard/model.js';
import { parseRepresentation } from '../../src/standard/representation.js';

/** A small standard of two present tables and one absent, and what an engine found in an export of it. */

const place = { file: 'x.md', line: 1, column: 1 };

function field(name: string, label: string, form: string, more: Partial<Field> = {}): Field {
  return { name, label, representation: parseRepresentation(form)!, ...more };
}

function check(table: string, kind: string, id: string, fields: string[], more: Partial<Check> = {}): Check {
  return {
    id,
    kind,
    severity: 'error',
    indicator: '0301',
    clause: '4.2',
    basis: 'text',
    table,
    level: 'cell',
    fields,
    operands: fields,
    after: [],
    params: {},
    ...more,
  };
}

const fields = [
  field('AAB301', '行政区划代码', 'C6'),
  field('AAB034', '经办机构编码', 'C..16'),
  field('AAC001', '人员编码', 'C..20'),
  field('AAC002', '社会保障号码', 'C..18', {
    ...{ personal: 'id', identifier: 'social-security-number' },
    shape: { scheme: 'social-security-number', title: { zh: '社会保障号码', en: 'social security number' }, forms: [] },
  }),
  field('AAC003', '姓名', 'C..50', { personal: 'name' }),
  field('AAC004', '性别代码', 'C..1'),
  field('AAC004N', '性别', 'C..10'),
  field('AAC006', '出生日期', 'C8', { format: 'YYYYMMDD' }),
  field('AAC007', '参加工作日期', 'C8', { format: 'YYYYMMDD' }),
  field('AAE005', '联系电话', 'C..20', { personal: 'phone' }),
  field('AAE006', '地址', 'C..100', { personal: 'address' }),
  field('AAE010', '银行账号', 'C..40', { personal: 'account' }),
  field('AAE013', '备注', 'C..200'),
  field('AAE180', '缴费基数', 'D16.2'),
];

const persons: TablePlan = {
  id: 'T02',
  number: '2',
  name: '养老保险个人基本信息表',
  alias: 'PersonBasicInfo',
  group: '人员信息',
  xmlRoot: '人员信息类',
  clause: '5.2 表 2',
  key: ['AAC001', 'AAC002'],
  fields,
  checks: [
    check('T02', 'required', 'AAC003.required', ['AAC003'], { indicator: '0201' }),
    check('T02', 'representation', 'AAC006.representation', ['AAC006'], {
      indicator: '0302',
      params: { representation: 'C8', format: 'YYYYMMDD' },
    }),
    check('T02', 'code', 'AAB301.code', ['AAB301'], {
      indicator: '0105',
      severity: 'warning',
      basis: 'practice',
      params: { list: 'gbt-2260', holds: 'code', complete: false, size: 2, sha256: 'aa' },
    }),
    check('T02', 'code', 'AAC004.code', ['AAC004'], {
      indicator: '0105',
      params: { list: 'gbt-2261.1', holds: 'code', complete: true, size: 4, sha256: 'bb' },
    }),
    check('T02', 'label', 'AAC004N.label', ['AAC004N', 'AAC004'], { indicator: '0401', params: { list: 'gbt-2261.1', code: 'AAC004' } }),
    check('T02', 'identifier', 'AAC002.identifier', ['AAC002'], { params: { scheme: 'social-security-number' } }),
    check('T02', 'assert', 'R009', ['AAC006', 'AAC007'], {
      level: 'record',
      indicator: '0503',
      params: { requirement: 'AAC006 < AAC007' },
      text: { zh: '出生日期应早于参加工作日期', en: 'AAC006 (birth) shall be before AAC007 (start of work)' },
      advice: {
        zh: '经办机构对照身份证和档案，更正有误的日期',
        en: 'The agency compares identity card and archive and corrects the wrong date',
      },
    }),
    check('T02', 'assert', 'R099', ['AAC003', 'AAE013'], {
      level: 'record',
      severity: 'doubt',
      basis: 'practice',
      indicator: '0104',
      params: { requirement: 'x' },
      text: { zh: '姓名不宜出现在备注中', en: 'AAE013 should not repeat the name' },
    }),
    check('T02', 'unique', 'R050', ['AAC002'], {
      level: 'set',
      indicator: '0304',
      params: { key: ['AAC002'] },
      text: { zh: '同一社会保障号码只应有一条记录', en: 'AAC002 shall not repeat' },
    }),
    check('T02', 'reference', 'R051', ['AAB001'], {
      level: 'between',
      indicator: '0402',
      params: { key: ['AAB001'], other: 'T01', otherKey: ['AAB001'] },
      text: { zh: '人员所在单位应在单位表中', en: 'The unit of a person shall be among the units' },
    }),
  ],
};

const payments: TablePlan = {
  ...persons,
  id: 'T06',
  number: '6',
  name: '个人缴费明细表',
  alias: 'PersonPayment',
  clause: '5.2 表 6',
  checks: [check('T06', 'representation', 'AAE180.representation', ['AAE180'], { indicator: '0302', params: { representation: 'D16.2' } })],
};

const units: TablePlan = {
  ...persons,
  id: 'T01',
  number: '1',
  name: '养老保险单位基本信息表',
  alias: 'UnitBasicInfo',
  clause: '5.2 表 1',
  checks: [check('T01', 'required', 'AAB004.required', ['AAB004'], { indicator: '0201' })],
};

export function plan(): Plan {
  return {
    standard: {
      id: 'gbt-40217-2021',
      number: 'GB/T 40217-2021',
      title: {
        zh: '财经信息技术 养老保险基金审计数据接口',
        en: 'Financial information technology — Data interface of basic old-age insurance fund auditing',
      },
      edition: '2021',
      hash: 'c'.repeat(64),
    },
    asOf: '2026-01-01',
    allCodes: new Map(),
    parameters: new Map(),
    codeScope: { generations: ['ldt-92-2013'], places: [] },
    tables: [units, persons, payments],
    codeLists: new Map([
      [
        'gbt-2260',
        {
          id: 'gbt-2260',
          title: '中华人民共和国行政区划代码',
          source: 'GB/T 2260-2007',
          complete: false,
          hash: 'd'.repeat(64),
          codes: [
            { code: '330106', names: ['西湖区'], validFrom: '', validTo: '' },
            { code: '420106', names: ['武昌区'], validFrom: '', validTo: '' },
          ],
        },
      ],
      [
        'gbt-2261.1',
        {
          id: 'gbt-2261.1',
          title: '人的性别代码',
          source: 'GB/T 2261.1-2003',
          complete: true,
          hash: 'e'.repeat(64),
          codes: ['未知的性别', '男性', '女性', '未说明的性别'].map((name, code) => ({
            code: String(code === 3 ? 9 : code),
            names: [name],
            validFrom: '',
            validTo: '',
          })),
        },
      ],
    ]),
    groups: { division: 'AAB301', agency: 'AAB034' },
    structure: {
      columns: { clause: '5.2', basis: 'text', severity: 'error' },
      tables: { clause: '5.1', basis: 'text', severity: 'warning' },
    },
  };
}

export function profile(more: Partial<Profile> = {}): Profile {
  const thresholds: Profile['thresholds'] = [
    {
      id: 'M01',
      measure: 'score.total',
      comparison: '>=',
      value: 90,
      unit: 'points',
      then: 'return',
      text: { zh: '总分不到 90 分，因此退回', en: 'The total score is below 90, so the data are returned' },
      place,
    },
    {
      id: 'M02',
      measure: 'failed.error',
      comparison: '<=',
      value: 0,
      unit: 'rows',
      then: 'conditional',
      text: {
        zh: '有记录违反错误级的要求，因此有条件接收',
        en: 'Some records break requirements of severity error, so the data are accepted on condition',
      },
      place,
    },
  ];
  return {
    id: 'default',
    title: { zh: '默认评定方案', en: 'Default profile' },
    status: 'current',
    standard: 'gbt-40217-2021',
    hash: 'f'.repeat(64),
    dimensionWeights: { '01': 1, '02': 1, '03': 1, '04': 1, '05': 1 },
    indicatorWeights: {},
    thresholds,
    blocking: [
      {
        check: 'AAC003.required',
        text: {
          zh: '有人员没有姓名，无法确认是谁，因此退回',
          en: 'A person has no name and cannot be identified, so the data are returned',
        },
        place,
      },
    ],
    scored: ['error', 'warning'],
    ...more,
  };
}

/** Failed rows of one check: in all, and in each of the two groups. */
export type Failures = Record<string, [number, number]>;

const groups = () => [
  { division: '330106', agency: '33010601', rows: 600, clean: 560 },
  { division: '420106', agency: '42010601', rows: 400, clean: 400 },
];

/** A tally in which each check of the present tables applies to every row and fails as told. */
export function tally({ failures = {}, samples = {} }: { failures?: Failures; samples?: Record<string, Sample[]> } = {}): Tally {
  const checksOf = (table: TablePlan) =>
    table.checks.map((each): CheckTally => {
      if (each.kind === 'reference') {
        return {
          check: each,
          outcome: 'unevaluated',
          reason: { code: 'check.missing-table', params: { table: 'T01', name: '养老保险单位基本信息表' } },
          applicable: 0,
          failed: 0,
          samples: [],
        };
      }
      const failed = failures[each.id] ?? [0, 0];
      return {
        check: each,
        outcome: failed[0] + failed[1] > 0 ? 'fail' : 'pass',
        applicable: 1000,
        failed: failed[0] + failed[1],
        groups: { applicable: [600, 400], failed: [...failed] },
        samples: samples[each.id] ?? [],
      };
    });
  const scan: FileScan = {
    size: 120_000,
    sha256: '1'.repeat(64),
    encoding: 'utf-8',
    doubt: false,
    records: 1000,
    regular: true,
    newline: 'lf',
    malformed: 0,
    blank: 0,
    swallowing: { count: 0, line: 0, lines: 0 },
    doubtful: { count: 0, line: 0, lines: 0 },
    longest: 100,
    lastLine: 1001,
    signs: {
      privateUse: { count: 0, offset: -1 },
      marks: { count: 0, offset: -1 },
      lost: { count: 0, offset: -1 },
      nul: { count: 0, offset: -1 },
    },
    traces: {
      exponents: { count: 0, offset: -1 },
      errors: { count: 0, offset: -1 },
      dressed: { count: 0, offset: -1 },
      questions: { count: 0, offset: -1 },
    },
    index: { step: 512, offsets: [], lines: [] },
  };
  return {
    tables: [persons, payments].map((table) => ({
      table: table.id,
      rows: 1000,
      clean: 960,
      unreadable: 0,
      groups: groups(),
      checks: checksOf(table),
    })),
    dataset: [
      {
        check: check('', 'tables', 'dataset.tables', [], {
          level: 'file',
          indicator: '0202',
          clause: '5.1',
          severity: 'warning',
          params: { missing: ['T01'] },
        }),
        outcome: 'fail',
        applicable: 3,
        failed: 1,
        samples: [],
      },
    ],
    scans: new Map([
      ['/data/人员.csv', scan],
      ['/data/缴费.csv', scan],
    ]),
    source: dataset(),
  };
}

function dataset(): Dataset {
  const file = (name: string) => ({ path: name, absolute: `/data/${name}`, size: 120_000, format: 'csv' as const });
  const part = (name: string) => ({
    file: file(name),
    source: { path: `/data/${name}`, delimiter: ',' as const, width: 15, skip: 1, dataOffset: 10, dataLine: 2 },
    matchedBy: 'file-name' as const,
    columns: [
      ...fields.map(({ name }, index) => ({ index, header: name, field: name, by: 'code' as const })),
      { index: fields.length, header: '内部流水' },
    ],
    missing: ['AAB001'],
    extra: ['内部流水'],
  });
  return {
    files: ['人员.csv', '缴费.csv'].map(file),
    tables: [
      { table: 'T02', parts: [part('人员.csv')] },
      { table: 'T06', parts: [part('缴费.csv')] },
    ],
    problems: [{ path: '说明.pdf', code: 'dataset.unknown-format', params: { path: '说明.pdf' }, leftOut: true }],
    close: async () => {},
  };
}

export const options: ReportOptions = {
  samples: 5,
  masked: true,
  asOf: '2026-01-01',
  tool: { name: 'zhunsheng', version: '0.1.0' },
};

export function sample(
  line: number,
  values: Record<string, string>,
  key: Record<string, string> = { AAC001: `3301000000${line}` },
): Sample {
  return { file: '人员.csv', line, key, values };
}

/** A report of the small export with failures of each kind. */
export function report(
  more: Partial<ReportOptions> = {},
  found = tally({ failures: manyFailures, samples: someSamples }),
): ConformanceReport {
  return buildReport(found, plan(), profile(), { ...options, ...more });
}

export const manyFailures: Failures = {
  'AAC006.representation': [12, 3],
  'AAB301.code': [1, 0],
  'AAC004.code': [2, 0],
  'AAC004N.label': [0, 7],
  'AAC002.identifier': [9, 8],
  R009: [1, 1],
  R099: [1, 0],
  R050: [4, 0],
};

const someSamples: Record<string, Sample[]> = {
  'AAC006.representation': [sample(2, { AAC006: ' 20200101' }), sample(3, { AAC006: '2020\u00001301' }), sample(9, { AAC006: '' })],
  'AAC002.identifier': [sample(5, { AAC002: '110105194912310021' }, { AAC001: '33010000005', AAC002: '110105194912310021' })],
  R009: [sample(7, { AAC006: '20000101', AAC007: '19990101' })],
  R099: [sample(8, { AAC003: '欧阳建国', AAE013: '欧阳建国，身份证 110105194912310021，手机13800138000' })],
  R050: [sample(5, { AAC002: '110105194912310021' }), sample(6, { AAC002: '110105194912310021' })],
};
