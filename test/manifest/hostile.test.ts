import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { readManifest } from '../../src/manifest/read.js';

const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-manifest-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lists = {
  'a.csv': '交接清单,1\n标准,minimal-standard\n文件,数据表,行数,SHA-256,列,合计\n甲.csv,T01,2,,,\n甲.csv,T01,,,XBT002,1.5\n',
  'a.yaml':
    'manifest: 1\nstandard: minimal-standard\nfiles:\n  - file: 甲.csv\n    rows: 2\n    columns:\n      - { column: XBT002, sum: "1.5" }\n',
};

/** A list of which bytes were taken out, put in or changed. */
const changed = (text: string) =>
  fc
    .array(
      fc.record({
        at: fc.nat(),
        cut: fc.nat(8),
        put: fc.oneof(
          fc.uint8Array({ maxLength: 6 }),
          fc.constantFrom('"', ',', ':', '[', '&a', '*a', '../', '\n').map((each) => Buffer.from(each)),
        ),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((edits) =>
      edits.reduce(
        (bytes, { at, cut, put }) =>
          Buffer.concat([bytes.subarray(0, at % bytes.length), put, bytes.subarray((at % bytes.length) + cut), Buffer.from('\n')]),
        Buffer.from(text),
      ),
    );

it.each(Object.entries(lists))('whatever is in %s is read or told', async (name, text) => {
  const absolute = join(folder, name);
  const read = async (bytes: Buffer) => {
    writeFileSync(absolute, bytes);
    return readManifest({ path: name, absolute });
  };
  expect(await read(Buffer.from(text))).toMatchObject({
    standard: 'minimal-standard',
    faults: [],
    lines: [{ file: '甲.csv', rows: 2 }, { sum: '1.5' }],
  });
  await fc.assert(
    fc.asyncProperty(changed(text), async (bytes) => {
      const { lines, faults } = await read(bytes);
      expect(lines.length + faults.length).toBeGreaterThan(0);
      for (const { file } of lines) expect(file).not.toMatch(/^\/|(^|\/)\.\.(\/|$)|\\/);
    }),
    { numRuns: 400, seed: 1 },
  );
});
