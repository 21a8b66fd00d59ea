import { splitRecord } from '../dataset/cells.js';
import type { Stretched } from '../kernel/portion-scan.js';
import { keyField, partText } from '../value/key-part.js';
import type { Head } from './head.js';
import type { LeftRows } from './left-rows.js';
import { Lines } from './lines.js';
import type { ImageQuestion } from './model.js';
import type { Scanning } from './scan-bytes.js';

/** A question, the rows that it is asked of, and those that are alike, by what they have in common. */
export interface Doubt {
  question: ImageQuestion;
  /** Their places among the rows that were read, ascending. */
  rows: readonly number[];
}

/** Rows that have a text in common. */
interface Alike {
  lines: number[];
  other: string;
  differs: boolean;
}

/** Compares rows to the last character of which hashes are the same, when a file is read once more. */
export class SecondReading implements Scanning {
  readonly #alike: Map<string, Alike>[];
  readonly #next: number[];
  #rows = 0;
  #line: number;

  constructor(
    private readonly head: Head,
    private readonly doubts: readonly Doubt[],
    private readonly goOn: (bytes: number) => void,
  ) {
    this.#alike = doubts.map(() => new Map());
    this.#next = doubts.map(() => 0);
    this.#line = head.dataLine;
  }

  onBytes(bytes: Uint8Array): void {
    this.goOn(bytes.length);
  }

  onRows(left: LeftRows, { from, to }: Stretched): void {
    const lines = new Lines(left.memory, from, this.#line);
    for (let row = 0; row < left.count; row++) {
      const place = this.#rows + row;
      const asked = this.doubts.flatMap(({ rows }, number) => (rows[this.#next[number]!] === place ? [number] : []));
      if (asked.length === 0) continue;
      const { cells } = splitRecord(left.text(row), this.head.delimiter);
      const line = lines.lineAt(left.begin(row));
      for (const number of asked) {
        this.#next[number]!++;
        this.#take(number, cells, line);
      }
    }
    this.#rows += left.count;
    this.#line = lines.lineAt(to);
  }

  /** Lines of the rows that fail a question, ascending. */
  failing(number: number): number[] {
    const { owner } = this.doubts[number]!.question;
    const groups = [...this.#alike[number]!.values()].filter(({ lines, differs }) => (owner.length > 0 ? differs : lines.length > 1));
    return groups.flatMap(({ lines }) => lines).sort((one, other) => one - other);
  }

  #take(number: number, cells: readonly string[], line: number): void {
    const { key, owner } = this.doubts[number]!.question;
    const same = JSON.stringify(key === 'row' ? cells.slice(0, this.head.width) : this.#texts(key, cells));
    const other = JSON.stringify(this.#texts(owner, cells));
    const known = this.#alike[number]!.get(same);
    if (!known) {
      this.#alike[number]!.set(same, { lines: [line], other, differs: false });
      return;
    }
    known.lines.push(line);
    known.differs ||= known.other !== other;
  }

  #texts(key: readonly string[], cells: readonly string[]): string[] {
    return key.map((part) => {
      const column = this.head.columns.find(({ field }) => field === keyField(part))!;
      return partText(part, cells[column.index] ?? '');
    });
  }
}
