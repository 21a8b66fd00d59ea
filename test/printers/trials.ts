import fc from 'fast-check';
import { algorithms } from '../../src/value/algorithm/algorithms.js';
import type { IdentifierShape } from '../../src/value/identifier-shape.js';
import type { PrimitiveName, Primitives } from '../../src/expression/primitive.js';
import type { NumberType } from '../../src/expression/tree.js';
import type { CheckAlgorithm } from '../../src/value/algorithm/algorithm.js';
import type { DateFormat } from '../../src/value/date-format.js';
import { parameterShape } from '../../src/value/parameter.js';
import * as runtime from '../../src/value/runtime.js';
import { hostileText } from '../rule/hostile.js';
import { madeCodes, madeList, madeNames, manyShape, oneShape } from './made.js';

/** How a primitive is tried. */
export interface Trial<Name extends PrimitiveName> {
  given: readonly Primitives[Name][];
  /** Operands near what the primitive asks for; each of them is a hostile text now and then. */
  near: readonly fc.Arbitrary<string>[];
  /** Where its meaning is promised, if it is not of all texts. */
  promised?: { only: string; of(cells: readonly string[], given: Primitives[Name]): boolean };
  /** Rows tried beside those made at random. */
  also?: readonly (readonly string[])[];
  /** Operands that are numbers, by place; a meaning is promised of numbers of that form. */
  numbers?: Readonly<Record<number, NumberType>>;
  /** How many rows of hostile texts, if more than usual. */
  hostile?: number;
  /** Of texts and numbers: how many different results there must at least be, if fewer than usual. */
  results?: number;
}

const from = (...texts: string[]) => fc.constantFrom(...texts);
const digits = (...lengths: number[]) =>
  from(...lengths.map(String))
    .chain((length) => fc.array(from(...'0123456789'), { minLength: Number(length), maxLength: Number(length) }))
    .map((each) => each.join(''));

/** Values of places of every size and times that touch, of which the first that holds counts. */
const madeParameter = (item: string) =>
  parameterShape('made', [
    { division: '410102', item, from: '20110701', to: '20111231', value: '1.25' },
    { division: '410100', item, from: '', to: '', value: '-2' },
    { division: '410000', item, from: '20110701', to: '', value: '3.5' },
    { division: '410000', item: '60', from: '', to: '', value: '3' },
    { division: '410000', item: '120..', from: '', to: '20110630', value: '33' },
    { division: '', item: '-5', from: '', to: '', value: '44' },
    { division: '', item, from: '', to: '20110630', value: '0.002' },
    { division: '', item, from: '20110701', to: '', value: '0.0005' },
    { division: '', item: '乙', from: '20110701', to: '20110701', value: '99999999.9999' },
  ]);
const parameterDay = from(
  '20110630',
  '20110701',
  '20111231',
  '20120101',
  '00010101',
  '99991231',
  '2011',
  '201107',
  '',
  '99999999',
  '9999999a',
);
const division = from('410102', '410100', '410103', '410000', '411000', '420000', '4101', '', '41');

const words = from(
  '公司',
  '上海公司',
  '公司上海',
  'ABC１２',
  'ABc',
  'abC',
  'a',
  'B',
  '',
  '1',
  '12',
  'é',
  'e\u0301',
  '😀',
  '😀a',
  'a😀',
  '％',
  'a%',
  '_a',
  "it's",
  'a\\b',
  '\\',
  'Ａ',
  'ÀB',
  'İ',
  'ß',
  'K',
);
const days = fc
  .tuple(
    fc.integer({ min: 1987, max: 2006 }),
    from('01', '02', '04', '12', '10', '07', '13'),
    from('01', '28', '29', '30', '31', '03', '15', '27', '00'),
  )
  .map((each) => each.join(''));
const dates: Record<DateFormat, fc.Arbitrary<string>> = {
  YYYYMMDDHHMMSS: fc
    .tuple(days, from('000000', '235959', '093015', '121314', '200102', '010203', '143000', '240000', '126000', '1200'))
    .map((each) => each.join('')),
  YYYYMMDD: days,
  YYYYMM: days.map((day) => day.slice(0, 6)),
  YYYY: fc.integer({ min: 985, max: 2032 }).map((year) => String(year).padStart(4, '0')),
  PERIOD: fc.tuple(days, days).map((each) => each.join('')),
};
// Fewer moments are sound than days, so that there are more of them.
const anyDate = fc.oneof(...Object.values(dates), dates.YYYYMMDDHHMMSS);
const formats = Object.keys(dates) as DateFormat[];
const isSound: Record<DateFormat, (text: string) => boolean> = {
  YYYYMMDDHHMMSS: runtime.isMoment,
  YYYYMMDD: runtime.isDate,
  YYYYMM: runtime.isMonth,
  YYYY: runtime.isYear,
  PERIOD: runtime.isPeriod,
};

