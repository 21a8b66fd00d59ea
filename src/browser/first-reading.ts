import { splitRecord } from '../dataset/cells.js';
import { describesColumns } from '../dataset/describing.js';
import { mostBare, mostDescribed, type AsideKind } from '../duckdb/pass/aside.js';
import { mostKinds, type Stretched } from '../kernel/portion-scan.js';
import type { ReadyKernel } from '../kernel/rows.js';
import { asideReader, type AsideOf } from './aside-row.js';
import { Hashes, hashesIn } from './hashes.js';
import type { Head } from './head.js';
import type { LeftRows } from './left-rows.js';
import { Lines } from './lines.js';
import type { ImageDescription } from './model.js';
import { hasBit, RowKinds, type RowKind } from './row-kinds.js';
import type { Scanning } from './scan-bytes.js';
import { mostNamed, Tally } from './tally.js';

/** A row of figures alone, of which what follows tells whether it is a total. */
interface BareRow {
  kind: RowKind;
  line: number;
  row: number;
}

/** Counts what the rows of a file are, and what its checks find in them. */
export class FirstReading implements Pick<Scanning, 'onRows'> {
  readonly tally: Tally;
  readonly hashes: Map<string, Hashes>;
  readonly refused = { rows: 0, lines: [] as number[] };
  /** The line of what looks like the header of another table: what is below it may be of that. */
  otherHeader: number | undefined;
  /** The line from which on nothing was read. */
  line: number;
  /** Rows read, those that are no records among them. */
  rows = 0;
  readonly #kinds: RowKinds;
  readonly #asideOf: AsideOf;
  #bare: BareRow[] = [];
  /** How many of the next rows may speak of the columns above them. */
  #beneath = mostDescribed;

  /** @param asked The checks of the image that the file has the columns for; absent in their places where it has not. */
  constructor(
    private readonly ready: ReadyKernel,
    private readonly head: Head,
    private readonly described: ImageDescription,
    asked: readonly (ImageDescription['checks'][number] | undefined)[],
    samples: number,
  ) {
    this.tally = new Tally(asked.length, samples);
    this.#kinds = new RowKinds(ready.kernel, 2 * ready.words, asked);
    this.#asideOf = asideReader(head, described);
    const names = new Set(asked.flatMap((check) => (check?.question ? [check.question.hash, check.question.ownerHash ?? []].flat() : [])));
    this.hashes = new Map([...names].map((name) => [name, new Hashes()]));
    this.line = head.dataLine;
  }

  onRows(left: LeftRows, { from, to, refused }: Stretched): void {
    const { buffer } = this.ready.kernel.memory;
    for (const [name, hashes] of this.hashes) {
      const { bits, start } = left.hashes(name);
      hashes.add(hashesIn(buffer, bits, start, left.count));
    }
    const memory = new Uint8Array(buffer);
    const lines = new Lines(memory, from, this.line);
    const doubted = new Set(left.doubted());
    for (let row = 0; row < left.count; row++) {
      const kind = this.#kinds.at(left.kinds[row]!);
      const lineOf = () => lines.lineAt(left.begin(row));
      const aside = doubted.has(row) || this.#beneath > 0 ? this.#lookAt(left, row, kind, doubted.has(row)) : 'record';
      if (aside === 'record') {
        this.#keepBare();
        this.tally.add(kind, lineOf);
      } else this.#putAside(aside, { kind, line: lineOf(), row: this.rows + row });
    }
    this.#refuse(new Lines(memory, from, this.line), refused);
    this.rows += left.count;
    this.line = lines.lineAt(to);
    this.#kinds.forget(mostKinds);
  }

  /** Ends the rows. */
  end(): void {
    const isTail = this.tally.rows > 0 && this.#bare.length <= mostBare;
    if (!isTail) this.#keepBare();
    for (const { line, row } of this.#bare) this.#count('bare-total', line, row);
    this.#bare = [];
    this.tally.settle(this.#kinds.all);
  }

  /** What a row is that may be no record, or that stands beneath a header. */
  #lookAt(left: LeftRows, row: number, kind: RowKind, isDoubted: boolean): AsideKind | 'record' {
    const cellsOf = (at: number) => (at < left.count ? splitRecord(left.text(at), this.head.delimiter).cells : undefined);
    const cells = cellsOf(row)!;
    let aside = isDoubted ? this.#asideOf(cells, (bit) => hasBit(kind.words, bit)) : 'record';
    if (this.#beneath > 0 && (aside === 'record' || aside === 'header-odd')) {
      const { table, fields } = this.described;
      const isDescribed =
        aside === 'header-odd' || describesColumns(cells, cellsOf(row + 1), this.head.columns, table, (field) => fields[field]!.coded);
      if (isDescribed) aside = 'described';
    }
    this.#beneath = aside === 'header' ? mostDescribed : aside === 'record' ? 0 : Math.max(0, this.#beneath - 1);
    return aside === 'header-odd' && !this.#fails(kind) ? 'record' : aside;
  }

  /** Whether rows of a kind fail a check, words for no value left aside. */
  #fails({ fails }: RowKind): boolean {
    const { checks, fields } = this.described;
    return fails.some((place) => checks[place]!.rows!.fails !== fields[checks[place]!.fields[0]!]?.nothing);
  }

  #putAside(aside: AsideKind, found: BareRow): void {
    if (aside === 'bare-total') {
      this.#bare.push(found);
      return;
    }
    if (aside === 'header-other' || aside === 'header-odd') this.otherHeader ??= found.line;
    this.#count(aside, found.line, found.row);
  }

  #count(aside: AsideKind, line: number, row: number): void {
    this.tally.addAside(aside, line);
    for (const hashes of this.hashes.values()) hashes.drop(row);
  }

  /** Rows of figures that others follow are records. */
  #keepBare(): void {
    if (this.#bare.length === 0) return;
    for (const { kind, line } of this.#bare) this.tally.add(kind, () => line);
    this.#bare = [];
  }

  #refuse(lines: Lines, places: Uint32Array): void {
    for (const place of places) {
      this.refused.rows++;
      if (this.refused.lines.length < mostNamed) this.refused.lines.push(lines.lineAt(place));
    }
  }
}
