import type { OperandType } from '../../src/rule/operand.js';

/** Fields that the tests of expressions name. */
export const fields = new Map<string, OperandType>([
  ['NAME', 'string'],
  ['CODE', 'string'],
  ['ID', 'string'],
  ['BORN', 'date'],
  ['WORK', 'date'],
  ['MONTH', 'month'],
  ['YEAR', 'year'],
  ['PERIOD', 'period'],
  ['BASE', { digits: 16, decimals: 2 }],
  ['PAID', { digits: 16, decimals: 2 }],
  ['RATE', { digits: 16, decimals: 4 }],
  ['COUNT', { digits: 3, decimals: 0 }],
  ['FUND', { digits: 20, decimals: 2 }],
]);

export const others = new Map([['T4', new Map<string, OperandType>([['MONTH', 'month'], ['PAID', { digits: 16, decimals: 2 }]])]]);

/** The code list that the tests of expressions name. */
export const posts = new Map([
  ['1', ['保洁员', '保洁']],
  ['2', ['护林员']],
]);
