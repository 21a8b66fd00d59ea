import { describe, expect, it } from 'vitest';
import type { RuleMessageCode } from '../../src/message/rule.js';
import { readTotal } from '../../src/rule/aggregate.js';
import { checkExpression } from '../../src/rule/expression.js';
import { parameterShape } from '../../src/value/parameter.js';
import { operandType } from '../../src/rule/operand.js';
import { fields, others } from './fields.js';

/** Expressions with the part at fault between ◆ and ◇; ◆ alone is a place between two characters. */
const faults: [expression: string, code: RuleMessageCode][] = [
  ['◆', 'rule.unfinished'],
  ['BASE >◆', 'rule.unfinished'],
  ['BASE ◆=◇ 1', 'rule.equals'],
  ['NAME == ◆“◇甲”', 'rule.quotes'],
  ['NAME == ◆"甲◇', 'rule.text-open'],
  ['BASE > 1 ◆)◇', 'rule.syntax'],
  ['◆甲◇ > 1', 'rule.syntax'],

  ['BASE > ◆AAC999◇', 'rule.name'],
  ['◆toString◇ == NAME', 'rule.name'],
  ['◆T9◇.MONTH == MONTH', 'rule.table'],
  ['T4.◆YEAR◇ == YEAR', 'rule.member'],
  ['◆T4◇ == MONTH', 'rule.alone'],

  ['◆BORN < MONTH◇', 'rule.types'],
  ['◆NAME == 1◇', 'rule.types'],
  ['BORN == ◆"20230229"◇', 'rule.date'],
  ['MONTH in ["202301", ◆"202313"◇]', 'rule.date'],
  ['CODE in ["1", ◆2◇]', 'rule.type'],
  ['◆NAME◇ + 1 == "a1"', 'rule.type'],
  ['BASE + ◆NAME◇ > 1', 'rule.type'],
  ['!◆BASE◇', 'rule.type'],
  ['◆BASE◇ && true', 'rule.type'],
  ['month(◆MONTH◇) == MONTH', 'rule.type'],
  ['◆true ? BASE : false◇', 'rule.types'],
  ['◆BASE + 1◇', 'rule.result'],
  ['◆NAME◇', 'rule.result'],
  ['◆PERIOD < PERIOD◇', 'rule.order'],
  ['◆true < false◇', 'rule.order'],

  ['◆BASE / 2◇ > 1', 'rule.construct'],
  ['◆BASE % 2◇ == 1', 'rule.construct'],
  ['◆[1]◇ == 1', 'rule.construct'],
  ['◆{"a": 1}◇ == NAME', 'rule.construct'],
  ['NAME == ◆null◇', 'rule.construct'],
  ['◆NAME[0]◇ == "a"', 'rule.construct'],
  ['NAME == ◆b"a"◇', 'rule.construct'],
  ['NAME in ◆CODE◇', 'rule.list'],
  ['NAME in ◆[]◇', 'rule.list'],
  ['NAME in [◆CODE◇]', 'rule.list'],
  ['BASE > ◆1e3◇', 'rule.number'],
  ['BASE > ◆0x10◇', 'rule.number'],
  ['BASE > ◆5u◇', 'rule.construct'],
  ['◆BASE * PAID * RATE◇ > 1', 'rule.size'],
  ['◆FUND * BASE◇ > 1', 'rule.size'],
  ['BASE > ◆1000000000000000000000000000000000000000◇', 'rule.size'],

  ['◆timestamp(NAME)◇ == NAME', 'rule.function'],
  ['◆dyn(BASE)◇ == 1', 'rule.function'],
  ['◆has(T4.MONTH)◇', 'rule.function'],
  ['◆NAME.constructor("x")◇', 'rule.function'],
  ['◆[1].all(x, x > 0)◇', 'rule.function'],
  ['◆contains(NAME, "a")◇', 'rule.form'],
  ['◆WORK.month()◇ == MONTH', 'rule.form'],
  ['◆month()◇ == MONTH', 'rule.arguments'],
  ['◆NAME.substring(1)◇ == "a"', 'rule.arguments'],
  ['NAME.substring(2, ◆1◇) == "a"', 'rule.count'],
  ['NAME.substring(0, ◆COUNT◇) == "a"', 'rule.count'],
  ['empty(◆"a"◇)', 'rule.field'],
  ['filled(◆month(WORK)◇)', 'rule.field'],
  ['◆empty(NAME, CODE)◇', 'rule.arguments'],
  ['codeIn(◆CODE◇, NAME)', 'rule.list-id'],
  ['codeIn(◆"no-such"◇, NAME)', 'rule.no-list'],
  ['◆pairIn("post", CODE)◇', 'rule.arguments'],
  ['labelIn("post", ◆BORN◇)', 'rule.type'],
  ['attribute(◆"no-such"◇, CODE, "years") == ""', 'rule.no-list'],
  ['attribute(◆NAME◇, CODE, "years") == ""', 'rule.list-id'],
  ['attribute("post", CODE, ◆"yaers"◇) == ""', 'rule.no-attribute'],
  ['attribute("post", CODE, ◆NAME◇) == ""', 'rule.attribute-name'],
  ['◆attribute("post", CODE)◇ == ""', 'rule.arguments'],
  ['attribute("post", ◆BORN◇, "years") == ""', 'rule.type'],
  ["◆CODE.attribute('post', 'years')◇ == ''", 'rule.function'],
  ['number(◆BASE◇) > 1', 'rule.type'],
  ['(◆BASE > 0 ? NAME : BASE◇) == NAME', 'rule.types'],
  ['(◆NAME◇ ? NAME : CODE) == NAME', 'rule.type'],
  ['◆BASE > 0 ? NAME : CODE◇', 'rule.result'],
  ['BASE >= parameter(◆NAME◇, BORN)', 'rule.parameter-name'],
  ['BASE >= ◆parameter()◇', 'rule.parameter-name'],
  ["BASE >= parameter(◆'flor'◇, BORN)", 'rule.no-parameter'],
  ["BASE >= ◆parameter('floor')◇", 'rule.parameter-arguments'],
  ["BASE >= ◆parameter('floor', CODE, CODE, BORN)◇", 'rule.parameter-arguments'],
  ["BASE >= ◆parameter('grade', BORN)◇", 'rule.parameter-arguments'],
  ["BASE >= parameter('floor', CODE, ◆NAME◇)", 'rule.type'],
  ["BASE >= parameter('floor', ◆BASE◇, BORN)", 'rule.type'],
  ["BASE >= parameter('grade', ◆CODE◇, BORN)", 'rule.type'],
  ["BASE >= parameter('kind', ◆BASE◇, BORN)", 'rule.type'],
  ["◆NAME == parameter('floor', BORN)◇", 'rule.types'],
  ['◆sum(T4.PAID)◇ == PAID', 'rule.sum'],
  ['PAID == ◆sum(T4.PAID)◇', 'rule.sum'],

  ["◆NAME◇.part('company') == 'a'", 'rule.part-field'],
  ["◆month(WORK)◇.part('company') == 'a'", 'rule.part-field'],
  ['DRUG.part(◆NAME◇) == "a"', 'rule.part-name'],
  ["DRUG.part(◆'maker'◇) == 'a'", 'rule.part'],
  ["◆DRUG.part()◇ == 'a'", 'rule.arguments'],
  ["◆part(DRUG, 'company')◇ == 'a'", 'rule.form'],
  ['NAME.matches(◆CODE◇)', 'rule.pattern'],
  ['NAME.matches("◆a(◇")', 'rule.pattern-unreadable'],
  ['NAME.matches("^a◆(?=b)◇")', 'rule.pattern-uncommon'],
  ['NAME.matches("\\\\.◆\\\\s◇+$")', 'rule.pattern-uncommon'],
  ['NAME.matches(r"\\.◆\\s◇+$")', 'rule.pattern-uncommon'],
  ['NAME.matches("^◆([0-9]+)+◇$")', 'rule.pattern-slow'],
];

