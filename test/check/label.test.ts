import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { holdsOf } from '../../src/check/kinds.js';
import { toJavaScript } from '../../src/javascript/printer.js';
import { toSql } from '../../src/duckdb/expression/printer.js';
import { inPlace } from '../../src/duckdb/expression/hoist.js';
import * as runtime from '../../src/value/runtime.js';
import { pairsOf, spansByCode } from '../../src/value/spans.js';
import { provideLists, listTests } from '../../src/duckdb/list/lists.js';
import { openSession, type Session } from '../../src/duckdb/session.js';
import type { Check, Plan } from '../../src/plan/plan.js';
import { loadPlan } from '../../src/compile/load.js';
import { sqlText } from '../../src/duckdb/expression/text.js';
import { namesByCode } from '../../src/javascript/record-code.js';
import { parseRepresentation } from '../../src/standard/representation.js';
import { readProfile } from '../../src/standard/read.js';
import { runCheck } from '../../src/run-check.js';
import { javaScriptScope, sqlScope } from '../printers/scopes.js';
import type { CodePlan } from '../../src/value/code.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-label-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const check = {
  kind: 'label',
  table: 'T01',
  fields: ['NAME', 'CODE', 'DATE'],
  operands: ['NAME', 'CODE'],
  params: { list: 'made', code: 'CODE', on: 'DATE' },
} as unknown as Check;
const formats = { YYYYMMDD: 'C8', YYYYMM: 'C6', YYYY: 'C4', PERIOD: 'C16' } as const;
type Format = keyof typeof formats;

function termsOf(format: Format) {
  const date = { name: 'DATE', label: '', representation: parseRepresentation(formats[format])!, format };
  const expression = (): never => {
    throw new Error('no rule here');
  };
  return { field: () => date, expression };
}

/** Whether a label holds beside a code on a date, in JavaScript. */
function byJavaScript(codes: readonly CodePlan[], format: Format): (row: Row) => boolean {
  const list = { id: 'made', title: '', source: '', complete: true, hash: '', codes: [...codes] };
  const scope = javaScriptScope({ codeList: () => 'names', codeSpans: (_, of) => `spans.${of}` });
  const run = new Function(
    'runtime',
    'names',
    'spans',
    'CODE',
    'NAME',
    'DATE',
    `return ${toJavaScript(holdsOf(check, termsOf(format)), scope)};`,
  ) as (...given: unknown[]) => boolean;
  const spans = { code: spansByCode(codes), pair: spansByCode(pairsOf(codes)) };
  return ([code, name, date]) => run(runtime, namesByCode(list), spans, code, name, date);
}

/** The same in SQL. */
async function bySql(session: Session, codes: readonly CodePlan[], format: Format, rows: readonly Row[]): Promise<boolean[]> {
  const list = { id: 'made', title: '', source: '', complete: true, hash: '', codes: [...codes] };
  const made = {
    tables: [{ id: 'T01', number: '1', fields: [termsOf(format).field()], checks: [check] }],
    codeLists: new Map([['made', list]]),
    parameters: new Map(),
  } as unknown as Plan;
  const tests = listTests(provideLists(session, made, made.tables), inPlace);
  const test = toSql(holdsOf(check, termsOf(format)), sqlScope(tests));
  const values = rows.map((row, at) => `(${at}, ${row.map(sqlText).join(', ')})`).join(', ');
  const found = await session.rows(`SELECT (${test}) AS holds FROM (VALUES ${values}) v(n, CODE, NAME, DATE) ORDER BY n`);
  return found.map(({ holds }) => holds as boolean);
}

type Row = readonly [code: string, name: string, date: string];

const years = fc.constantFrom('', '1990', '1995', '2000', '2005');
const code = fc.record({
  code: fc.constantFrom('A', 'B', '12'),
  names: fc.uniqueArray(fc.constantFrom('甲', '乙', '丙'), { minLength: 1, maxLength: 2 }),
  from: years,
  to: years,
});
const dates: Record<Format, string[]> = {
  YYYYMMDD: ['19890101', '19901231', '19950101', '19991231', '20000101', '20230229', '', '2000'],
  YYYYMM: ['198912', '199001', '199512', '200013', ''],
  YYYY: ['1989', '1990', '1995', '2005', ''],
  PERIOD: ['1989010119900101', '1994010120060101', '2000010120001231', '20000101', ''],
};

it.each(Object.keys(formats) as Format[])('means the same in JavaScript and in SQL, with a date %s', async (format) => {
  const row = fc.tuple(fc.constantFrom('A', 'B', '12', 'C'), fc.constantFrom('甲', '乙', '丙', '丁'), fc.constantFrom(...dates[format]));
  await fc.assert(
    fc.asyncProperty(fc.array(code, { minLength: 1, maxLength: 6 }), fc.array(row, { minLength: 1, maxLength: 30 }), async (made, rows) => {
      const codes = made.map(({ code: each, names, from, to }): CodePlan => ({
        code: each,
        names,
        validFrom: from && `${from}0101`,
        validTo: to && `${to}1231`,
      }));
      const session = await openSession({ temporary: folder });
      try {
        expect(await bySql(session, codes, format, rows)).toEqual(rows.map(byJavaScript(codes, format)));
      } finally {
        await session.close();
      }
    }),
    { numRuns: 12 },
  );
});

it('is the one of the date, and any that the code had where there is no date or the code did not hold then', () => {
  const codes: CodePlan[] = [
    { code: 'A', names: ['甲'], validFrom: '19900101', validTo: '19941231' },
    { code: 'A', names: ['乙'], validFrom: '20000101', validTo: '' },
  ];
  const holds = byJavaScript(codes, 'YYYYMMDD');
  expect([holds(['A', '甲', '19920101']), holds(['A', '乙', '20200101'])]).toEqual([true, true]);
  expect([holds(['A', '乙', '19920101']), holds(['A', '甲', '20200101'])]).toEqual([false, false]);
  expect([holds(['A', '乙', '']), holds(['A', '甲', '19970101']), holds(['A', '丙', ''])]).toEqual([true, true, false]);
});

it('tells which name the code had, and asks for any where the file has no date', async () => {
  const plan = await loadPlan('schemas', 'codes', '2026-01-01');
  const { profile } = await readProfile('standards/profiles/code-list.md');
  const found = async (lines: string[]) => {
    const path = join(folder, '代码.csv');
    await writeFile(path, lines.join('\n'));
    const report = await runCheck(plan, profile, [path], {
      tool: { name: 'test', version: '0' },
      temporary: folder,
      tables: { '代码.csv': 'T01' },
    });
    return report.checks.find(({ id }) => id === 'DIVISIONNAME.label')!;
  };
  const dated = await found([
    '序号,日期,行政区划代码,行政区划名称',
    '1,19960601,511402,枳城区',
    '2,19960601,511402,东坡区',
    '3,20210101,511402,枳城区',
    '4,,511402,枳城区',
  ]);
  expect([dated.failed, dated.applicable, dated.samples.map(({ row, hint }) => [row, hint?.en])]).toEqual([
    2,
    4,
    [
      [3, 'on 1996-06-01 the name of 511402 was 枳城区; the one given was its name in 2000–'],
      [4, 'on 2021-01-01 the name of 511402 was 东坡区; the one given was its name in 1995–1997'],
    ],
  ]);
  const dateless = await found(['序号,行政区划代码,行政区划名称', '1,511402,枳城区', '2,511402,东坡区', '3,511402,桥东区']);
  expect([dateless.outcome, dateless.failed, dateless.applicable]).toEqual(['fail', 1, 3]);
});
