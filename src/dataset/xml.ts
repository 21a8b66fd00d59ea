import { createHash } from 'node:crypto';
import { TextDecoder } from 'node:util';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Plan, TablePlan } from '../plan/plan.js';
import { chunks, firstBytes } from './bytes.js';
import { isBlankRow } from './cells.js';
import { looksLike, unitsOf } from './encoding.js';
import { rareOf } from './encoding-problems.js';
import { endingOf, endingProblem } from './ending.js';
import { evidenceOf, Gb18030Check } from './evidence.js';
import { FileFault } from './file-fault.js';
import { headSize } from './header.js';
import { fieldFinder } from './match.js';
import type { FileProblem, SourceFile, TablePart } from './model.js';
import { StagedCsv } from './staging.js';
import { Utf8Check } from './utf8.js';
import { xmlEncoding, type XmlEncoding } from './xml-encoding.js';
import { addName, XmlOddities, xmlProblem, type OddityCode } from './xml-oddities.js';

/** Limits that no honest file meets. */
const deepest = 64;
const longestPiece = 16 * 2 ** 20;
const xmlChunk = 256 * 1024;
/** The namespace of elements that stand for what is in another file. */
const inclusion = 'http://www.w3.org/2001/XInclude';

export interface StagedXml {
  file: SourceFile;
  /** Record type id to its part. */
  parts: Map<string, TablePart>;
  /** What is to be told of a file that was read. */
  problems: FileProblem[];
}

/** Names of elements to the record types they hold, instead of the record types' own names. */
export type RecordElements = ReadonlyMap<string, TablePlan>;

/**
 * Reads an XML file of the standard in one pass and stages each record type in it as a CSV file. A record is an element
 * with a record type's Chinese name, at any depth; its children are the fields. Nothing of a broken file is kept.
 *
 * @param folder Where staged files are written.
 * @param onProgress Called with the bytes read so far.
 * @throws {FileFault} The file has a document type, is not well-formed, not in its encoding, too deep, or without records.
 */
export async function stageXml(plan: Plan, file: SourceFile, folder: string, name: string, onProgress?: (read: number) => void, elements?: RecordElements): Promise<StagedXml> {
  const sample = await firstBytes(file.absolute, headSize);
  const ending = await endingOf(file.absolute, file.size, unitsOf(looksLike(sample)));
  const stage = (encoding: XmlEncoding) => stageXmlAs(encoding, { ...file, ...(ending && { ending }) }, new RecordReader(plan, file.path, folder, name, elements), onProgress);
  const taken = xmlEncoding(file.path, sample);
  const first = await stage(taken).catch((error: unknown) => {
    if (error instanceof FileFault && ofWrongEncoding.has(error.code)) return error;
    throw error;
  });
  const { decoder: own } = taken;
  if (own === 'utf-16le' || own === 'utf-16be' || (!(first instanceof FileFault) && !first.doubt)) return kept(first);
  const { encoding, disguised } = await evidenceOf(file.absolute);
  if (encoding !== own && taken.encoding !== 'utf-8-bom') return kept(await stage(xmlEncoding(file.path, sample, encoding)));
  const { lines, first: line } = disguised[own];
  if (lines > 0) throw new FileFault('dataset.xml-mixed', { path: file.path, lines, line, encoding: own.toUpperCase(), other: own === 'utf-8' ? 'GB18030' : 'UTF-8' }, line);
  return kept(first);
}

/** Faults that a sound file has when it is read in the wrong encoding. */
const ofWrongEncoding = new Set<string>(['dataset.xml-bytes', 'dataset.xml-broken', 'dataset.xml-truncated', 'dataset.xml-no-records']);

function kept<T>(staged: T | FileFault): T {
  if (staged instanceof FileFault) throw staged;
  return staged;
}

