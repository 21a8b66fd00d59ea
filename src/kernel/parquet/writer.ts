import { i32, i64, list, struct, text, varint, type ThriftValue } from './thrift.js';

/** A column of a file; where it is `optional`, rows may have no value. */
export interface ParquetColumn {
  name: string;
  type: keyof typeof types;
  optional: boolean;
}

/** What rows have in a column. */
export interface ParquetPage {
  /** Values of the rows that have one, as PLAIN has them: little endian, a text behind its length in four bytes, truths as bits. */
  values: Uint8Array;
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
const uncompressed = 0;
const dataPage = 0;
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
  #addPage(rows: number, { name, type, optional }: ParquetColumn, { values, present }: ParquetPage): ThriftValue {
    const start = this.#offset;
    const levels = optional ? levelsOf(present!) : new Uint8Array();
    const size = i32(levels.length + (optional ? present!.length : 0) + values.length);
    const page = struct({ 1: i32(rows), 2: i32(plain), 3: i32(runs), 4: i32(runs) });
    this.#put(Uint8Array.from([...struct({ 1: i32(dataPage), 2: size, 3: size, 5: page }).bytes, ...levels]));
    if (optional) this.#put(present!);
    this.#put(values);
    const bytes = i64(this.#offset - start);
    const of = {
      1: i32(types[type].type),
      2: list([i32(plain), i32(runs)]),
      3: list([text(name)]),
      4: i32(uncompressed),
      5: i64(rows),
      6: bytes,
      7: bytes,
      9: i64(start),
    };
    return struct({ 2: i64(start), 3: struct(of) });
  }

  #put(bytes: Uint8Array): void {
    this.#write(bytes);
    this.#offset += bytes.length;
  }
}

/** What stands before bits that are levels: their bytes in all, and that they are one run of bits as they are. */
function levelsOf(bits: Uint8Array): Uint8Array {
  const run = varint((bits.length << 1) | 1);
  return Uint8Array.from([...fourBytes(run.length + bits.length), ...run]);
}

function fourBytes(value: number): Uint8Array {
  return Uint8Array.of(value, value >> 8, value >> 16, value >> 24);
}
