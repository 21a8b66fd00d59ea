import { isUtf8 } from 'node:buffer';
import { chunks } from '../system/bytes.js';
import { foreign, gb18030Cost, preferred, utf8Cost, type Share } from './plausibility.js';
import { RareLines } from './rare-lines.js';
import { TextLines } from './text-lines.js';

export type TextEncoding = 'utf-8' | 'gb18030';

/** What a line is, taken for itself: of one encoding most plausibly, of either as well, or of neither. */
export type LineReading = 'ascii' | TextEncoding | 'either' | 'neither';

/** Bits of a line in both encodings: 0 where it is ASCII, -1 where its bytes are not of that encoding. */
export interface Weight extends Share {
  utf8: number;
  gb18030: number;
}

export function weigh(bytes: Uint8Array, start = 0, end = bytes.length): Weight {
  const utf8 = utf8Cost(bytes, start, end);
  const weight = { utf8, gb18030: 0, characters: 0, rare: 0 };
  if (utf8 !== 0) weight.gb18030 = gb18030Cost(bytes, start, end, weight);
  return weight;
}

function readingOf({ utf8, gb18030 }: Pick<Weight, 'utf8' | 'gb18030'>, margin: number): LineReading {
  if (utf8 === 0) return 'ascii';
  if (utf8 < 0) return gb18030 < 0 ? 'neither' : 'gb18030';
  if (gb18030 < 0 || gb18030 - utf8 >= margin) return 'utf-8';
  return utf8 - gb18030 >= margin ? 'gb18030' : 'either';
}

/** Whether a line of a text in one encoding is plainly in the other, though its own decoder may bear it. */
export function isForeign(own: TextEncoding, weight: Weight): boolean {
  return readingOf(weight, foreign) === (own === 'utf-8' ? 'gb18030' : 'utf-8');
}

/** Counts what the lines of a text say of its encoding. */
export class Evidence {
  readonly lines = { ascii: 0, 'utf-8': 0, gb18030: 0, either: 0, neither: 0 };
  /** Lines that a reader of either encoding would take for other characters, as they are plainly in the other one. */
  readonly disguised = { 'utf-8': { lines: 0, first: 0 }, gb18030: { lines: 0, first: 0 } };
  /** Of the lines that may be GB18030: those of characters that Chinese text has hardly any of. */
  readonly rare = new RareLines();
  /** Bits of the lines that are text in both. */
  #utf8 = 0;
  #gb18030 = 0;

  take(weight: Weight, line = 0): LineReading {
    const reading = readingOf(weight, preferred);
    this.lines[reading]++;
    if (reading === 'gb18030' || reading === 'either') this.rare.take(weight, line);
    if (weight.utf8 >= 0 && weight.gb18030 >= 0) {
      for (const own of ['utf-8', 'gb18030'] as const)
        if (isForeign(own, weight) && this.disguised[own].lines++ === 0) this.disguised[own].first = line;
      this.#utf8 += weight.utf8;
      this.#gb18030 += weight.gb18030;
    }
    return reading;
  }

  /** That of most lines; where as many speak for one as for the other, that which costs less; UTF-8 where nothing tells. */
  get encoding(): TextEncoding {
    const { 'utf-8': utf8, gb18030 } = this.lines;
    if (utf8 !== gb18030) return utf8 > gb18030 ? 'utf-8' : 'gb18030';
    return this.#utf8 - this.#gb18030 >= preferred ? 'gb18030' : 'utf-8';
  }

  /** Lines that are text in both encodings are there, and nothing prefers one. */
  get isDoubtful(): boolean {
    const { 'utf-8': utf8, gb18030, either } = this.lines;
    return either > 0 && utf8 === gb18030 && Math.abs(this.#utf8 - this.#gb18030) < preferred;
  }
}

/** Tells whether a text that is read as GB18030, chunk by chunk, may be UTF-8 in whole or in part. */
export class Gb18030Check {
  readonly #evidence = new Evidence();
  readonly #lines = new TextLines((bytes, start, end, line) => void this.#evidence.take(weigh(bytes, start, end), line));

  push(chunk: Buffer): void {
    this.#lines.push(chunk);
  }

  end(): void {
    this.#lines.end();
  }

  get doubt(): boolean {
    return this.#evidence.lines['utf-8'] > 0;
  }

  get evidence(): Evidence {
    return this.#evidence;
  }
}

/** Whether bytes are UTF-8, and not text in GB18030 that happens to be UTF-8 as well. */
export function isUtf8Text(bytes: Buffer): boolean {
  if (!isUtf8(bytes)) return false;
  const { encoding, lines, disguised } = evidenceOfHead(bytes);
  // One line that is plainly UTF-8 is proof where all of it can be; a lone sign, `§` or `°`, is not enough to doubt it.
  return encoding === 'utf-8' || lines['utf-8'] > 0 || disguised['utf-8'].lines === 0;
}

/** The evidence of a whole file, in a pass of its own: for files that a first look has left in doubt. */
export async function evidenceOf(path: string): Promise<Evidence> {
  const evidence = new Evidence();
  const lines = new TextLines((bytes, start, end, line) => void evidence.take(weigh(bytes, start, end), line));
  for await (const chunk of chunks(path)) lines.push(chunk);
  lines.end();
  return evidence;
}

/** The evidence of the beginning of a text, whose last line may be cut off anywhere. */
export function evidenceOfHead(sample: Buffer): Evidence {
  const evidence = new Evidence();
  const body = sample.subarray(sample.indexOf(byteOrderMark) === 0 ? byteOrderMark.length : 0);
  const last = Math.max(body.lastIndexOf(10), body.lastIndexOf(13)) + 1;
  const lines = new TextLines((bytes, start, end) => void evidence.take(weigh(bytes, start, end)));
  lines.push(body.subarray(0, last));
  lines.end();
  // Of a character that is cut off at most three bytes are there.
  const cut = (cost: typeof utf8Cost) => {
    for (let end = body.length; end >= last && end >= body.length - 3; end--) {
      const bits = cost(body, last, end);
      if (bits >= 0) return bits;
    }
    return -1;
  };
  evidence.take({ utf8: cut(utf8Cost), gb18030: cut(gb18030Cost), characters: 0, rare: 0 });
  return evidence;
}

const byteOrderMark = Buffer.from('\ufeff');
