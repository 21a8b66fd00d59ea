import type { Content } from '../../content.js';
import { Broken, Unseen } from '../broken.js';
import { huffmanOf, type Huffman } from './huffman.js';
import { JpegBits, mostEmpty } from './jpeg-bits.js';
import { readScan, type Component, type Scan } from './jpeg-scan.js';
import { checkPixels } from './pixels.js';

/** Bytes that are read to find a marker: mostly it is there at once. */
const sight = 64;

/** Blocks of a progressive image of which it is kept what is filled: four bytes to 32 numbers of each, 512 MB in all. */
const mostBlocks = 2 ** 26;

/** What the markers of a JPEG tell. */
export interface Jpeg {
  width: number;
  height: number;
  components: number;
  /** Contents of the application segments that may tell of the resolution: `JFIF` and `Exif`. */
  jfif?: Buffer;
  exif?: Buffer;
}

/** Tables that hold from one part to the next; in a TIFF they stand apart from the images. */
export interface JpegTables {
  quantities: Set<number>;
  dc: Map<number, Huffman>;
  ac: Map<number, Huffman>;
}

export const noTables = (): JpegTables => ({ quantities: new Set(), dc: new Map(), ac: new Map() });

/** Reads a JPEG (ISO/IEC 10918-1) from its first marker to its last, and each scan code by code; what stands behind its end is none of it. */
export class JpegReader {
  readonly #found: Jpeg = { width: 0, height: 0, components: 0 };
  #at: number;
  #progressive = false;
  #interval = 0;
  #frame: Component[] = [];
  #unitsAcross = 0;
  #unitsDown = 0;

  /** @param end Where it ends at the latest. */
  constructor(
    private readonly content: Content,
    start: number,
    private readonly end: number,
    private readonly tables: JpegTables,
  ) {
    this.#at = start;
  }

  /** Behind what has been read of it. */
  get place(): number {
    return this.#at;
  }

