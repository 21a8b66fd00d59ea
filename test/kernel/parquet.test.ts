import { writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sqlFile } from '../../src/duckdb/expression/text.js';
import { sqlName } from '../../src/duckdb/names.js';
import { openSession, type Session } from '../../src/duckdb/session.js';
import { ParquetWriter, type ParquetColumn, type ParquetPage } from '../../src/kernel/parquet/writer.js';

let session: Session;
beforeAll(async () => {
  session = await openSession({});
});
afterAll(() => session.close());

type Value = number | bigint | string | boolean | null;

/** Bits, the least first. */
function bitsOf(truths: readonly boolean[]): Uint8Array {
  const bits = new Uint8Array(Math.ceil(truths.length / 8));
  for (const [at, is] of truths.entries()) if (is) bits[at >> 3]! |= 1 << (at & 7);
  return bits;
}

function bytesOf(value: number | bigint | string): Buffer {
  if (typeof value === 'string') return Buffer.concat([bytesOf(Buffer.byteLength(value)), Buffer.from(value)]);
  const bytes = Buffer.alloc(typeof value === 'bigint' ? 8 : 4);
  if (typeof value === 'bigint') bytes.writeBigUInt64LE(value);
  else bytes.writeUInt32LE(value);
  return bytes;
}

function pageOf({ type, optional, shared }: ParquetColumn, values: readonly Value[]): ParquetPage {
  if (shared) {
    const different = [...new Set(values as (number | bigint | string)[])];
    const places = Uint32Array.from(values, (value) => different.indexOf(value as string));
    return { values: Buffer.concat(different.map(bytesOf)), count: different.length, places: new Uint8Array(places.buffer) };
  }
  const held = values.filter((value) => value !== null);
  return {
    values: type === 'truth' ? bitsOf(held as boolean[]) : Buffer.concat((held as (number | bigint | string)[]).map(bytesOf)),
    ...(optional && { present: bitsOf(values.map((value) => value !== null)) }),
  };
}

/** Writes rows in groups; where they lie. */
async function written(columns: readonly ParquetColumn[], groups: readonly (readonly Value[])[][]): Promise<string> {
  const bytes: Buffer[] = [];
  const file = new ParquetWriter(columns, (some) => bytes.push(Buffer.from(some)));
  for (const rows of groups)
    file.add(
      rows.length,
      columns.map((column, at) =>
        pageOf(
          column,
          rows.map((row) => row[at]!),
        ),
      ),
    );
  file.end();
  const path = session.newPath('.parquet');
  await writeFile(path, Buffer.concat(bytes));
  return path;
}

/** Writes rows in groups, and reads them by DuckDB. */
async function readBack(columns: readonly ParquetColumn[], groups: readonly (readonly Value[])[][]): Promise<unknown[][]> {
  const path = await written(columns, groups);
  // What hands texts over takes a mark of byte order away, so that their bytes are asked for.
  const select = columns.map(({ name, type }) => (type === 'text' ? `hex(encode(${sqlName(name)}))` : sqlName(name)));
  const read = await session.columns(`SELECT ${select.join(', ')} FROM read_parquet(${sqlFile(path)})`);
  return Array.from({ length: read[0]?.length ?? 0 }, (_, row) => read.map((column) => column[row]));
}

/** Values as they are read back. */
const told = (row: readonly Value[]) =>
  row.map((value) => (typeof value === 'string' ? Buffer.from(value).toString('hex').toUpperCase() : value));

const types = ['uint32', 'uint64', 'text', 'truth'] as const;
const columns: ParquetColumn[] = types.flatMap((type) => [
  { name: `${type} required`, type, optional: false },
  { name: `"${type}" 可空`, type, optional: true },
]);
const shared: ParquetColumn[] = types.flatMap((type) => (type === 'truth' ? [] : [{ name: type, type, optional: false, shared: true }]));

const texts = fc.oneof(
  fc.constantFrom('', '\0', 'a\0b', '"', "'", ',\r\n', '甲', '𠮷', 'é', '\ufeff'),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const valueOf: Record<ParquetColumn['type'], fc.Arbitrary<Value>> = {
  uint32: fc.oneof(fc.constantFrom(0, 2 ** 31, 2 ** 32 - 1), fc.nat()),
  uint64: fc.oneof(fc.constantFrom(0n, 2n ** 63n, 2n ** 64n - 1n), fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })),
  text: texts,
  truth: fc.boolean(),
};
const rowOf: fc.Arbitrary<Value[]> = fc.tuple(
  ...columns.map(({ type, optional }): fc.Arbitrary<Value> => (optional ? fc.option(valueOf[type]) : valueOf[type])),
);

it('has what was written, whatever the columns hold', async () => {
  const sizes = [0, 1, 2, 7, 8, 9, 15, 16, 17, 63, 64, 65];
  const file = fc.array(
    fc.constantFrom(...sizes).chain((size) => fc.array(rowOf, { minLength: size, maxLength: size })),
    { maxLength: 4 },
  );
  for (const groups of fc.sample(file, { numRuns: 60, seed: 40217 })) {
    const read = await readBack(columns, groups);
    expect(read).toEqual(groups.flat().map(told));
  }
});

it('has the values that rows share, of each row its own', async () => {
  const few = shared.map(({ type }) => fc.array(valueOf[type], { minLength: 1, maxLength: 9 }));
  const group = fc.tuple(fc.tuple(...few), fc.constantFrom(1, 7, 8, 9, 63, 64, 65)).chain(([values, size]) => {
    const row = fc.tuple(...values.map((each) => fc.constantFrom(...each)));
    return fc.array(row, { minLength: size, maxLength: size });
  });
  for (const groups of fc.sample(fc.array(group, { maxLength: 4 }), { numRuns: 40, seed: 40217 })) {
    const read = await readBack(shared, groups);
    expect(read).toEqual(groups.flat().map(told));
  }
});

it('has its columns by name and type, also where there is no row', async () => {
  const described = await session.rows(`DESCRIBE FROM read_parquet(${sqlFile(await written(columns, []))})`);
  const sql = { uint32: 'UINTEGER', uint64: 'UBIGINT', text: 'VARCHAR', truth: 'BOOLEAN' };
  expect(described.map((row) => [row['column_name'], row['column_type']])).toEqual(columns.map(({ name, type }) => [name, sql[type]]));
});

it.each([65_535, 65_536, 65_537])('holds a group of %d rows, and texts that are long', async (count) => {
  const rows = Array.from({ length: count }, (_, at): Value[] => [
    at,
    at % 3 === 0 ? null : at,
    BigInt(at) << 40n,
    at % 5 === 0 ? BigInt(at) : null,
    String(at),
    at % 1000 === 7 ? '文'.repeat(at) : null,
    at % 2 === 0,
    at % 7 === 0 ? null : at % 2 === 1,
  ]);
  const read = await readBack(columns, [rows, rows.slice(0, 9)]);
  expect(read.length).toBe(count + 9);
  for (const [at, row] of [...rows, ...rows.slice(0, 9)].entries()) expect(read[at]).toEqual(told(row));
});
