import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { zhunsheng } from './command.js';
import { paid, persons, Workplace } from './workplace.js';

const workplace = new Workplace();

interface Finding {
  table: string;
  file: string;
  row: string;
  key: string;
  checks: string;
}

async function readParquet(path: string): Promise<Finding[]> {
  const duckdb = await (await DuckDBInstance.create(':memory:')).connect();
  const rows = (await duckdb.runAndReadAll(`SELECT * REPLACE ("row"::VARCHAR AS "row") FROM read_parquet('${path}')`)).getRowObjects();
  return rows as unknown as Finding[];
}

/** The findings of a check in both forms, which must hold the same. */
async function findingsOf(input: string, ...words: string[]): Promise<{ rows: Finding[]; text: string }> {
  const out = workplace.out();
  const names = [`${out}.csv`, `${out}.parquet`] as const;
  for (const name of names) {
    const { code, stderr } = await workplace.check([input, '--findings', name, ...words]);
    expect([code, stderr]).toEqual([1, '']);
  }
  const text = workplace.read(names[0]);
  const rows = parse(text, { columns: true }) as Finding[];
  const plain = rows.map((row) => ({ ...row, file: row.file.replace(/^'/, ''), key: row.key.replace(/^'/, '') }));
  expect(await readParquet(workplace.path(names[1]))).toEqual(plain);
  return { rows, text };
}

/**
 * A file whose lines and records part in every way, some of it beyond the first block of the index: the person of line
 * n is `Pn`, and every seventh began on a day that is none.
 */
function windingFile(): { text: string; bad: number[]; unreadable: number[] } {
  const parts = ['XRY001,XRY002,XRY003,XRY003N,XRY004\n'];
  const bad: number[] = [];
  const unreadable: number[] = [];
  let line = 2;
  const write = (text: string) => {
    parts.push(text);
    line += text.split('\n').length - 1;
  };
  for (let n = 0; n < 1500; n++) {
    if (n % 11 === 5) write('\n');
    if (n % 13 === 6) {
      unreadable.push(line);
      write(`P${line},张三\n`);
    }
    const isBad = n % 7 === 3;
    if (isBad) bad.push(line);
    const name = n % 17 === 3 ? '"张\n三"' : n % 5 === 0 ? '"张,三"' : '张三';
    write(`P${line},${name},1,保洁员,${isBad ? '20240230' : '20240105'}\n`);
  }
  return { text: parts.join(''), bad, unreadable };
}

describe('every failing row stands in the findings, at the line where a person finds it', () => {
  it.each([
    ['LF', (text: string) => text],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['byte order mark', (text: string) => `\ufeff${text}`],
    ['tabs', (text: string) => text.replaceAll('张,三', '张三').replaceAll(',', '\t')],
  ])('%s', async (_, form) => {
    const { text, bad, unreadable } = windingFile();
    const { rows } = await findingsOf(workplace.put({ '人员登记表.csv': form(text), '补贴发放表.csv': 'XRY001,XBT001,XBT002\n' }));
    const expected = [
      ...bad.map((line) => [line, `P${line}`, 'XRY004.representation'] as const),
      ...unreadable.map((line) => [line, '', 'file.records'] as const),
    ];
    expect(rows.map(({ row, key, checks }) => [Number(row), key, checks])).toEqual(expected.sort(([a], [b]) => a - b));
    expect(new Set(rows.map(({ table, file }) => `${table} ${file}`))).toEqual(new Set(['人员登记表 人员登记表.csv']));
  });

  it('LF and CRLF mixed, with a quoted value of many lines', async () => {
    const lines = windingFile()
      .text.split('\n')
      .map((text, n) => (n % 3 === 0 ? `${text}\r` : text));
    const { rows } = await findingsOf(workplace.put({ '人员登记表.csv': lines.join('\n'), '补贴发放表.csv': 'XRY001,XBT001,XBT002\n' }));
    const { bad, unreadable } = windingFile();
    expect(rows.map(({ row }) => Number(row))).toEqual([...bad, ...unreadable].sort((a, b) => a - b));
  });

  it('of several files of one record type, and XML', async () => {
    const xml = `<人员>\n<人员登记表>\n<人员编码>P9</人员编码>\n<姓名>王五</姓名>\n</人员登记表>\n<人员登记表><人员编码></人员编码><姓名>赵六</姓名></人员登记表>\n</人员>`;
    const { rows } = await findingsOf(
      workplace.put({
        'a/人员登记表.csv': persons.replace('20240201', '20241301'),
        'b/人员登记表.csv': persons.replace('P1', 'P3').replace('P2', 'P4').replace('20240105', '2024'),
        'c.xml': xml,
        '补贴发放表.csv': paid,
      }),
    );
    expect(rows.map(({ file, row, checks }) => [file, Number(row), checks])).toEqual([
      ['a/人员登记表.csv', 3, 'XRY004.representation'],
      ['b/人员登记表.csv', 2, 'XRY004.representation'],
      ['c.xml', 6, 'XRY001.required'],
    ]);
  });

  it('with every check the row fails, those over many rows too, of any severity', async () => {
    const { rows } = await findingsOf(
      workplace.put({ '人员登记表.csv': persons, '补贴发放表.csv': 'XRY001,XBT001,XBT002\nP1,202401,-1\nP1,202401,1\nP7,202312,0\n' }),
    );
    expect(rows.map(({ row, checks }) => [row, checks.split(' ').sort()])).toEqual([
      ['2', ['R001', 'R004']],
      ['3', ['R004']],
      ['4', ['R001', 'R002']],
    ]);
  });
});

