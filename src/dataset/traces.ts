import type { Met } from './signs.js';
import type { Delimiter } from './delimiter.js';

/** What spreadsheets and databases leave in cells that they write as text: the cell is read, but is not what was meant. */
export interface Traces {
  /** Numbers written with an exponent, `6.2E+18`: the digits behind are lost. */
  exponents: Met;
  /** Errors, and the hashes that stand for a number wider than its column. */
  errors: Met;
  /** Numbers with an apostrophe before them, and values within `="…"`. */
  dressed: Met;
  /** Question marks in place of characters that the encoding of an export could not hold. */
  questions: Met;
}

/** Bytes on either side of a trace's mark that tell whether a cell is a trace. */
const reach = 96;

/** A cell begins or ends here; a quote may be that of the cell. */
const edge = (delimiter: Delimiter) => `(?:[${delimiter === '\t' ? '\\t' : delimiter}"\\r\\n]|$)`;

interface Kind {
  trace: keyof Traces;
  /** A sign that is sought by itself, which is fast: it is rare in tables. */
  mark: string;
  /** What stands before the mark, from the cell's beginning; backwards, so that it is tried in one place only. */
  before: string;
  /** From the mark to the cell's end. */
  after: string;
}

const kinds: readonly Kind[] = [
  { trace: 'exponents', mark: 'E', before: '(?:[0-9]{1,16}\\.)?[0-9]-?', after: 'E\\+[0-9]{2,3}' },
  { trace: 'exponents', mark: 'E', before: '[0-9]{1,16}\\.[0-9]-?', after: 'E[12][0-9]' },
  { trace: 'exponents', mark: 'e', before: '(?:[0-9]{1,16}\\.)?[0-9]-?', after: 'e\\+[0-9]{2,3}' },
  {
    trace: 'errors',
    mark: '#',
    before: '',
    after: '#(?:N/A|VALUE!|REF!|DIV/0!|NAME\\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA|#{2,64})',
  },
  { trace: 'dressed', mark: "'", before: '', after: "'[0-9]{2,64}[Xx]?" },
  { trace: 'questions', mark: '?', before: '', after: '\\?{3,64}[ -!#-+./0-9:;?A-Za-z-]{0,24}' },
  { trace: 'dressed', mark: '=', before: '', after: '="{1,2}[^"\\r\\n]{0,64}"{1,2}' },
];

/** Looks for traces in a text in UTF-8 that comes in chunks; cells cut by a chunk's end included. */
export class TraceWatch {
  readonly traces: Traces = {
    exponents: { count: 0, offset: -1 },
    errors: { count: 0, offset: -1 },
    dressed: { count: 0, offset: -1 },
    questions: { count: 0, offset: -1 },
  };
  readonly #kinds: ReadonlyMap<number, { trace: keyof Traces; before: RegExp; after: RegExp }[]>;
  readonly #edges: ReadonlySet<number>;
  /** The end of what came, of which all before `#taken` was looked at. */
  #tail = Buffer.alloc(0);
  #taken = 0;
  #offset: number;

  /** @param offset At which the first byte stands, where a record begins. */
  constructor(offset: number, delimiter: Delimiter) {
    this.#offset = offset;
    this.#edges = new Set([...`${delimiter}"\r\n`].map((sign) => sign.charCodeAt(0)));
    const end = edge(delimiter);
    const whole = kinds.map(({ trace, mark, before, after }) => ({
      mark: mark.charCodeAt(0),
      trace,
      before: new RegExp(`^${before}${end}`),
      after: new RegExp(`^${after}${end}`),
    }));
    this.#kinds = new Map(whole.map(({ mark }) => [mark, whole.filter((each) => each.mark === mark)]));
  }

  push(chunk: Buffer): void {
    if (chunk.length <= reach * 2) {
      this.#tail = Buffer.concat([this.#tail, chunk]);
      this.#take(this.#tail, this.#tail.length - reach);
      this.#drop(this.#tail, this.#taken);
      return;
    }
    // Where the chunks meet first; the rest of a chunk is looked at as it lies.
    const { length } = this.#tail;
    this.#take(Buffer.concat([this.#tail, chunk.subarray(0, reach * 2)]), length + reach);
    this.#offset += length;
    this.#taken = reach;
    this.#take(chunk, chunk.length - reach);
    this.#drop(chunk, this.#taken);
  }

  end(): void {
    this.#take(this.#tail, this.#tail.length);
  }

  /** Looks at the marks before `limit`; what stands around later ones is not known yet. */
  #take(bytes: Buffer, limit: number): void {
    for (const [mark, own] of this.#kinds) {
      for (let at = bytes.indexOf(mark, this.#taken); at >= 0 && at < limit; at = bytes.indexOf(mark, at + 1)) {
        // Most marks stand in words, and are done with at once.
        const previous = bytes[at - 1] ?? lineFeed;
        if (mark === upperE || mark === lowerE ? previous < zero || previous > nine : !this.#edges.has(previous)) continue;
        const before = reversed(bytes.toString('latin1', Math.max(0, at - reach), at));
        const after = bytes.toString('latin1', at, at + reach);
        const kind = own.find((each) => each.before.test(before) && each.after.test(after));
        if (kind) this.#meet(this.traces[kind.trace], this.#offset + at);
      }
    }
    this.#taken = Math.max(this.#taken, limit);
  }

  /** Keeps what stands before the next mark, and all that was not looked at. */
  #drop(bytes: Buffer, taken: number): void {
    const dropped = Math.max(0, taken - reach);
    this.#tail = Buffer.from(bytes.subarray(dropped));
    this.#taken = taken - dropped;
    this.#offset += dropped;
  }

  #meet(met: Met, offset: number): void {
    if (met.count === 0 || offset < met.offset) met.offset = offset;
    met.count++;
  }
}

const [lineFeed, zero, nine, upperE, lowerE] = [...'\n09Ee'].map((sign) => sign.charCodeAt(0)) as [number, number, number, number, number];

function reversed(text: string): string {
  return [...text].reverse().join('');
}
