import { CsvError, parse } from 'csv-parse/sync';
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { isMap, isScalar, isSeq, LineCounter, type Node } from 'yaml';
import { isBlankRow } from '../dataset/cells.js';
import { refusal } from '../dataset/file-fault.js';
import { manifestColumn, manifestHeadings, type ManifestColumn } from '../dataset/manifest-mark.js';
import { spreadsheetText } from '../encoding/utf8-text.js';
import { readYamlText } from '../system/yaml-text.js';
import type { ManifestFault, ManifestLine, ManifestList } from './model.js';
import { pathWithin } from './path.js';
import { columnsWords, filesWords, onceWords } from './words.js';

/** A list larger than this is not read. */
const mostBytes = 4_000_000;
/** No more faults of a list than this are told. */
const mostFaults = 20;
/** Rows among which the heading is looked for. */
const mostAbove = 20;

type Cells = Partial<Record<ManifestColumn, string>>;

/** A list as it is written: what it says once, and its rows. */
interface Written {
  standard?: string;
  rows: { cells: Cells; line: number }[];
}

/** A list, or a part of it, that cannot be read. */
class Unreadable extends Error {
  constructor(readonly fault: ManifestFault) {
    super(fault.code);
  }
}

/** Reads a list. Whatever is wrong with it is among its faults: nothing is thrown, however hostile it is. */
export async function readManifest({ path, absolute }: { path: string; absolute: string }): Promise<ManifestList> {
  const none = { path, absolute, lines: [] };
  try {
    const { size } = await stat(absolute);
    if (size > mostBytes) return { ...none, faults: [{ code: 'manifest.fault.too-large', params: { bytes: size, most: mostBytes } }] };
    const bytes = await readFile(absolute);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { path, absolute, bytes: bytes.length, sha256, ...parseManifest(path, bytes) };
  } catch (error) {
    const { code } = refusal(path, error);
    return { ...none, faults: [{ code: 'manifest.fault.unreadable', params: { reason: code } }] };
  }
}

function parseManifest(path: string, bytes: Buffer): Pick<ManifestList, 'standard' | 'lines' | 'faults'> {
  try {
    const text = spreadsheetText(bytes)?.replace(/^\ufeff/, '');
    if (text === undefined) throw new Unreadable({ code: 'manifest.fault.encoding', params: {} });
    const { standard, rows } = /\.ya?ml$/i.test(path) ? new YamlReading(text).written() : csvRows(text);
    const read = linesOf(rows);
    if (rows.length === 0) read.faults.push({ code: 'manifest.fault.empty', params: {} });
    return { ...(standard !== undefined && { standard }), ...read };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { lines: [], faults: [error.fault] };
  }
}

function csvRows(text: string): Written {
  const [first = ''] = text.split('\n', 1);
  const delimiter = [',', '\t', ';'].find((each) => first.includes(each)) ?? ',';
  const rows = parsed(text, delimiter).filter(({ cells }) => !isBlankRow(cells));
  const at = rows.slice(0, mostAbove).findIndex(({ cells }) => cells.some((cell) => manifestColumn(cell) === 'file'));
  if (at < 0) throw new Unreadable({ code: 'manifest.fault.no-heading', params: {} });
  const standard = standardAbove(rows.slice(0, at));
  const { cells: heading, line } = rows[at]!;
  const named = heading.map((cell) => (cell === '' ? undefined : namedColumn(cell, line)));
  const twice = named.find((each, place) => each !== undefined && named.indexOf(each) !== place);
  if (twice) throw new Unreadable({ code: 'manifest.fault.column-twice', params: { heading: manifestHeadings[twice][0] }, line });
  return {
    ...(standard !== undefined && { standard }),
    rows: rows.slice(at + 1).map((row) => {
      if (row.cells.some((cell, place) => cell !== '' && named[place] === undefined))
        throw new Unreadable({ code: 'manifest.fault.cell-beyond', params: {}, line: row.line });
      return { line: row.line, cells: Object.fromEntries(named.flatMap((each, place) => (each ? [[each, row.cells[place] ?? '']] : []))) };
    }),
  };
}

