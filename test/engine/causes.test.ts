import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { causeFor, causeOf, isCaused, traitsOf, type Traits } from '../../src/check/cause/cause.js';
import { causes } from '../../src/check/cause/causes.js';
import { openDataset } from '../../src/dataset/dataset.js';
import { duckdbEngine } from '../../src/duckdb/run/run.js';
import { openSession } from '../../src/duckdb/session.js';
import type { Tally } from '../../src/engine/tally.js';
import { messages } from '../../src/message/messages.js';
import { loadPlan } from '../../src/compile/load.js';
import type { Plan } from '../../src/plan/plan.js';
import { patternFault } from '../../src/rule/pattern.js';
import { exampleRecords } from '../../src/synth/example.js';

let folder: string;
let plan: Plan;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-test-'));
  plan = await loadPlan('schemas', 'gbt-40217-2021', '2019-06-30');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const text: Traits = { kind: 'text', length: 6, decimals: 0, fixed: true };
const free: Traits = { ...text, fixed: false };
const person: Traits = { ...free, length: 18, identifier: { small: false, parted: false, dates: [{ before: 6, behind: 4 }] } };
const [day, month, year, period, moment] = (['day', 'month', 'year', 'period', 'moment'] as const).map((kind): Traits => ({
  kind,
  length: 8,
  decimals: 0,
  fixed: true,
})) as [Traits, Traits, Traits, Traits, Traits];
const whole: Traits = { kind: 'integer', length: 3, decimals: 0, fixed: false };
const amount: Traits = { kind: 'decimal', length: 16, decimals: 2, fixed: false };

