import { clauseMark } from '../message/punctuation.js';
import type { SaxesTagNS } from 'saxes';
import { FileFault } from '../dataset/file-fault.js';
import { isShortage } from '../system/shortage.js';
import { Spill, type Content } from './content.js';
import { Digester } from './digest.js';
import { onlyOnce, recordElement } from './eep-elements.js';
import { extensionOf, formatOfExtension } from './format-names.js';
import { inspector } from './inspector.js';
import { BeyondReading, XmlStream, xmlText } from './inspect/xml-stream.js';
import type { EepFault, Inner, Result, Task } from './job.js';
import { nothingFound } from './model.js';

/** Characters of one metadata value that are kept: well past the longest that is allowed, so that a longer one is seen. */
const longestValue = 2 ** 17;

/** Elements of different names that are kept: DA/T 48 has a hundred. */
const mostNames = 1000;

/** Elements deeper than in any EEP file. */
const deepest = 64;

/** Files wrapped in one EEP file, past any honest number. */
const mostWrapped = 2 ** 16;

/** What an EEP file (DA/T 48) holds: the metadata of its record, by element, and the files wrapped in it; or why it tells nothing. */
export type EepContent = Pick<Result, 'record' | 'inner' | 'eep'> & {
  /** Electronic signatures in it, none of which is proven. */ signatures?: number;
};

/** Why an EEP file is read no further. */
class Unsound extends Error {
  constructor(readonly fault: EepFault) {
    super(fault);
  }
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
  /** Whether the padding at the end has come. */
  padded: boolean;
  /** Whether something in it is no Base64. */
  broken: boolean;
}

/**
 * Reads an EEP file in one pass. Embedded files are decoded as they come, measured and let go; a document type is
 * refused, as is what is not well-formed: then nothing is given but the reason.
 */
export async function readEep(content: Content, task: Task): Promise<EepContent> {
  if (content.size > task.limits.inspected) return { eep: { fault: 'beyond' } };
  const reader = new EepReader(task);
  try {
    for (const text of xmlText(content)) {
      reader.write(text);
      await reader.measure();
    }
    reader.close();
    await reader.measure();
    return reader.result();
  } catch (error) {
    if (isShortage(error)) throw error;
    return { eep: { fault: faultOf(error) } };
  } finally {
    reader.discard();
  }
}

