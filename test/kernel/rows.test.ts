import { isUtf8 } from 'node:buffer';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TablePart } from '../../src/dataset/model.js';
import { gb18030 } from '../../src/encoding/gb18030.js';
import { withMapping } from '../../src/mapping/settle.js';
import type { Plan } from '../../src/plan/plan.js';
import { hostileText } from '../rule/hostile.js';
import { openBoth, type Both } from './both.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-kernel-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const examples = [
  ['gbt-40217-2021', ['examples/gbt-40217-2021']],
  ['settlement', ['examples/settlement']],
  ['audit', ['examples/audit']],
] as const;

/** Rows that are no records and that the kernel does not doubt. */
function unseen({ aside }: { aside: boolean[] }, { doubted }: { doubted: boolean[] }): number[] {
  return [...aside.entries()].flatMap(([row, isAside]) => (isAside && !doubted[row] ? [row] : []));
}

describe.each(examples)('the rows of the example of %s', (standard, inputs) => {
  let both: Both;
  beforeAll(async () => {
    both = await openBoth(standard);
  });
  afterAll(() => both.close());

  it('are the same by the pass and by the kernel, however few bytes are read at once, and in stretches', async () => {
    let rows = 0;
    for (const { table, part } of await both.partsIn(inputs, folder)) {
      const right = await both.byPass(table, part);
      rows += right.rows.length;
      const read = await both.byKernel(table, part, { portion: 61, stretches: 3 });
      expect({ file: part.file.path, rows: read.rows }).toEqual({ file: part.file.path, rows: right.rows });
      expect(unseen(right, read)).toEqual([]);
      expect(read.unfit).toBe(false);
    }
    expect(rows).toBeGreaterThan(50);
  });
});

/** The lines at which refused rows begin. */
async function refusedLines({ source: { path } }: TablePart, refused: readonly number[]): Promise<number[]> {
  const bytes = await readFile(path);
  for (const offset of refused) expect(bytes[offset - 1]).toBe(10);
  return refused.map((offset) => bytes.subarray(0, offset).filter((byte) => byte === 10).length);
}

/** The same text in GB18030, to be read as it lies; nothing where it has a character that is not written in that, or bytes that are no text. */
async function inGb18030(part: TablePart): Promise<TablePart | undefined> {
  const bytes = await readFile(part.source.path);
  if (!isUtf8(bytes)) return undefined;
  try {
    const [head, rows] = [bytes.subarray(0, part.source.dataOffset), bytes.subarray(part.source.dataOffset)].map((each) =>
      gb18030(each.toString()),
    );
    const path = `${part.source.path}.gb`;
    await writeFile(path, Buffer.concat([head!, rows!]));
    return { ...part, source: { ...part.source, path, dataOffset: head!.length, encoding: 'gb18030' } };
  } catch (fault) {
    if (fault instanceof RangeError) return undefined;
    throw fault;
  }
}

/** Texts that make keys of labels, labels of keys, headings, codes and words for no value, and those the other way round. */
const values: Readonly<Record<string, readonly (readonly [text: string, to: string])[]>> = {
  AAB001: [
    ['1', '甲'],
    ['甲', '1'],
    ['𠮷', '合计'],
    ['合计', '410102'],
    ['-', 'total'],
    ['x\ny', 'AAC001'],
  ],
  AAB004: [
    ['1', '一家名称要长得多的单位，'.repeat(12)],
    ['无', '甲'],
    ['甲', '无'],
    ['AAB004', 'x'],
    ['a"b', 'AAC002'],
  ],
  AAB301: [
    ['1', '410102'],
    ['410102', '1'],
    ['x\r\ny', '460100'],
  ],
};

function mapped(plan: Plan): Plan {
  const all = Object.entries(values).flatMap(([element, texts]) =>
    texts.map(([value, to]) => ({ table: 'T01', element, value, to, line: 1, column: 1 })),
  );
  return withMapping(plan, { file: { path: '', size: 0, sha256: '' }, columns: [], values: all });
}

