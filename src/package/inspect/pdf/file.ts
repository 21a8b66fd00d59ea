import type { Content } from '../../content.js';
import { Broken, Unseen } from '../broken.js';
import { cipherOf, type Cipher } from './cipher.js';
import { filtersOf, unfilter } from './filters.js';
import { Misplaced, More, Name, Parser, Ref, Stream, type PdfDict, type PdfValue } from './syntax.js';
import { nowhere, readObjects, rebuild, type Objects } from './xref.js';

/** Bytes in which an object is looked for first, and at most: larger ones are read by no one. */
const [firstWindow, lastWindow] = [2 ** 12, 2 ** 25];

/** Bytes of a stream that are held. */
export const largestStream = 2 ** 28;

/** Bytes of object streams that are kept unpacked. */
const keptStreams = 2 ** 26;

const empty: PdfDict = new Map();

/** A PDF as its objects: what a reader shows of it is made of these, and what runs in it hangs on them. */
export class PdfFile {
  readonly objects: Objects = { places: new Map(), trailer: new Map(), fault: '', end: 0 };
  encrypted = false;
  /** Set where the file asks for a password, a certificate or a program of its own. */
  locked = false;
  #cipher: Cipher | undefined;
  /** The object that tells of the encryption, whose strings are open. */
  #sealed: Ref | undefined;
  readonly #streams = new Map<number, { bytes: Buffer; places: Map<number, number> }>();
  #kept = 0;

  constructor(readonly content: Content) {
    readObjects(this);
    this.#unlock();
  }

  /** Finds the objects anew by what lies in the file, its tables being wrong. */
  rebuild(): void {
    rebuild(this, 'damaged');
    this.#streams.clear();
    this.#unlock();
  }