it('a cell that a spreadsheet would take for a formula is disarmed in CSV', async () => {
  const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x")'];
  const rows = formulas.map((formula) => `"${formula.replaceAll('"', '""')}",202401,-5\n`).join('');
  const input = workplace.put({ '人员登记表.csv': persons, '=cmd 补贴发放表.csv': `XRY001,XBT001,XBT002\n${rows}` });
  const { rows: found } = await findingsOf(input);
  expect(found).toHaveLength(formulas.length);
  for (const { file, key } of found) expect([file, key].filter((cell) => /^[=+@\t\r-]/.test(cell))).toEqual([]);
});

describe('personal data', () => {
  const marks = {
    AAC002: '11010519491231002X',
    AAC003: '司马相如如',
    AAE135: '440524188001010014',
    AAE010: '6222020200112233445',
    AAC010: '北京市朝阳区某某路九十九号院甲楼',
    AAE005: '13912345678',
    AAE006: '上海市黄浦区人民大道二百号十七楼',
    AAE009: '诸葛孔明明',
  };
  let input: string;
  beforeAll(() => {
    const cells = { AAC001: marks.AAC002, ...marks, AAC006: '19491331' };
    input = workplace.put({
      'T02.csv': `${Object.keys(cells).join(',')}\n${Object.values(cells).join(',')}\n${Object.values(cells).join(',')}\n`,
    });
  });
  /** All that two checks print and write. */
  const everything = async (...words: string[]) => {
    const out = workplace.out();
    const base = [
      'check',
      input,
      '--standard',
      'gbt-40217-2021',
      '--profile',
      'full-export',
      '--as-of',
      '2025-01-01',
      '--samples',
      '100',
      '--out',
      out,
      '--lang',
      'zh',
      ...words,
    ];
    const printed = [
      await zhunsheng([...base, '--findings', `${out}.csv`], workplace.folder),
      await zhunsheng([...base, '--json', '--findings', `${out}.parquet`], workplace.folder),
    ];
    const files = [`${out}.csv`, ...['html', 'json', 'md'].map((format) => `${out}/report.${format}`)].map((name) => workplace.read(name));
    const parquet = JSON.stringify(await readParquet(workplace.path(`${out}.parquet`)));
    return [
      ...printed.flatMap(({ stdout, stderr }) => [stdout, stderr]),
      ...files,
      parquet,
      readFileSync(workplace.path(`${out}.parquet`), 'latin1'),
    ].join('\n');
  };

  it('stands in no output', async () => {
    const text = await everything();
    expect(text).toContain('R037');
    expect(Object.entries(marks).filter(([, mark]) => text.includes(mark))).toEqual([]);
  });

  it('stands there with --unmask', async () => {
    const text = await everything('--unmask');
    expect(text).toContain(marks.AAC002);
  });
});
