import type { TextEncoding } from '../encoding/evidence.js';
import { longestRecord } from '../dataset/cells.js';
import type { KernelExports } from './exports.js';

/** Free bytes behind what is scanned. */
const slack = 64;
const lineFeed = 10;
/** From a place that is so near the end, lines are counted from there. */
const near = 4096;

/** Bytes of a file as text in a kernel's memory. */
export interface Portion {
  /** The text: [at, end); rows that begin before `last` are of the stretch. */
  at: number;
  end: number;
  last: number;
  isLast: boolean;
  /** The offset in the file of a place where a row begins, or of the end; places are asked in their order. */
  offsetOf(place: number): number;
  /** Set where the bytes are no text in the encoding. */
  isBroken: boolean;
}

/** Where bytes are to be put that follow those that are there: how many at most, from which offset in the file. */
export interface Room {
  at: number;
  size: number;
  offset: number;
}

/** Where a text ends, and where rows begin that are of another stretch. */
export interface TextEnds {
  to: number;
  stop: number;
}

/** Room in a kernel's memory for bytes of so many at once. */
export interface Buffers {
  portion: number;
  bytes: number;
  /** For their text where that is another, half as long again; 0 where they are it. */
  text: number;
}

export function takeBuffers(kernel: KernelExports, portion: number, encoding: TextEncoding): Buffers {
  const room = portion + longestRecord;
  const bytes = kernel.take(room + slack);
  return { portion, bytes, text: encoding === 'utf-8' ? 0 : kernel.take(Math.ceil(room * 1.5) + slack) };
}

interface Places {
  raw: number;
  text: number;
}

/** Bytes in two encodings that have the same lines: where a line begins in one is told by where it does in the other. */
class SameLines {
  /** A line that is known to begin at both. */
  #known: Places;

  /** @param memory Asked anew each time: memory that grows is another. */
  constructor(
    private readonly memory: () => Uint8Array,
    private readonly start: Places,
    private readonly end: Places,
  ) {
    this.#known = start;
  }

  /** The raw place of a line of the text, or of its end; lines are asked in their order. */
  rawOf(text: number): number {
    return this.end.text - text < near ? this.#fromBehind(text) : this.#follow(text);
  }

  /** The place in the text of the last line that begins before a raw place. */
  textBefore(raw: number): number {
    const memory = this.memory();
    let { text } = this.start;
    for (let at = behindLine(memory, this.start.raw); at > 0 && at < raw; at = behindLine(memory, at)) text = behindLine(memory, text);
    return text;
  }

  #follow(text: number): number {
    const memory = this.memory();
    let { raw, text: at } = this.#known;
    while (at < text) [raw, at] = [behindLine(memory, raw), behindLine(memory, at)];
    this.#known = { raw, text };
    return raw;
  }

  #fromBehind(text: number): number {
    const memory = this.memory();
    // The last line may lack its break.
    if (text === this.end.text && memory[text - 1] !== lineFeed) return this.end.raw;
    let raw = this.end.raw;
    for (let at = text; at > 0 && at <= this.end.text; at = behindLine(memory, at)) raw = memory.lastIndexOf(lineFeed, raw - 1);
    return Math.max(raw + 1, this.start.raw);
  }
}

/** Where the line behind that at a place begins; 0 where there is none. */
function behindLine(memory: Uint8Array, at: number): number {
  return memory.indexOf(lineFeed, at) + 1;
}

/** The bytes of a file portion by portion, each from where a row begins; whoever reads them puts them into the room that is given. */
export class Portions {
  /** The offset of what lies in the buffer, and how much that is. */
  #start: number;
  #length = 0;

  constructor(
    private readonly kernel: KernelExports,
    from: number,
    private readonly ends: TextEnds,
    private readonly buffers: Buffers,
  ) {
    this.#start = from;
  }

  /** Bytes that are left of the last portion from a place in the file on. */
  leftFrom(offset: number): number {
    return this.#start + this.#length - offset;
  }

  /** Room behind the bytes from a place on, which is in the last portion, or at its end. */
  room(from: number): Room {
    const { portion, bytes } = this.buffers;
    const left = this.leftFrom(from);
    this.#memory().copyWithin(bytes, bytes + from - this.#start, bytes + this.#length);
    this.#start = from;
    this.#length = left;
    return { at: bytes + left, size: Math.max(0, Math.min(portion, this.ends.to - from - left)), offset: from + left };
  }

  /** The text, once so many bytes were put into the room; none where there are no more. */
  filled(read: number): Portion {
    const { to, stop } = this.ends;
    this.#length += read;
    const isLast = read === 0 || this.#start + this.#length >= to;
    return this.buffers.text === 0 ? this.#asItIs(isLast, stop) : this.#decoded(isLast, stop);
  }

  #asItIs(isLast: boolean, stop: number): Portion {
    const { bytes } = this.buffers;
    const base = this.#start - bytes;
    const end = bytes + this.#length;
    return { at: bytes, end, last: Math.min(end, stop - base), isLast, offsetOf: (place) => base + place, isBroken: false };
  }

  #decoded(isLast: boolean, stop: number): Portion {
    const { kernel } = this;
    const { bytes, text } = this.buffers;
    const rawEnd = bytes + this.#length;
    const end = kernel.decode(bytes, rawEnd, text);
    const isBroken = kernel.isBroken.value !== 0 || (isLast && kernel.decodedTo.value !== rawEnd);
    const lines = new SameLines(() => this.#memory(), { raw: bytes, text }, { raw: rawEnd, text: end });
    const stopAt = stop - this.#start + bytes;
    const last = stopAt >= rawEnd ? end : lines.textBefore(stopAt) + 1;
    return { at: text, end, last, isLast, offsetOf: (place) => this.#start + lines.rawOf(place) - bytes, isBroken };
  }

  #memory(): Uint8Array {
    return new Uint8Array(this.kernel.memory.buffer);
  }
}
