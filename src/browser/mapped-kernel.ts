import { labelColumns, plainRecordOf } from '../duckdb/pass/aside.js';
import { kernelOf } from '../kernel/copy.js';
import { writeGb18030 } from '../kernel/image/gb18030.js';
import type { ReadyKernel } from '../kernel/rows.js';
import type { Head } from './head.js';
import type { Image } from './image-file.js';

/** What tells of a row by a look at few cells that it is a record, as `check` has it. */
export function plainOf({ columns }: Pick<Head, 'columns'>, { table, headings, fields }: Image['described']) {
  const part = { columns, matchedBy: 'header' as const, source: {} };
  return plainRecordOf(part, table, headings, (field) => fields[field]!.confined)!;
}

/** A kernel that reads the columns of a file as those of the image. */
export function mappedKernel(module: WebAssembly.Module, { described, memory }: Image, head: Head): ReadyKernel {
  const { globals, table } = described;
  const ready = kernelOf({ module, memory, globals, ...described.ready, encoding: head.encoding });
  const { kernel } = ready;
  if (head.encoding === 'gb18030') writeGb18030(kernel);
  const plain = plainOf(head, described);
  const at = (field: string) => head.columns.find((column) => column.field === field)!.index;
  const place = new Map(table.fields.map(({ name }, number) => [name, number]));
  const labels = labelColumns(head, table);
  const pairs = [
    ...head.columns.flatMap(({ index, field }) => (field === undefined ? [] : [[index, place.get(field)!]])),
    [at(plain.key), described.columns.key],
    ...(plain.second === undefined ? [] : [[at(plain.second), described.columns.second]]),
    ...labels.map((index, number) => [index, described.columns.labels[number]!]),
  ];
  const numbers = Uint32Array.from(pairs.flat());
  const pairsAt = kernel.take(numbers.byteLength);
  new Uint32Array(kernel.memory.buffer, pairsAt, numbers.length).set(numbers);
  kernel.mapColumns(head.delimiter.charCodeAt(0), head.width, pairsAt, pairs.length);
  for (const word of headingsIn(head)) {
    const bytes = new TextEncoder().encode(word);
    const wordAt = kernel.take(bytes.length);
    new Uint8Array(kernel.memory.buffer).set(bytes, wordAt);
    kernel.insert(ready.doubtedWords, wordAt, bytes.length, 0, 0);
  }
  return ready;
}

/** The headings of a file that a key might be taken for. */
function headingsIn({ columns }: Head): string[] {
  const own = columns.filter(({ field, header }) => field !== undefined && /^[!-~]+$/.test(header));
  return own.flatMap(({ header }) => [header, header.toLowerCase()]);
}

/** Columns before the key that stand for no field, where there are more than a page looks at. */
export function tooManyLabels(head: Head, { table, columns }: Image['described']): { count: number; most: number } | undefined {
  const [count, most] = [labelColumns(head, table).length, columns.labels.length];
  return count > most ? { count, most } : undefined;
}
