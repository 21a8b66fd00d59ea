import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { readableForm } from '../../src/dataset/readable.js';
import { scanFile } from '../../src/dataset/scan.js';
import { fileOf, folderOf } from './folder.js';

async function formOf(text: string | Buffer) {
  const path = fileOf('x.csv', text);
  const source = { path, delimiter: ',' as const, width: 2, skip: 1, dataOffset: 4, dataLine: 2 };
  const scan = await scanFile(path, source);
  return { source, scan, form: await readableForm(source, scan, folderOf(), 'x') };
}

/** The staged rows, read strictly by DuckDB: nothing may be refused. */
async function rowsOf(path: string): Promise<unknown[][]> {
  const duckdb = await (await DuckDBInstance.create(':memory:')).connect();
  const result =
    await duckdb.runAndReadAll(`SELECT * FROM read_csv('${path}', auto_detect = false, header = false, delim = ',', quote = '"', escape = '"',
    strict_mode = true, new_line = '\\n', max_line_size = 100000000, columns = {'a': 'VARCHAR', 'b': 'VARCHAR', 'line': 'BIGINT'})`);
  return result.getRows().map((row) => row.map((value) => (typeof value === 'bigint' ? Number(value) : value)));
}

describe('a file that DuckDB would stop at', () => {
  it.each([
    [
      'mixed line ends',
      'h,i\na,b\r\nc,d\n',
      [
        ['a', 'b', 2],
        ['c', 'd', 3],
      ],
    ],
    [
      'a quoted LF in a CRLF file',
      'h,i\r\na,"b\nx"\r\nc,d\r\n',
      [
        ['a', 'b\nx', 2],
        ['c', 'd', 4],
      ],
    ],
    [
      'a lone CR in a plain cell',
      'h,i\na,b\rx\nc,d\n',
      [
        ['a', 'b', 2],
        ['c', 'd', 4],
      ],
    ],
    [
      'a quote never closed',
      'h,i\na,b\nc,"d\ne,f\n\ng,h\n',
      [
        ['a', 'b', 2],
        ['e', 'f', 4],
        ['g', 'h', 6],
      ],
    ],
    [
      'a quote closed by the next quoted cell',
      'h,i\na,"b\nc,d\n"e","f"\n',
      [
        ['c', 'd', 3],
        ['e', 'f', 4],
      ],
    ],
    ['text after a quote', 'h,i\na,"b"x\nc\nd,e,f\n"g\r\n",h\n', [['g\r\n', 'h', 5]]],
  ])('is staged without its broken records: %s', async (_, text, rows) => {
    const { scan, form } = await formOf(text.replace('h,i\r\n', 'h,i\n'));
    expect(await rowsOf(form!.source.path)).toEqual(rows);
    expect(form!.source).toMatchObject({ lineColumn: 2, width: 3, skip: 0, newline: 'lf' });
    expect(form!.scan.sha256).toBe(scan.sha256);
    expect([...(form!.leftOut?.causes.values() ?? [])].reduce((sum, count) => sum + count, form!.scan.records)).toBe(scan.records);
  });

  it('loses no line of a long file with a quote never closed', async () => {
    const lines = Array.from({ length: 200_000 }, (_, n) => (n === 1000 ? `"${n},b` : `${n},"b"`));
    const { scan, form } = await formOf(`h,i\n${lines.join('\n')}\n`);
    expect(scan).toMatchObject({ records: 200_000, unclosedQuoteLine: 1002 });
    const rows = await rowsOf(form!.source.path);
    expect(rows).toHaveLength(199_999);
    expect(rows.every(([n], at) => Number(n) === at + (at < 1000 ? 0 : 1))).toBe(true);
  });

  it.each([
    ['of one line', 'x'.repeat(10_000_000)],
    ['of many lines', `"${'x,y,z\n'.repeat(2_000_000)}"`],
  ])('leaves out a record with a long cell %s, and says why', async (_, cell) => {
    const { form } = await formOf(`h,i\na,b\nc,${cell}\ne,f\n`);
    expect((await rowsOf(form!.source.path)).map(([first]) => first)).toEqual(['a', 'e']);
    expect([...form!.leftOut!.causes]).toEqual([['too-long', 1]]);
  });

  it('leaves out lines that are not UTF-8', async () => {
    const { form } = await formOf(Buffer.concat([Buffer.from('h,i\na,"b"x\nc,'), Buffer.from([0xd5, 0xc5, 10]), Buffer.from('d,e\n')]));
    expect(await rowsOf(form!.source.path)).toEqual([['d', 'e', 4]]);
  });
});

describe('a file that DuckDB reads', () => {
  it('is taken as it is', async () => {
    expect((await formOf('h,i\na,b\n"c\nc",d\n\ne\n')).form).toBeUndefined();
  });
  it('with a cell of 1 MB', async () => {
    expect((await formOf(`h,i\na,${'x'.repeat(1_000_000)}\n`)).form).toBeUndefined();
  });
});
