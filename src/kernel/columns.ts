import type { RowsAsked } from './printer/rows.js';
import { Kept } from './wasm/op.js';

/** A column of what rows leave. */
export interface KeptColumn {
  name: string;
  kind: Kept;
}

/** Numbers by which the kernel describes a column: where its bits are, where its values begin and end, then its own. */
export const described = 6;

/** The columns that a program of rows writes, in its order: first the kind of the row. */
export function keptColumns({ parts, hashed, whole, raw, flagged, persons, replaced, places }: RowsAsked): KeptColumn[] {
  const each = (all: readonly unknown[], name: string, kind: Kept) => all.map((_, at) => ({ name: `${name}${at}`, kind }));
  return [
    { name: 'kind', kind: Kept.Number },
    ...each(parts, 'part', Kept.Text),
    ...each(hashed, 'hash', Kept.Hash),
    ...(whole ? [{ name: 'whole', kind: Kept.Hash }] : []),
    ...each(raw, 'raw', Kept.Text),
    ...each(flagged, 'flag', Kept.Mark),
    ...each(persons, 'person', Kept.Mark),
    ...each(replaced, 'replaced', Kept.Hash),
    { name: 'doubted', kind: Kept.Text },
    { name: 'faults', kind: Kept.Text },
    ...(places ? ['begin', 'end'].map((name) => ({ name, kind: Kept.Place })) : []),
  ];
}
