import type { IdentifierShape } from '../../src/value/identifier-shape.js';
import type { OperandType } from '../../src/rule/operand.js';
import type { CodePlan } from '../../src/value/code.js';

/** Two forms, of which both have a company and one a pack; several values in a cell. */
const drug: IdentifierShape = {
  scheme: 'drug',
  title: { zh: '药品代码', en: 'drug code' },
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

/** Fields that the tests of expressions name. */
export const fields = new Map<string, OperandType>([
  ['NAME', 'string'],
  ['CODE', 'string'],
  ['ID', 'string'],
  ['BORN', 'date'],
  ['WORK', 'date'],
  ['AT', 'moment'],
  ['UNTIL', 'moment'],
  ['MONTH', 'month'],
  ['YEAR', 'year'],
  ['PERIOD', 'period'],
  ['BASE', { digits: 16, decimals: 2 }],
  ['PAID', { digits: 16, decimals: 2 }],
  ['RATE', { digits: 16, decimals: 4 }],
  ['COUNT', { digits: 3, decimals: 0 }],
  ['FUND', { digits: 20, decimals: 2 }],
  ['DRUG', drug],
]);

export const others = new Map([
  [
    'T4',
    new Map<string, OperandType>([
      ['MONTH', 'month'],
      ['PAID', { digits: 16, decimals: 2 }],
      ['DRUG', drug],
    ]),
  ],
]);

/** The code list that the tests of expressions name. */
export const posts = new Map([
  ['1', ['保洁员', '保洁']],
  ['2', ['护林员']],
]);

/** The codes of that list with what else it says of them; `2` says nothing of the place. */
export const postCodes: CodePlan[] = [
  { code: '1', names: posts.get('1')!, validFrom: '', validTo: '', attributes: { years: '30', place: "A'乙" } },
  { code: '1', names: [], validFrom: '', validTo: '', attributes: { years: '10' } },
  { code: '2', names: posts.get('2')!, validFrom: '', validTo: '', attributes: { years: '100.5' } },
];