/** What the library says in English stands in no Chinese sentence. */
it.each([
  'a(',
  'a)',
  '[a',
  '*a',
  'a{2',
  'a}',
  ']',
  'a{3,1}',
  '[9-0]',
  '[\\\\d-z]',
  '\\\\a',
  '\\\\u12',
  '(?<1>a)',
  '(?<a>b)(?<a>c)',
  '\\\\k<b>(?<a>b)',
  '\\\\p{Nix}',
  '(?!a)*',
  '(?',
])('a pattern that cannot be read is told in words of the language: %s', (pattern) => {
  const [error] = checkExpression(`NAME.matches("${pattern}")`, fields, others, { hasList: () => false, attributesOf: () => [] }).errors;
  expect(error).toMatchObject({ code: 'rule.pattern-unreadable' });
  expect(error!.message.zh).not.toMatch(/[A-Za-z]{4,}/);
});

const parameters = [
  ['floor', ''],
  ['grade', '1..4'],
  ['kind', '甲'],
].map(([name, item]) => parameterShape(name!, [{ division: '', item: item!, from: '', to: '', value: '1' }]));

it('parameters are asked for only where a check can tell that one is not known', () => {
  expect(checkExpression("BASE >= parameter('floor', BORN)", fields).errors.map(({ code }) => code)).toEqual(['rule.parameter-here']);
});