/** Stages in one encoding; `doubt` tells that it may be the wrong one, for all of the file or some of its lines. */
async function stageXmlAs({ decoder: label, encoding, mismatch }: XmlEncoding, file: SourceFile, reader: RecordReader, onProgress?: (read: number) => void): Promise<StagedXml & { doubt: boolean }> {
  const decoder = new TextDecoder(label, { fatal: true });
  const hash = createHash('sha256');
  const watch = label === 'gb18030' ? new Gb18030Check() : new Utf8Check();
  let read = 0;
  const { ending, ...bare } = file;
  const end = ending?.offset ?? Infinity;
  try {
    for await (const chunk of chunks(file.absolute, 0, Infinity, xmlChunk)) {
      hash.update(chunk);
      watch.push(chunk);
      reader.write(decode(decoder, label, chunk.subarray(0, Math.max(0, end - read)), reader));
      await reader.flush();
      onProgress?.((read += chunk.length));
    }
    watch.end();
    reader.write(decode(decoder, label, undefined, reader));
    const { line } = reader;
    const parts = await reader.finish();
    const problems = [...reader.remarks(), ...(ending ? [endingProblem(file.path, ending, line)] : [])];
    if (watch instanceof Gb18030Check) problems.push(...rareOf(file.path, watch.evidence));
    if (mismatch) problems.unshift(xmlProblem(file.path, 'dataset.xml-encoding-mismatch', { declared: mismatch, actual: encoding.toUpperCase() }));
    const whole: SourceFile = { ...bare, sha256: hash.digest('hex'), encoding };
    return { file: whole, parts: new Map([...parts].map(([id, part]) => [id, { file: whole, ...part }])), problems, doubt: watch.doubt };
  } catch (error) {
    await reader.discard();
    throw error;
  }
}

function decode(decoder: TextDecoder, label: string, chunk: Buffer | undefined, reader: RecordReader): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    const good = new TextDecoder(label).decode(chunk).split('\ufffd')[0]!;
    const line = reader.line + good.split('\n').length - 1;
    throw new FileFault('dataset.xml-bytes', { path: reader.path, encoding: label.toUpperCase(), line, records: reader.records }, line);
  }
}

/** A record type as it is read: where its fields go, and what was met. */
interface Reading {
  table: TablePlan;
  staged: StagedCsv;
  find: ReturnType<typeof fieldFinder>;
  positions: Map<string, number>;
  /** Element name to position of its field; -1 for an extra one. */
  known: Map<string, number>;
  headers: Map<string, string>;
  extra: Set<string>;
  /** Names of the attributes of its elements that hold something. */
  attributes: string[];
  /** Elements that stand for its records, and the line of the first. */
  count: number;
  line: number;
}

class RecordReader {
  readonly #parser = new SaxesParser({ xmlns: true });
  readonly #tables: Map<string, TablePlan>;
  readonly #readings = new Map<string, Reading>();
  readonly #oddities = new XmlOddities();
  /** What is told of record types none of whose records has a field. */
  readonly #fieldless: FileProblem[] = [];
  readonly #path: string[] = [];
  #started = false;
  #ending = false;
  /** Characters given to the parser when it last told of something. */
  #lastTold = 0;
  #given = 0;
  #reading: Reading | undefined;
  #recordDepth = 0;
  #recordLine = 0;
  #cells: string[] = [];
  #filled = new Set<number>();
  /** Whether the record holds anything yet. */
  #holds = false;
  #field: number | undefined;
  #text = '';
  /** Line of the tag being opened. */
  #tagLine = 1;

