import { i32, i64, list, struct, text, varint, type ThriftValue } from './thrift.js';

/** A column of a file; where it is `optional`, rows may have no value; where it is `shared`, many have the same. */
export interface ParquetColumn {
  name: string;
  type: keyof typeof types;
  optional: boolean;
  shared?: true;
}

/** What rows have in a column. */
export interface ParquetPage {
  /**
   * Values of the rows that have one, as PLAIN has them: little endian, a text behind its length in four bytes, truths as bits. Where the
   * column is shared, its different ones.
   */
  values: Uint8Array;
  /** Of a shared column: how many values there are, and of each row, in four bytes, which. */
  count?: number;
  places?: Uint8Array;
  /** A bit a row, the least first, that tells whether it has a value; asked for where the column is optional. */
  present?: Uint8Array;
}

/** Types of the format, and how it says what of them is meant. */
const types = {
  truth: { type: 0 },
  uint32: { type: 1, meaning: 13 },
  uint64: { type: 2, meaning: 14 },
  text: { type: 6, meaning: 0 },
} as const;
const required = 0;
const optional = 1;
const plain = 0;
const runs = 3;
const places = 8;
const uncompressed = 0;
const dataPage = 0;
const dictionaryPage = 2;
/** Bits of a place, and how many places make a group. */
const placeBits = 32;
const inGroup = 8;
const formatVersion = 1;
const magic = new TextEncoder().encode('PAR1');

/** Writes a Parquet file of pages that are ready: nothing is compressed, and of each column there is a page a group of rows. */
export class ParquetWriter {
  readonly #columns: readonly ParquetColumn[];
  readonly #write: (bytes: Uint8Array) => void;
  readonly #groups: ThriftValue[] = [];
  #offset = 0;
  #rows = 0;

  /** @param write Takes the next bytes of the file, which may be overwritten afterwards. */
  constructor(columns: readonly ParquetColumn[], write: (bytes: Uint8Array) => void) {
    this.#columns = columns;
    this.#write = write;
    this.#put(magic);
  }

  /**
   * Writes rows.
   *
   * @param pages Of each column.
   */
  add(rows: number, pages: readonly ParquetPage[]): void {
    const start = this.#offset;
    const chunks = this.#columns.map((column, number) => this.#addPage(rows, column, pages[number]!));
    this.#groups.push(struct({ 1: list(chunks), 2: i64(this.#offset - start), 3: i64(rows) }));
    this.#rows += rows;
  }

  /** Ends the file. */
  end(): void {
    const columns = this.#columns.map((column) => {
      const { type, meaning }: { type: number; meaning?: number } = types[column.type];
      return struct({
        1: i32(type),
        3: i32(column.optional ? optional : required),
        4: text(column.name),
        6: meaning === undefined ? undefined : i32(meaning),
      });
    });
    const schema = list([struct({ 4: text('rows'), 5: i32(columns.length) }), ...columns]);
    const { bytes } = struct({ 1: i32(formatVersion), 2: schema, 3: i64(this.#rows), 4: list(this.#groups) });
    this.#put(Uint8Array.from(bytes));
    this.#put(fourBytes(bytes.length));
    this.#put(magic);
  }

  /** Writes a page; what the end of the file tells of it. */
  #addPage(rows: number, column: ParquetColumn, page: ParquetPage): ThriftValue {
    const { name, type, optional, shared } = column;
    const start = this.#offset;
    if (shared) this.#addValues(page);
    const data = this.#offset;
    const levels = optional ? levelsOf(page.present!) : [];
    const values = shared ? placesOf(page.places!) : [page.values];
    const parts = [Uint8Array.from(levels), ...(optional ? [page.present!] : []), ...values];
    const size = i32(parts.reduce((sum, { length }) => sum + length, 0));
    const of = struct({ 1: i32(rows), 2: i32(shared ? places : plain), 3: i32(runs), 4: i32(runs) });
    this.#put(Uint8Array.from(struct({ 1: i32(dataPage), 2: size, 3: size, 5: of }).bytes));
    for (const part of parts) this.#put(part);
    const bytes = i64(this.#offset - start);
    const chunk = {
      1: i32(types[type].type),
      2: list([plain, runs, ...(shared ? [places] : [])].map(i32)),
      3: list([text(name)]),
      4: i32(uncompressed),
      5: i64(rows),
      6: bytes,
      7: bytes,
      9: i64(data),
      11: shared ? i64(start) : undefined,
    };
    return struct({ 2: i64(start), 3: struct(chunk) });
  }

  #addValues({ values, count }: ParquetPage): void {
    const size = i32(values.length);
    const of = struct({ 1: i32(count!), 2: i32(plain) });
    this.#put(Uint8Array.from(struct({ 1: i32(dictionaryPage), 2: size, 3: size, 7: of }).bytes));
    this.#put(values);
  }

  #put(bytes: Uint8Array): void {
    this.#write(bytes);
    this.#offset += bytes.length;
  }
}

/** What stands before bits that are levels: their bytes in all, and that they are one run of bits as they are. */
function levelsOf(bits: Uint8Array): number[] {
  const run = varint((bits.length << 1) | 1);
  return [...fourBytes(run.length + bits.length), ...run];
}

/** Places as one run of them as they are, filled up to whole groups. */
function placesOf(bytes: Uint8Array): Uint8Array[] {
  const group = (inGroup * placeBits) / 8;
  const groups = Math.ceil(bytes.length / group);
  return [Uint8Array.from([placeBits, ...varint(groups * 2 + 1)]), bytes, new Uint8Array(groups * group - bytes.length)];
}

/** A number as PLAIN has it, as before the bytes of a text. */
export function fourBytes(value: number): Uint8Array {
  return Uint8Array.of(value, value >> 8, value >> 16, value >> 24);
}