describe.each([
  ['any CSV', undefined],
  ['any CSV of which a mapping replaces values', mapped],
])('%s', (title, withValues) => {
  let both: Both;
  beforeAll(async () => {
    both = await openBoth('gbt-40217-2021', withValues);
  });
  afterAll(() => both.close());

  const fields = ['AAB001', 'AAB004', 'AAB301', 'AAE013'];
  /** Stands for a byte that is no text. */
  const noText = '\ue000';
  const text = fc.oneof(
    fc.constantFrom('', ' ', '"', '""', 'a"b', '1', '410102', '甲', '𠮷', 'x\ny', 'x\r\ny', ',', '\u3000', ' "a"', '无', '-', "'1", '＝'),
    hostileText.filter((each) => !/[\0\r]|\p{Surrogate}/u.test(each)),
  );
  const quoted = fc
    .tuple(text, fc.boolean())
    .map(([cell, always]) => (always || /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
  const row = fc.oneof(
    { weight: 12, arbitrary: fc.array(quoted, { minLength: 4, maxLength: 4 }) },
    { weight: 1, arbitrary: fc.array(quoted, { minLength: 2, maxLength: 6 }) },
    // Cells beyond the columns are none where nothing stands in them; bytes that are no text are put in below.
    { weight: 1, arbitrary: fc.array(fc.constantFrom('', '""', '1', ' '), { minLength: 4, maxLength: 6 }).map((cells) => ['1', ...cells]) },
    { weight: 1, arbitrary: fc.array(fc.constantFrom('', '1', noText), { minLength: 4, maxLength: 4 }) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        ['合计', '', '', ''],
        [...fields],
        ['单位编号', '单位名称', 'x', ''],
        ['总计：3', '', '', ''],
        ['total', '', '', ''],
        ['AAC001', 'AAC002', 'AAC003', 'AAC004'],
      ),
    },
  );
  const file = fc.tuple(fc.array(row, { minLength: 1, maxLength: 40 }), fc.constantFrom('\n', '\r\n'), fc.boolean());

  it('has the same rows by the pass and by the kernel, and the same are refused', async () => {
    let [same, others, refused, aside] = [0, 0, 0, 0];
    for (const [at, [rows, end, isEnded]] of fc.sample(file, { numRuns: 60, seed: 40217 }).entries()) {
      const path = join(folder, `T01-${title}-${at}.csv`);
      const text = [fields, ...rows].map((cells) => cells.join(',')).join(end) + (isEnded ? end : '');
      await writeFile(
        path,
        Buffer.concat(text.split(noText).flatMap((each, place) => [...(place > 0 ? [Buffer.of(0xff)] : []), Buffer.from(each)])),
      );
      const [found] = await both.partsIn([path], folder);
      if (!found) continue;
      const { table, part } = found;
      const right = await both.byPass(table, part);
      const read = await both.byKernel(table, part, { portion: 64 + at, stretches: 1 + (at % 4) });
      if (read.unfit) continue;
      expect({ text, rows: read.rows }).toEqual({ text, rows: right.rows });
      expect(unseen(right, read)).toEqual([]);
      const offsets = await refusedLines(part, read.refused);
      const other = await inGb18030(part);
      if (other) {
        const anew = await both.byKernel(table, other, { portion: 61 + at, stretches: 1 + ((at + 1) % 4) });
        expect({ text, rows: anew.rows, unfit: anew.unfit }).toEqual({ text, rows: right.rows, unfit: false });
        expect(await refusedLines(other, anew.refused)).toEqual(offsets);
        others++;
      }
      same++;
      aside += right.aside.filter(Boolean).length;
      refused += read.refused.length;
    }
    expect(same).toBeGreaterThan(40);
    expect(others).toBeGreaterThan(20);
    expect(refused).toBeGreaterThan(10);
    expect(aside).toBeGreaterThan(10);
  });
});
