import type { Field, Plan, TablePlan } from '../../src/plan/plan.js';

export const namespace = 'http://example.org/pension';

const field = (name: string, label: string): Field => ({
  name,
  label,
  representation: { text: 'C..64', type: 'C', fixed: false, length: 64, decimals: 0 },
});

const table = (number: string, name: string, alias: string, fields: Field[]): TablePlan => ({
  id: `T${number.padStart(2, '0')}`,
  number,
  name,
  alias,
  group: '人员信息',
  xmlRoot: '人员信息',
  clause: `5.2 表 ${number}`,
  key: [fields[0]!.name],
  fields,
  checks: [],
});

/** Two record types, enough to be mistaken for each other. */
export const plan: Plan = {
  standard: {
    id: 'small',
    number: 'S 1',
    title: { zh: '小标准', en: 'Small standard' },
    edition: '2026',
    hash: '',
    xmlNamespace: namespace,
  },
  groups: {},
  parameters: new Map(),
  structure: {
    columns: { clause: '5.3', basis: 'text', severity: 'error' },
    tables: { clause: '5.3', basis: 'text', severity: 'error' },
  },
  asOf: '2026-01-01',
  tables: [
    table('2', '养老保险个人基本信息表', 'PersonBasicInfo', [
      field('AAC002', '社会保障号码'),
      field('AAC003', '姓名'),
      field('AAC006', '出生日期'),
      field('AAF013', '街道或乡镇编码'),
    ]),
    table('3', '养老保险死亡人员信息表', 'DeceasedPerson', [
      field('AAC002', '社会保障号码'),
      field('AAC003', '姓名'),
      field('AAE138', '死亡日期'),
    ]),
  ],
  codeLists: new Map(),
  allCodes: new Map(),
  codeScope: { generations: [], places: [] },
};

export const header = 'AAC002,AAC003,AAC006,AAF013';
