import { parseRepresentation } from '../../src/standard/representation.js';
import type { Code, CodeList, DataElement, Identifier, IdentifierPart, RecordType, RuleRow, Standard } from '../../src/standard/model.js';

const place = { file: 'README.md', line: 1, column: 1 };

/** A data element with what a test leaves out filled in. */
export function element(name: string, representation: string, more: Partial<DataElement> = {}): DataElement {
  return {
    id: '002001',
    name,
    label: `${name}的名称`,
    representation: parseRepresentation(representation)!,
    isCode: more.codeList !== undefined,
    codeColumn: 'code',
    required: false,
    note: '',
    clause: '4.2',
    basis: 'text',
    place,
    ...more,
  };
}

export function codeList(id: string, codes: [code: string, ...names: string[]][], more: Partial<CodeList> = {}): CodeList {
  const rows = codes.map(([code, name = '', ...aliases]): Code => ({
    ...{ code, name, aliases },
    ...{ validFrom: '', validTo: '', basis: 'text', source: 'GB/T 1', note: '' },
  }));
  return { id, title: `代码表${id}`, source: 'GB/T 1', basis: 'text', complete: true, note: '', codes: rows, place, ...more };
}

export function recordType(number: string, name: string, alias: string, columns: string[], key: string[]): RecordType {
  return {
    ...{ number, id: `T${number.padStart(2, '0')}`, name, alias, group: '人员信息', xmlRoot: '人员信息', key },
    columns: columns.map((field, index) => ({ position: index + 1, element: field, remark: '', place })),
    ...{ clause: `5.2 表 ${number}`, place },
  };
}

export function rule(id: string, more: Partial<RuleRow>): RuleRow {
  return {
    ...{ id, tables: ['2'], when: '', requirement: '', amount: '', key: [], otherKey: [] },
    ...{ severity: 'error', indicator: '0503', clause: '4.2', basis: 'text' },
    text: { zh: `${id}的要求`, en: `requirement of ${id}` },
    advice: { zh: '', en: '' },
    ...{ place, places: {} },
    ...more,
  };
}

/** Citizens have 18 characters; the number of a foreigner begins with no digit. */
export const socialSecurityNumber: Identifier = {
  ...{ id: 'social-security-number', title: { zh: '社会保障号码', en: 'social security number' }, source: 'GB/T 1', basis: 'cited' },
  ...{ separator: '', note: '', place },
  forms: [
    {
      ...{ id: 'citizen', pattern: '[1-9][0-9]{16}[0-9X]', check: 'gb11643', strictness: 'error', except: '' },
      ...{ example: '11010519491231002X', basis: 'cited', note: '', place },
      parts: [part('division', 1, 6), { ...part('birth', 7, 8), format: 'YYYYMMDD' }],
    },
    {
      ...{ id: 'foreigner', pattern: '[^0-9][\\d\\D]*', strictness: 'error', except: '' },
      ...{ example: '', basis: 'cited', note: '', parts: [], place },
    },
  ],
};

function part(name: string, start: number, length: number): IdentifierPart {
  return { name, start, length, meaning: { zh: name, en: name }, basis: 'cited', note: '', place };
}

/** Two record types with one of everything a schema can say. */
export function sampleStandard(more: Partial<Standard> = {}): Standard {
  return {
    ...{ id: 'sample-2024', number: 'GB/T 99999-2024', title: { zh: '样例', en: 'Sample' }, edition: '2024' },
    ...{ status: 'current', published: '', effective: '', kind: 'data-interface', hash: 'a'.repeat(64) },
    xmlNamespace: 'http://example.test/sample',
    ...{ uses: [], identifiers: [socialSecurityNumber], placeholders: [], parameters: [] },
    clauses: [],
    elements: [
      element('ZZZ001', 'C16', { format: 'PERIOD' }),
      element('AAC001', 'C..20', { required: true, personal: 'id', note: '人员在系统中的编号' }),
      element('AAC002', 'C18', { required: true, identifier: 'social-security-number', personal: 'id' }),
      element('AAC003', 'C..6', { personal: 'name' }),
      element('AAC004', 'C..1', { codeList: 'sex' }),
      element('AAC004N', 'C..4', { labelOf: 'AAC004' }),
      element('AAB301', 'C6', { codeList: 'division' }),
      element('AAE140', 'C..3', { codeList: 'insurance' }),
      element('AAC006', 'C8', { format: 'YYYYMMDD' }),
      element('AAC049', 'C6', { format: 'YYYYMM' }),
      element('AAE001', 'C4', { format: 'YYYY' }),
      element('AAE200', 'I..3'),
      element('AAE022', 'D8.2'),
      element('AAE013', 'C..5', { basis: 'derived', required: true }),
    ],
    recordTypes: [
      recordType(
        '2',
        '个人基本信息表',
        'PersonBasicInfo',
        [...['ZZZ001', 'AAB301', 'AAC001', 'AAC002', 'AAC003', 'AAC004', 'AAC004N', 'AAC006', 'AAE200', 'AAE013']],
        ['AAC001'],
      ),
      recordType('4', '参保信息表', 'PersonParticipation', [...['AAC001', 'AAE140', 'AAC049', 'AAE001', 'AAE022']], ['AAC001', 'AAE140']),
    ],
    codeLists: [
      codeList('sex', [
        ['1', '男', '男性'],
        ['2', '女', '女性'],
        ['9', '未说明的性别'],
      ]),
      codeList(
        'division',
        Array.from({ length: 200 }, (_, index) => [`${110_000 + index}`, `区划${index}`]),
      ),
      codeList('insurance', [['110', '企业职工基本养老保险']], { complete: false, basis: 'cited' }),
    ],
    rules: [
      rule('R001', { requirement: 'AAC006 >= birthDate(AAC002)', severity: 'warning', advice: { zh: '核对', en: 'Check' } }),
      rule('R002', { when: "AAC004 == '1'", requirement: 'AAE200 <= 150' }),
      rule('S001', { method: 'unique', key: ['AAC001'] }),
      rule('S002', { method: 'reference', tables: ['4'], key: ['AAC001'], other: '2', otherKey: ['AAC001'] }),
      rule('S003', {
        ...{ method: 'compare', key: ['AAC001'], other: '4', otherKey: ['AAC001'], requirement: 'T4.AAC049 >= month(AAC006)' },
      }),
    ],
    facts: [],
    readings: [],
    terms: [],
    ...more,
  };
}
