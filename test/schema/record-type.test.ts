import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { schemaDocuments } from '../../src/schema/documents.js';
import { vocabularySchema } from '../../src/schema/vocabulary.js';
import type { Identifier } from '../../src/standard/model.js';
import { codeList, element, recordType, sampleStandard, socialSecurityNumber } from './sample-standard.js';

const [person, participation] = schemaDocuments(sampleStandard()).tables;

/** The property of one element, alone in a record type. */
function propertyOf(name: string, representation: string, more: Parameters<typeof element>[2], lists = sampleStandard().codeLists) {
  const standard = sampleStandard({
    elements: [element(name, representation, more)],
    recordTypes: [recordType('1', '表', 'Table', [name], [name])],
    codeLists: lists,
    rules: [],
  });
  return schemaDocuments(standard).tables[0]!.properties[name]!;
}

describe('the schema of a record type', () => {
  it('names itself and where it stands in the standard', () => {
    expect(person).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:zhunsheng:sample-2024:T02',
      title: '个人基本信息表',
      description: expect.stringMatching(/^GB\/T 99999-2024 \(2024\) 5\.2 表 2。.*查不了：/),
      required: ['AAC001', 'AAC002'],
      'zs-record-type': {
        standard: { id: 'sample-2024', number: 'GB/T 99999-2024', title: { zh: '样例', en: 'Sample' }, edition: '2024' },
        ...{ number: '2', id: 'T02', name: '个人基本信息表', alias: 'PersonBasicInfo', key: ['AAC001'] },
        xmlNamespace: 'http://example.test/sample',
      },
    });
  });

  it('keeps the columns in the order of the standard', () => {
    expect(Object.keys(participation!.properties)).toEqual(['AAC001', 'AAE140', 'AAC049', 'AAE001', 'AAE022']);
    expect(participation!.properties['AAC049']!['zs-element'].position).toBe(3);
  });

  it('does not change when only the hash of the standard does', () => {
    expect(schemaDocuments(sampleStandard({ hash: 'b'.repeat(64) })).tables).toEqual([person, participation]);
  });

  it('gives each cell its checks', () => {
    const head = { severity: 'error', clause: '4.2', basis: 'text' };
    expect(person!.properties['AAC002']).toMatchObject({
      title: 'AAC002的名称',
      'zs-element': { id: '002001', representation: 'C18', clause: '4.2', basis: 'text', personal: 'id', position: 4 },
      'zs-required': { id: 'AAC002.required', indicator: '0201', ...head },
      'zs-representation': { id: 'AAC002.representation', indicator: '0302', representation: 'C18', ...head },
      'zs-identifier': { id: 'AAC002.identifier', indicator: '0301', scheme: 'social-security-number', ...head },
    });
    expect(person!.properties['AAC004N']!['zs-label']).toEqual({
      ...{ id: 'AAC004N.label', indicator: '0401', list: 'sex', code: 'AAC004', ...head },
    });
    expect(person!.properties['AAB301']!['zs-code']).toMatchObject({
      ...{ id: 'AAB301.code', indicator: '0105', list: 'division', holds: 'code', complete: true, size: 200, ...head },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('takes identifiers no more strictly than they are known', () => {
    const [citizen, foreigner] = socialSecurityNumber.forms;
    const seen: Identifier = { ...socialSecurityNumber, basis: 'practice', forms: [{ ...citizen!, strictness: 'warning' }, foreigner!] };
    const excepted: Identifier = { ...socialSecurityNumber, forms: [{ ...citizen!, except: '.{6}1949.{8}' }, foreigner!] };
    const checksOf = (identifier: Identifier) => {
      const properties = schemaDocuments(sampleStandard({ identifiers: [identifier] })).tables[0]!.properties['AAC002']!;
      return ['zs-identifier', 'zs-check-digit'].map((keyword) => properties[keyword] && Object.values(properties[keyword]).slice(0, 2));
    };
    expect(checksOf(socialSecurityNumber)).toEqual([['AAC002.identifier', 'error'], undefined]);
    expect(checksOf(seen)).toEqual([
      ['AAC002.identifier', 'warning'],
      ['AAC002.check-digit', 'warning'],
    ]);
    expect(checksOf(excepted)).toEqual([
      ['AAC002.identifier', 'error'],
      ['AAC002.check-digit', 'warning'],
    ]);
  });

  it('writes rules as lists in the order of the standard, without what they leave empty', () => {
    const text = (id: string) => ({ zh: `${id}的要求`, en: `requirement of ${id}` });
    expect(person!['zs-assert']).toEqual([
      {
        ...{ id: 'R001', severity: 'warning', indicator: '0503', clause: '4.2', basis: 'text' },
        ...{ requirement: 'AAC006 >= birthDate(AAC002)', text: text('R001'), advice: { zh: '核对', en: 'Check' } },
      },
      {
        ...{ id: 'R002', severity: 'error', indicator: '0503', clause: '4.2', basis: 'text' },
        ...{ when: "AAC004 == '1'", requirement: 'AAE200 <= 150', text: text('R002') },
      },
    ]);
    expect(person!['zs-compare']).toMatchObject([{ id: 'S003', other: 'T04', key: ['AAC001'], otherKey: ['AAC001'] }]);
    expect(participation!['zs-reference']).toMatchObject([{ id: 'S002', other: 'T02' }]);
    expect(participation).not.toHaveProperty('zs-assert');
  });

  it('refuses a standard that names what it does not have', () => {
    const lost = sampleStandard({ codeLists: [] });
    expect(() => schemaDocuments(lost)).toThrow('AAB301 names code list division');
  });
});

describe('severities follow how a thing is known', () => {
  it.each([
    { complete: true, basis: 'text', severity: 'error' },
    { complete: true, basis: 'cited', severity: 'error' },
    { complete: true, basis: 'practice', severity: 'warning' },
    { complete: false, basis: 'text', severity: 'warning' },
    { complete: false, basis: 'recalled', severity: 'info' },
  ] as const)('a code list, complete $complete, known by $basis: $severity', ({ complete, basis, severity }) => {
    const lists = [codeList('list', [['1', '一']], { complete, basis })];
    const property = propertyOf('AAA001', 'C..1', { codeList: 'list' }, lists);
    expect(property['zs-code']).toMatchObject({ severity, basis, complete });
    expect('enum' in property).toBe(severity === 'error');
  });

  it('an element that is only derived has no portable keywords, since those would be errors', () => {
    expect(person!.properties['AAE013']).toMatchObject({ 'zs-required': { severity: 'warning', basis: 'derived' } });
    expect(person!.properties['AAE013']).not.toHaveProperty('maxLength');
    expect(person!.required).not.toContain('AAE013');
  });

  it('a list without codes says nothing', () => {
    expect(propertyOf('AAA001', 'C..1', { codeList: 'list' }, [codeList('list', [])])).not.toHaveProperty('zs-code');
  });
});

describe('portable keywords', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const accepts = (property: object, value: unknown) => ajv.validate(property, value);

  it.each([
    ['C..6', {}, ['', '   ', null, '王', '𠮷𠮷𠮷𠮷𠮷𠮷'], ['1234567']],
    ['C3', {}, ['', null, 'abc', '𠮷𠮷𠮷', 'a\nb'], ['ab', 'abcd']],
    ['C8', { format: 'YYYYMMDD' }, ['', '\t', '20240229'], ['20241301', '2024-01-01', '２０２４０１０１']],
    ['C6', { format: 'YYYYMM' }, ['', '202401'], ['202413', '2024']],
    ['C4', { format: 'YYYY' }, ['', '2024'], ['24']],
    ['I..3', {}, ['', '0', '-12', '150'], ['1234', '1.0', '+1']],
    ['D8.2', {}, ['', '0', '-1.5', '12.34'], ['1.234', '.5', '1e3']],
  ] as [string, object, unknown[], unknown[]][])('%s %o', (representation, more, good, bad) => {
    const property = propertyOf('AAA001', representation, more, []);
    for (const value of good) expect(accepts(property, value), JSON.stringify(value)).toBe(true);
    for (const value of bad) expect(accepts(property, value), JSON.stringify(value)).toBe(false);
  });

  it.each([
    ['C..6', {}, 'abc'],
    ['C3', {}, 'abc'],
    ['C8', { format: 'YYYYMMDD' }, '20240229'],
  ] as [string, object, string][])('a required %s %o may not be blank', (representation, more, good) => {
    const property = propertyOf('AAA001', representation, { required: true, ...more }, []);
    expect(accepts(property, good)).toBe(true);
    for (const blank of ['', '   ', '\u3000\u3000\u3000', null]) expect(accepts(property, blank)).toBe(false);
  });

  it('a short complete list is an enum, a long one is not', () => {
    const lists = (size: number) => [
      codeList(
        'list',
        Array.from({ length: size }, (_, index) => [`${index}`, `名${index}`]),
      ),
    ];
    const values = (property: object) => (property as { enum?: unknown[] }).enum;
    expect(values(propertyOf('AAA001', 'C..2', { codeList: 'list' }, lists(3)))).toEqual(['0', '1', '2', '', null]);
    expect(values(propertyOf('AAA001', 'C..2', { codeList: 'list', required: true }, lists(2)))).toEqual(['0', '1']);
    expect(values(propertyOf('AAA001', 'C..9', { codeList: 'list', codeColumn: 'label' }, lists(2)))).toEqual(['名0', '名1', '', null]);
    expect(values(propertyOf('AAA001', 'C..9', { codeList: 'list', codeColumn: 'either' }, lists(32)))).toHaveLength(66);
    expect(values(propertyOf('AAA001', 'C..2', { codeList: 'list' }, lists(64)))).toHaveLength(66);
    expect(values(propertyOf('AAA001', 'C..2', { codeList: 'list' }, lists(65)))).toBeUndefined();
  });
});

describe('the vocabulary', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const validate = ajv.compile(vocabularySchema());

  it('accepts every schema we make', () => {
    for (const table of [person, participation]) expect(validate(table) || validate.errors).toBe(true);
  });

  it.each([
    ['an unknown severity', { 'zs-required': { id: 'A.required', severity: 'grave', indicator: '0201', clause: '', basis: 'text' } }],
    ['a missing head', { 'zs-required': { id: 'A.required' } }],
    [
      'a parameter that no kind knows',
      {
        'zs-required': { id: 'A.required', severity: 'error', indicator: '0201', clause: '', basis: 'text', extra: 1 },
      },
    ],
    ['an element without representation', { 'zs-element': { id: '002001', clause: '', basis: 'text', position: 1 } }],
  ])('refuses %s', (_, keywords) => {
    expect(validate({ ...person, properties: { AAC001: keywords } })).toBe(false);
  });

  it('is read by plain validators, which ignore our keywords', () => {
    const check = ajv.compile(person!);
    expect(check({ AAC001: '1', AAC002: '110101199001011237' })).toBe(true);
    expect(check({ AAC001: '1' })).toBe(false);
  });
});
