import type { Content } from '../../content.js';
import { leastBomb, type PackageLimits } from '../../limits.js';
import type { Fault } from '../../model.js';
import { Broken, Unseen } from '../broken.js';
import { doesOf, type Hidden, unasked } from './hidden.js';
import { PdfFile } from './file.js';
import { filtersOf, unfilter } from './filters.js';
import { FaxImages } from './fax-images.js';
import { checkImage } from './images.js';
import { checkInline } from './inline.js';
import { Scans } from './scans.js';
import { countSignature, type Signed } from './signed.js';
import { Misplaced, Ref, Stream, type PdfDict, type PdfValue } from './syntax.js';

/** What hangs on the catalogue of a PDF, all of it, and whether it is whole. */
export interface Walked extends Signed {
  fault: Fault | '';
  encrypted: boolean;
  locked: boolean;
  /** Leaves of the tree of pages. */
  pages: number;
  /** Whether something in it would run, or is a file of its own. */
  hides: boolean;
  /** Whether a file in it is a program. */
  executable: boolean;
  /** What its pages are where they are images. */
  scans: ReturnType<Scans['found']>;
  /** Images, films and other streams that were not looked at, for their kind, their size or their number. */
  unseen: number;
  /** Where the document ends; 0 where that is not known. */
  end: number;
}

/** Pixels of all images of one file that are decoded: some two hundred pages in colour at 300 dots an inch. */
const mostPixels = 2.4e9;

/** Faults after which nothing more is looked for. */
const mostFaults = 100;

/** Bytes of all streams of a file that are unpacked, at the least. */
const bytesOfOne = 2 ** 28;

/** Keys without whose object something is missing on a page. */
const needed = new Set(['Kids', 'Contents', 'XObject', 'Font', 'SMask', 'Mask', 'FontFile', 'FontFile2', 'FontFile3', 'DescendantFonts']);

/** What a page has of the nodes above it where it does not say it itself. */
const inheritable = new Set(['Resources', 'MediaBox', 'CropBox']);

/** Keys of dictionaries of named things. */
const named = new Set(['XObject', 'Font']);

/** Looks at everything that hangs on the catalogue of a PDF: each object once, each stream to its end. */
export async function walkPdf(content: Content, limits: PackageLimits): Promise<Walked> {
  const file = new PdfFile(content);
  let walk = new Walk(file, limits);
  try {
    return await walk.all();
  } catch (error) {
    if (!(error instanceof Misplaced)) throw error;
    file.rebuild();
    walk = new Walk(file, limits);
    return walk.all();
  }
}

class Walk {
  #fault: Fault | '' = '';
  /** The object in which the fault lies, by its turn; images of faxes are told of later than at theirs. */
  #faultAt = Infinity;
  #turn = 0;
  #faults = 0;
  #unpacked = 0;
  #pixels = 0;
  #unseen = 0;
  readonly #hidden: Hidden = { hides: false, executable: false, unplayed: 0 };
  readonly #signed: Signed = { signatures: 0, covered: 0 };
  readonly #scans: Scans;
  readonly #faxes = new FaxImages();
  readonly #seen = new Set<number>();
  readonly #next: { value: PdfValue; under: string }[] = [];

  constructor(
    private readonly file: PdfFile,
    private readonly limits: PackageLimits,
  ) {
    this.#scans = new Scans(file);
  }

  async all(): Promise<Walked> {
    const { file } = this;
    const { trailer, end } = file.objects;
    const found = (pages: number): Walked => {
      const { encrypted, locked } = file;
      return {
        fault: file.objects.fault || this.#fault,
        encrypted,
        locked,
        pages,
        ...this.#hidden,
        ...this.#signed,
        scans: this.#scans.found(),
        unseen: this.#unseen + this.#hidden.unplayed,
        end,
      };
    };
    if (file.locked) return found(0);
    const pages = this.#pages();
    for (const key of ['Root', 'Info']) this.#push(trailer.get(key), key);
    for (let next = this.#next.pop(); next && this.#faults < mostFaults; next = this.#next.pop()) {
      this.#turn++;
      try {
        await this.#visit(next.value, next.under);
      } catch (error) {
        this.#note(error);
      }
    }
    await this.#faxes.look();
    return found(pages);
  }

  /** A fault is kept, that of the first object, and the walk goes on: what runs is told of in a broken file too. */
  #note(error: unknown, turn = this.#turn): void {
    if (error instanceof Unseen) {
      this.#unseen++;
      return;
    }
    if (!(error instanceof Broken) || error.fault === 'bomb') throw error;
    if (error instanceof Misplaced && this.file.objects.fault === '') throw error;
    if (turn < this.#faultAt) [this.#fault, this.#faultAt] = [error.fault, turn];
    this.#faults++;
  }

