import { mkdtemp, readFile, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { openDataset } from '../../src/dataset/dataset.js';
import { duckdbEngine } from '../../src/duckdb/run/run.js';
import { openSession } from '../../src/duckdb/session.js';
import type { Check, Field, Plan } from '../../src/plan/plan.js';
import { plan as smallPlan } from '../dataset/small-plan.js';
import { gb18030 } from '../gb18030.js';

const field = (name: string, label: string, representation: Partial<Field['representation']>, format?: Field['format']): Field => ({
  name,
  label,
  representation: { text: 'C..20', type: 'C', fixed: false, length: 20, decimals: 0, ...representation },
  ...(format && { format }),
});
const fields = [
  field('AAC001', '人员编码', {}),
  field('AAC003', '姓名', {}),
  field('AAC006', '出生日期', { text: 'C8', fixed: true, length: 8 }, 'YYYYMMDD'),
  field('AAE201', '月数', { text: 'I..4', type: 'I', length: 4 }),
];
const check = (kind: string, name: string, more: Partial<Check> = {}): Check => ({
  ...{
    id: `${name}.${kind}`,
    kind,
    severity: 'error',
    indicator: '0302',
    clause: '',
    basis: 'text',
    table: 'T02',
    level: 'cell',
    fields: [name],
    operands: [],
    after: [],
    params: {},
  },
  ...more,
});
const form = ({ name, representation, format }: Field) =>
  check('representation', name, { operands: [name], params: { representation: representation.text, ...(format && { format }) } });
const checks = [
  check('required', 'AAC001'),
  check('required', 'AAC003'),
  ...fields.map(form),
  check('unique', 'AAC001', { level: 'set', operands: ['AAC001'], after: ['AAC001.representation'], params: { key: ['AAC001'] } }),
];
const plan: Plan = { ...smallPlan, tables: [{ ...smallPlan.tables[0]!, key: ['AAC001'], fields, checks }] };
const [{ name: tableName, xmlRoot }] = plan.tables as [Plan['tables'][number]];

/** A table as a person has it: rows of cells, and where its header stands. */
interface Sheet {
  rows: string[][];
  header: number;
}

const key = fc.oneof(
  { weight: 4, arbitrary: fc.nat(9).map((n) => `P00${n}`) },
  { weight: 1, arbitrary: fc.constantFrom('', '合田', '张三', 'x'.repeat(21), '１２') },
);
const name = fc.constantFrom('张三', '李四\n小名 四', '', '合成', '\u3000', '王"五"', 'a,b', '陈\ufffd', '总经理', '注册');
const date = fc.constantFrom('19800101', '', '1980-01-01', '19800230');
const months = fc.constantFrom('12', '', '1,012', '-');
const person = fc.tuple(key, name, date, months).map((cells): string[] => cells);
const blank = fc.constantFrom<string[]>([], ['', '', '', ''], [' ', '', '\u3000', ''], ['', '', '', '', '', '']);
/** A row of a sheet that cannot be read is not looked at for lost characters, as one of a text is: it has none here. */
const wide = fc
  .tuple(person, fc.constantFrom([''], ['', ''], ['多'], ['', 'x']))
  .map(([cells, more]) => [...cells.map((cell) => cell.replaceAll('\ufffd', '')), ...more]);
const foot = fc.constantFrom<string[]>(
  ['合计', '', '', '480'],
  ['', '合　计', '', '480'],
  ['杭州市小计', '', '', '12'],
  ['制表人：张三', '', '审核人：李四', ''],
  ['备注：以上属实'],
  ['第 1 页', '', '', ''],
  ['人员编码', '姓名', '出生日期', '月数'],
  ['', '', '', '480'],
);
const title = fc.constantFrom<string[]>(['某市人员名册（2024年）'], ['填报单位：某市', '', '日期：2025年1月', ''], [], ['', '', '', '']);
const labels = ['人员编码', '姓名', '出生日期', '月数'];
/** Rows beneath the header that speak of the columns. */
const described = fc.constantFrom<string[]>(
  ['C..20', 'C..20', 'C8', 'I..4'],
  ['字符型', '字符型', '日期型', '整数'],
  ['', '', '年月日', '个月'],
  ['(1)', '(2)', '(3)', '(4)'],
  ['必填', '必填', '选填', '选填'],
  ['Code', 'Name', 'Birth', 'Months'],
  [...labels],
);
/** One cell alone. */
const group = fc.constantFrom<string[]>(
  ['人员名册（续）', '', '', ''],
  ['某市社会保险事业管理中心', '', '', ''],
  ['一、在职人员', '', '', ''],
);
/** Another table below the first, as wide as it or wider, of this standard or of none. */
const another = fc.constantFrom<string[][]>(
  [
    ['序号', '项目', '金额', '备注'],
    ['1', '补贴', '1,012', '无'],
    ['2', '奖金', '-', ''],
  ],
  [
    ['序号', '项目', '金额', '备注', '经办人', '日期'],
    ['1', '补贴', '1,012', '无', '王', '2024-1-1'],
    ['2', '奖金', '12', '', '', ''],
  ],
  [
    ['编号', '名称', '日期', '数量'],
    ['P801', '张三', '19800101', '12'],
  ],
);

const sheets = fc
  .tuple(
    fc.array(title, { maxLength: 3 }),
    fc.array(described, { maxLength: 2 }),
    fc.array(fc.oneof({ weight: 6, arbitrary: person }, blank, wide, foot, group), { minLength: 1, maxLength: 30 }),
    fc.array(foot, { maxLength: 2 }),
    fc.option(another, { nil: [] }),
  )
  .map(([above, beneath, rows, below, table]): Sheet => ({
    rows: [...above, labels, ...beneath, ...rows, ...below, ...table],
    header: above.length,
  }));

/** What was found of a table: by place among its rows, whatever the format. */
interface Verdict {
  rows: number;
  unreadable: number;
  causes: unknown;
  failing: string[];
  told: string[];
}

let folder: string;
let made = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-verdict-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Checks one file. `lines` gives the line of each row in it. */
async function verdictOf(file: string, content: Buffer, lines: readonly number[]): Promise<Verdict> {
  const own = join(folder, String(made++));
  await mkdir(own);
  await writeFile(join(own, file), content);
  const session = await openSession({ temporary: own });
  const dataset = await openDataset(plan, [join(own, file)], { temporary: own });
  try {
    if (dataset.tables.length === 0) throw new Error(JSON.stringify(dataset.problems));
    const tally = await duckdbEngine(session).run(plan, dataset, {
      samples: 5,
      findings: { path: join(own, 'findings.csv'), personal: true },
    });
    const found = parse(await readFile(join(own, 'findings.csv')), { columns: true }) as { row: string; key: string; checks: string }[];
    const place = (line: number) => lines.indexOf(line);
    const [table] = tally.tables as [(typeof tally.tables)[number]];
    const told = tally.source.problems
      .filter(({ code }) => !ofText.includes(code))
      .map(({ code, params, line }) => `${code} ${params['count'] ?? params['above'] ?? ''} ${place(line ?? 0)}`);
    return {
      rows: table.rows,
      unreadable: table.unreadable,
      causes: table.checks.find(({ check: { kind } }) => kind === 'records')!.causes ?? [],
      failing: found.map(({ row, key: own, checks: ids }) => `${place(Number(row))} ${own} ${ids}`),
      told: told.sort(),
    };
  } finally {
    await dataset.close();
    await session.close();
  }
}

/** Delimiters with nothing between them are told of a text; a sheet has none. */
const ofText = ['dataset.header-nameless', 'dataset.row-blank'];

/** The text of a table, and the line of each of its rows. A row of no cells is a line without a byte. */
function csvOf({ rows, header }: Sheet, endInHeader: string): { text: string; lines: number[] } {
  const lines: number[] = [];
  let text = '';
  for (const [at, row] of rows.entries()) {
    lines.push(text.split('\n').length);
    text += `${row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}${at === header ? endInHeader : ''}\n`;
  }
  return { text, lines };
}

/** The library leaves U+FFFD out, unless it is written by its number. */
function workbookOf({ rows }: Sheet): Promise<Buffer> {
  const cells = rows.map((row) =>
    row.map((value) => (value === '' ? null : { value: value.replaceAll('\ufffd', '_xFFFD_'), type: String })),
  );
  return writeXlsx([{ sheet: '一', data: cells }]).toBuffer();
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The rows below the header as records, each on as many lines as its cells have; a title as elements above them. */
function xmlOf({ rows, header }: Sheet): { text: string; lines: number[] } {
  const lines: number[] = [];
  let text = `<?xml version="1.0" encoding="UTF-8"?><${xmlRoot} xmlns="${plan.standard.xmlNamespace}">\n`;
  for (const [at, row] of rows.entries()) {
    lines.push(at <= header ? 0 : text.split('\n').length);
    if (at < header) text += row.map((cell) => `<标题>${escaped(cell)}</标题>`).join('');
    if (at > header)
      text += `<${tableName}>${row
        .slice(0, 4)
        .map((cell, n) => `<${labels[n]}>${escaped(cell)}</${labels[n]}>`)
        .join('')}</${tableName}>\n`;
  }
  return { text: `${text}</${xmlRoot}>`, lines };
}

/** The helper has no code for U+FFFD. */
const asGb18030 = (text: string) =>
  Buffer.concat(
    text.split('\ufffd').flatMap((part, at) => (at === 0 ? [gb18030(part)] : [Buffer.from([0x84, 0x31, 0xa4, 0x37]), gb18030(part)])),
  );

const utf16 = (text: string, order: 'LE' | 'BE') => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return order === 'LE' ? bytes : bytes.swap16();
};

/** A row without its last delimiters is told in a text; a sheet cannot tell. */
const padded = ({ rows, header }: Sheet): Sheet => ({
  rows: rows.map((row, at) => (at <= header || row.length === 0 ? row : [...row, '', '', '', ''].slice(0, Math.max(4, row.length)))),
  header,
});

/** More tables for the same price: each seed makes others. */
const seeds = [11, 47];

describe.each(seeds)('one table has one verdict (seed %i)', (seed) => {
  it(
    'in a CSV of whatever encoding, with one mark or two, with a delimiter at the end of its header or without',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(sheets, async (sheet) => {
          const full = padded(sheet);
          const { text, lines } = csvOf(full, '');
          const asUtf8 = await verdictOf('表2.csv', Buffer.from(text), lines);
          const trailing = csvOf(full, ',');
          const others: [string, string, Buffer, number[]][] = [
            ['UTF-8 with two marks', '表2.csv', Buffer.from(`\ufeff\ufeff${text}`), lines],
            ['GB18030', '表2.csv', asGb18030(text), lines],
            ['UTF-16LE', '表2.csv', utf16(text, 'LE'), lines],
            ['UTF-16BE', '表2.csv', utf16(text, 'BE'), lines],
            ['a delimiter at the end of the header', '表2.csv', Buffer.from(trailing.text), trailing.lines],
            ['CRLF', '表2.csv', Buffer.from(text.replace(/\n/g, '\r\n')), lines],
            [
              'tabs',
              '表2.csv',
              Buffer.from(
                csvOf(full, '')
                  .text.replaceAll('a,b', 'a;b')
                  .replaceAll('1,012', '1;012')
                  .replaceAll(',', '\t')
                  .replaceAll('a;b', 'a,b')
                  .replaceAll('1;012', '1,012'),
              ),
              lines,
            ],
          ];
          for (const [what, file, content, places] of others)
            expect([what, await verdictOf(file, content, places)]).toEqual([what, asUtf8]);
        }),
        { numRuns: 3, seed, endOnFailure: true },
      );
    },
  );

  it('in a workbook', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(sheets, async (sheet) => {
        const full = padded(sheet);
        const { text, lines } = csvOf(full, '');
        expect(
          await verdictOf(
            '表2.xlsx',
            await workbookOf(full),
            full.rows.map((_, at) => at + 1),
          ),
        ).toEqual(await verdictOf('表2.csv', Buffer.from(text), lines));
      }),
      { numRuns: 6, seed, endOnFailure: true },
    );
  });

  it('in XML, as far as it can be written there', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(sheets, async ({ rows, header }) => {
        const narrow = { rows: rows.map((row, at) => (at < header ? row : [...row, '', '', '', ''].slice(0, 4))), header };
        fc.pre(narrow.rows.slice(header + 1).some((row) => row.some((cell) => cell.trim() !== '')));
        const { text, lines } = csvOf(narrow, '');
        const xml = xmlOf(narrow);
        const { told, ...asCsv } = await verdictOf('表2.csv', Buffer.from(text), lines);
        const { told: toldOfXml, ...asXml } = await verdictOf('表2.xml', Buffer.from(xml.text), xml.lines);
        expect(asXml).toEqual(asCsv);
        // A title is a line above the header there, an element that is no record here: each is told in its own words.
        const isTitle = (each: string) => /^dataset\.(?:header-below|xml-stray) /.test(each);
        expect(toldOfXml.some(isTitle)).toBe(told.some(isTitle));
        expect(toldOfXml.filter((each) => !isTitle(each) && !each.startsWith('dataset.xml-blank'))).toEqual(
          told.filter((each) => !isTitle(each)),
        );
      }),
      { numRuns: 6, seed, endOnFailure: true },
    );
  });
});