describe('a failing cell has a cause', () => {
  it.each<[Traits, string, string]>([
    [day, '1949-12-31', 'date-hyphens'],
    [day, '1970/7/1', 'date-slashes'],
    [day, '1949.12.31', 'date-dots'],
    [day, '1949年12月31日', 'date-characters'],
    [day, '1949 12 31', 'date-blanks'],
    [day, '25750', 'excel-serial'],
    [day, '25750.5', 'excel-serial'],
    [day, '1949-12-31 08:30:00', 'time-of-day'],
    [day, '1949-12-31T00:00:00Z', 'time-of-day'],
    [day, '20200101083000', 'time-of-day'],
    [day, '1577836800', 'timestamp'],
    [day, '5-Jan-2020', 'month-name'],
    [day, '31/12/1949', 'date-order'],
    [day, '31121949', 'date-order'],
    [day, '491231', 'two-digit-year'],
    [day, '49-12-31', 'two-digit-year'],
    [day, '197007', 'date-short'],
    [day, '1970', 'date-short'],
    [day, '2020115', 'date-unpadded'],
    [day, '00000000', 'date-filler'],
    [day, '20230229', 'no-such-day'],
    [day, '20231301', 'no-such-month'],
    // Without its signs it would be no date either.
    [day, '1970-13-01', 'no-such-month'],
    [day, '1970/0/1', 'no-such-month'],
    [day, '1970年13月1日', 'no-such-month'],
    [day, '1970-13-01 00:00:00', 'no-such-month'],
    [day, '2023-2-29', 'no-such-day'],
    [day, '1900.02.29', 'no-such-day'],
    [day, '2000.02.29', 'date-dots'],
    [day, '2024-02-29', 'date-hyphens'],
    [day, '2024-04-31', 'no-such-day'],
    [month, '2024-13', 'no-such-month'],
    [period, '2024-01-01至2024-13-31', 'no-such-month'],
    [period, '2024-01-01至2024-11-31', 'no-such-day'],
    [moment, '2024-11-31 08:15:00', 'no-such-day'],
    [day, '一九四九年十月一日', 'chinese-numerals'],
    [day, '2O200101', 'letters-for-digits'],
    [day, '张三', 'words'],
    [month, '202013', 'no-such-month'],
    [month, '20200101', 'date-long'],
    [month, '20201', 'date-unpadded'],
    [month, '43831', 'excel-serial'],
    [year, '202001', 'date-long'],
    [year, '20', 'date-short'],
    [moment, '2024-03-05 08:15:00', 'date-hyphens'],
    [moment, '2024/3/5 8:15', 'date-slashes'],
    [moment, '2024年3月5日', 'date-characters'],
    [moment, '20240305 08:15:00', 'moment-parted'],
    [moment, '20240305T081500', 'moment-parted'],
    [moment, '20240305', 'date-short'],
    [moment, '20240230081500', 'no-such-day'],
    [period, '20240101-20241231', 'period-parted'],
    [period, '2024-01-01至2024-12-31', 'date-hyphens'],
    [period, '2024010120240230', 'no-such-day'],
    [amount, '1,200.00', 'thousands'],
    [amount, '￥1200', 'currency'],
    [amount, '１２００', 'full-width'],
    [amount, '¥1,200.00', 'currency'],
    [amount, '1200元', 'currency'],
    [amount, '1.2万元', 'currency'],
    [amount, '8%', 'unit'],
    [amount, '12,5', 'decimal-comma'],
    [amount, '(12.50)', 'negative-form'],
    [amount, '+5', 'plus-sign'],
    [amount, '.5', 'bare-point'],
    [amount, '1.234', 'surplus-decimals'],
    [amount, '1.2E+3', 'scientific'],
    [amount, '12345678901234567', 'too-many-digits'],
    [amount, 'TRUE', 'boolean'],
    [amount, '#N/A', 'spreadsheet-error'],
    [amount, '########', 'spreadsheet-error'],
    [whole, '12.0', 'decimal-zero'],
    [whole, '12个月', 'unit'],
    [whole, '１２', 'full-width'],
    [person, '11010519491231002x', 'small-x'],
    [person, '11010519491231002×', 'other-x'],
    [person, '1.10105E+17', 'digits-lost'],
    [person, '110105194912310000', 'digits-rounded'],
    [person, '110105194912310021.0', 'decimal-zero'],
    [person, '110105-19491231-002X', 'signs-inside'],
    [person, '110105 19491231 002X', 'blanks-inside'],
    [person, '11010519491331002X', 'identifier-date'],
    [person, '110105491231002', 'old-number'],
    [person, '1101054912310021', 'identity-digits'],
    [person, '11010519491231002', 'identity-digits'],
    [person, '1101051949123100021', 'identity-digits'],
    [person, "'11010519491231002X", 'apostrophe'],
    [person, '11010519491231002X  ', 'blanks-around'],
    [person, '11010519491231002X\u3000', 'blanks-around'],
    [person, '11010519491231002X\u00a0', 'blanks-around'],
    [person, '\ufeff11010519491231002X', 'invisible'],
    [person, '11010519491231\u200b002X', 'invisible'],
    [person, '11010519491231\n002X', 'line-break'],
    [person, '="11010519491231002X"', 'quoted'],
    [person, '=A1', 'formula'],
    [person, '=HYPERLINK("http://a.b","1")', 'formula'],
    [person, '=A1&"X"', 'formula'],
    [person, '=', 'formula'],
    [text, '10102', 'zeros-lost'],
    [text, 'ab', 'text-too-short'],
    [text, '1101011', 'text-too-long'],
    [{ ...free, holds: 'code', zeroless: ['1', '9'] }, '1', 'code-zeros-lost'],
    [{ ...text, holds: 'code', zeroless: ['10102'] }, '10102', 'code-zeros-lost'],
    [{ ...text, holds: 'code' }, '东城区', 'name-for-code'],
    [{ ...free, holds: 'name' }, '110101', 'code-for-name'],
    [free, '张\ufffd三某某某某', 'lost-characters'],
    [free, '张三&amp;李四', 'markup'],
  ])('%j “%s”: %s', (traits, cell, id) => {
    expect(causeOf(traits, cell)?.id).toBe(id);
  });

  it.each<[Traits, string]>([
    // A wrong check character may be any slip of the pen.
    [person, '110105194912310021'],
    [{ ...free, holds: 'code' }, '7'],
    [{ ...free, holds: 'code', zeroless: ['1', '9'] }, '7'],
    [amount, '1,2,3'],
  ])('or none is known: %j “%s”', (traits, cell) => {
    expect(causeOf(traits, cell)).toBeUndefined();
  });

  it('with the number of characters that are too many or too few', () => {
    expect(causeOf(free, '七个字的名字啊')).toEqual({ id: 'text-too-long', by: 1 });
    expect(causeOf(text, '10102')).toEqual({ id: 'zeros-lost', by: 1 });
    expect(causeOf(amount, '-12345678901234567.8')).toEqual({ id: 'too-many-digits', by: 2 });
    expect(causeOf(free, `${'长'.repeat(500)}`)).toEqual({ id: 'text-too-long', by: 494 });
  });
});

describe('every cause', () => {
  const ids = [...new Set(causes.map(({ id }) => id))];
  it.each(ids)('%s has its texts', (id) => {
    expect(messages).toHaveProperty([`cause.${id}.found`]);
    expect(messages).toHaveProperty([`cause.${id}.advice`]);
  });
  it('has a pattern that both engines read alike', () => {
    const traits = [text, free, person, day, month, year, period, whole, amount];
    const uncommon = causes.flatMap(({ id, pattern, on }) =>
      traits.filter((each) => pattern && on(each)).map((each) => ({ id, fault: patternFault(pattern!(each)) })),
    );
    expect(uncommon.filter(({ fault }) => fault && fault.code !== 'rule.pattern-slow')).toEqual([]);
  });
});

