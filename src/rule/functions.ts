import { arithmetic, choice, compare, primitive, text as written } from '../expression/make.js';
import type { PrimitiveName, ValueType } from '../expression/primitive.js';
import type { ExpressionNode } from '../expression/tree.js';

/** What stands in a place of a call: a value of one of the types, a count written out, or a pattern written out. */
export type Parameter = readonly ValueType[] | 'count' | 'pattern';

/** A function of expressions: how it is called, and what it means. */
export interface RuleFunction {
  /** `size(x)`, `x.contains(y)`, or either. The value before the dot is the first parameter. */
  form: 'call' | 'method' | 'both';
  parameters: readonly Parameter[];
  tree(...operands: ExpressionNode[]): ExpressionNode;
}

const text = ['string'] as const;

function call(name: string, parameters: readonly Parameter[], tree: RuleFunction['tree']): [string, RuleFunction] {
  return [name, { form: 'call', parameters, tree }];
}

/** A test of two texts that is a primitive. */
function test(name: PrimitiveName & ('contains' | 'startsWith' | 'endsWith')): [string, RuleFunction] {
  return [name, { form: 'method', parameters: [text, text], tree: (x, y) => primitive(name, {}, [x, y]) }];
}

/** Characters of a text, whose type is known from what it is of. */
function slice(x: ExpressionNode, from: number, to: number, type?: ValueType): ExpressionNode {
  return primitive('substring', { from, to }, [x], type);
}

/** The month of a day or a moment. */
export function monthOf(day: ExpressionNode): ExpressionNode {
  return slice(day, 0, 6, 'month');
}

/** The day of a moment. */
function dayOf(moment: ExpressionNode): ExpressionNode {
  return slice(moment, 0, 8, 'date');
}

/** How many minutes of its day have passed at a moment. */
function minuteOf(moment: ExpressionNode): ExpressionNode {
  const [hour, minute] = [slice(moment, 8, 10), slice(moment, 10, 12)].map((digits) => primitive('numberIn', {}, [digits]));
  return arithmetic(arithmetic(hour!, '*', whole('60')), '+', minute!);
}

/** Whether an identification number is one of 15 digits, which has its parts elsewhere. */
const isOldId = (x: ExpressionNode) => primitive('isDigits', { count: 15 }, [x]);

/** Whether a place of a text holds zeros. */
const isZeros = (x: ExpressionNode, from: number, to: number) => compare(slice(x, from, to), '==', written('0'.repeat(to - from)));

const whole = (text: string): ExpressionNode => ({ kind: 'number', type: 'decimal', text });

/** The functions that test whether values stand in a code list: the list written out first, then the values looked for. */
export const listFunctions = new Map<string, { test: 'isCode' | 'isLabel' | 'isPair'; values: number }>([
  ['codeIn', { test: 'isCode', values: 1 }],
  ['labelIn', { test: 'isLabel', values: 1 }],
  ['pairIn', { test: 'isPair', values: 2 }],
]);

/** Every function but those above, `attribute`, which looks into a code list as well, and `empty`, `filled`, `overlaps` and `sum`, which are about fields and not about values. */
export const functions: ReadonlyMap<string, RuleFunction> = new Map<string, RuleFunction>([
  call('day', [['moment']], (x) => dayOf(x)),
  call('month', [['date', 'moment']], (x) => monthOf(x)),
  // Months of returns run from the 21st to the 20th.
  call('returnMonth', [['date']], (x) => {
    const before: ExpressionNode = { kind: 'minus', type: 'decimal', part: whole('20') };
    return monthOf(primitive('addMonths', { format: 'YYYYMMDD' }, [primitive('addDays', {}, [x, before]), whole('1')], 'date'));
  }),
  call('year', [['date', 'month', 'moment']], (x) => slice(x, 0, 4, 'year')),
  call('periodStart', [['period']], (x) => slice(x, 0, 8, 'date')),
  call('periodEnd', [['period']], (x) => slice(x, 8, 16, 'date')),
  call(
    'months',
    [
      ['date', 'month'],
      ['date', 'month'],
    ],
    (x, y) => primitive('calendarMonths', {}, [x, y]),
  ),
  call('days', [['date'], ['date']], (x, y) => primitive('daysBetween', {}, [x, y])),
  call('minutes', [['moment'], ['moment']], (x, y) =>
    arithmetic(
      arithmetic(primitive('daysBetween', {}, [dayOf(x), dayOf(y)]), '*', whole('1440')),
      '+',
      arithmetic(minuteOf(y), '-', minuteOf(x)),
    ),
  ),
  call('monthsBetween', [['date'], ['date']], (x, y) => primitive('fullMonths', { months: 1 }, [x, y])),
  call('age', [['date'], ['date']], (birth, on) => primitive('fullMonths', { months: 12 }, [birth, on])),
  call('addMonths', [['date', 'month'], ['decimal']], (x, months) =>
    primitive('addMonths', { format: x.type === 'month' ? 'YYYYMM' : 'YYYYMMDD' }, [x, months], x.type),
  ),
  call('addDays', [['date'], ['decimal']], (x, days) => primitive('addDays', {}, [x, days])),
  call('path', [text], (x) => primitive('path', {}, [x])),
  call('bare', [text], (x) => primitive('bare', {}, [x])),
  call('person', [text], (x) => primitive('person', {}, [x])),
  call('citizenId', [text], (x) => primitive('isCitizenId', {}, [x])),
  call('divisionLevel', [text], (x) =>
    choice(isZeros(x, 2, 6), written('province'), choice(isZeros(x, 4, 6), written('prefecture'), written('county'))),
  ),
  call('lower', [text], (x) => primitive('lower', {}, [x])),
  call('number', [['string', 'year']], (x) => primitive('numberIn', {}, [x])),
  call('provinceOf', [text], (x) => primitive('concat', {}, [slice(x, 0, 2), written('0000')])),
  call('birthDate', [text], (x) =>
    choice(isOldId(x), primitive('concat', {}, [written('19'), slice(x, 6, 12)], 'date'), slice(x, 6, 14, 'date')),
  ),
  call('sexDigit', [text], (x) => choice(isOldId(x), primitive('digitAt', { at: 14 }, [x]), primitive('digitAt', { at: 16 }, [x]))),
  ['size', { form: 'both', parameters: [text], tree: (x) => primitive('length', {}, [x]) }],
  test('contains'),
  test('startsWith'),
  test('endsWith'),
  [
    'matches',
    { form: 'method', parameters: [text, 'pattern'], tree: (x, pattern) => primitive('matches', { pattern: textOf(pattern) }, [x]) },
  ],
  ['substring', { form: 'method', parameters: [text, 'count', 'count'], tree: (x, from, to) => slice(x, countOf(from), countOf(to)) }],
]);

function textOf(node: ExpressionNode): string {
  if (node.kind !== 'text') throw new Error(`${node.kind} is no text written out`);
  return node.value;
}

function countOf(node: ExpressionNode): number {
  if (node.kind !== 'number') throw new Error(`${node.kind} is no number written out`);
  return Number(node.text);
}
