import { described } from './columns.js';
import type { KernelExports } from './exports.js';
import { fourBytes, type ParquetColumn, type ParquetPage } from './parquet/writer.js';
import type { ReadyKernel } from './rows.js';
import { Kept } from './wasm/op.js';

const parquet: Readonly<Record<Exclude<Kept, Kept.Number | Kept.Place>, Omit<ParquetColumn, 'name'>>> = {
  [Kept.Hash]: { type: 'uint64', optional: true },
  [Kept.Text]: { type: 'text', optional: true },
  [Kept.Mark]: { type: 'truth', optional: false },
};

/** The same as columns of a file: in place of its kind a row has there the words and the group that kind has. */
export function parquetColumns({ words, columns }: Pick<ReadyKernel, 'words' | 'columns'>): ParquetColumn[] {
  const shared = { optional: false, shared: true } as const;
  return [
    ...Array.from({ length: words }, (_, word) => ({ name: `word${word}`, type: 'uint64' as const, ...shared })),
    ...['division', 'agency'].map((name) => ({ name, type: 'text' as const, ...shared })),
    ...columns.flatMap(({ name, kind }) => (kind === Kept.Number || kind === Kept.Place ? [] : [{ name, ...parquet[kind] }])),
  ];
}

/** Of several files the number of that which a row is of. */
export const fileColumn: ParquetColumn = { name: 'file', type: 'uint32', optional: false, shared: true };

/** The numbers of files of which so many rows follow each other. */
export function filePage(files: readonly { number: number; rows: number }[]): ParquetPage {
  const places = new Uint32Array(files.reduce((sum, { rows }) => sum + rows, 0));
  let at = 0;
  for (const [place, { rows }] of files.entries()) places.fill(place, at, (at += rows));
  const values = Uint32Array.from(files, ({ number }) => number);
  return { values: new Uint8Array(values.buffer), count: files.length, places: new Uint8Array(places.buffer) };
}

/** What rows left, as it lies in the kernel. */
export function pagesOf({ kernel, words, columns, output }: ReadyKernel, rows: number): ParquetPage[] {
  const { memory } = kernel;
  const numbers = new Uint32Array(memory.buffer, output, described * columns.length);
  return columns.flatMap(({ kind }, number): ParquetPage[] => {
    const [bits, start, end] = numbers.subarray(described * number);
    const values = new Uint8Array(memory.buffer, start, end! - start!);
    if (kind === Kept.Number) return valuesOfKinds(kernel, words).map((each) => ({ ...each, places: values }));
    if (kind === Kept.Place) return [];
    const present = new Uint8Array(memory.buffer, bits, Math.ceil(rows / 8));
    return [kind === Kept.Mark ? { values: present } : { present, values }];
  });
}

/** The words of all kinds of rows, word by word, their divisions and their agencies. */
function valuesOfKinds(kernel: KernelExports, words: number): { values: Uint8Array; count: number }[] {
  const count = kernel.kindCount.value;
  const all = new BigUint64Array(kernel.memory.buffer, kernel.kindsAt(), count * (words + 1));
  const column = (word: number) => BigUint64Array.from({ length: count }, (_, kind) => all[kind * (words + 1) + word]!);
  const groups = groupsOf(kernel);
  const own = [...column(0)].map((group) => groups[Number(group)]!);
  return [
    ...Array.from({ length: words }, (_, word) => ({ values: new Uint8Array(column(word + 1).buffer), count })),
    ...[0, 1].map((part) => ({ values: Buffer.concat(own.map((texts) => texts[part]!)), count })),
  ];
}

/** Division and agency of each group, behind their lengths. */
function groupsOf(kernel: KernelExports): [Uint8Array, Uint8Array][] {
  const count = kernel.groupCount.value;
  const all = new Uint32Array(kernel.memory.buffer, kernel.groupsAt(), 3 * count);
  const text = (at: number, size: number) => Buffer.concat([fourBytes(size), new Uint8Array(kernel.memory.buffer, at, size)]);
  return Array.from({ length: count }, (_, group) => {
    const [at, division, agency] = [all[3 * group]!, all[3 * group + 1]!, all[3 * group + 2]!];
    return [text(at, division), text(at + division, agency)];
  });
}
