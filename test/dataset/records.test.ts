import { createHash } from 'node:crypto';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { isBlankRow, splitRecord } from '../../src/dataset/cells.js';
import { Records } from '../../src/dataset/records.js';
import { scanFile } from '../../src/dataset/scan.js';
import { fileOf } from './folder.js';

let duckdb: DuckDBConnection;
beforeAll(async () => {
  duckdb = await (await DuckDBInstance.create(':memory:')).connect();
});

/** Rows as DuckDB's strict reader sees them, and where it rejects. */
async function readByDuckDb(path: string, width: number, newline?: string): Promise<{ rows: (string | null)[][]; rejects: number }> {
  const columns = Array.from({ length: width }, (_, index) => `'c${index}': 'VARCHAR'`).join(', ');
  const result =
    await duckdb.runAndReadAll(`SELECT * FROM read_csv('${path}', auto_detect = false, header = false, delim = ',', quote = '"', escape = '"',
    strict_mode = true, ignore_errors = true, store_rejects = true, ${newline === 'lf' ? "new_line = '\\n'," : ''} columns = {${columns}})`);
  const rejects = await duckdb.runAndReadAll('SELECT count(DISTINCT line_byte_position) FROM reject_errors');
  await duckdb.run('DROP TABLE reject_errors');
  await duckdb.run('DROP TABLE reject_scans');
  return { rows: result.getRows() as (string | null)[][], rejects: Number(rejects.getRows()[0]![0]) };
}

const form = (width: number) => ({ delimiter: ',' as const, dataOffset: 0, dataLine: 1, width });

async function scanText(text: string | Buffer, width = 2) {
  const path = fileOf('x.csv', text);
  return { path, scan: await scanFile(path, form(width)) };
}

