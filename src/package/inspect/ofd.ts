import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { extensionOf } from '../format-names.js';
import { opensShare } from './address.js';
import { counted } from './counted.js';
import type { Fault, Inspection } from '../model.js';
import { imageWithin, othersWithin } from './others-within.js';
import { isProgram } from './programs.js';
import { areaOf, Sheet } from './ofd-sheet.js';
import { readPart } from './xml-parts.js';
import type { ZipParts } from './zip-parts.js';

/** Bytes of one part within an OFD that is looked at. */
const mostBytes = 2 ** 26;

/** Elements whose text is the place of a part, and what is done with that: read on, or seen to be there. */
const leadsOn = new Set([
  'DocRoot',
  'PublicRes',
  'DocumentRes',
  'PageRes',
  'Annotations',
  'Attachments',
  'CustomTags',
  'Extensions',
  'Signatures',
]);
const leadsTo = new Set(['FontFile', 'MediaFile', 'SignedValue', 'FileLoc', 'SchemaLoc', 'ExtendData']);

/** Elements whose attribute BaseLoc is the place of a part that is read on. */
const places = new Set(['Page', 'TemplatePage', 'Signature', 'Version']);

/** Elements of a page that have a text: what a page shows in any other is not known. */
const pageTexts = new Set(['PhysicalBox', 'ApplicationBox', 'ContentBox', 'BleedBox', 'PageRes', 'TextCode', 'Glyphs', 'AbbreviatedData']);

/** Methods of digests in signatures, by their names and their object identifiers. */
const methods: readonly [RegExp, string][] = [
  [/sm3|^1\.2\.156\.10197\.1\.401/i, 'sm3'],
  [/sha-?256|^2\.16\.840\.1\.101\.3\.4\.2\.1$/i, 'sha256'],
  [/sha-?1$|^1\.3\.14\.3\.2\.26$/i, 'sha1'],
  [/md5|^1\.2\.840\.113549\.2\.5$/i, 'md5'],
];

/** An address that is a script, or a file on another machine. */
const isSly = (address: string): boolean => /^\s*(?:java|vb)script\s*:/i.test(address) || opensShare(address);

/** A part to be read: its place, and the folder of the document that it belongs to. */
interface Next {
  name: string;
  root: string;
  kind: 'entry' | 'document' | 'page' | 'part' | 'attachments';
}

/** Looks into an OFD (GB/T 33190): every part that its entry leads to is there, well-formed and whole. */
export async function inspectOfd(zip: ZipParts): Promise<Partial<Inspection>> {
  // Of an encrypted OFD only the list of what is encrypted stands open.
  if ([...zip.entries.keys()].some((name) => /^\/?Encryptions\.xml$/i.test(name)))
    return { opens: false, encrypted: true, fault: 'encrypted', macro: undefined };
  const reader = new OfdReader(zip);
  await reader.all();
  return reader.found();
}

class OfdReader {
  #fault: Fault | '' = '';
  #documents = 0;
  #pages = 0;
  #text = false;
  #macro = false;
  #executable = false;
  #signatures = 0;
  #pictured = false;
  /** The area of pages that do not tell their own. */
  #sheetArea = 0;
  readonly #seen = new Set<string>();
  /** Numbers of resources that there are, and of those that pages show as images. */
  readonly #resources = new Set<string>();
  readonly #shown = new Set<string>();
  /** Parts that something leads to. */
  readonly #led = new Set<string>();
  readonly #next: Next[] = [{ name: 'OFD.xml', root: '', kind: 'entry' }];

  constructor(private readonly zip: ZipParts) {}

