/** Characters of one kind in a text: how many, and the byte at which the first begins. */
export interface Met {
  count: number;
  offset: number;
}

/** What a text holds that a reader does not see as it is meant. */
export interface Signs {
  /** Characters of private use, which every machine shows as it likes. */
  privateUse: Met;
  /** Byte order marks, as between files that were joined. */
  marks: Met;
  /** Characters that an earlier conversion lost: U+FFFD, and 锟斤拷, which two of it become when they are read as GB18030. */
  lost: Met;
  /** Zero bytes, at which many a program takes a text to end. */
  nul: Met;
}

/** Bytes of the longest sign. */
const longest = 9;

/** 锟斤拷, and the four of its bytes that are found fastest: from the last byte of 锟 on. */
const garbled = Buffer.from('锟斤拷');
const garbledFrom = 2;
const garbledPart = garbled.subarray(garbledFrom, garbledFrom + 4);

/** Leads of the characters looked for: U+E000 to U+FFFF, and the planes of private use. Each is sought by itself, which is fast. */
const leads = [0xee, 0xef, 0xf3, 0xf4];

/** Looks for signs in a text in UTF-8 that comes in chunks; characters cut by a chunk's end included. */
export class SignWatch {
  readonly signs: Signs = {
    privateUse: { count: 0, offset: -1 },
    marks: { count: 0, offset: -1 },
    lost: { count: 0, offset: -1 },
    nul: { count: 0, offset: -1 },
  };
  #offset: number;
  /** The end of the last chunk, in which a character may have been cut. */
  #tail = Buffer.alloc(0);

  /** @param offset At which the first byte stands. */
  constructor(offset: number) {
    this.#offset = offset;
  }

  push(chunk: Buffer): void {
    if (this.#tail.length > 0) {
      const joined = Buffer.concat([this.#tail, chunk.subarray(0, longest - 1)]);
      this.#take(joined, chunk.length < longest ? Math.max(0, joined.length - longest + 1) : this.#tail.length);
      if (chunk.length < longest) {
        this.#keep(joined);
        return;
      }
    }
    this.#take(chunk, Math.max(0, chunk.length - longest + 1));
    this.#keep(chunk);
  }

  end(): void {
    this.#take(this.#tail, this.#tail.length);
    this.#tail = Buffer.alloc(0);
  }

  #keep(bytes: Buffer): void {
    this.#tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - longest + 1)));
  }

  /** Takes the characters that begin before `limit`; the next bytes begin there. */
  #take(bytes: Buffer, limit: number): void {
    for (const lead of leads) {
      for (let at = bytes.indexOf(lead); at >= 0 && at < limit; at = bytes.indexOf(lead, at + 1)) {
        if (isPrivateUse(bytes, at)) this.#meet(this.signs.privateUse, at);
        else if (lead === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf) this.#meet(this.signs.marks, at);
        else if (lead === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) this.#meet(this.signs.lost, at);
      }
    }
    for (let at = bytes.indexOf(garbledPart); at >= 0; at = bytes.indexOf(garbledPart, at + 1)) {
      const start = at - garbledFrom;
      if (start >= limit) break;
      if (start >= 0 && bytes.subarray(start, start + garbled.length).equals(garbled)) this.#meet(this.signs.lost, start);
    }
    for (let at = bytes.indexOf(0); at >= 0 && at < limit; at = bytes.indexOf(0, at)) {
      const start = at;
      while (at < limit && bytes[at] === 0) at++;
      this.#meet(this.signs.nul, start, at - start);
    }
    this.#offset += limit;
  }

  #meet(met: Met, at: number, count = 1): void {
    const offset = this.#offset + at;
    if (met.count === 0 || offset < met.offset) met.offset = offset;
    met.count += count;
  }
}

function isPrivateUse(bytes: Buffer, at: number): boolean {
  const [lead, second] = [bytes[at]!, bytes[at + 1] ?? 0];
  if (second < 0x80 || second > 0xbf || ((bytes[at + 2] ?? 0) & 0xc0) !== 0x80) return false;
  if (lead === 0xee) return true;
  if (lead === 0xef) return second <= 0xa3;
  return ((bytes[at + 3] ?? 0) & 0xc0) === 0x80 && (lead === 0xf3 ? second >= 0xb0 : second <= 0x8f);
}