function namedColumn(cell: string, line: number): ManifestColumn {
  const named = manifestColumn(cell);
  if (!named) throw new Unreadable({ code: 'manifest.fault.unknown-column', params: { heading: cell.slice(0, 40) }, line });
  return named;
}

function parsed(text: string, delimiter: string): { cells: string[]; line: number }[] {
  try {
    const rows = parse(text, { delimiter, relax_column_count: true, info: true, skip_empty_lines: true }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    return rows.map(({ record, info }) => ({ cells: record.map((cell) => cell.trim()), line: info.lines }));
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new Unreadable({ code: 'manifest.fault.csv', params: {}, line: Number(cause['lines'] ?? 1) });
  }
}

function standardAbove(rows: readonly { cells: string[]; line: number }[]): string | undefined {
  const said = new Map<string, string>();
  for (const { cells, line } of rows) {
    const [word = '', value = ''] = cells;
    const known = onceNamed(word);
    // A title has one cell, and says nothing.
    if (known === undefined && cells.slice(1).some((cell) => cell !== ''))
      throw new Unreadable({ code: 'manifest.fault.unknown-key', params: { key: word.slice(0, 40) }, line });
    if (known !== undefined) said.set(known, value);
  }
  return said.get('standard') || undefined;
}

function onceNamed(word: string): keyof typeof onceWords | undefined {
  return (Object.keys(onceWords) as (keyof typeof onceWords)[]).find((each) => isOneOf(onceWords[each], word));
}

function isOneOf(words: readonly string[], word: string): boolean {
  return words.includes(word.toLowerCase());
}

/** The lines of a list, each held against what it may say. */
function linesOf(rows: Written['rows']): Pick<ManifestList, 'lines' | 'faults'> {
  const lines: ManifestLine[] = [];
  const faults: ManifestFault[] = [];
  const known = new Map<string, number>();
  for (const { cells, line } of rows) {
    const tell = (code: ManifestFault['code'], params: ManifestFault['params'] = {}) => void faults.push({ code, params, line });
    const file = pathWithin(cells.file ?? '');
    if (file === undefined) {
      tell(cells.file ? 'manifest.fault.path' : 'manifest.fault.no-file');
      continue;
    }
    const key = JSON.stringify([file, cells.table, cells.column]);
    const before = known.get(key);
    if (before !== undefined) {
      tell('manifest.fault.twice', { before });
      continue;
    }
    known.set(key, line);
    lines.push({ line, file, ...said(cells, tell) });
  }
  const more = faults.length - mostFaults;
  if (more > 0) faults.splice(mostFaults, more, { code: 'manifest.fault.more', params: { count: more } });
  return { lines, faults };
}

type Tell = (code: ManifestFault['code'], params?: ManifestFault['params']) => void;

/** What a row says of its file; what it says amiss is told, and left out. */
function said(cells: Cells, tell: Tell): Omit<ManifestLine, 'line' | 'file'> {
  const filled = (part: ManifestColumn) => cells[part] || undefined;
  const of = <T>(part: ManifestColumn, read: (text: string) => T | undefined): T | undefined => {
    const text = filled(part);
    if (text === undefined) return undefined;
    const value = read(text);
    // The text itself is not told: it may be anything.
    if (value === undefined)
      tell(part === 'sha256' ? 'manifest.fault.digest' : 'manifest.fault.number', { heading: manifestHeadings[part][1] });
    return value;
  };
  const column = filled('column');
  const bounds = (['sum', 'least', 'greatest'] as const).filter((part) => filled(part) !== undefined);
  if (column === undefined && bounds.length > 0) tell('manifest.fault.no-column');
  if (column !== undefined && bounds.length === 0) tell('manifest.fault.nothing');
  const read = {
    table: filled('table'),
    rows: of('rows', wholeNumber),
    bytes: of('bytes', wholeNumber),
    sha256: of('sha256', (text) => (/^[0-9a-f]{64}$/i.test(text) ? text.toLowerCase() : undefined)),
    column,
    sum: of('sum', (text) => (/^-?\d{1,60}(\.\d{1,30})?$/.test(text) ? text : undefined)),
    least: of('least', bound),
    greatest: of('greatest', bound),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

const wholeNumber = (text: string) => (/^\d{1,15}$/.test(text) ? Number(text) : undefined);
/** A number, or a date as digits are. */
const bound = (text: string) => (/^-?\d{1,60}(\.\d{1,30})?$/.test(text) ? text : undefined);

/** A list in YAML: a mapping, whose `files` is a list, each with its `columns`. */
class YamlReading {
  private readonly lines = new LineCounter();

  constructor(private readonly text: string) {}

  written(): Written {
    const read = readYamlText(this.text, this.lines, 'failsafe');
    if ('fault' in read) throw new Unreadable({ code: 'manifest.fault.yaml', params: {}, line: this.lineAt(read.fault.offset) });
    const top: unknown = read.document.contents;
    const known = this.pairs(top, (word) => onceNamed(word) ?? (isOneOf(filesWords, word) ? 'files' : undefined));
    const list = known.get('files');
    if (!isSeq(list)) throw new Unreadable({ code: 'manifest.fault.no-heading', params: {} });
    const standard = this.textOf(known.get('standard'));
    return { ...(standard !== '' && { standard }), rows: list.items.flatMap((item) => this.rowsOf(item)) };
  }

  private rowsOf(item: unknown): Written['rows'] {
    const known = this.pairs(item, (word) => (isOneOf(columnsWords, word) && !isText(item, word) ? 'columns' : manifestColumn(word)));
    const inner = known.get('columns');
    known.delete('columns');
    const own = this.cells(known as Map<ManifestColumn, unknown>);
    const row = { cells: own, line: this.lineAt(startOf(item)) };
    if (inner === undefined) return [row];
    if (!isSeq(inner)) throw this.fault('manifest.fault.yaml', inner);
    return [
      row,
      ...inner.items.map((each) => {
        const cells = this.cells(this.pairs(each, manifestColumn));
        return { cells: { ...cells, file: own.file ?? '', table: own.table ?? '' }, line: this.lineAt(startOf(each)) };
      }),
    ];
  }

  private cells(known: Map<ManifestColumn, unknown>): Cells {
    return Object.fromEntries([...known].map(([name, value]) => [name, this.textOf(value)]));
  }

  private textOf(value: unknown): string {
    if (value === undefined || value === null) return '';
    if (!isScalar(value)) throw this.fault('manifest.fault.yaml', value);
    return String(value.value ?? '').trim();
  }

  private pairs<Key extends string>(node: unknown, named: (word: string) => Key | undefined): Map<Key, unknown> {
    if (!isMap(node)) throw this.fault('manifest.fault.yaml', node);
    return new Map(
      node.items.map(({ key, value }) => {
        const word = isScalar(key) ? String(key.value) : '';
        const known = named(word);
        if (known === undefined)
          throw new Unreadable({ code: 'manifest.fault.unknown-key', params: { key: word.slice(0, 40) }, line: this.lineAt(startOf(key)) });
        return [known, value] as const;
      }),
    );
  }

  private fault(code: ManifestFault['code'], node: unknown): Unreadable {
    return new Unreadable({ code, params: {}, line: this.lineAt(startOf(node)) });
  }

  private lineAt(offset: number): number {
    return Math.max(1, this.lines.linePos(offset).line);
  }
}

/** Whether a key of a mapping has a text: `列` is the list of columns of a file, and the name of one of them. */
function isText(node: unknown, word: string): boolean {
  return isMap(node) && isScalar(node.get(word, true));
}

function startOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}
