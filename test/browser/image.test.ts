import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { openChecker } from '../../src/browser/checker.js';
import { browserImage } from '../../src/browser/making/image.js';
import { meets, hasBit } from '../../src/browser/row-kinds.js';
import { termsOf } from '../../src/compile/terms.js';
import { bitsOf } from '../../src/duckdb/pass/kernel-plan.js';
import { appliesSql, failedSql, isRowCheck, layoutOf, opensSql, wordNames } from '../../src/duckdb/pass/layout.js';
import { testsOf } from '../../src/duckdb/pass/row-tests.js';
import { openSession } from '../../src/duckdb/session.js';
import { imageOf } from './files.js';

const mostBytes = 300_000;

it('takes a page less than 300 KB to check table 11, lists and all', async () => {
  const { image, wasm } = await imageOf();
  const bundle = async (entry: string) => {
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      format: 'esm',
      platform: 'browser',
      minify: true,
      write: false,
    });
    return gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
  };
  const script = (await bundle('src/browser/index.ts')) + (await bundle('src/browser/worker.ts'));
  expect(image.length + gzipSync(wasm, { level: 9 }).length + script).toBeLessThan(mostBytes);
  // Less than this would hold no lists.
  expect(image.length).toBeGreaterThan(100_000);
});

it('is the same bytes of the same plan, and others of another day', async () => {
  const { image, plan, table } = await imageOf();
  expect(Buffer.from(browserImage(plan, table)).equals(image)).toBe(true);
  expect(Buffer.from(browserImage({ ...plan, asOf: '2020-01-01' }, table)).equals(image)).toBe(false);
});

it('goes with no other kernel', async () => {
  const { image, wasm } = await imageOf();
  const other = wasm.slice();
  other[other.length - 1]! ^= 1;
  await expect(openChecker({ wasm: other, image })).rejects.toThrow(/versions/);
  await expect(openChecker({ wasm, image: image.slice(0, 100) })).rejects.toThrow();
});

it('asks of the bits of a row what the SQL of the engine asks', async () => {
  const { plan, table } = await imageOf();
  const terms = termsOf(table, plan);
  const checks = table.checks.filter(isRowCheck);
  const layout = layoutOf(table, checks, terms);
  const { bits, words } = bitsOf(layout);
  const named = { ...bits, nothing: bits.dirty };
  let state = 7;
  const random = () => (state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
  // Filled bits mostly on, the others mostly off, as rows have them; else hardly any check would apply.
  const rows = Array.from({ length: 300 }, () =>
    Uint32Array.from({ length: 2 * words }, (_, half) =>
      half < 2 * layout.words.filled ? random() | random() | random() : random() & random() & random() & random(),
    ),
  );
  const session = await openSession({});
  try {
    const word = (row: Uint32Array, at: number) => (BigInt(row[2 * at + 1]!) << 32n) | BigInt(row[2 * at]!);
    const columns = wordNames(layout)
      .map((name) => `${name} UBIGINT`)
      .join(', ');
    await session.run(`CREATE TABLE work.some (id INTEGER, ${columns})`);
    await session.run(
      `INSERT INTO work.some VALUES ${rows
        .map(
          (row, id) =>
            `(${id}, ${wordNames(layout)
              .map((_, at) => String(word(row, at)))
              .join(', ')})`,
        )
        .join(', ')}`,
    );
    let met = 0;
    for (const check of checks) {
      const { applies, fails, opens } = testsOf(check, named);
      const of = async (condition: string) =>
        (await session.rows(`SELECT id FROM work.some WHERE ${condition} ORDER BY id`)).map(({ id }) => Number(id));
      const where = (test: (row: Uint32Array) => boolean) => rows.flatMap((row, id) => (test(row) ? [id] : []));
      const own = where((row) => meets(row, applies));
      met += own.length;
      expect(own, check.id).toEqual(await of(appliesSql(check, layout)));
      expect(
        where((row) => fails !== undefined && hasBit(row, fails)),
        check.id,
      ).toEqual(await of(failedSql(check, layout)));
      const sql = opensSql(check, layout);
      expect(opens === undefined, check.id).toBe(sql === undefined);
      if (opens && sql)
        expect(
          where((row) => meets(row, opens)),
          check.id,
        ).toEqual(await of(sql));
    }
    expect(met).toBeGreaterThan(1000);
  } finally {
    await session.close();
  }
});
