import type { IdentifierShape } from '../../src/value/identifier-shape.js';
import type { Plan } from '../../src/plan/plan.js';
import type { CodePlan } from '../../src/value/code.js';

/** Codes with and without times, names that two codes share, one that a code had for a while, attributes that say nothing. */
const codes: CodePlan[] = [
  { code: 'A', names: ['甲', '甲等'], validFrom: '19900101', validTo: '19941231', attributes: { years: '10', place: "A'乙" } },
  { code: 'A', names: ['乙'], validFrom: '20000101', validTo: '', attributes: { years: '20' } },
  { code: 'B', names: ['乙'], validFrom: '', validTo: '19991231', attributes: { place: '😀' } },
  { code: '12', names: ['丙', '12'], validFrom: '', validTo: '' },
  { code: '012', names: [], validFrom: '20010203', validTo: '20010203', attributes: { years: '100.5' } },
  { code: '😀', names: ["'; DROP", '\\'], validFrom: '', validTo: '' },
];

export const madeList = { id: 'made', codes };

/** Values that stand in it, and some like them. */
export const madeCodes = ['A', 'B', '12', '012', '😀', 'a', 'C', '1'] as const;
export const madeNames = ['甲', '甲等', '乙', '丙', '12', "'; DROP", '\\', '丁', 'A'] as const;

/** A plan whose checks ask of the list all that can be asked of one. */
export function madePlan(): Plan {
  const check = (kind: string, id: string, fields: string[], params: object) => ({
    kind,
    id,
    fields,
    operands: fields,
    params: { list: madeList.id, ...params },
    table: 'T01',
    level: 'cell',
    after: [],
  });
  const checks = [
    ...['code', 'label', 'either'].map((holds) => check('code', holds, ['CODE'], { holds })),
    check('label', 'pair', ['NAME', 'CODE', 'DAY'], { code: 'CODE', on: 'DAY' }),
    check('label', 'dateless', ['NAME', 'CODE'], { code: 'CODE' }),
    check('validity', 'validity', ['CODE', 'DAY'], { on: 'DAY' }),
    ...['years', 'place'].map((name) =>
      check('assert', name, ['CODE'], { requirement: `attribute("${madeList.id}", CODE, "${name}") == ""` }),
    ),
  ];
  const fields = ['CODE', 'NAME', 'DAY'].map((name) => ({
    name,
    label: '',
    representation: { type: 'C', length: 8 },
    ...(name === 'DAY' && { format: 'YYYYMMDD' }),
  }));
  return {
    tables: [{ id: 'T01', number: '1', fields, checks }],
    codeLists: new Map([[madeList.id, madeList]]),
    parameters: new Map(),
  } as unknown as Plan;
}

const title = { zh: '编号', en: 'number' };

/** Two forms of which both have a company and one a pack; several values in a cell. */
export const manyShape: IdentifierShape = {
  scheme: 'many',
  title,
  separator: '；',
  forms: [
    { id: 'short', pattern: 'A[0-9]{5}', strict: true, parts: [{ name: 'company', start: 2, length: 5 }] },
    {
      id: 'long',
      pattern: '.B[0-9]{5,}',
      strict: true,
      parts: [
        { name: 'pack', start: 1, length: 2 },
        { name: 'company', start: 3, length: 5 },
      ],
    },
  ],
};

/** One value: a citizen's number, old or new, or a code whose check need not be right, or may be wrong where it is excepted. */
export const oneShape: IdentifierShape = {
  scheme: 'one',
  title,
  forms: [
    {
      id: 'new',
      pattern: '[1-9][0-9]{16}[0-9X]',
      check: 'gb11643',
      strict: true,
      parts: [
        { name: 'birth', start: 7, length: 8, format: 'YYYYMMDD' },
        { name: 'place', start: 1, length: 2 },
      ],
    },
    {
      id: 'old',
      pattern: '[1-9][0-9]{14}',
      strict: true,
      parts: [
        { name: 'birth', start: 7, length: 6, format: 'YYMMDD' },
        { name: 'place', start: 1, length: 2 },
      ],
    },
    {
      id: 'credit',
      pattern: '[0-9A-HJ-NPQRTUWXY]{18}',
      check: 'gb32100',
      strict: true,
      except: '9[\\d\\D]*M000[\\d\\D]*',
      parts: [{ name: 'office', start: 1, length: 1 }],
    },
    { id: 'card', pattern: '6([0-9]{5})([0-9]+)', check: 'luhn', strict: false, parts: [{ name: 'place', start: 2, length: 5, group: 1 }] },
    { id: 'other', pattern: '[^6][\\d\\D]*', strict: true, parts: [] },
  ],
};
