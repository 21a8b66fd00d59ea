import type { TextEncoding } from '../encoding/evidence.js';
import type { TableTerms } from '../check/kind.js';
import type { Check, Field } from '../plan/plan.js';
import { placeholderPattern } from '../value/placeholder-words.js';
import { keptColumns, type KeptColumn } from './columns.js';
import type { KernelExports } from './exports.js';
import { writeGb18030 } from './image/gb18030.js';
import { Image } from './image/image.js';
import type { List } from './image/lists.js';
import { wholePatternAt } from './image/patterns.js';
import { writeReplaced, type ReplacedColumn } from './image/replaced.js';
import { writeChecks, type RowBits } from './printer/checks.js';
import { Program } from './printer/program.js';
import { writeRows, type PlainRow, type RowsAsked } from './printer/rows.js';

/** How a file is read, and what is asked of each of its rows. */
export interface RowsPlan {
  encoding: TextEncoding;
  /** A byte of ASCII. */
  delimiter: string;
  /** Columns of the file. */
  width: number;
  fields: readonly (Pick<Field, 'name' | 'nothings' | 'replaced'> & {
    /** Its column; absent where the file lacks it. */
    column?: number;
    /** What its cells are where the place of the file tells. */
    given?: string;
  })[];
  checks: readonly Check[];
  terms: TableTerms;
  list(id: string): List;
  /** Bits of each row by name, and how many words of 64 they take. */
  bits: RowBits & { nothing: ReadonlyMap<string, number>; words: number };
  groups: { division?: string; agency?: string };
  /** Parts of keys that are kept of each row, fields of which it is kept whether they are unsound, cells that are told of. */
  parts: readonly string[];
  /** Keys of which a hash is kept, and columns of which one is of all cells. */
  hashed: RowsAsked['hashed'];
  whole?: readonly number[];
  /** Columns whose cells are kept as they stand. */
  raw: readonly number[];
  flagged: readonly string[];
  persons: RowsAsked['persons'];
  faults: RowsAsked['faults'];
  places?: boolean;
  plain?: PlainRow;
}

/** A kernel that is ready to scan. */
export interface ReadyKernel {
  kernel: KernelExports;
  encoding: TextEncoding;
  /** Words of 64 bits that each row has. */
  words: number;
  /** The first of the columns that hold what the place of a file gives. */
  given: number;
  /** What rows leave, and where the kernel describes that. */
  columns: readonly KeptColumn[];
  output: number;
  /** Where the set stands of words that make a row doubted; 0 where no row is. */
  doubtedWords: number;
}

/** Writes a plan into a kernel. */
export function prepare(kernel: KernelExports, { encoding, delimiter, width, fields, ...others }: RowsPlan): ReadyKernel {
  const { bits } = others;
  const image = new Image(kernel);
  // Behind the columns of the file stands one that is always empty, then those that its place gives, then those of which some texts are read as others.
  const given = fields.filter((field) => field.given !== undefined);
  const columns = new Map(fields.flatMap(({ name, column }) => (column === undefined ? [] : [[name, column] as const])));
  for (const [number, { name }] of given.entries()) columns.set(name, width + 1 + number);
  const replaced = fields
    .flatMap(({ name, column, replaced: texts }) => (column === undefined || !texts ? [] : [{ name, column, texts }]))
    .map((each, number) => ({ ...each, read: width + 1 + given.length + number }));
  for (const { name, read } of replaced) columns.set(name, read);
  const asked = { ...others, replaced: replaced.map(({ name }) => name), ...(others.plain && { plain: asRead(others.plain, replaced) }) };
  const held = fields.filter(({ name }) => columns.has(name));
  kernel.createWords(bits.words);
  kernel.createStack();
  const described = kernel.createRow(width + 1 + given.length + replaced.length, held.length, held.length);
  const texts = [{ at: 0, size: 0 }, ...given.map((field) => image.text(field.given!))];
  for (const [number, { at, size }] of texts.entries()) kernel.setColumn(width + number, at, at + size);
  const patterns = held.map(({ nothings }) => {
    const pattern = nothings && placeholderPattern(nothings);
    return pattern === undefined ? 0 : wholePatternAt(image, pattern);
  });
  const bitOf = (known: ReadonlyMap<string, number>, name: string) => known.get(name) ?? -1;
  const scope = {
    image,
    field: (name: string) => columns.get(name) ?? width,
    has: (name: string) => columns.has(name),
    hasNothings: (name: string) => fields.find((field) => field.name === name)?.nothings !== undefined,
    list: asked.list,
    number: () => undefined,
  };
  writeReplaced(image, replaced);
  const program = new Program();
  writeChecks(asked, program, scope);
  const doubtedWords = writeRows(asked, program, scope);
  const kept = keptColumns(asked);
  const output = kernel.createOutput(image.numbers(kept.map(({ kind }) => kind)), kept.length);
  kernel.createScan(delimiter.charCodeAt(0), width, image.numbers(program.finished()));
  new Int32Array(kernel.memory.buffer, described, 4 * held.length).set(
    held.flatMap(({ name }, number) => [columns.get(name)!, patterns[number]!, bitOf(bits.filled, name), bitOf(bits.nothing, name)]),
  );
  if (encoding === 'gb18030') writeGb18030(kernel);
  return { kernel, encoding, words: bits.words, given: width + 1, columns: kept, output, doubtedWords };
}

/** What is plainly a record, asked of cells as they are read. */
function asRead(plain: PlainRow, replaced: readonly Pick<ReplacedColumn, 'column' | 'read'>[]): PlainRow {
  const read = new Map(replaced.map((each) => [each.column, each.read]));
  return { ...plain, labels: plain.labels.map((column) => read.get(column) ?? column) };
}