describe('what is not sound is refused, with its place', () => {
  it.each(faults)('%s', (marked, code) => {
    const start = marked.indexOf('◆');
    const source = marked.replace('◆', '').replace('◇', '');
    const end = marked.includes('◇') ? marked.replace('◆', '').indexOf('◇') : start;
    const { expression, errors } = checkExpression(source, fields, others, {
      hasList: (id) => id === 'post',
      attributesOf: () => ['years'],
      parameter: (name) => parameters.find((each) => each.name === name),
    });
    expect(expression).toBeUndefined();
    expect(errors.map((error) => [error.code, source.slice(error.start, error.end), error.start, error.end])).toEqual([
      [code, source.slice(start, end), start, end],
    ]);
  });

  it.each([
    ['too many signs', `${'!'.repeat(3000)}(BASE > 0)`],
    ['too many parts', Array.from({ length: 2000 }, () => 'BASE > 0').join(' && ')],
    ['too many parts for those who walk it', Array.from({ length: 300 }, () => 'BASE > 0').join(' || ')],
  ])('%s', (_, source) => {
    expect(checkExpression(source, fields).errors.map(({ code, start, end }) => [code, start, end])).toEqual([
      ['rule.too-deep', 0, source.length],
    ]);
  });

  it('all of it at once', () => {
    const { errors } = checkExpression('AAA > 1 && NAME.matches("(") && BORN < MONTH', fields);
    expect(errors.map(({ code }) => code)).toEqual(['rule.name', 'rule.pattern-unreadable', 'rule.types']);
  });

  it('in both languages', () => {
    const { errors } = checkExpression('BORN < MONTH', fields);
    expect(errors[0]!.message).toEqual({
      zh: '< 的两边类型不同：日期（YYYYMMDD）与年月（YYYYMM）',
      en: 'the sides of < differ in type: a date (YYYYMMDD) and a month (YYYYMM)',
    });
  });

  it('however deep', () => {
    const { errors } = checkExpression(`${'('.repeat(100_000)}true`, fields);
    expect(errors.map(({ code }) => code)).toEqual(['rule.syntax']);
  });
});

describe('the fields of an expression', () => {
  it.each([
    ['WORK > BORN', 'WORK BORN'],
    ['empty(WORK) || BORN < WORK', '(WORK) BORN'],
    ['BORN < WORK || empty(WORK)', 'BORN (WORK)'],
    ['filled(WORK) && BORN < WORK', '(WORK) BORN'],
    ['!(empty(WORK) || empty(BORN)) && BORN < WORK', '(WORK) (BORN)'],
    ['filled(WORK) || BORN < WORK', 'WORK BORN'],
    ['empty(WORK) && BORN < WORK', 'WORK BORN'],
    ['filled(WORK) ? BORN < WORK : empty(NAME)', '(WORK) BORN (NAME)'],
    ['empty(WORK) ? BORN < WORK : true', 'WORK BORN'],
    ['(empty(WORK) || BORN < WORK) && WORK < "20200101"', 'WORK BORN'],
    ['BASE > 0 && empty(T4.MONTH) && T4.PAID > BASE', 'BASE (T4.MONTH) T4.PAID'],
  ])('%s: %s', (source, expected) => {
    const { expression } = checkExpression(source, fields, others);
    const { operands, mentioned, others: members } = expression!;
    const told = [
      ...mentioned.map((name) => (operands.includes(name) ? name : `(${name})`)),
      ...members.map(({ table, field, bare }) => (bare ? `${table}.${field}` : `(${table}.${field})`)),
    ];
    expect(told.join(' ')).toBe(expected);
  });
});