describe('records are counted as DuckDB counts them', () => {
  const texts: Record<string, string> = {
    LF: 'a,b\nc,d\n',
    'no line break at the end': 'a,b\nc,d',
    CRLF: 'a,b\r\nc,d\r\n',
    CR: 'a,b\rc,d\r',
    'blank lines': '\n\na,b\n\nc,d\n\n\n',
    'blank CRLF lines': 'a,b\r\n\r\nc,d\r\n\r\n',
    'a quoted line break': 'a,"b\nx"\nc,d\n',
    'a quoted CRLF in a CRLF file': 'a,"b\r\nx"\r\nc,d\r\n',
    'a quoted CRLF in an LF file': 'a,"b\r\nx"\nc,d\n',
    'doubled quotes': 'a,"b""x"\nc,"""d"\n"",""\n',
    'a doubled quote around a line break': '"a""\n""b",c\nd,e\n',
    'a quote inside a plain cell': 'a,b"x\nc,d\n',
    'one blank before a quote': 'a, "b\nz"\nc,d\n',
    'two blanks before a quote': 'a,  "b\nz"\nc,d\n',
    'blanks after a quote': 'a,"b"  \n"c" ,d\n',
    'a tab before a quote': 'a,\t"b"\nc,d\n',
    'empty cells': ',\n"",\n,""\n',
    'a quoted end': 'a,"b"',
    NUL: 'a,b\0\nc,d\n',
    'ragged rows': 'a,b\nc\nd,e,f\n \ng,h\n',
  };
  it.each(Object.entries(texts))('%s', async (_, text) => {
    const { path, scan } = await scanText(text);
    const { rows, rejects } = await readByDuckDb(path, 2, scan.newline);
    expect(scan.records + scan.blank).toBe(rows.length + rejects);
  });

  it.each([
    ['delimiters', 'a,b\n,\n,,,\nc,d\n,', 2, 3],
    ['blanks', 'a,b\n \t,\u3000\n\u00a0,"\n "\nc,d\n', 2, 2],
    ['too few of them', 'a,b\n \n""\nc,d\n', 2, 2],
    ['nothing, in one column', 'a\n\nb\n\n" "\n', 2, 1],
  ])('rows of %s are none', async (_, text, records, blank) => {
    const { scan } = await scanText(text, text.includes(',') ? 2 : 1);
    expect(scan).toMatchObject({ records, blank, malformed: 0 });
  });

  it.each(['\u3001,', '\u3800,', '\u00a2,', '"""",', '",",', '"",x', ' x', '"x" '])(
    'a row that begins like a blank one is one: %s',
    async (row) => {
      expect((await scanText(`a,b\n${row}\n`)).scan).toMatchObject({ records: 2, blank: 0 });
    },
  );

  it('whatever the cells hold', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '中', '"', ',', '\n', '\r', ' ', '|', '\0'), maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 30 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        async (rows, eol, always) => {
          const quoted = (text: string) => (always || /[",\r\n ]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
          const lines = rows.map((row) => row.map(quoted).join(','));
          const { path, scan } = await scanText(lines.join(eol) + eol, 3);
          expect(scan.records).toBe(rows.filter((row) => !isBlankRow(row)).length);
          expect(scan.malformed).toBe(0);
          for (const [index, line] of lines.entries()) expect(splitRecord(line, ',').cells).toEqual(rows[index]);
          if (scan.newline === 'mixed') return;
          const read = await readByDuckDb(path, 3, scan.newline);
          expect(read.rows.map((row) => row.map((value) => value ?? ''))).toEqual(rows);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('chunks', () => {
  it('give the same records wherever they are cut', () => {
    const piece = fc.constantFrom('a', '"', '""', ',', '\n', '\r\n', '\r', ' ', '中', ',"', '",');
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
        fc.array(fc.nat(80), { maxLength: 6 }),
        (text, cuts) => {
          const bytes = Buffer.from(text);
          const scan = (ends: number[]) => {
            const starts: [number, number][] = [];
            const records = new Records({ delimiter: ',', offset: 0, line: 1, width: 2, onRecord: (...start) => starts.push(start) });
            [...ends, bytes.length].reduce((start, end) => {
              records.push(bytes.subarray(start, end));
              return Math.max(start, end);
            }, 0);
            records.end();
            const { malformed, unclosedQuoteLine, longest, newline, line, blank, swallowing, doubtful } = records;
            return { starts, malformed, unclosedQuoteLine, longest, newline, line, blank, swallowing, doubtful };
          };
          const sorted = cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b);
          expect(scan(sorted)).toEqual(scan([]));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('broken quoting', () => {
  it('a quote never closed swallows no record', async () => {
    const { scan } = await scanText('a,b\nc,"d\ne,f\n\ng,h\n');
    expect(scan).toMatchObject({ records: 4, malformed: 1, unclosedQuoteLine: 2 });
  });
  it('a quote closed only by the next quoted cell swallows no record', async () => {
    const { scan } = await scanText('a,"b\nc,d\n"e","f"\ng,h\n');
    expect(scan).toMatchObject({ records: 4, malformed: 1, unclosedQuoteLine: 1 });
  });
  it('text after a closing quote breaks one record', async () => {
    const { scan } = await scanText('a,"b"x\nc,d\n');
    expect(scan).toMatchObject({ records: 2, malformed: 1 });
    expect(scan.unclosedQuoteLine).toBeUndefined();
  });
});

describe('a quote closed by another stray one', () => {
  const rows = Array.from({ length: 2000 }, (_, n) => `${n},x,y,z\n`);
  const stray = (first: number, last: number) =>
    rows.map((row, n) => (n === first ? row.replace(',x', ',"x') : n === last ? row.replace('y', 'y"') : row)).join('');

  it.each([
    [3, 1998],
    [3, 4],
    [3, 5],
    [0, 1999],
  ])('swallows no record: rows %i to %i', async (first, last) => {
    const { scan } = await scanText(stray(first, last), 4);
    expect(scan).toMatchObject({
      records: 2000,
      malformed: 1,
      unclosedQuoteLine: first + 1,
      swallowing: { count: 1, line: first + 1, lines: last - first },
    });
  });

  it.each([
    ['an address', 'a,"b\nc\nd",e,f\n', 0],
    ['a letter with commas', 'a,"Dear Sir,\nplease, note\nthat, as said, it is\nyours, etc",e,f\n', 0],
    ['a long text', `a,b,c,"${'x\n'.repeat(30)}"\n`, 1],
    ['lines that may be records', 'a,"b,c,d\ne,e\nx,y",z,w\n', 1],
  ])('a cell of many lines stays one: %s', async (_, text, doubtful) => {
    const { scan } = await scanText(text + text, 4);
    expect(scan).toMatchObject({ records: 2, malformed: 0, doubtful: { count: 2 * doubtful } });
  });
});

describe('scan', () => {
  it('tells hash, size, encoding, NUL, line of the first byte that is not UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from('a,b\n张,\0\n'), Buffer.from([0xd5, 0xc5, 0x2c, 0x0a])]);
    const { scan } = await scanText(bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(scan).toMatchObject({ size: 14, sha256, signs: { nul: { count: 1 } }, encoding: 'unknown', doubt: true, records: 3 });
  });
  it('is regular only where line follows from ordinal', async () => {
    expect((await scanText('a,b\nc,d\n')).scan.regular).toBe(true);
    expect((await scanText('a,b\n\nc,d\n')).scan.regular).toBe(false);
    expect((await scanText('a,"b\n"\nc,d\n')).scan.regular).toBe(false);
  });
  it('takes a UTF-8 sequence cut by a chunk for whole', async () => {
    const { scan } = await scanText(`${'a'.repeat(4 * 2 ** 20 - 4)},张张,b\n`, 3);
    expect(scan).toMatchObject({ encoding: 'utf-8', records: 1 });
  });
  it('keeps every 512th record', async () => {
    const { scan } = await scanText('a,b\n'.repeat(1500));
    expect(scan.index).toEqual({ step: 512, offsets: [0, 2048, 4096], lines: [1, 513, 1025] });
  });
});
