import { inBoth, inParams, nameIn, wordsInParams } from '../message/bilingual.js';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Plan, TablePlan } from '../plan/plan.js';
import { isBlankRow } from './cells.js';
import { FileFault } from './file-fault.js';
import { flatWorkbookOf } from './flat-workbook.js';
import { fieldFinder, matchedTo } from './match.js';
import type { TablePart } from './model.js';
import { StagedCsv } from './staging.js';
import { BareAmpersands } from './xml-ampersands.js';
import { addName, XmlOddities, xmlProblem, type OddityCode } from './xml-oddities.js';
import type { FileProblem } from './file-problem.js';

/** Limits that no honest file meets. */
const deepest = 64;
const longestPiece = 16 * 2 ** 20;
/** The namespace of elements that stand for what is in another file. */
const inclusion = 'http://www.w3.org/2001/XInclude';
/** What the parser says where a `<` begins no tag. */
const strayAngle = /tag name|forward-slash/;
/** An attribute by which the standard lets elements bear their identifier: it holds no value. */
const identifying = 'locID';
/** The namespace of the attribute by which an element says that it holds nothing. */
const instance = 'http://www.w3.org/2001/XMLSchema-instance';
/** What opens an element, in a comment. */
const opening = /<(?:[^\s<>/!?:]{1,200}:)?([^\s<>/!?:]{1,200})(?=[\s/>])/gu;

/** Names of elements to the record types they hold, instead of the record types' own names. */
export type RecordElements = ReadonlyMap<string, TablePlan>;

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

