import type { KernelExports } from './exports.js';
import type { ParquetColumn, ParquetPage } from './parquet/writer.js';
import type { RowsAsked } from './printer/rows.js';
import { Kept } from './wasm/op.js';

/** A column of what rows leave. */
export interface KeptColumn {
  name: string;
  kind: Kept;
}

/** The columns that a program of rows writes, in its order. */
export function keptColumns({ parts, hashed, whole, raw, flagged, persons }: RowsAsked): KeptColumn[] {
  const each = (all: readonly unknown[], name: string, kind: Kept) => all.map((_, at) => ({ name: `${name}${at}`, kind }));
  return [
    { name: 'kind', kind: Kept.Number },
    ...each(parts, 'part', Kept.Text),
    ...each(hashed, 'hash', Kept.Hash),
    ...(whole ? [{ name: 'whole', kind: Kept.Hash }] : []),
    ...each(raw, 'raw', Kept.Text),
    ...each(flagged, 'flag', Kept.Mark),
    ...each(persons, 'person', Kept.Mark),
    { name: 'doubted', kind: Kept.Text },
    { name: 'faults', kind: Kept.Text },
  ];
}

const parquet: Readonly<Record<Kept, Omit<ParquetColumn, 'name'>>> = {
  [Kept.Number]: { type: 'uint32', optional: false },
  [Kept.Hash]: { type: 'uint64', optional: true },
  [Kept.Text]: { type: 'text', optional: true },
  [Kept.Mark]: { type: 'truth', optional: false },
};

/** The same as columns of a file. */
export function parquetColumns(columns: readonly KeptColumn[]): ParquetColumn[] {
  return columns.map(({ name, kind }) => ({ name, ...parquet[kind] }));
}

/** Numbers by which the kernel describes a column: where its bits are, where its values begin and end, then its own. */
const described = 6;

/** What rows left in the columns described at a place, as it lies in the kernel. */
export function pagesOf({ memory }: KernelExports, at: number, columns: readonly KeptColumn[], rows: number): ParquetPage[] {
  const numbers = new Uint32Array(memory.buffer, at, described * columns.length);
  return columns.map(({ kind }, number) => {
    const [bits, start, end] = numbers.subarray(described * number);
    const present = new Uint8Array(memory.buffer, bits, Math.ceil(rows / 8));
    return kind === Kept.Mark ? { values: present } : { present, values: new Uint8Array(memory.buffer, start, end! - start!) };
  });
}