  /**
   * @throws Broken where it is not whole.
   * @throws Unseen where it is written in a rare way, such as arithmetic coding.
   */
  read(): Jpeg {
    if (this.#marker() !== 0xd8) throw new Broken('damaged');
    for (;;) {
      const code = this.#marker();
      if (code === 0xd9) break;
      const [start, length] = this.#segment();
      this.#at = start + length;
      if (code === 0xda) this.#scan(this.content.read(start, length));
      else if (code === 0xc4) this.#huffman(this.content.read(start, length));
      else if (code === 0xdb) this.#quantities(this.content.read(start, length));
      else if (code === 0xdd) this.#interval = this.content.read(start, 2).readUInt16BE();
      else if (code >= 0xc0 && code <= 0xcf && code !== 0xc8) this.#head(code, this.content.read(start, length));
      else if (code >= 0xe0 && code <= 0xef) this.#application(code, start, length);
      // Comments and, of segments that a later edition may add, those that have a length.
      else if (code < 0xdb) throw new Broken('damaged');
    }
    // Tables alone, as a TIFF has them, are no image.
    if (this.#frame.some(({ seen }) => !seen)) throw new Broken('damaged');
    return this.#found;
  }

  /** The next marker, before which there may be bytes that fill, and a few that are empty. */
  #marker(expected?: number): number {
    let bytes: Buffer = Buffer.alloc(0);
    for (let empty = 0, filled = false, start = this.#at; ; this.#at++) {
      if (this.#at - start >= bytes.length) {
        start = this.#at;
        bytes = this.content.read(start, Math.min(sight, this.end - start));
      }
      const byte = bytes[this.#at - start];
      if (byte === undefined) throw new Broken('truncated');
      if (byte === 0xff) filled = true;
      else if (filled && byte !== 0 && (expected === undefined || byte === expected)) {
        this.#at++;
        return byte;
      } else if (filled || byte !== 0 || ++empty > mostEmpty) throw new Broken('damaged');
    }
  }

  #segment(): [start: number, length: number] {
    const head = this.content.read(this.#at, Math.min(2, this.end - this.#at));
    if (head.length < 2) throw new Broken('truncated');
    const length = head.readUInt16BE();
    if (length < 2) throw new Broken('damaged');
    if (this.#at + length > this.end) throw new Broken('truncated');
    return [this.#at + 2, length - 2];
  }

  #application(code: number, start: number, length: number): void {
    const name = this.content.read(start, Math.min(6, length)).toString('latin1');
    if (code === 0xe0 && name.startsWith('JFIF\0')) this.#found.jfif ??= Buffer.from(this.content.read(start, Math.min(14, length)));
    else if (code === 0xe1 && name === 'Exif\0\0') this.#found.exif ??= Buffer.from(this.content.read(start + 6, length - 6));
  }

  #quantities(bytes: Buffer): void {
    for (let at = 0; at < bytes.length;) {
      const [size, id] = [bytes[at]! >> 4, bytes[at]! & 15];
      const length = size === 0 ? 64 : 128;
      if (size > 1 || id > 3 || at + 1 + length > bytes.length) throw new Broken('damaged');
      for (let place = at + 1; place <= at + length; place += size + 1)
        if (bytes.readUIntBE(place, size + 1) === 0) throw new Broken('damaged');
      this.tables.quantities.add(id);
      at += 1 + length;
    }
  }

  #huffman(bytes: Buffer): void {
    for (let at = 0; at < bytes.length;) {
      const [kind, id] = [bytes[at]! >> 4, bytes[at]! & 15];
      const counts = bytes.subarray(at + 1, at + 17);
      const length = counts.reduce((sum, count) => sum + count, 0);
      if (kind > 1 || id > 3 || counts.length < 16 || length > 256 || at + 17 + length > bytes.length) throw new Broken('damaged');
      this.tables[kind === 0 ? 'dc' : 'ac'].set(id, huffmanOf(counts, bytes.subarray(at + 17, at + 17 + length)));
      at += 17 + length;
    }
  }

  #head(code: number, bytes: Buffer): void {
    if (this.#frame.length > 0 || bytes.length < 6) throw new Broken('damaged');
    const [precision, height, width, count] = [bytes[0]!, bytes.readUInt16BE(1), bytes.readUInt16BE(3), bytes[5]!];
    if (count === 0 || bytes.length < 6 + 3 * count || width === 0) throw new Broken('damaged');
    // Lossless, hierarchical, arithmetic, or with its height behind the first scan.
    if (code > 0xc2 || height === 0) throw new Unseen();
    if (precision !== 8 && (precision !== 12 || code === 0xc0)) throw new Broken('damaged');
    checkPixels(width, height);
    Object.assign(this.#found, { width, height, components: count });
    this.#progressive = code === 0xc2;
    const samples = Array.from({ length: count }, (_, number) => bytes[7 + 3 * number]!);
    if (count > 4 || samples.some((each) => each >> 4 < 1 || each >> 4 > 4 || (each & 15) < 1 || (each & 15) > 4))
      throw new Broken('damaged');
    const [most, deep] = [Math.max(...samples.map((each) => each >> 4)), Math.max(...samples.map((each) => each & 15))];
    this.#unitsAcross = Math.ceil(width / 8 / most);
    this.#unitsDown = Math.ceil(height / 8 / deep);
    this.#frame = samples.map((each, number): Component => {
      const [across, down] = [each >> 4, each & 15];
      const stride = this.#unitsAcross * across;
      const size = { width: Math.ceil(Math.ceil((width * across) / most) / 8), height: Math.ceil(Math.ceil((height * down) / deep) / 8) };
      return { id: bytes[6 + 3 * number]!, across, down, quantities: bytes[8 + 3 * number]!, ...size, stride, seen: false };
    });
    if (!this.#progressive) return;
    const blocks = this.#frame.map(({ stride, down }) => stride * down * this.#unitsDown);
    if (blocks.reduce((sum, each) => sum + each, 0) > mostBlocks) throw new Unseen();
    this.#frame.forEach((component, number) => (component.filled = new Int32Array(2 * blocks[number]!)));
  }

  #scan(bytes: Buffer): void {
    const count = bytes[0] ?? 0;
    if (this.#frame.length === 0 || count === 0 || count > 4 || bytes.length < 4 + 2 * count) throw new Broken('damaged');
    const components: Scan['components'] = Array.from({ length: count }, (_, number) => {
      const component = this.#frame.find(({ id }) => id === bytes[1 + 2 * number]);
      if (!component || !this.tables.quantities.has(component.quantities)) throw new Broken('damaged');
      const tables = bytes[2 + 2 * number]!;
      return { component, dc: this.tables.dc.get(tables >> 4), ac: this.tables.ac.get(tables & 15) };
    });
    if (this.tables.dc.size + this.tables.ac.size === 0) throw new Unseen();
    const [from, to, bits] = [bytes[1 + 2 * count]!, bytes[2 + 2 * count]!, bytes[3 + 2 * count]!];
    if (this.#progressive && (to > 63 || from > to || (from === 0) !== (to === 0) || (from > 0 && count > 1))) throw new Broken('damaged');
    for (const { component } of components) component.seen ||= from === 0 || !this.#progressive;
    const reader = new JpegBits(this.content, this.#at, this.end);
    const scan = { components, progressive: this.#progressive, interval: this.#interval, from, to, before: bits >> 4 };
    readScan(reader, { ...scan, unitsAcross: this.#unitsAcross, unitsDown: this.#unitsDown }, (code) => {
      this.#at = reader.place;
      this.#marker(code);
      reader.moveTo(this.#at);
    });
    this.#at = reader.place;
  }
}
