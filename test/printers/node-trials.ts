import { arithmetic, decimal, logic } from './nodes.js';
import { cell, choice, compare, filled, not, placeholder, primitive, text, truth } from '../../src/expression/make.js';
import type { CompareNode, ExpressionNode, NodeKind, NumberType } from '../../src/expression/tree.js';
import { hostileTexts } from '../rule/hostile.js';

/** Columns of numbers, by their bounds. */
export const numbers: Readonly<Record<string, NumberType>> = {
  N: { digits: 16, decimals: 2 },
  M: { digits: 16, decimals: 4 },
  W: { digits: 20, decimals: 2 },
  V: { digits: 20, decimals: 4 },
  I: { digits: 3, decimals: 0 },
};

const [n, m, w, v, i] = Object.entries(numbers).map(([name, number]): ExpressionNode => ({
  kind: 'cell',
  type: 'decimal',
  name,
  number,
})) as [ExpressionNode, ExpressionNode, ExpressionNode, ExpressionNode, ExpressionNode];
const [t, u] = [cell('T'), cell('U')];
const [d, e] = ['D', 'E'].map((name): ExpressionNode => ({ kind: 'cell', type: 'date', name })) as [ExpressionNode, ExpressionNode];

const operators: CompareNode['operator'][] = ['==', '!=', '<', '<=', '>', '>='];
const isLater = compare(d, '>', e);
const has = primitive('contains', {}, [t, text('a')]);

/** Expressions of every kind of node but the primitives: the compiler refuses a table that lacks one. */
export const nodeTrials: Readonly<Record<NodeKind, readonly ExpressionNode[]>> = {
  cell: [t, d, n, m, w, v, i],
  // PostgreSQL has no text with NUL in it.
  text: hostileTexts.filter((each) => !each.includes('\0')).map((each) => text(each)),
  truth: [choice(has, truth(true), truth(false)), choice(has, truth(false), isLater)],
  number: ['0', '5', '0.08', '123456789012345678901234', '1.5000'].flatMap((each) => [decimal(each), choice(isLater, decimal(each), n)]),
  minus: [
    { kind: 'minus', type: 'decimal', part: n },
    { kind: 'minus', type: 'decimal', part: arithmetic(n, '-', { kind: 'minus', type: 'decimal', part: v }) },
  ],
  not: [not(has), not(not(isLater)), not(logic(has, '&&', isLater))],
  arithmetic: [
    ...(['+', '-', '*'] as const).flatMap((operator) => [
      arithmetic(n, operator, m),
      arithmetic(i, operator, decimal('0.08')),
      arithmetic(decimal('3'), operator, i),
      arithmetic(n, operator, i),
    ]),
    arithmetic(arithmetic(v, '+', v), '-', arithmetic(w, '+', n)),
    arithmetic(arithmetic(n, '+', n), '*', decimal('0.0825')),
  ],
  compare: [
    ...operators.flatMap((operator) => [
      compare(t, operator, u),
      compare(d, operator, e),
      compare(n, operator, m),
      compare(i, operator, n),
      compare(w, operator, decimal('0.08')),
    ]),
    compare(arithmetic(n, '*', m), '>', arithmetic(v, '+', decimal('0.00001'))),
    ...['', 'a', '公司', "'"].map((each) => compare(t, '==', text(each))),
  ],
  logic: (['&&', '||'] as const).flatMap((operator) => [
    logic(has, operator, isLater),
    logic(compare(n, '>', i), operator, logic(has, operator === '&&' ? '||' : '&&', not(isLater))),
  ]),
  choice: [
    choice(isLater, t, u),
    choice(isLater, n, v),
    // What is asked of the other rows leaves the values of these as they are.
    choice(isLater, t, choice(has, u, text('neither'))),
    choice(has, n, choice(isLater, v, arithmetic(n, '+', m))),
    choice(compare(t, '<', u), choice(isLater, u, t), choice(has, t, u)),
    choice(has, choice(isLater, i, decimal('0.5')), arithmetic(n, '*', m)),
    choice(has, isLater, compare(n, '<', decimal('1'))),
  ],
  in: [
    { kind: 'in', type: 'bool', value: t, list: ['a', '公司', '', 'ABC', '😀', "it's"].map((each) => text(each)) },
    { kind: 'in', type: 'bool', value: n, list: ['0', '5.00', '0.08', '12.5000'].map(decimal) },
    { kind: 'in', type: 'bool', value: d, list: ['19491231', '20000229'].map((each) => text(each, 'date')) },
  ],
  filled: [filled('T'), filled('P'), logic(filled('P'), '&&', not(filled('T')))],
  placeholder: [placeholder('P'), logic(placeholder('P'), '||', filled('P'))],
};