describe('totals', () => {
  const check = (source: string) => checkExpression(source, fields, others, { aggregates: true });

  it('have two parts', () => {
    expect(readTotal(check('BASE == sum(T4.PAID)').expression!)).toMatchObject({
      field: 'BASE',
      how: 'sum',
      summed: { table: 'T4', of: { name: 'PAID' } },
    });
    expect(readTotal(check('BASE == sum(T4.PAID * 2 - 1)').expression!)).toMatchObject({
      summed: { table: 'T4', of: { kind: 'arithmetic', operator: '-' } },
    });
    expect(readTotal(check('COUNT == count(T4)').expression!)).toEqual({ field: 'COUNT', how: 'count', summed: { table: 'T4' } });
    expect(readTotal(check('COUNT == count(T4.MONTH)').expression!)).toMatchObject({
      field: 'COUNT',
      how: 'count',
      summed: { table: 'T4', of: { name: 'MONTH' } },
    });
  });

  it.each([
    ['NAME == count(T4)', 'rule.count-of'],
    ['COUNT == count(T9)', 'rule.table'],
    ['COUNT == count(T4.NONE)', 'rule.member'],
    ['COUNT > count(T4)', 'rule.count-of'],
    ['min(COUNT) > 1', 'rule.min'],
    ['min(COUNT) == 1.5', 'rule.min'],
    ['min(BORN) == 1', 'rule.min'],
    ['min(T4.PAID) == 1', 'rule.min'],
  ])('and counts and sequences are not %s', (source, code) => {
    expect(check(source).errors.map((error) => error.code)).toEqual([code]);
  });

  it.each([
    'BASE > sum(T4.PAID)',
    'BASE == sum(PAID)',
    'BASE == sum(T4.MONTH)',
    'MONTH == sum(T4.PAID)',
    'BASE + 1 == sum(T4.PAID)',
    'sum(T4.PAID) == BASE',
  ])('are not %s', (source) => {
    expect(check(source).errors.map(({ code }) => code)).toEqual(['rule.sum']);
  });

  it('are told from other expressions', () => {
    expect(() => readTotal(check('BASE == PAID').expression!)).toThrow('no total');
  });
});

describe('sums and counts of a group', () => {
  const check = (source: string) => checkExpression(source, fields, others, { groups: true });

  it.each([
    'sum(BASE) == sum(T4.PAID)',
    "within(sum(BASE * 2, NAME == 'a'), sum(T4.PAID), 0.01)",
    "share(count(NAME == 'a'), count()) >= 0.2 && share(count(CODE), count(T4)) < 1",
    "!(count(T4, T4.MONTH == '202001') + 1 > -count(CODE, filled(NAME)) * 3)",
  ])('%s', (source) => {
    expect(check(source).errors).toEqual([]);
    expect(check(source).expression!.tree.kind).toBe('group');
  });

  it.each([
    ['sum(BASE) == BASE', 'rule.group'],
    ['sum(BASE) == age(BORN, BORN)', 'rule.group'],
    ['sum(BASE) > 0 ? true : false', 'rule.group'],
    ['sum(NAME) == 1', 'rule.take'],
    ['count(1, 2, 3) == 1', 'rule.take'],
    ['sum() == 1', 'rule.take'],
    ['sum(BASE, BASE) == 1', 'rule.result'],
    ['sum(BASE + T4.PAID) == 1', 'rule.take-tables'],
    ['count(T4, filled(NAME)) == 1', 'rule.take-tables'],
    ['share(count()) > 1', 'rule.arguments'],
    ['within(count(), 1) ', 'rule.arguments'],
    ['sum(BASE * BASE * BASE) == 1', 'rule.size'],
    ['sum(BASE) * sum(BASE) == 1', 'rule.size'],
  ])('are not %s', (source, code) => {
    expect(check(source).errors.map((error) => error.code)).toEqual([code]);
  });
});

describe('operand types', () => {
  it('follow the representation', () => {
    const number = { text: 'D16.2', type: 'D', fixed: false, length: 16, decimals: 2 } as const;
    const text = { text: 'C8', type: 'C', fixed: true, length: 8, decimals: 0 } as const;
    expect(operandType(number)).toEqual({ digits: 16, decimals: 2 });
    expect(operandType(text)).toBe('string');
    expect(operandType(text, 'YYYYMMDD')).toBe('date');
    expect(() => operandType({ ...number, text: 'D16.5', decimals: 5 })).toThrow(RangeError);
  });
});
