import { SaxesParser } from 'saxes';
import { xmlEncoding } from '../dataset/xml-encoding.js';
import { Spill, type Content } from './content.js';
import { Digester } from './digest.js';
import { extensionOf, formatOfExtension } from './format-names.js';
import { inspect } from './inspect/inspect.js';
import type { Inner, Task } from './job.js';
import { faults, nothingFound } from './model.js';

/** Characters of one metadata value that are kept: well past the longest that is allowed, so that a longer one is seen. */
const longestValue = 2 ** 17;

/** Elements of different names that are kept: DA/T 48 has a hundred. */
const mostNames = 1000;

/** Elements deeper than in any EEP file. */
const deepest = 64;

const chunk = 2 ** 20;

/** What an EEP file (DA/T 48) holds: the metadata of its record, by element, and the files wrapped in it. */
export interface EepContent {
  record: Record<string, string>;
  inner: Inner[];
}

/** A file being unwrapped: the attributes of its 编码, and its bytes so far. */
interface Coding {
  id: string;
  keyword: string;
  fileName: string;
  spill: Spill;
  digester: Digester;
  size: number;
  /** Whether data are promised here: a 编码 may lack them, or say where they are. */
  has: boolean;
  /** Characters of Base64 that do not yet make whole bytes. */
  rest: string;
}

/**
 * Reads an EEP file in one pass. Embedded files are decoded as they come, measured and let go; a document type is
 * refused, as is what is not well-formed.
 *
 * @throws Error when the file is no sound EEP file.
 */
export async function readEep(content: Content, task: Task): Promise<EepContent> {
  const reader = new EepReader(task);
  const { decoder: label } = xmlEncoding('', content.read(0, chunk));
  const decoder = new TextDecoder(label, { fatal: true });
  try {
    for (let at = 0; at < content.size; at += chunk) {
      reader.write(decoder.decode(content.read(at, chunk), { stream: true }));
      await reader.measure();
    }
    reader.write(decoder.decode());
    reader.close();
    await reader.measure();
    return { record: reader.record(), inner: reader.inner };
  } finally {
    reader.discard();
  }
}

class EepReader {
  readonly inner: Inner[] = [];
  readonly #parser = new SaxesParser({ xmlns: true });
  readonly #values = new Map<string, { all: Set<string>; length: number }>();
  /** Open elements with the text directly in them. */
  readonly #open: { name: string; text: string }[] = [];
  /** Files that are whole and not yet measured. */
  #whole: Coding[] = [];
  #coding: Coding | undefined;
  #started = false;
  /** Depth of an element in which nothing is told of the record; 0 outside of such. */
  #aside = 0;
  /** Elements that have been met once, of those of which only the first tells of the record. */
  readonly #met = new Set<string>();

  constructor(private readonly task: Task) {
    this.#parser.on('error', (error) => {
      throw error;
    });
    this.#parser.on('doctype', () => {
      throw new Error('a document type');
    });
    this.#parser.on('opentag', ({ local, attributes }) => {
      if (this.#open.length >= deepest) throw new Error('too deep');
      const parent = this.#open.at(-1)?.name;
      this.#open.push({ name: local, text: '' });
      if (this.#aside === 0 && this.#isAside(local, parent)) this.#aside = this.#open.length;
      if (local === '编码') this.#begin(attributes['编码ID']?.value ?? '');
      if (local === '编码数据' && this.#coding) this.#coding.has = attributes['引用编码数据ID'] === undefined;
    });
    this.#parser.on('text', (text) => this.#take(text));
    this.#parser.on('cdata', (text) => this.#take(text));
    this.#parser.on('closetag', () => this.#close());
  }

  write(text: string): void {
    if (text === '') return;
    this.#parser.write(this.#started ? text : text.replace(/^\ufeff?\s*<\?xml\b[^>]*\?>/, ''));
    this.#started = true;
  }

  close(): void {
    this.#parser.close();
  }

  record(): Record<string, string> {
    return Object.fromEntries([...this.#values].map(([name, { all }]) => [name, [...all].join('；')]));
  }

  /** Measures the files that are whole. */
  async measure(): Promise<void> {
    for (const coding of this.#whole.splice(0)) {
      const content = coding.spill.end();
      const extension = extensionFor(coding);
      const found = { ...nothingFound, ...(await inspect(content, `x.${extension}`, this.task.inspect, this.task.limits)) };
      if (coding.size === 0) found.fault = faults.empty;
      content.close();
      this.inner.push({ name: coding.id || String(this.inner.length + 1), extension, size: coding.size, measured: { ...found, digests: coding.digester.digests() } });
    }
  }

  discard(): void {
    for (const { spill } of [...this.#whole, ...(this.#coding ? [this.#coding] : [])]) spill.discard();
  }

  /**
   * Whether an element tells of something else than the record: the original package within a modified one, the title of
   * a document, and every document and coding but the first, since the row of a record has one cell for what they tell.
   */
  #isAside(name: string, parent: string | undefined): boolean {
    if (name === '原封装包' || (name === '题名' && parent === '文档')) return true;
    if (name !== '文档' && name !== '编码') return false;
    if (this.#met.has(name)) return true;
    this.#met.add(name);
    return false;
  }

  #begin(id: string): void {
    const { temporary, algorithms } = this.task;
    this.#coding?.spill.discard();
    this.#coding = { id, keyword: '', fileName: '', spill: new Spill(temporary, 0, true), digester: new Digester(algorithms), size: 0, has: false, rest: '' };
  }

  #take(text: string): void {
    const open = this.#open.at(-1);
    if (!open) return;
    if (open.name === '编码数据' && this.#coding) this.#decode(this.#coding, text);
    else if (open.text.length < longestValue) open.text += text.slice(0, longestValue);
  }

  #decode(coding: Coding, text: string): void {
    const all = coding.rest + text.replace(/\s+/g, '');
    const whole = all.length - (all.length % 4);
    coding.rest = all.slice(whole);
    const bytes = Buffer.from(all.slice(0, whole), 'base64');
    coding.size += bytes.length;
    coding.digester.update(bytes);
    coding.spill.add(bytes);
  }

  #close(): void {
    const { name, text } = this.#open.pop()!;
    if (name === '编码' && this.#coding) {
      if (this.#coding.has) this.#whole.push(this.#coding);
      else this.#coding.spill.discard();
      this.#coding = undefined;
    }
    const value = text.trim();
    if (this.#coding && name === '反编码关键字') this.#coding.keyword = value;
    if (this.#coding && name === '计算机文件名') this.#coding.fileName = value;
    if (this.#aside === 0 && value !== '') this.#keep(name, value);
    if (this.#aside > this.#open.length) this.#aside = 0;
  }

  /** An element may come a few times; one that comes without end is cut off where its check has failed already. */
  #keep(name: string, value: string): void {
    const kept = this.#values.get(name) ?? { all: new Set<string>(), length: 0 };
    if (kept.length >= longestValue || this.#values.size >= mostNames) return;
    kept.all.add(value);
    kept.length += value.length;
    this.#values.set(name, kept);
  }
}

/** The extension that an embedded file had: the keyword for decoding keeps it, else its name does. */
function extensionFor({ keyword, fileName }: Coding): string {
  const last = /([A-Za-z0-9]+)\W*$/.exec(keyword)?.[1]?.toLowerCase() ?? '';
  return formatOfExtension.has(last) ? last : extensionOf(fileName) || last;
}