  async all(): Promise<void> {
    for (let next = this.#next.pop(); next; next = this.#next.pop()) {
      if (this.#seen.has(next.name)) continue;
      this.#seen.add(next.name);
      await this.#part(next);
    }
    if ([...this.#shown].some((id) => !this.#resources.has(id))) this.#note('truncated');
    // Nothing leads to them, and no reader shows them: but they were handed over.
    const { fault, macro, executable } = await othersWithin(
      this.zip,
      (name) => this.#seen.has(name) || this.#led.has(name) || name.endsWith('.xml'),
    );
    if (fault) this.#note(fault);
    this.#macro ||= macro === true;
    this.#executable ||= executable === true;
  }

  found(): Partial<Inspection> {
    const fault = this.#fault || (this.#documents === 0 ? 'damaged' : '');
    const found: Partial<Inspection> = {
      ...counted({ signatures: this.#signatures }),
      pages: String(this.#pages),
      macro: this.#macro,
      ...(this.#executable && { executable: true }),
    };
    if (fault !== '') return { ...found, opens: false, fault };
    // Whole, and nothing in it to be shown.
    if (this.#pages === 0) return { ...found, opens: false };
    return { ...found, opens: true, textLayer: this.#text, ...((this.#pictured || !this.#text) && { pictured: true }) };
  }

  async #part({ name, root, kind }: Next): Promise<void> {
    const xml = await this.zip.read(name, mostBytes);
    /** Places in the order in which they are met: the base of resources, and what is taken of a signature, must be known first. */
    const after: (() => Promise<void> | void)[] = [];
    let [base, method, reference, attached, media] = ['', '', '', '', ''];
    const sheet = kind === 'page' ? new Sheet(this.#sheetArea) : undefined;
    const fits = readPart(xml, {
      open: (element, attributes) => {
        if (element === 'Res') base = attributes.get('BaseLoc') ?? '';
        if (places.has(element)) {
          const place = attributes.get('BaseLoc');
          const page = kind === 'document' && element === 'Page';
          if (element === 'Signature' && place !== undefined) this.#signatures++;
          if (page) this.#pages++;
          if (place !== undefined) this.#lead(place, name, root, base, page ? 'page' : 'part');
          // A page that lies nowhere cannot be shown.
          else if (page) this.#note('damaged');
        }
        if (element === 'URI' && isSly(attributes.get('URI') ?? '')) this.#macro = true;
        if (element === 'References') method = attributes.get('CheckMethod') ?? '';
        if (element === 'Reference') reference = attributes.get('FileRef') ?? '';
        if (element === 'Attachment' && kind === 'attachments') attached = attributes.get('Name') ?? '';
        if (element === 'MultiMedia') {
          media = attributes.get('Type') ?? '';
          this.#resources.add(attributes.get('ID') ?? '');
        }
        sheet?.open(element, attributes);
        if (element === 'ImageObject') this.#shown.add(attributes.get('ResourceID') ?? '');
      },
      close: (element, text) => {
        if (element === 'PhysicalBox' && kind === 'document') this.#sheetArea = areaOf(text);
        sheet?.close(element, text);
        if (element === 'TextCode') this.#text ||= text !== '';
        if (text === '') return;
        if (kind === 'page' && !pageTexts.has(element)) this.zip.unseen.add(`${name} ${element}`);
        if (leadsOn.has(element))
          this.#lead(text, name, root, base, element === 'DocRoot' ? 'document' : element === 'Attachments' ? 'attachments' : 'part');
        if (element === 'BaseLoc') this.#require(text, name, root, base);
        if (element === 'CheckValue') {
          const [file, by] = [reference, method];
          after.push(() => this.#digest(file, by, text, name, root));
        }
        if (!leadsTo.has(element)) return;
        const place = this.#require(text, name, root, base);
        const [title, type] = [attached, media];
        if (place === undefined) return;
        // What annotations and tags lead to is XML, and part of the document.
        if (element === 'FileLoc' && kind !== 'attachments') this.#next.push({ name: place, root, kind: 'part' });
        else if (element === 'FileLoc') after.push(() => this.#attachment(place, title));
        else if (element === 'MediaFile') after.push(() => (type === 'Image' ? this.#image(place) : void this.zip.unseen.add(place)));
      },
    });
    if (!fits) return this.#note(xml ? 'damaged' : this.zip.has(name) ? 'damaged' : 'truncated');
    if (kind === 'document') this.#documents++;
    this.#pictured ||= sheet?.isPicture === true;
    for (const look of after) await look();
  }

  #note(fault: Fault): void {
    this.#fault ||= fault;
  }

  /** Reads on at a place. */
  #lead(place: string, from: string, root: string, base: string, kind: Next['kind']): void {
    const name = this.#require(place, from, root, base);
    if (name !== undefined) this.#next.push({ name, root: kind === 'document' ? posix.dirname(name) : root, kind });
  }

  /** The part at a place, which must be there: from the root of the file, or from the part that names it; some writers count from the document. */
  #require(place: string, from: string, root: string, base: string): string | undefined {
    const path = place.replaceAll('\\', '/');
    const folder = posix.dirname(from);
    const names = path.startsWith('/')
      ? [path.slice(1)]
      : [posix.join(folder, base, path), posix.join(folder, path), posix.join(root, path), path];
    const found = names.map((name) => posix.normalize(name)).find((name) => this.zip.has(name));
    if (found === undefined) this.#note('truncated');
    else this.#led.add(found);
    return found;
  }

  /** Any file within is told of, and a program as such. */
  async #attachment(name: string, title: string): Promise<void> {
    this.#macro = true;
    const head = (await this.zip.read(name, mostBytes)) ?? Buffer.alloc(0);
    this.#executable ||= isProgram(extensionOf(name), head) || isProgram(extensionOf(title), head);
  }

  async #image(name: string): Promise<void> {
    const fault = await imageWithin(this.zip, name);
    if (fault !== '') this.#note(fault);
  }

  /** What a signature says of a file: whoever changed that after it was signed is told of. */
  async #digest(place: string, method: string, value: string, from: string, root: string): Promise<void> {
    const name = this.#require(place, from, root, '');
    const algorithm = methods.find(([pattern]) => pattern.test(method.trim()))?.[1];
    if (name === undefined) return;
    // What a signature says in a way that is not known is held against nothing.
    if (algorithm === undefined) return void this.zip.unseen.add(name);
    const bytes = await this.zip.read(name, mostBytes);
    if (bytes && createHash(algorithm).update(bytes).digest('base64') !== Buffer.from(value, 'base64').toString('base64'))
      this.#note('checksum');
  }
}
