import type { AsideKind } from '../duckdb/pass/aside.js';
import type { RowKind } from './row-kinds.js';

/** What was found of a check so far. */
export interface CheckFound {
  applicable: number;
  failed: number;
  /** Rows that parameters leave open, and the line of the first. */
  open: number;
  openLine?: number;
  lines: number[];
}

/** Counts rows by what their bits tell, and keeps the lines of the first. */
export class Tally {
  readonly checks: CheckFound[];
  readonly aside = new Map<AsideKind, { rows: number; lines: number[] }>();
  rows = 0;
  /** Kinds of rows of which every check that fails has lines enough. */
  readonly #told = new Set<RowKind>();

  constructor(
    count: number,
    private readonly most: number,
  ) {
    this.checks = Array.from({ length: count }, () => ({ applicable: 0, failed: 0, open: 0, lines: [] }));
  }

  /** Counts a record; `lineOf` is asked where its line is to be told. */
  add(kind: RowKind, lineOf: () => number): void {
    kind.rows++;
    this.rows++;
    if ((kind.fails.length === 0 && kind.opens.length === 0) || this.#told.has(kind)) return;
    let isEnough = true;
    for (const place of kind.fails) {
      const { lines } = this.checks[place]!;
      if (lines.length < this.most) lines.push(lineOf());
      isEnough &&= lines.length >= this.most;
    }
    for (const place of kind.opens) this.checks[place]!.openLine ??= lineOf();
    if (isEnough) this.#told.add(kind);
  }

  /** Counts a row that is no record. */
  addAside(kind: AsideKind, line: number): void {
    const known = this.aside.get(kind) ?? { rows: 0, lines: [] };
    known.rows++;
    if (known.lines.length < mostNamed) known.lines.push(line);
    this.aside.set(kind, known);
  }

  /** Adds what the kinds of all rows tell. */
  settle(kinds: readonly RowKind[]): void {
    for (const { applies, fails, opens, rows } of kinds) {
      for (const place of applies) this.checks[place]!.applicable += rows;
      for (const place of fails) this.checks[place]!.failed += rows;
      for (const place of opens) this.checks[place]!.open += rows;
    }
  }
}

/** No more lines are named of rows that are put aside, or refused. */
export const mostNamed = 5;
