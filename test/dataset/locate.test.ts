import { describe, expect, it } from 'vitest';
import { lineSteps, locateRecords, rejectedRecords } from '../../src/dataset/locate.js';
import { scanFile } from '../../src/dataset/scan.js';
import { fileOf } from './folder.js';

async function scanned(text: string) {
  const path = fileOf('x.csv', text);
  const source = { delimiter: ',' as const, width: 2, dataOffset: 4, dataLine: 2 };
  return { path, source, scan: await scanFile(path, source) };
}

const many = (row: (n: number) => string) => `h,i\n${Array.from({ length: 2000 }, (_, n) => row(n)).join('')}`;

describe('locateRecords', () => {
  it('gives cells and the line a person finds, across blocks', async () => {
    const { path, source, scan } = await scanned(many((n) => (n % 10 === 3 ? `"${n}\n",b\n\n` : `${n},b\n`)));
    const lineOf = (n: number) => 2 + n + 2 * Math.ceil((n - 3) / 10);
    const wanted = [0, 4, 511, 512, 1023, 1999];
    const located = await locateRecords(path, scan.index, wanted, source);
    expect(located.map(({ ordinal }) => ordinal)).toEqual(wanted);
    expect(located.map(({ cells }) => cells)).toEqual(wanted.map((n) => [n % 10 === 3 ? `${n}\n` : String(n), 'b']));
    expect(located.map(({ line }) => line)).toEqual(wanted.map(lineOf));
  });

  it('gives ragged and broken records as they stand', async () => {
    const { path, source, scan } = await scanned('h,i\na\nb,c,d\n"e"f,g\n"h');
    const located = await locateRecords(path, scan.index, [0, 1, 2, 3, 9], source);
    expect(located.map(({ cells }) => cells)).toEqual([['a'], ['b', 'c', 'd'], ['ef,g'], ['h']]);
  });

  it('reads a very long cell', async () => {
    const { path, source, scan } = await scanned(`h,i\na,${'x'.repeat(10_000_000)}\nb,c\n`);
    const [long, next] = await locateRecords(path, scan.index, [0, 1], source);
    expect(long!.cells[1]!.length).toBe(10_000_000);
    expect(next).toEqual({ ordinal: 1, line: 3, cells: ['b', 'c'] });
  });
});

describe('rejectedRecords', () => {
  const ordinals = async ({ path, source, scan }: Awaited<ReturnType<typeof scanned>>, positions: number[]) =>
    (await rejectedRecords(path, scan.index, positions, source)).map(({ ordinal }) => ordinal);

  it('takes a byte position from 1, of the record or of a line break before it', async () => {
    const file = await scanned('h,i\na,b\n\nc\nd,e\n');
    // Record `c` starts at byte 10; DuckDB tells 9 when a blank line stands before it.
    expect(await ordinals(file, [9])).toEqual([1]);
    expect(await ordinals(file, [10])).toEqual([1]);
    expect(await ordinals(file, [5, 10, 12])).toEqual([0, 1, 2]);
  });

  it('finds a record at the edge of a block', async () => {
    const start = 4 + 512 * 5;
    expect(await ordinals(await scanned(many(() => 'a,b\r\n')), [start, start + 1])).toEqual([512]);
  });

  it('tells line and cause of each', async () => {
    const { path, source, scan } = await scanned('h,i\na\nb,c,d\n"e"f,g\n"h\n');
    const told = await rejectedRecords(path, scan.index, [5, 7, 13, 20], source);
    expect(told.map(({ line, cause }) => [line, cause])).toEqual([
      [2, 'too-few-cells'],
      [3, 'too-many-cells'],
      [4, 'text-after-quote'],
      [5, 'open-quote'],
    ]);
  });
});

describe('lineSteps', () => {
  it('is one step where each record stands on one line', async () => {
    const { path, source, scan } = await scanned('h,i\na,b\nc,d\n');
    expect(await lineSteps(path, scan, source)).toEqual([{ ordinal: 0, shift: 2 }]);
  });
  it('steps after blank lines and records of many lines', async () => {
    const { path, source, scan } = await scanned('h,i\n\na,b\n"c\nc",d\ne,f\ng,h\n\n\ni,j\n');
    expect(await lineSteps(path, scan, source)).toEqual([
      { ordinal: 0, shift: 3 },
      { ordinal: 2, shift: 4 },
      { ordinal: 4, shift: 6 },
    ]);
  });
});