const number = fc
  .tuple(from('', '-', '+'), digits(0, 1, 2, 3, 4, 13, 14, 15, 17, 20), from('', '', '.'), digits(0, 1, 2, 4, 5))
  .map(([sign, whole, point, decimals]) => `${sign}${whole}${point}${point && decimals}`);

/** Days about the ends of months and of what years there are. */
const monthEnds = [
  '10000101',
  '15821015',
  '18991231',
  '19000228',
  '19960229',
  '20000131',
  '20000229',
  '20010228',
  '20010301',
  '20230430',
  '20240229',
  '20240331',
  '99991231',
];
const amount = fc
  .tuple(
    from('', '-'),
    from('0', '1', '11', '12', '13', '27', '365', '1461', '99999', '120001', '99999999999999999999'),
    from('', '', '.5', '.99'),
  )
  .map((each) => each.join('').slice(0, 21));

/** Every day of some years, and the numbers about it. */
const everyDay = [999, 1000, 1582, 1600, 1700, 1899, 1900, 1996, 2000, 2023, 2024, 2100, 9999].flatMap((year) =>
  Array.from({ length: 1400 }, (_, day) => [String(year * 10000 + day).padStart(8, '0')]),
);

/** What each algorithm asks for, with a character that is wrong as often as it is right. */
const checked: Record<CheckAlgorithm, fc.Arbitrary<string>> = {
  gb11643: fc.tuple(digits(6), days, digits(3), from(...'0123456789Xx')).map((each) => each.join('')),
  gb32100: fc.array(from(...'0123456789ABCDEFGHJKLMNPQRTUWXY'), { minLength: 18, maxLength: 18 }).map((each) => each.join('')),
  gb11714: fc
    .tuple(fc.array(from(...'0123456789ABCXYZ'), { minLength: 8, maxLength: 8 }), from('', '-'), from(...'0123456789X'))
    .map(([body, mark, last]) => body.join('') + mark + last),
  'mod11-10': digits(15),
  luhn: digits(1, 2, 12, 16, 17, 19, 20),
  'base-code': digits(13, 14, 14, 14),
  'hk-id': fc
    .tuple(from('A', 'Z', 'AB', 'QX', 'a'), digits(6), from('(', '', '('), from(...'0123456789A'))
    .map(([letters, body, mark, last]) => `${letters}${body}${mark}${last}${mark && ')'}`),
  'tw-id': fc.tuple(from(...'ABCIOWXYZa'), from('1', '2', '3'), digits(8)).map((each) => each.join('')),
};
const right = Object.entries(checked).map(([name, texts]) => {
  const { at, character } = algorithms[name as CheckAlgorithm];
  return fc
    .tuple(texts, fc.boolean())
    .map(([text, mended]) => (mended && text !== '' ? text.slice(0, at(text)) + character(text) + text.slice(at(text) + 1) : text));
});

/** Any text whose check character is right. */
const checkShapes = Object.keys(algorithms).map((check): IdentifierShape => ({
  scheme: check,
  title: { zh: '', en: '' },
  forms: [{ id: 'any', pattern: '[\\d\\D]*', check: check as CheckAlgorithm, strict: true, parts: [] }],
}));
const laxShapes = checkShapes.map((shape): IdentifierShape => ({ ...shape, forms: [{ ...shape.forms[0]!, strict: false }] }));

const several = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: from('A00123', 'AB00456', 'B12', '', 'A00123456', '甲B00123', 'A0012', 'ab00456', 'BB9999999') },
      { weight: 1, arbitrary: hostileText },
    ),
    { minLength: 1, maxLength: 3 },
  )
  .chain((values) => from('；', ';').map((mark) => values.join(mark)));
const identifying = fc.oneof(
  { weight: 6, arbitrary: fc.oneof(...right) },
  {
    weight: 2,
    arbitrary: from(
      '110105194912310021',
      '11010519491231002X',
      '150102880730303',
      '150102880231303',
      '9135M000100Y43XXXX',
      '91350100M000100Y43',
      '91350100M000100Y40',
      '6225885',
      '6222600260001072444',
      '6123456',
      '6',
      '62',
      '甲',
      'x\n',
    ),
  },
  { weight: 3, arbitrary: several },
);