/** Reads the text of an XML file, piece by piece, and stages the records in it. */
export class RecordReader {
  readonly #parser = new SaxesParser({ xmlns: true });
  readonly #tables: Map<string, TablePlan>;
  readonly #readings = new Map<string, Reading>();
  readonly #oddities = new XmlOddities();
  readonly #ampersands = new BareAmpersands();
  /** What is told of record types none of whose records has a field. */
  readonly #fieldless: FileProblem[] = [];
  readonly #path: string[] = [];
  #started = false;
  #ending = false;
  /** Characters given to the parser when it last told of something. */
  #lastTold = 0;
  /** How far the parser was then. */
  #toldAt = 0;
  #given = 0;
  #reading: Reading | undefined;
  #recordDepth = 0;
  #recordLine = 0;
  #cells: string[] = [];
  #filled = new Set<number>();
  /** Whether the record holds anything yet. */
  #holds = false;
  #field: number | undefined;
  /** Whether the field, and the record, say of themselves that they hold nothing. */
  #isNil = false;
  #isRecordNil = false;
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
    this.#parser.on('error', ({ message }) => this.#refuse(message));
    this.#parser.on('doctype', () => this.#fail('dataset.xml-doctype', {}));
    this.#parser.on('opentagstart', () => (this.#tagLine = this.#parser.line));
    this.#parser.on('opentag', (tag) => this.#open(tag, namespace));
    this.#parser.on('closetag', () => this.#close());
    this.#parser.on('text', (text) => this.#take(text));
    this.#parser.on('cdata', (text) => this.#take(text));
    this.#parser.on('comment', (text) => this.#takeComment(text));
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
    this.#ampersands.push(text, this.#toldAt);
    this.#parser.write(this.#started ? text : withoutDeclaration(text));
    this.#started = true;
    if (this.#given - this.#lastTold > longestPiece) {
      this.#refuseAmpersand();
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
      const source = await staged.finish();
      const { leftOut } = staged;
      const seen = [...positions].filter(([field]) => headers.has(field));
      parts.set(table.id, {
        source,
        matchedBy: 'xml',
        columns: seen.map(([field, index]) => ({ index, header: headers.get(field)!, ...matchedTo(table.fields[index]!, 'label') })),
        missing: [...positions.keys()].filter((field) => !headers.has(field)),
        extra: [...extra],
        ...(leftOut && { leftOut }),
      });
    }
    const [first] = this.#fieldless;
    if (parts.size === 0 && first) throw new FileFault(first.code, first.params, first.line);
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
    this.#toldAt = this.#parser.position;
  }

  #open(tag: SaxesTagNS, namespace: string | undefined): void {
    this.#tell();
    this.#path.push(tag.local);
    if (this.#path.length > deepest) this.#fail('dataset.xml-depth', { depth: deepest });
    if (this.#path.length === 1) refuseWorkbook(this.path, tag);
    if (tag.uri === inclusion) this.#odd('dataset.xml-include', tag.attributes['href']?.value ?? '-');
    if (this.#reading) this.#tellAttributes(tag, this.#reading);
    if (this.#field !== undefined) {
      this.#odd('dataset.xml-nested', tag.local);
      return;
    }
    if (this.#reading) {
      this.#isNil = isNil(tag);
      this.#openField(this.#reading, tag.local);
      return;
    }
    const table = this.#tables.get(tag.local);
    if (!table) {
      // What hangs on the root is of the file; further in, it may be a record under another name.
      const own = tag.uri === inclusion ? [] : attributesOf(tag);
      for (const name of own) this.#odd(this.#path.length === 1 ? 'dataset.xml-attribute-root' : 'dataset.xml-attribute', name);
      return;
    }
    if (namespace !== undefined && tag.uri !== namespace) this.#odd('dataset.xml-namespace', tag.uri || '-');
    this.#reading = this.#readings.get(table.id) ?? this.#begin(table);
    this.#reading.count++;
    this.#tellAttributes(tag, this.#reading);
    this.#isRecordNil = isNil(tag);
    this.#recordDepth = this.#path.length;
    this.#recordLine = this.#tagLine;
    this.#cells = table.fields.map(() => '');
    this.#filled.clear();
    this.#holds = false;
  }

  #tellAttributes(tag: SaxesTagNS, { attributes: seen }: Reading): void {
    for (const name of attributesOf(tag)) {
      this.#odd('dataset.xml-attribute', name);
      addName(seen, name);
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

  /** Records, and fields of one, that somebody has made a comment: who reads the file does not see them. */
  #takeComment(text: string): void {
    this.#tell();
    if (!text.includes('<')) return;
    const names = [...text.matchAll(opening)].map(([, name]) => name!);
    const records = names.filter((name) => this.#tables.has(name));
    const { find } = this.#reading ?? {};
    const line = this.#parser.line - (text.split('\n').length - 1);
    for (const name of records.length > 0 || !find ? records : names.filter((each) => find(each)))
      this.#odd('dataset.xml-commented', name, line);
  }

  #close(): void {
    this.#tell();
    const depth = this.#path.length;
    const name = this.#path.pop();
    if (!this.#reading) return;
    if (this.#field !== undefined) {
      if (depth > this.#recordDepth + 1) return;
      if (this.#field >= 0) this.#cells[this.#field] = this.#text;
      const holds = !isBlankRow([this.#text]);
      this.#holds ||= holds;
      if (this.#isNil && holds) this.#odd('dataset.xml-nil', name!);
      this.#field = undefined;
      return;
    }
    if (this.#isRecordNil && this.#holds) this.#odd('dataset.xml-nil', name!, this.#recordLine);
    // As in a sheet: what holds nothing is no record.
    if (this.#holds) this.#reading.staged.add(this.#cells, this.#recordLine);
    else this.#odd('dataset.xml-blank', this.#reading.table.name, this.#recordLine);
    this.#reading = undefined;
  }

  #odd(code: OddityCode, name: string, line = this.#parser.line): void {
    this.#oddities.meet(code, name, line);
  }

  #refuse(message: string): never {
    this.#refuseAmpersand();
    if (strayAngle.test(message)) this.#fail('dataset.xml-angle', { column: this.#parser.column });
    const tag = this.#path.at(-1);
    if (this.#ending && tag !== undefined) this.#fail('dataset.xml-truncated', { tag });
    this.#fail('dataset.xml-broken', { column: this.#parser.column });
  }

  /** The parser takes all that follows a bare ampersand for the name of an entity, to the next semicolon or the end. */
  #refuseAmpersand(): void {
    const line = this.#ampersands.lineAfter(this.#toldAt);
    if (line !== undefined) throw new FileFault('dataset.xml-ampersand', { path: this.path, line, records: this.records }, line);
  }

  #fail(code: FileFault['code'], params: FileFault['params']): never {
    const { line } = this.#parser;
    throw new FileFault(code, { path: this.path, line, records: this.records, ...params }, line);
  }
}

/** A spreadsheet or a page that is one XML text, whatever stands above its root. */
function refuseWorkbook(path: string, { local, uri, attributes }: SaxesTagNS): void {
  const isHtml = uri === 'http://www.w3.org/1999/xhtml' || /^html$/i.test(local);
  const what = isHtml
    ? 'HTML'
    : flatWorkbookOf(
        `${uri} ${Object.values(attributes)
          .map(({ value }) => value)
          .join(' ')}`,
      );
  if (what !== undefined) throw new FileFault('dataset.spreadsheet', { path, what });
}

/** Attributes that hold a value: it is no field, and would go unseen. */
function attributesOf({ attributes }: SaxesTagNS): string[] {
  const own = Object.values(attributes).filter(
    ({ uri, prefix, local, value }) =>
      prefix !== 'xmlns' && local !== 'xmlns' && local !== identifying && !uri.startsWith('http://www.w3.org/') && !isBlankRow([value]),
  );
  return own.map(({ local }) => local);
}

/** Whether an element says that it holds nothing. */
function isNil({ attributes }: SaxesTagNS): boolean {
  return Object.values(attributes).some(({ uri, local, value }) => uri === instance && local === 'nil' && /^\s*(true|1)\s*$/.test(value));
}

/** Told where records are there and nothing in them is a field. */
function fieldlessOf(path: string, { table, count, line, extra, attributes }: Reading): FileProblem {
  const names: string[] = [];
  for (const name of [...extra, ...attributes]) addName(names, name);
  const name = inParams(
    'table',
    inBoth((language) => nameIn(language, table.name, table.english)),
  );
  return xmlProblem(
    path,
    'dataset.xml-no-field',
    { ...name, count, line, ...wordsInParams('names', names.length > 0 ? names : ['—']) },
    line,
  );
}

/** The declaration as blanks: its encoding name need not be a legal one, and places stay as they are. */
function withoutDeclaration(text: string): string {
  return text.replace(/^\ufeff?\s*<\?xml\b[^>]*\?>/, (declaration) => declaration.replace(/[^\r\n]/g, ' '));
}