  constructor(
    plan: Plan,
    readonly path: string,
    private readonly folder: string,
    private readonly name: string,
    elements?: RecordElements,
  ) {
    this.#tables = new Map(elements ?? plan.tables.map((table) => [table.name, table]));
    const namespace = plan.standard.xmlNamespace;
    this.#parser.on('error', () => this.#refuse());
    this.#parser.on('doctype', () => this.#fail('dataset.xml-doctype', {}));
    this.#parser.on('opentagstart', () => (this.#tagLine = this.#parser.line));
    this.#parser.on('opentag', (tag) => this.#open(tag, namespace));
    this.#parser.on('closetag', () => this.#close());
    this.#parser.on('text', (text) => this.#take(text));
    this.#parser.on('cdata', (text) => this.#take(text));
    this.#parser.on('comment', () => this.#tell());
    this.#parser.on('processinginstruction', () => this.#tell());
  }

  get line(): number {
    return this.#parser.line;
  }

  /** Records read so far. */
  get records(): number {
    return [...this.#readings.values()].reduce((sum, { staged }) => sum + staged.records, 0);
  }

  write(text: string): void {
    if (text === '') return;
    this.#given += text.length;
    this.#parser.write(this.#started ? text : withoutDeclaration(text));
    this.#started = true;
    if (this.#given - this.#lastTold > longestPiece) {
      this.#fail('dataset.xml-piece', { megabytes: longestPiece / 2 ** 20 });
    }
  }

  async flush(): Promise<void> {
    for (const { staged } of this.#readings.values()) await staged.flush();
  }

  /** Ends the document; gives the parts, the file left out. */
  async finish(): Promise<Map<string, Omit<TablePart, 'file'>>> {
    this.#ending = true;
    this.#parser.close();
    if (this.#readings.size === 0) throw new FileFault('dataset.xml-no-records', { path: this.path });
    const parts = new Map<string, Omit<TablePart, 'file'>>();
    for (const reading of this.#readings.values()) {
      const { table, staged, positions, headers, extra } = reading;
      if (headers.size === 0) {
        await staged.discard();
        this.#fieldless.push(fieldlessOf(this.path, reading));
        continue;
      }
      const seen = [...positions].filter(([field]) => headers.has(field));
      parts.set(table.id, {
        source: await staged.finish(),
        matchedBy: 'xml',
        columns: seen.map(([field, index]) => ({ index, header: headers.get(field)!, field, by: 'label' })),
        missing: [...positions.keys()].filter((field) => !headers.has(field)),
        extra: [...extra],
      });
    }
    const [first] = this.#fieldless;
    if (parts.size === 0 && first) throw new FileFault(first.code as FileFault['code'], first.params, first.line);
    return parts;
  }

  async discard(): Promise<void> {
    for (const { staged } of this.#readings.values()) await staged.discard();
  }

  /** What was odd in a file that could be read. */
  remarks(): FileProblem[] {
    return [...this.#oddities.problems(this.path), ...this.#fieldless];
  }

  #tell(): void {
    this.#lastTold = this.#given;
  }

  #open(tag: SaxesTagNS, namespace: string | undefined): void {
    this.#tell();
    this.#path.push(tag.local);
    if (this.#path.length > deepest) this.#fail('dataset.xml-depth', { depth: deepest });
    if (tag.uri === inclusion) this.#odd('dataset.xml-include', tag.attributes['href']?.value ?? '-');
    if (this.#reading) this.#tellAttributes(tag, this.#reading);
    if (this.#field !== undefined) {
      this.#odd('dataset.xml-nested', tag.local);
      return;
    }
    if (this.#reading) {
      this.#openField(this.#reading, tag.local);
      return;
    }
    const table = this.#tables.get(tag.local);
    if (!table) return;
    if (namespace !== undefined && tag.uri !== namespace) this.#odd('dataset.xml-namespace', tag.uri || '-');
    this.#reading = this.#readings.get(table.id) ?? this.#begin(table);
    this.#reading.count++;
    this.#tellAttributes(tag, this.#reading);
    this.#recordDepth = this.#path.length;
    this.#recordLine = this.#tagLine;
    this.#cells = table.fields.map(() => '');
    this.#filled.clear();
    this.#holds = false;
  }

  /** A value in an attribute is no field, and would go unseen. */
  #tellAttributes({ attributes }: SaxesTagNS, { attributes: seen }: Reading): void {
    for (const { uri, prefix, local, value } of Object.values(attributes)) {
      if (prefix === 'xmlns' || local === 'xmlns' || uri.startsWith('http://www.w3.org/') || isBlankRow([value])) continue;
      this.#odd('dataset.xml-attribute', local);
      addName(seen, local);
    }
  }

  #begin(table: TablePlan): Reading {
    const reading: Reading = {
      table,
      staged: new StagedCsv(this.folder, `${this.name}-${table.id}`, table.fields.length),
      find: fieldFinder(table),
      positions: new Map(table.fields.map(({ name }, index) => [name, index])),
      known: new Map(),
      headers: new Map(),
      extra: new Set(),
      attributes: [],
      count: 0,
      line: this.#tagLine,
    };
    this.#readings.set(table.id, reading);
    return reading;
  }

  #openField(reading: Reading, name: string): void {
    this.#text = '';
    const position = reading.known.get(name) ?? this.#meet(reading, name);
    this.#field = position;
    if (position < 0) return;
    if (this.#filled.has(position)) {
      this.#odd('dataset.xml-repeated', name);
      this.#field = -1;
      return;
    }
    this.#filled.add(position);
  }

  /** Meets a field name of a record type for the first time. */
  #meet(reading: Reading, name: string): number {
    const field = reading.find(name)?.field.name;
    const position = field === undefined ? -1 : reading.positions.get(field)!;
    reading.known.set(name, position);
    if (field === undefined) reading.extra.add(name);
    else reading.headers.set(field, name);
    return position;
  }

  #take(text: string): void {
    this.#tell();
    if (this.#field !== undefined) {
      this.#text += text;
      if (this.#text.length > longestPiece) this.#fail('dataset.xml-piece', { megabytes: longestPiece / 2 ** 20 });
    } else if (text.trim() !== '') this.#odd('dataset.xml-stray', this.#path.at(-1) ?? '');
  }

  #close(): void {
    this.#tell();
    const depth = this.#path.length;
    this.#path.pop();
    if (!this.#reading) return;
    if (this.#field !== undefined) {
      if (depth > this.#recordDepth + 1) return;
      if (this.#field >= 0) this.#cells[this.#field] = this.#text;
      this.#holds ||= !isBlankRow([this.#text]);
      this.#field = undefined;
      return;
    }
    // As in a sheet: what holds nothing is no record.
    if (this.#holds) this.#reading.staged.add(this.#cells, this.#recordLine);
    else this.#odd('dataset.xml-blank', this.#reading.table.name, this.#recordLine);
    this.#reading = undefined;
  }

  #odd(code: OddityCode, name: string, line = this.#parser.line): void {
    this.#oddities.meet(code, name, line);
  }

  #refuse(): never {
    const tag = this.#path.at(-1);
    if (this.#ending && tag !== undefined) this.#fail('dataset.xml-truncated', { tag });
    this.#fail('dataset.xml-broken', { column: this.#parser.column });
  }

  #fail(code: FileFault['code'], params: FileFault['params']): never {
    const { line } = this.#parser;
    throw new FileFault(code, { path: this.path, line, records: this.records, ...params }, line);
  }
}

/** Told where records are there and nothing in them is a field. */
function fieldlessOf(path: string, { table, count, line, extra, attributes }: Reading): FileProblem {
  const names: string[] = [];
  for (const name of [...extra, ...attributes]) addName(names, name);
  return xmlProblem(path, 'dataset.xml-no-field', { table: table.name, count, line, names: names.join('、') || '—' }, line);
}

/** The declaration as blanks: its encoding name need not be a legal one, and places stay as they are. */
function withoutDeclaration(text: string): string {
  return text.replace(/^\ufeff?\s*<\?xml\b[^>]*\?>/, (declaration) => declaration.replace(/[^\r\n]/g, ' '));
}