const padded = fc
  .tuple(
    from('', ' ', '\u3000', "'", '‘', "＇ '", '\t\u00a0'),
    fc.oneof(from('１１０１０５', 'ａＺ', 'abc', 'X', "'", '（１）', '-', '150102880730303', '１５0102880730303'), checked.gb11643),
    from('', ' ', '\r\n', '\u3000\u00a0', "'", '！'),
  )
  .map((each) => each.join(''));

const paths = fc
  .array(from('a', '甲', 'A', '.', '..', '', 'é.pdf', 'e\u0301.pdf', '한', '\u1112\u1161\u11ab', 'ﾊﾟ', '\u212b', ' b', 'c.', '😀'), {
    minLength: 1,
    maxLength: 5,
  })
  .chain((parts) => from('/', '\\', '//', '/./').map((mark) => parts.join(mark)));

/** Every primitive: the compiler refuses a table that lacks one. */
export const trials: { readonly [Name in PrimitiveName]: Trial<Name> } = {
  length: { given: [{}], near: [words] },
  fits: {
    given: [
      { length: 3, fixed: false },
      { length: 3, fixed: true },
      { length: 9, fixed: true },
    ],
    near: [fc.array(from('a', '中', '😀', '\u0301'), { maxLength: 11 }).map((each) => each.join(''))],
  },
  substring: {
    given: [
      { from: 0, to: 1 },
      { from: 1, to: 3 },
      { from: 8, to: 16 },
    ],
    near: [fc.oneof(words, dates.PERIOD)],
  },
  concat: { given: [{}], near: [words, words] },
  lower: { given: [{}], near: [words] },
  contains: { given: [{}], near: [words, words] },
  startsWith: { given: [{}], near: [words, words] },
  endsWith: { given: [{}], near: [words, words] },
  matches: {
    given: [
      '[0-9]{3}',
      '公司$',
      '^[A-Z]',
      '^.$',
      '^a.*b$',
      '\\d',
      '\\D',
      '\\bB',
      '^\\w+$',
      '\\W',
      '[^\\w一-龥]',
      '[\\x41-\\x43\\]\\[\\-]',
      '^(?:ab|a|)(c|bcd)*$',
      '[:a:]',
      '^[^\\d\\x00-\\x1f]{0,300}$',
      '^x{300,}',
      '\\n|\\t|\\\\|\\.|\\$',
      '[😀-😂]',
      '^(?:[\\d\\D]{2}){2,3}?$',
    ].map((pattern) => ({ pattern })),
    near: [
      fc.oneof(
        { weight: 3, arbitrary: words },
        from(
          '123',
          'a-b',
          'abcd',
          'abc',
          'bcdc',
          'a\nb',
          'a\rb',
          'a\u2028b',
          'a\u0085b',
          '\n',
          '\r',
          ']',
          '[',
          ':',
          'BA',
          'x B',
          'éB',
          '$',
          '.',
          '\v',
          'x'.repeat(299),
          'x'.repeat(300),
          'x'.repeat(301),
        ),
      ),
    ],
  },
  isDigits: { given: [{ count: 1 }, { count: 15 }], near: [digits(0, 1, 1, 14, 15, 15, 16)] },
  digitAt: {
    given: [{ at: 0 }, { at: 14 }, { at: 16 }],
    near: [
      fc.oneof(
        digits(1, 15, 17, 18),
        checked.gb11643,
        fc.tuple(words, digits(15)).map((each) => each.join('')),
      ),
    ],
  },
  numberIn: { given: [{}], near: [number] },
  isInteger: { given: [{ digits: 1 }, { digits: 3 }, { digits: 20 }], near: [number] },
  isDecimal: {
    given: [
      { digits: 16, decimals: 2 },
      { digits: 20, decimals: 2 },
      { digits: 5, decimals: 4 },
      { digits: 3, decimals: 0 },
    ],
    near: [number],
  },
  isDate: { given: formats.map((format) => ({ format })), near: [anyDate], also: everyDay },
  calendarMonths: { given: [{}], near: [fc.oneof(dates.YYYYMMDD, dates.YYYYMM), fc.oneof(dates.YYYYMMDD, dates.YYYYMM)] },
  daysBetween: { given: [{}], near: [days, days], also: monthEnds.flatMap((x) => monthEnds.map((y) => [x, y])) },
  fullMonths: { given: [{ months: 1 }, { months: 12 }], near: [days, days], also: monthEnds.flatMap((x) => monthEnds.map((y) => [x, y])) },
  addMonths: {
    given: [{ format: 'YYYYMMDD' }, { format: 'YYYYMM' }],
    near: [fc.oneof(dates.YYYYMMDD, dates.YYYYMM), amount],
    numbers: { 1: { digits: 20, decimals: 2 } },
    also: monthEnds.flatMap((x) => ['1', '-1', '12', '-12', '48', '0', '-0.5', '1.99', '96000', '-12000'].map((months) => [x, months])),
  },
  addDays: {
    given: [{}],
    near: [days, amount],
    numbers: { 1: { digits: 20, decimals: 2 } },
    also: monthEnds.flatMap((x) => ['1', '-1', '365', '-366', '0', '1.99', '3000000', '-3000000'].map((count) => [x, count])),
  },
  parameter: {
    given: [
      { ...madeParameter(''), by: 'word' },
      { ...madeParameter('甲'), by: 'word' },
    ],
    near: [parameterDay, division, from('', '甲', '乙')],
    results: 5,
  },
  hasParameter: {
    given: [{ ...madeParameter('12..59'), by: 'number' }],
    near: [parameterDay, division, amount],
    numbers: { 2: { digits: 20, decimals: 2 } },
    also: ['11', '12', '11.99', '59', '59.99', '60', '61', '120', '99999999999999999', '-5', '-5.5', '-6'].map((item) => [
      '20110701',
      '',
      item,
    ]),
  },
  isCode: { given: [{ list: madeList.id }], near: [from(...madeCodes, ...madeNames)] },
  isLabel: { given: [{ list: madeList.id }], near: [from(...madeCodes, ...madeNames)] },
  isCodeOrLabel: { given: [{ list: madeList.id }], near: [from(...madeCodes, ...madeNames)] },
  isPair: { given: [{ list: madeList.id }], near: [from(...madeCodes), from(...madeNames)] },
  attribute: { given: ['years', 'place'].map((name) => ({ list: madeList.id, name })), near: [from(...madeCodes)], results: 3 },
  validOn: {
    given: formats.map((format) => ({ list: madeList.id, format })),
    near: [from(...madeCodes), anyDate],
    promised: { only: 'a date that is one', of: ([, date], { format }) => isSound[format](date!) },
  },
  pairOn: { given: formats.map((format) => ({ list: madeList.id, format })), near: [from(...madeCodes), from(...madeNames), anyDate] },
  conforms: {
    given: [manyShape, oneShape, ...checkShapes].map((shape) => ({ shape })),
    near: [identifying],
    also: everyDay,
    hostile: 10_000,
  },
  checkHolds: { given: [oneShape, ...laxShapes].map((shape) => ({ shape })), near: [identifying] },
  hasForm: {
    given: [
      { shape: oneShape, forms: ['credit'] },
      { shape: oneShape, forms: ['new', 'card'] },
      { shape: manyShape, forms: ['long'] },
    ],
    near: [identifying],
  },
  checkCharacter: {
    given: Object.keys(algorithms).map((algorithm) => ({ algorithm: algorithm as CheckAlgorithm })),
    near: [fc.oneof(...right)],
  },
  part: {
    given: [
      ...['company', 'pack'].map((part) => ({ shape: manyShape, part })),
      ...['birth', 'place', 'office'].map((part) => ({ shape: oneShape, part })),
    ],
    near: [identifying],
  },
  partAmong: {
    given: [
      { shape: oneShape, part: 'birth', values: ['19491231', '19880730', '20000101'] },
      { shape: oneShape, part: 'office', values: ['1', '2', '9', 'A', 'Y'] },
      { shape: manyShape, part: 'company', values: ['00123', '00456'] },
    ],
    near: [identifying],
  },
  partAtMost: {
    given: [
      { shape: oneShape, part: 'birth' },
      { shape: oneShape, part: 'place' },
      { shape: manyShape, part: 'company' },
    ],
    near: [identifying, from('', '19491231', '49', '20101231', '00123', 'Z')],
    promised: { only: 'a text of ASCII on the right', of: ([, most]) => /^[\0-\x7f]*$/.test(most!) },
  },
  bare: { given: [{}], near: [padded] },
  person: { given: [{}], near: [padded] },
  isCitizenId: { given: [{}], near: [right[0]!] },
  path: { given: [{}], near: [paths] },
};
