import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toJavaScript } from '../../src/javascript/printer.js';
import { toSql } from '../../src/duckdb/expression/printer.js';
import { inPlace } from '../../src/duckdb/expression/hoist.js';
import * as runtime from '../../src/value/runtime.js';
import { spansByCode } from '../../src/value/spans.js';
import { holdsOf } from '../../src/check/kinds.js';
import { codeDaysOf } from '../../src/duckdb/list/code-days.js';
import { indexOf } from '../../src/duckdb/list/list-index.js';
import { provideLists, listTests } from '../../src/duckdb/list/lists.js';
import { openSession } from '../../src/duckdb/session.js';
import type { Check, Plan } from '../../src/plan/plan.js';
import { parseRepresentation } from '../../src/standard/representation.js';
import { evaluate, openDuckDb } from '../rule/duckdb.js';
import { javaScriptScope, sqlScope } from '../printers/scopes.js';
import { hostileText } from '../rule/hostile.js';
import type { CodePlan } from '../../src/value/code.js';

const formats = ['YYYYMMDD', 'YYYYMM', 'YYYY', 'PERIOD'] as const;
type Format = (typeof formats)[number];

const check = {
  kind: 'validity',
  fields: ['CODE', 'DATE'],
  operands: ['CODE', 'DATE'],
  params: { list: 'made', on: 'DATE' },
} as unknown as Check;

function termsOf(format: Format) {
  const date = { name: 'DATE', label: '', representation: parseRepresentation('C8')!, format };
  return {
    field: () => date,
    expression(): never {
      throw new Error('no rule here');
    },
  };
}

function byJavaScript(codes: readonly CodePlan[], format: Format): (code: string, date: string) => boolean {
  const scope = javaScriptScope({ codeSpans: () => 'spans' });
  const run = new Function('runtime', 'spans', 'CODE', 'DATE', `return ${toJavaScript(holdsOf(check, termsOf(format)), scope)};`) as (
    ...given: unknown[]
  ) => boolean;
  const spans = spansByCode(codes);
  return (code, date) => run(runtime, spans, code, date);
}

/** Membership, and validity for each format. */
async function bySql(codes: readonly CodePlan[], cells: readonly [string, string][]): Promise<{ verdicts: unknown[][]; rows: number }> {
  const days = codeDaysOf('made', codes);
  const index = indexOf('made', [...new Set(codes.map(({ code }) => code))], days.columns);
  const tests = listTests(new Map([['made', { index, days }]]), inPlace);
  const db = await openDuckDb();
  for (const statement of [...index.setUp(), ...days.setUp(index)]) await db.run(statement);
  const scope = sqlScope({ ...tests, cell: (field) => (field === 'CODE' ? 'c0' : 'c1') });
  const valid = formats.map((format) => toSql(holdsOf(check, termsOf(format)), scope));
  try {
    return { verdicts: await evaluate(db, cells, [`(${tests.inList('made', 'code', 'c0')})`, ...valid]), rows: index.rows };
  } finally {
    db.closeSync();
  }
}

const isSound: Record<Format, (text: string) => boolean> = {
  YYYYMMDD: runtime.isDate,
  YYYYMM: runtime.isMonth,
  YYYY: runtime.isYear,
  PERIOD: runtime.isPeriod,
};

/** Both engines on each code with each date; on texts that are no dates SQL need only not break. */
async function compare(codes: readonly CodePlan[], cells: readonly [string, string][]): Promise<void> {
  const { verdicts } = await bySql(codes, cells);
  const known = new Map(codes.map(({ code }) => [code, true]));
  const javaScript = formats.map((format) => byJavaScript(codes, format));
  for (const [at, [code, date]] of cells.entries()) {
    const [isCode, ...valid] = verdicts[at]!;
    expect(isCode, JSON.stringify(code)).toBe(known.has(code));
    for (const [which, format] of formats.entries()) {
      expect(typeof valid[which]).toBe('boolean');
      if (isSound[format](date)) expect(valid[which], `${JSON.stringify(code)} ${date}`).toBe(javaScript[which]!(code, date));
    }
  }
}

function plan(code: string, validFrom = '', validTo = ''): CodePlan {
  return { code, names: ['名'], validFrom, validTo };
}

