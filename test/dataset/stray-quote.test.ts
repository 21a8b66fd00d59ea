import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateRecords } from '../../src/dataset/locate.js';
import { readableForm } from '../../src/dataset/readable.js';
import { scanFile } from '../../src/dataset/scan.js';
import { fileOf, folderOf } from './folder.js';

const width = 5;

/** The keys that can be read of a table of five columns, and what became of the others. */
async function keysOf(lines: readonly string[]) {
  const text = lines.join('\n');
  const source = { path: fileOf('x.csv', `${text}\n`), delimiter: ',' as const, width, skip: 0, dataOffset: 0, dataLine: 1 };
  const scan = await scanFile(source.path, source);
  const form = (await readableForm(source, scan, folderOf(), 'x')) ?? { source, scan, leftOut: undefined };
  const all = await locateRecords(
    form.source.path,
    form.scan.index,
    Array.from({ length: form.scan.records }, (_, n) => n),
    form.source,
  );
  const left = [...(form.leftOut?.causes.values() ?? [])].reduce((sum, rows) => sum + rows, 0);
  return { keys: all.map(({ cells }) => cells[0]!), left, doubtful: scan.doubtful.count, line: scan.unclosedQuoteLine };
}

const rowsOf = (count: number, quoted: boolean) =>
  Array.from({ length: count }, (_, n) =>
    quoted && n % 3 === 0 ? `k${n},"李,四",x,"y",z` : n % 7 === 5 ? `k${n},a,,"路 1 号\n2 栋",z` : `k${n},张三,x,,z`,
  );

describe('a table with stray quotes', () => {
  it('loses no row but those that hold one, wherever one quote stands', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 3, max: 30 }), fc.boolean(), fc.nat(), fc.nat(), async (count, quoted, row, at) => {
        const rows = rowsOf(count, quoted);
        const struck = row % count;
        const place = at % (rows[struck]!.length + 1);
        const broken = rows.map((each, n) => (n === struck ? `${each.slice(0, place)}"${each.slice(place)}` : each));
        const { keys, left, doubtful } = await keysOf(broken);
        const others = rows.map((_, n) => `k${n}`).filter((_, n) => n !== struck);
        // A row with a cell of many lines beside the quote may be lost as well; then it is counted.
        const lost = others.filter((key) => !keys.includes(key));
        expect(lost.length).toBeLessThanOrEqual(left + doubtful);
        expect(lost.every((key) => Number(key.slice(1)) % 7 === 5)).toBe(true);
      }),
      { numRuns: 60, seed: 4 },
    );
  });

  it('loses only the row with the first of two, and says on which line it opens', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 3, max: 60 }), fc.nat(), fc.nat(), async (count, a, b) => {
        const rows = Array.from({ length: count }, (_, n) => `k${n},张三,x,,z`);
        const [first, last] = [a % (count - 1), (a % (count - 1)) + 1 + (b % (count - 1 - (a % (count - 1))))];
        const struck = rows.map((each, n) => (n === first ? each.replace('张', '"张') : n === last ? each.replace('x', 'x"') : each));
        const { keys, left, line } = await keysOf(struck);
        expect(keys).toEqual(rows.map((_, n) => `k${n}`).filter((_, n) => n !== first));
        expect([left, line]).toEqual([1, first + 1]);
      }),
      { numRuns: 40, seed: 4 },
    );
  });
});
