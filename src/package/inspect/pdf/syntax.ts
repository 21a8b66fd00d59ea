import { Broken } from '../broken.js';

/** The values of PDF (ISO 32000-1, 7.3). Strings are their bytes. */
export type PdfValue = null | boolean | number | Buffer | Name | Ref | Stream | PdfValue[] | PdfDict;
export type PdfDict = Map<string, PdfValue>;

/** A name, its escapes (`/J#61va`) resolved. */
export class Name {
  constructor(readonly name: string) {}
}

/** A reference to an object by its number. */
export class Ref {
  constructor(
    readonly number: number,
    readonly generation: number,
  ) {}
}

/** A dictionary with bytes; where they end is told by the dictionary, and not yet believed. */
export class Stream {
  constructor(
    readonly dict: PdfDict,
    /** Where the bytes begin in the file. */
    readonly start: number,
    readonly of: Ref,
  ) {}
}

/** Thrown where more bytes of the file are needed. */
export class More extends Error {}

/** Thrown where another object, or none, lies at the place of one. */
export class Misplaced extends Broken {}

/** Arrays and dictionaries within each other; honest files have a dozen. */
const deepest = 256;

const white = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set([...'()<>[]{}/%'].map((each) => each.charCodeAt(0)));
const [hash, percent, slash, open, close, less, greater, backslash] = [...'#%/()<>\\'].map((each) => each.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** Reads values from bytes, one after another. */
export class Parser {
  at = 0;

  /**
   * @param final Whether nothing follows these bytes: else their end asks for more.
   * @param decipher What makes a string readable in a file that is encrypted.
   */
  constructor(
    readonly bytes: Buffer,
    private readonly final: boolean,
    private readonly decipher: (text: Buffer) => Buffer = (text) => text,
  ) {}

  /** A value, or a bare word such as `obj`. */
  value(depth = 0): PdfValue | string {
    if (depth > deepest) throw new Broken('damaged');
    this.skip();
    const byte = this.#peek();
    if (byte === slash) return this.#name();
    if (byte === open) return this.decipher(this.#text());
    if (byte === less) {
      if (this.#peek(1) === less) return this.#dict(depth);
      return this.decipher(this.#hex());
    }
    if (byte === 0x5b) return this.#array(depth);
    if (byte < 0) throw new Broken('truncated');
    if (delimiters.has(byte)) throw new Broken('damaged');
    const word = this.#word();
    if (!/^[+-.\d]/.test(word)) return word === 'true' ? true : word === 'false' ? false : word === 'null' ? null : word;
    const number = Number.parseFloat(word.replace(/^[+-]*(?=-)|^\+/, ''));
    return /^\d+$/.test(word) ? this.#reference(number) : Number.isNaN(number) ? 0 : number;
  }

  /** A value that is no bare word. */
  known(depth = 0): PdfValue {
    const value = this.value(depth);
    if (typeof value === 'string') throw new Broken('damaged');
    return value;
  }

  /** An object as it stands in a file, whose bytes begin at a place: `12 0 obj … endobj`. */
  object(offset: number): { number: number; value: PdfValue } {
    const [number, generation, word] = [this.value(), this.value(), this.value()];
    if (typeof number !== 'number' || typeof generation !== 'number' || word !== 'obj') throw new Misplaced('damaged');
    const value = this.value();
    // An empty object is null.
    if (value === 'endobj') return { number, value: null };
    if (typeof value === 'string') throw new Broken('damaged');
    if (!(value instanceof Map)) return { number, value };
    this.skip();
    if (this.#peek() !== 0x73 || this.#word() !== 'stream') return { number, value };
    if (this.#peek() === 13) this.at++;
    if (this.#peek() === 10) this.at++;
    return { number, value: new Stream(value, offset + this.at, new Ref(number, generation)) };
  }

  /** White space and comments. */
  skip(): void {
    for (;;) {
      const byte = this.#peek();
      if (white.has(byte)) this.at++;
      else if (byte === percent) while (![10, 13, -1].includes(this.#peek())) this.at++;
      else return;
    }
  }

  #peek(ahead = 0): number {
    const byte = this.bytes[this.at + ahead];
    if (byte !== undefined) return byte;
    if (!this.final) throw new More();
    return -1;
  }

  #word(): string {
    const start = this.at;
    for (let byte = this.#peek(); byte >= 0 && !white.has(byte) && !delimiters.has(byte); byte = this.#peek()) this.at++;
    return this.bytes.toString('latin1', start, this.at);
  }

  #name(): Name {
    this.at++;
    const word = this.#word();
    return new Name(
      word.includes(String.fromCharCode(hash))
        ? word.replace(/#([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
        : word,
    );
  }

  /** A whole number may begin a reference. */
  #reference(number: number): PdfValue {
    const back = this.at;
    this.skip();
    if (isDigit(this.#peek())) {
      const generation = this.#word();
      this.skip();
      if (/^\d+$/.test(generation) && this.#peek() === 0x52 && this.#word() === 'R') return new Ref(number, Number(generation));
    }
    this.at = back;
    return number;
  }

  #text(): Buffer {
    const bytes: number[] = [];
    let depth = 1;
    for (this.at++; ; this.at++) {
      const byte = this.#peek();
      if (byte < 0) throw new Broken('truncated');
      if (byte === open) depth++;
      if (byte === close && --depth === 0) break;
      if (byte !== backslash) bytes.push(byte);
      else this.#escape(bytes);
    }
    this.at++;
    return Buffer.from(bytes);
  }

  #escape(bytes: number[]): void {
    this.at++;
    const byte = this.#peek();
    const known = 'nrtbf'.indexOf(String.fromCharCode(byte));
    if (known >= 0) bytes.push([10, 13, 9, 8, 12][known]!);
    else if (byte >= 0x30 && byte <= 0x37) {
      let code = byte - 0x30;
      for (let digits = 1; digits < 3 && this.#peek(1) >= 0x30 && this.#peek(1) <= 0x37; digits++)
        code = code * 8 + this.bytes[++this.at]! - 0x30;
      bytes.push(code & 0xff);
    } else if (byte === 13) this.at += this.#peek(1) === 10 ? 1 : 0;
    else if (byte !== 10 && byte >= 0) bytes.push(byte);
  }

  #hex(): Buffer {
    const start = ++this.at;
    while (this.#peek() !== greater) {
      if (this.#peek() < 0) throw new Broken('truncated');
      this.at++;
    }
    const digits = this.bytes.toString('latin1', start, this.at++).replace(/[^\da-f]/gi, '');
    return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex');
  }

  #array(depth: number): PdfValue[] {
    const values: PdfValue[] = [];
    this.at++;
    for (;;) {
      this.skip();
      if (this.#peek() === 0x5d) break;
      values.push(this.known(depth + 1));
    }
    this.at++;
    return values;
  }

  #dict(depth: number): PdfDict {
    const dict: PdfDict = new Map();
    this.at += 2;
    for (;;) {
      this.skip();
      if (this.#peek() === greater) break;
      const key = this.known(depth + 1);
      if (!(key instanceof Name)) throw new Broken('damaged');
      dict.set(key.name, this.known(depth + 1));
    }
    this.at += 2;
    return dict;
  }
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
