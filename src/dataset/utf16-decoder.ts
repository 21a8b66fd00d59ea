import { undecodable } from './line-decoder.js';

/**
 * Decodes a text in UTF-16 to UTF-8, without its byte order mark. A surrogate without its partner and an odd last byte become marks. So does a line
 * break that lies across two units, as behind a lost byte or in text of another encoding: it ends that line.
 */
export class Utf16Decoder {
  readonly #order: 'LE' | 'BE';
  #held = Buffer.alloc(0);
  #started = false;

  constructor(order: 'LE' | 'BE') {
    this.#order = order;
  }

  push(chunk: Buffer): Buffer {
    const bytes = this.#held.length > 0 ? Buffer.concat([this.#held, chunk]) : chunk;
    let end = bytes.length - (bytes.length % 2);
    if (end >= 2 && isHighSurrogate(bytes[this.#order === 'LE' ? end - 1 : end - 2]!)) end -= 2;
    const whole = Buffer.from(bytes.subarray(0, end));
    this.#held = Buffer.from(bytes.subarray(end));
    const text = textOf(whole, this.#order);
    const body = this.#started ? text : text.replace(/^\ufeff/, '');
    this.#started ||= text !== '';
    return marked(body);
  }

  end(): Buffer {
    const even = this.#held.length - (this.#held.length % 2);
    const rest = marked(textOf(this.#held.subarray(0, even), this.#order));
    const odd = this.#held.length > even ? [mark] : [];
    this.#held = Buffer.alloc(0);
    return Buffer.concat([rest, ...odd]);
  }
}

const mark = Buffer.from([undecodable]);
const breaks = /[\u0a00\u0a0d\u0a20-\u0a7e]/;
const faults = /\p{Surrogate}|[\u0a00\u0a0d\u0a20-\u0a7e]/gu;

function isHighSurrogate(byte: number): boolean {
  return byte >= 0xd8 && byte < 0xdc;
}

function textOf(bytes: Buffer, order: 'LE' | 'BE'): string {
  return (order === 'LE' ? bytes : bytes.swap16()).toString('utf16le');
}

function marked(text: string): Buffer {
  if (text.search(faults) < 0) return Buffer.from(text);
  const parts: Buffer[] = [];
  let start = 0;
  for (const { 0: fault, index } of text.matchAll(faults)) {
    parts.push(Buffer.from(text.slice(start, index)), mark);
    if (breaks.test(fault)) parts.push(Buffer.from('\n'));
    start = index + fault.length;
  }
  return Buffer.concat([...parts, Buffer.from(text.slice(start))]);
}