  #push(value: PdfValue | undefined, under: string): void {
    if (value !== undefined && value !== null && typeof value === 'object' && !Buffer.isBuffer(value)) this.#next.push({ value, under });
  }

  async #visit(value: PdfValue, under: string): Promise<void> {
    if (value instanceof Ref) {
      if (this.#seen.has(value.number)) return;
      this.#seen.add(value.number);
      const found = this.file.get(value);
      if (found === undefined && needed.has(under)) throw new Broken('damaged');
      this.#push(found, under);
    } else if (Array.isArray(value)) {
      for (const each of value) this.#push(each, under);
    } else if (value instanceof Stream) {
      this.#dict(value.dict, under);
      await this.#stream(value, under);
    } else if (value instanceof Map) this.#dict(value, under);
  }

  #dict(dict: PdfDict, under: string): void {
    const opening = under === unasked;
    doesOf(this.file, dict, this.#hidden, opening);
    // A form of this kind takes the place of the pages, and nothing here shows it.
    if (under === 'AcroForm' && dict.has('XFA')) this.#unseen++;
    countSignature(this.file, dict, this.#signed);
    const names = named.has(under) && !dict.has('Type') && !dict.has('Subtype');
    for (const [key, value] of dict) this.#push(value, names ? under : under === 'AA' || (opening && key === 'Next') ? unasked : key);
  }

  async #stream(stream: Stream, under: string): Promise<void> {
    const { dict } = stream;
    // The bytes lie in another file, which is told of by its name or in a dictionary.
    const elsewhere = this.file.resolve(dict.get('F'));
    if (Buffer.isBuffer(elsewhere) || elsewhere instanceof Map) throw new Unseen();
    if (this.file.name(dict.get('Subtype')) === 'Image') {
      this.#pixels += (this.file.number(dict.get('Width')) ?? 0) * (this.file.number(dict.get('Height')) ?? 0);
      if (this.#pixels > mostPixels) throw new Unseen();
      const turn = this.#turn;
      return checkImage(
        this.file,
        dict,
        () => this.file.raw(stream),
        (page) => this.#faxes.add(page, (error) => this.#note(error, turn)),
      );
    }
    const raw = this.file.raw(stream);
    const most = Math.min(bytesOfOne, Math.max(leastBomb, this.file.content.size * this.limits.ratio - this.#unpacked));
    const { bytes } = unfilter(raw, filtersOf(dict, this.file.resolve), most);
    this.#unpacked += bytes.length;
    if (under === 'Contents' && bytes.length > 0 && isBlank(bytes)) throw new Broken('damaged');
    if (under === 'Contents' || this.file.name(dict.get('Subtype')) === 'Form' || dict.has('PatternType'))
      this.#unseen += await checkInline(this.file, bytes);
    if (under === 'XFA' && /<(?:\w+:)?script\b/.test(bytes.toString('latin1'))) this.#hidden.hides = true;
  }

  /** Counts the pages; one that is not there is missed when its turn comes. */
  #pages(): number {
    const { file } = this;
    const seen = new Set<number>();
    const next: { value: PdfValue; inherited: PdfDict }[] = [];
    let pages = 0;
    let said: number | undefined;
    const look = (value: PdfValue | undefined, inherited: PdfDict, top: boolean) => {
      try {
        const node = file.dict(value);
        const kids = file.resolve(top ? node.get('Pages') : node.get('Kids'));
        if (top) {
          next.push({ value: node.get('Pages') ?? null, inherited });
          said = file.number(file.dict(kids).get('Count'));
        } else if (Array.isArray(kids)) {
          const passed = new Map([...inherited, ...[...node].filter(([key]) => inheritable.has(key))]);
          for (const kid of kids) next.push({ value: kid, inherited: passed });
        } else if (node.size > 0) {
          pages++;
          this.#scans.page(node, inherited);
        }
      } catch (error) {
        this.#note(error);
      }
    };
    look(file.objects.trailer.get('Root'), new Map(), true);
    for (let kid = next.pop(); kid; kid = next.pop()) {
      const { value, inherited } = kid;
      if (value instanceof Ref) {
        if (seen.has(value.number)) continue;
        seen.add(value.number);
      }
      look(value, inherited, false);
    }
    // Readers count again, and show what there is.
    if (said !== undefined && said !== pages) this.#note(new Broken('damaged'));
    return pages;
  }
}

/** Whether there is nothing but the bytes of an empty disk. */
const isBlank = (bytes: Buffer): boolean => bytes[0] === 0 && bytes.every((byte) => byte === 0);