const pieces = fc.constantFrom(
  ...[
    '2024',
    '1949',
    '12',
    '31',
    '02',
    '13',
    '0',
    '00000000',
    '9999',
    '110105194912310',
    '002X',
    'x',
    '-',
    '/',
    '.',
    '年',
    '月',
    '日',
    ' ',
    '\u3000',
    '\u00a0',
    '\ufeff',
    '\u200b',
    "'",
    '"',
    '=',
    ',',
    '元',
    '¥',
    '%',
    'E+17',
  ],
  ...[
    'NULL',
    '无',
    '待填',
    '#N/A',
    '１',
    'Ｘ',
    '&amp;',
    '\ufffd',
    '\n',
    '\u001f',
    '\u0000',
    'TRUE',
    '是',
    '张三',
    'Jan',
    '08:30',
    '😀',
    '+',
    '(',
    ')',
    '𠮷',
    '\\N',
    '\\u4e2d',
  ],
);
const cells = fc.oneof(
  { weight: 6, arbitrary: fc.array(pieces, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }) },
  { weight: 1, arbitrary: fc.tuple(pieces, fc.integer({ min: 20, max: 130 })).map(([piece, times]) => piece.repeat(times)) },
);

async function found(
  table: string,
  records: Record<string, string>[],
): Promise<{ tally: Tally; rows: { row: string; checks: string; causes: string }[] }> {
  const fields = plan.tables.find(({ id }) => id === table)!.fields.map(({ name }) => name);
  const path = join(folder, `${table}.csv`);
  await writeFile(path, stringify([fields, ...records.map((record) => fields.map((name) => record[name]!))], { quoted: true }));
  const session = await openSession({ temporary: folder });
  try {
    const dataset = await openDataset(plan, [path], { temporary: session.folder });
    const tally = await duckdbEngine(session).run(plan, dataset, {
      samples: 0,
      findings: { path: `${path}.findings.csv`, personal: true },
    });
    return { tally, rows: parse(await readFile(`${path}.findings.csv`, 'utf8'), { columns: true }) };
  } finally {
    await session.close();
  }
}

describe('DuckDB and JavaScript name the same cause', () => {
  it.each(['T01', 'T02', 'T11'])('for cells of %s', async (id) => {
    const table = plan.tables.find((each) => each.id === id)!;
    const names = table.fields.map(({ name }) => name);
    const bases = exampleRecords(plan, id, 20, 7);
    const record = fc.tuple(fc.nat(19), fc.array(fc.tuple(fc.constantFrom(...names), cells), { maxLength: 8 }));
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 120, maxLength: 120 }), async (picks) => {
        const records = picks.map(([base, changes]) => ({ ...bases[base]!, ...Object.fromEntries(changes) }));
        const { tally, rows } = await found(id, records);
        const checks = new Map(table.checks.map((check) => [check.id, check]));
        const starts = new Map<number, Record<string, string>>();
        let line = 2;
        for (const each of records) {
          starts.set(line, each);
          line += 1 + names.reduce((sum, name) => sum + (each[name]!.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
        }
        const counts = new Map<string, number>();
        for (const { row, checks: ids, causes: told } of rows) {
          const expected = ids.split(' ').flatMap((each) => {
            const check = checks.get(each)!;
            if (!check || !isCaused(check)) return [];
            const field = table.fields.find(({ name }) => name === check.fields[0])!;
            const cause = causeFor(check.kind, traitsOf(field, table.checks), starts.get(Number(row))![field.name]!);
            if (!cause) return [];
            counts.set(`${each} ${cause.id}`, (counts.get(`${each} ${cause.id}`) ?? 0) + 1);
            return [`${each}=${cause.id}${cause.by === undefined ? '' : `:${cause.by}`}`];
          });
          expect(told.split(' ').filter(Boolean).sort()).toEqual(expected.sort());
        }
        const tallied = tally.tables[0]!.checks.flatMap(({ check, causes: list = [] }) =>
          list.map(({ id: cause, rows: n }) => [`${check.id} ${cause}`, n] as const),
        );
        expect(Object.fromEntries(tallied)).toEqual(Object.fromEntries(counts));
      }),
      { numRuns: 2, seed: 19, endOnFailure: true },
    );
  });
});