  #unlock(): void {
    const { trailer } = this.objects;
    const sealed = trailer.get('Encrypt');
    if (sealed === undefined || sealed === null) return;
    [this.encrypted, this.locked] = [true, true];
    if (sealed instanceof Ref) this.#sealed = sealed;
    try {
      const encrypt = this.resolve(sealed);
      const id = this.resolve(trailer.get('ID'));
      const first = Array.isArray(id) ? this.resolve(id[0]) : null;
      if (encrypt instanceof Map) this.#cipher = cipherOf(this.#whole(encrypt), Buffer.isBuffer(first) ? first : Buffer.alloc(0));
      this.locked = !this.#cipher;
    } catch {
      // What tells of the encryption cannot be read: the file is locked.
    }
  }

  /** The value that is meant: a reference leads to its object. A chain of references ends. */
  readonly resolve = (value: PdfValue | undefined): PdfValue => {
    let found = value ?? null;
    for (let steps = 0; found instanceof Ref; steps++) found = steps < 32 ? (this.get(found) ?? null) : null;
    return found;
  };

  dict(value: PdfValue | undefined): PdfDict {
    const found = this.resolve(value);
    return found instanceof Map ? found : found instanceof Stream ? found.dict : empty;
  }

  name(value: PdfValue | undefined): string {
    const found = this.resolve(value);
    return found instanceof Name ? found.name : '';
  }

  number(value: PdfValue | undefined): number | undefined {
    const found = this.resolve(value);
    return typeof found === 'number' ? found : undefined;
  }

  /**
   * An object; undefined where the file has none of that number.
   *
   * @throws Misplaced where it is not at its place.
   */
  get(ref: Ref): PdfValue | undefined {
    const place = this.objects.places.get(ref.number);
    if (place === undefined || place === nowhere) return undefined;
    if (place.stream !== undefined) return this.#packed(place.stream, ref.number);
    const found = this.objectAt(place.offset, ref);
    if (found.number !== ref.number) throw new Misplaced('damaged');
    return found.value;
  }

  /** The object that begins at a place. */
  objectAt(offset: number, of?: Ref): { number: number; value: PdfValue } {
    if (offset >= this.content.size) throw new Broken('truncated');
    const cipher = this.#cipher;
    const opens = cipher && of && of.number !== this.#sealed?.number ? (text: Buffer) => cipher(text, of, 'string') : undefined;
    return this.parseAt(offset, (parser) => parser.object(offset), lastWindow, opens);
  }

  /** Reads at a place, with as many bytes as that takes. */
  parseAt<T>(offset: number, read: (parser: Parser) => T, most: number, decipher?: (text: Buffer) => Buffer): T {
    for (let window = firstWindow; ; window *= 8) {
      const bytes = this.content.read(offset, window);
      const final = offset + bytes.length >= this.content.size;
      try {
        return read(new Parser(bytes, final, decipher));
      } catch (error) {
        if (!(error instanceof More)) throw error;
        if (window >= most) throw new Broken('damaged');
      }
    }
  }

  /** The bytes of a stream as they lie in the file, deciphered. */
  raw(stream: Stream): Buffer {
    const bytes = this.#bytes(stream);
    if (!this.#cipher || this.name(stream.dict.get('Type')) === 'XRef' || this.#isOpen(stream)) return bytes;
    return this.#cipher(bytes, stream.of, 'stream');
  }

  /** The bytes of a stream, its filters undone. */
  bytes(stream: Stream, most: number): Buffer {
    return unfilter(this.raw(stream), filtersOf(stream.dict, this.resolve), most).bytes;
  }

  /** As many bytes as the dictionary says, if the stream ends there; else up to where it does. */
  #bytes({ dict, start }: Stream): Buffer {
    const length = this.number(dict.get('Length'));
    if (length !== undefined && length >= 0 && start + length <= this.content.size) {
      if (length > largestStream) throw new Unseen();
      const bytes = this.content.read(start, length + 32);
      if (/^[\0\t\n\f\r ]*endstream/.test(bytes.toString('latin1', length))) return bytes.subarray(0, length);
    }
    for (let size = 2 ** 16; ; size *= 4) {
      const bytes = this.content.read(start, Math.min(size, largestStream));
      const end = bytes.indexOf('endstream');
      if (end >= 0)
        return bytes.subarray(0, end - (bytes[end - 1] === 10 ? (bytes[end - 2] === 13 ? 2 : 1) : bytes[end - 1] === 13 ? 1 : 0));
      if (start + bytes.length >= this.content.size) throw new Broken('truncated');
      if (size >= largestStream) throw new Unseen();
    }
  }

  /** Whether a stream is left open in an encrypted file. */
  #isOpen({ dict }: Stream): boolean {
    if (this.name(dict.get('Type')) === 'Metadata' && this.dict(this.objects.trailer.get('Encrypt')).get('EncryptMetadata') === false)
      return true;
    const [first] = filtersOf(dict, this.resolve);
    return first?.name === 'Crypt' && ['', 'Identity'].includes(this.name(first.params.get('Name')));
  }

  #packed(number: number, wanted: number): PdfValue | undefined {
    const { bytes, places } = this.#streams.get(number) ?? this.#unpack(number);
    const at = places.get(wanted);
    if (at === undefined) return undefined;
    return new Parser(bytes.subarray(at), true).known();
  }

  #unpack(number: number): { bytes: Buffer; places: Map<number, number> } {
    // Such a stream never lies in another one.
    const place = this.objects.places.get(number);
    if (place?.stream !== undefined) throw new Broken('damaged');
    const stream = this.get(new Ref(number, 0));
    if (!(stream instanceof Stream)) throw new Broken('damaged');
    const bytes = this.bytes(stream, lastWindow);
    const [count, first] = [this.number(stream.dict.get('N')) ?? 0, this.number(stream.dict.get('First')) ?? 0];
    const parser = new Parser(bytes.subarray(0, first), true);
    const places = new Map<number, number>();
    for (let index = 0; index < count; index++) {
      const [object, at] = [parser.value(), parser.value()];
      if (typeof object !== 'number' || typeof at !== 'number') throw new Broken('damaged');
      if (first + at < bytes.length) places.set(object, first + at);
    }
    this.#kept += bytes.length;
    if (this.#kept > keptStreams) {
      this.#streams.clear();
      this.#kept = bytes.length;
    }
    const unpacked = { bytes, places };
    this.#streams.set(number, unpacked);
    return unpacked;
  }

  /** A dictionary whose values, and those of the ones in it, are no references. */
  #whole(dict: PdfDict, depth = 0): PdfDict {
    return new Map(
      [...dict].map(([key, value]) => {
        const found = this.resolve(value);
        return [key, found instanceof Map && depth < 3 ? this.#whole(found, depth + 1) : found];
      }),
    );
  }
}