const year = fc.integer({ min: 1950, max: 2030 }).map(String);
const day = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${y}${String(m).padStart(2, '0')}${String(d).padStart(2, '0')}`);
const dates = fc.oneof(
  day,
  day.map((text) => text.slice(0, 6)),
  year,
  fc.tuple(day, day).map(([from, to]) => from + to),
  hostileText,
);

/** Times of validity in whole years, or to the day, with open ends. */
function spans(inYears: boolean): fc.Arbitrary<[string, string]> {
  const from = inYears ? year.map((text) => `${text}0101`) : day;
  const to = inYears ? year.map((text) => `${text}1231`) : day;
  return fc.tuple(fc.oneof(from, fc.constant('')), fc.oneof(to, fc.constant('')));
}

const forms: [string, fc.Arbitrary<string>, number][] = [
  ['digits of one length', fc.integer({ min: 100000, max: 130000 }).map(String), 90],
  ['digits with zeros in front', fc.nat(9999).map((number) => String(number).padStart(4, '0')), 90],
  [
    'round numbers, as exponents give them',
    fc.integer({ min: 10, max: 99 }).chain((head) => fc.constantFrom(`${head}00`, `${head}10`, `${head}e2`.replace('e2', '99'))),
    80,
  ],
  ['few codes', fc.integer({ min: 0, max: 20 }).map(String), 8],
  [
    'letters and digits',
    fc.tuple(fc.constantFrom('A', 'Ｂ', "'", '\u0000', ''), fc.nat(300)).map(([letter, number]) => `${letter}${number}`),
    90,
  ],
];

it.each(forms)('is the same in SQL and JavaScript: %s', async (_, code, size) => {
  const rows = fc.boolean().chain((inYears) =>
    fc.array(
      fc.tuple(code, spans(inYears)).map(([own, [from, to]]) => plan(own, from, to)),
      { minLength: size, maxLength: size + 30 },
    ),
  );
  const whole = rows.chain((codes) => {
    const near = fc.constantFrom(...codes.map((each) => each.code));
    const spoilt = fc
      .tuple(near, fc.constantFrom('+', ' ', '.', '_', 'e', 'e2', 'e3', '0', '-', '０', '\u0000'), fc.nat(6))
      .map(([text, mark, at]) => text.slice(0, at) + mark + text.slice(at + mark.length));
    const exponents = near.map((text) => `${text.slice(0, -2)}e${text.length - 2}`);
    const cells = fc.array(fc.tuple(fc.oneof({ weight: 3, arbitrary: near }, spoilt, exponents, hostileText), dates), {
      minLength: 60,
      maxLength: 60,
    });
    return fc.tuple(fc.constant(codes), cells);
  });
  await fc.assert(
    fc.asyncProperty(whole, ([codes, cells]) => compare(codes, cells)),
    { numRuns: 12, seed: 2260 },
  );
});

it('looks for long codes by their beginning and their end', async () => {
  const codes = Array.from({ length: 3600 }, (_, at) =>
    plan(
      `X${100 + Math.floor(at / 60)}-${String(at % 60).padStart(3, '0')}Z`,
      at % 3 === 0 ? '20000101' : '',
      at % 7 === 0 ? '20151231' : '',
    ),
  );
  const hostile: [string, string][] = fc.sample(fc.tuple(hostileText, dates), { numRuns: 300, seed: 1 });
  const own = codes.slice(0, 900).map(({ code }, at): [string, string] => [code, `${1990 + (at % 40)}0615`]);
  const { rows } = await bySql(codes, own);
  expect(rows).toBe(60 * 60);
  await compare(codes, [
    ...own,
    ...hostile,
    ['X100-000', '20000101'],
    ['X999-000Z', '20000101'],
    ['X100-00𠮷Z', '20000101'],
    ['Ｘ100-000Z', '2000'],
  ]);
});

it('keeps a list whose codes lie far apart in an enumerated type', async () => {
  const codes = Array.from({ length: 100 }, (_, at) => plan(String(1000000 + at * 89_999), `${1900 + at}0101`));
  const { rows } = await bySql(codes, [['1000000', '20000101']]);
  expect(rows).toBe(100);
  await compare(
    codes,
    codes.map(({ code }, at) => [code, `${1950 + (at % 60)}`]),
  );
});

it('takes both the old and the new code in the year of the change', () => {
  const codes = [plan('110104', '19810101', '20101231'), plan('110102', '20100101', '')];
  const on = (code: string, date: string) => byJavaScript(codes, 'YYYYMMDD')(code, date);
  expect([on('110104', '20101231'), on('110102', '20100101'), on('110104', '20110101'), on('110102', '20091231')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it('takes a month, a year or a period on its first or its last day', () => {
  const codes = [plan('A', '20100615', '20110615')];
  const on = (format: Format, date: string) => byJavaScript(codes, format)('A', date);
  expect([on('YYYYMM', '201006'), on('YYYYMM', '201106'), on('YYYYMM', '201005'), on('YYYYMM', '201107')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect([on('YYYY', '2010'), on('YYYY', '2011'), on('YYYY', '2009'), on('YYYY', '2012')]).toEqual([true, true, false, false]);
  expect([on('PERIOD', '2010010120100701'), on('PERIOD', '2011010120120101'), on('PERIOD', '2009010120130101')]).toEqual([
    true,
    true,
    false,
  ]);
});

it('takes a code with several times, and with a row that tells none', () => {
  const on = byJavaScript([plan('A', '', '19991231'), plan('A', '20100101', ''), plan('B', '19990101', '19991231'), plan('B')], 'YYYYMMDD');
  expect(['19500101', '20050101', '20200101'].map((date) => on('A', date))).toEqual([true, false, true]);
  expect([on('B', '19500101'), on('unknown', '19500101')]).toEqual([true, true]);
});

it('makes in the session what the checks of the tables ask for', async () => {
  const session = await openSession();
  try {
    const list = {
      id: 'made',
      title: '',
      source: '',
      complete: true,
      hash: '',
      codes: [plan('A', '20000101', ''), plan('B', '', '20001231')],
    };
    const made = {
      tables: [{ id: 'T01', number: '1', fields: [termsOf('YYYYMMDD').field()], checks: [check] }],
      codeLists: new Map([['made', list]]),
      parameters: new Map(),
    } as unknown as Plan;
    const { validOn } = listTests(provideLists(session, made, made.tables), inPlace);
    const [row] = await session.rows(
      `SELECT ${['A', 'B', 'C'].map((code, at) => `(${validOn('made', `'${code}'`, ['20100101'])}) AS v${at}`).join(', ')}`,
    );
    expect(Object.values(row!)).toEqual([true, false, true]);
  } finally {
    await session.close();
  }
});