function faultOf(error: unknown): EepFault {
  if (error instanceof Unsound) return error.fault;
  if (error instanceof BeyondReading) return 'beyond';
  // What `xmlEncoding` does not read, and what its decoder does not.
  if (error instanceof FileFault || (error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'encoding';
  return 'malformed';
}

class EepReader {
  readonly #inner: Inner[] = [];
  readonly #stream: XmlStream;
  readonly #values = new Map<string, { all: Set<string>; length: number }>();
  /** Open elements with the text directly in them. */
  readonly #open: { name: string; text: string; within: Map<string, number> }[] = [];
  /** Elements that stand more often than they may, and how often. */
  readonly #repeats = new Map<string, number>();
  /** Embedded files that are no sound Base64. */
  #broken = 0;
  #signatures = 0;
  /** Files that are whole and not yet measured. */
  #whole: Coding[] = [];
  #coding: Coding | undefined;
  /** Depth of an element in which nothing is told of the record; 0 outside of such. */
  #aside = 0;
  /** Elements that have been met once, of those of which only the first tells of the record. */
  readonly #met = new Set<string>();

  constructor(private readonly task: Task) {
    this.#stream = new XmlStream({
      open: (tag) => this.#enter(tag),
      close: () => this.#close(),
      text: (piece) => this.#take(piece),
      doctype() {
        throw new Unsound('doctype');
      },
    });
  }

  write(text: string): void {
    this.#stream.write(text);
  }

  close(): void {
    this.#stream.close();
  }

  /** What was read, to be asked for at the end. */
  result(): EepContent {
    if (!this.#met.has(recordElement)) throw new Unsound('no-record');
    const record = Object.fromEntries([...this.#values].map(([name, { all }]) => [name, [...all].join(clauseMark)]));
    const repeats = [...this.#repeats];
    return {
      record,
      inner: this.#inner,
      signatures: this.#signatures,
      ...((this.#broken > 0 || repeats.length > 0) && { eep: { broken: this.#broken, repeats } }),
    };
  }

  /** Measures the files that are whole. */
  async measure(): Promise<void> {
    for (const coding of this.#whole.splice(0)) {
      const content = coding.spill.end();
      const extension = extensionFor(coding);
      const { inspect } = await inspector();
      const found = { ...nothingFound, ...(await inspect(content, `x.${extension}`, this.task.inspect, this.task.limits)) };
      if (coding.size === 0) found.fault = 'empty';
      else if (coding.broken) found.fault = 'damaged';
      content.close();
      if (coding.broken) this.#broken++;
      if (this.#inner.length >= mostWrapped) throw new BeyondReading(`${mostWrapped}`);
      this.#inner.push({
        name: coding.id || String(this.#inner.length + 1),
        extension,
        size: coding.size,
        measured: { ...found, digests: coding.digester.digests() },
      });
    }
  }

  #enter({ local, attributes }: SaxesTagNS): void {
    if (this.#open.length >= deepest) throw new BeyondReading(`${deepest}`);
    const parent = this.#open.at(-1);
    if (this.#aside === 0 && this.#isAside(local, parent?.name)) this.#aside = this.#open.length + 1;
    if (this.#aside === 0) {
      if (local === recordElement) this.#met.add(local);
      if (parent && onlyOnce.has(local)) this.#count(parent.within, local);
    }
    this.#open.push({ name: local, text: '', within: new Map() });
    if (local === '编码') this.#begin(attributes['编码ID']?.value ?? '');
    if (local === '编码数据' && this.#coding) this.#coding.has = attributes['引用编码数据ID'] === undefined;
  }

  #count(within: Map<string, number>, name: string): void {
    const times = (within.get(name) ?? 0) + 1;
    within.set(name, times);
    if (times > 1) this.#repeats.set(name, Math.max(times, this.#repeats.get(name) ?? 0));
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
    this.#coding = {
      id,
      keyword: '',
      fileName: '',
      spill: new Spill(temporary, 0, true),
      digester: new Digester(algorithms),
      size: 0,
      has: false,
      rest: '',
      padded: false,
      broken: false,
    };
  }

  #take(text: string): void {
    const open = this.#open.at(-1);
    if (!open) return;
    if (open.name === '编码数据' && this.#coding) this.#decode(this.#coding, text);
    else if (open.text.length < longestValue) open.text += text.slice(0, longestValue);
  }

  #decode(coding: Coding, text: string): void {
    const more = text.replace(/\s+/g, '');
    if (more === '') return;
    if (coding.padded && !/^=*$/.test(more)) coding.broken = true;
    const all = coding.rest + more;
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(all)) coding.broken = true;
    coding.padded ||= all.endsWith('=');
    const whole = all.length - (all.length % 4);
    coding.rest = all.slice(whole);
    this.#add(coding, Buffer.from(all.slice(0, whole), 'base64'));
  }

  #add(coding: Coding, bytes: Buffer): void {
    coding.size += bytes.length;
    coding.digester.update(bytes);
    coding.spill.add(bytes);
  }

  #close(): void {
    const { name, text } = this.#open.pop()!;
    if (name === '编码' && this.#coding) {
      if (this.#coding.has) this.#whole.push(this.#ended(this.#coding));
      else this.#coding.spill.discard();
      this.#coding = undefined;
    }
    const value = text.trim();
    if (name === '签名结果' && value !== '') this.#signatures++;
    if (this.#coding && name === '反编码关键字') this.#coding.keyword = value;
    if (this.#coding && name === '计算机文件名') this.#coding.fileName = value;
    if (this.#aside === 0 && value !== '') this.#keep(name, value);
    if (this.#aside > this.#open.length) this.#aside = 0;
  }

  /** Some leave the padding out; one character alone is no byte. */
  #ended(coding: Coding): Coding {
    if (coding.rest.length === 1 || coding.rest.includes('=')) coding.broken = true;
    this.#add(coding, Buffer.from(coding.rest, 'base64'));
    return coding;
  }

  /** An element may come a few times; one that comes without end is cut off where its check has failed already. */
  #keep(name: string, value: string): void {
    const kept = this.#values.get(name) ?? { all: new Set<string>(), length: 0 };
    if (kept.length >= longestValue) return;
    if (this.#values.size > mostNames) throw new BeyondReading(`${mostNames}`);
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
