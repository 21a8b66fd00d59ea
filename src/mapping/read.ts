import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isAlias, isMap, isScalar, LineCounter, type Node, type Pair } from 'yaml';
import { refusal } from '../dataset/file-fault.js';
import { utf8Text } from '../encoding/utf8-text.js';
import type { MessageCode } from '../message/messages.js';
import { listedIds } from '../message/punctuation.js';
import { InputFault, type TextParams } from '../system/fault.js';
import { readYamlText } from '../system/yaml-text.js';
import { mustBeFaultless } from './faults.js';
import type { MappedTable, MappingFile } from './model.js';

/** What the parts of a file are called, the English word first. */
const whole = { standard: ['standard', '标准'], tables: ['tables', '表'] } as const;
const parts = { columns: ['columns', '列'], values: ['values', '取值'] } as const;

/** A file of mappings larger than this is none. */
const mostBytes = 4_000_000;

/**
 * Reads a file of mappings: YAML that says of record types which headings are which elements, and which values stand
 * for which. `withMapping` holds it against a standard.
 *
 * @throws InputFault with file, line and column when something is missing or malformed.
 */
export async function readMapping(path: string): Promise<MappingFile> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    const { code, params } = refusal(path, cause);
    throw new InputFault(code, params, { cause });
  });
  if (bytes.length > mostBytes) throw new InputFault('mapping.too-large', { path, most: mostBytes });
  const text = utf8Text(bytes);
  if (text === undefined) throw new InputFault('mapping.encoding', { path });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path, size: bytes.length, sha256, ...new Reading(path, text).file() };
}

/** A pair of a mapping: its key as text, and where key and value stand. */
interface Entry {
  key: string;
  value: unknown;
  keyAt: number;
  at: number;
}

class Reading {
  private readonly lines = new LineCounter();
  private readonly faults: InputFault[] = [];

  constructor(
    private readonly path: string,
    private readonly text: string,
  ) {}

  file(): Pick<MappingFile, 'standard' | 'tables'> {
    // Codes such as 01 stay as they are written: everything is text.
    const read = readYamlText(this.text.replace(/^\ufeff/, ''), this.lines, 'failsafe');
    if ('fault' in read) {
      const { kind, detail, offset } = read.fault;
      throw kind === 'syntax' ? this.fault('mapping.syntax', offset, { detail }) : this.fault(`mapping.${kind}`, offset);
    }
    const top = this.known(read.document.contents, 0, whole);
    const standard = top.get('standard');
    const tables = top.get('tables');
    if (!tables) {
      mustBeFaultless(this.path, this.faults);
      throw this.fault('mapping.missing', 0, { key: whole.tables.join(' / ') });
    }
    const file = {
      ...(standard && this.tried(() => ({ standard: { id: this.said(standard), ...this.place(standard.at) } }))),
      tables: this.each(this.entries(tables.value, tables.at), (entry) => [this.table(entry)]),
    };
    mustBeFaultless(this.path, this.faults);
    return file;
  }

  private table({ key, value, keyAt, at }: Entry): MappedTable {
    const own = isBlank(value) ? new Map<keyof typeof parts, Entry>() : this.known(value, at, parts);
    const [columns, values] = [own.get('columns'), own.get('values')];
    return {
      table: key,
      columns: this.each(columns ? this.someEntries(columns) : [], (entry) => [
        { heading: entry.key, element: this.said(entry), ...this.place(entry.keyAt) },
      ]),
      values: this.each(values ? this.someEntries(values) : [], (element) =>
        this.each(this.someEntries(element), (entry) => [
          { element: element.key, value: entry.key, to: this.said(entry, 'mapping.empty-value'), ...this.place(entry.keyAt) },
        ]),
      ),
      ...this.place(keyAt),
    };
  }

  /** What is made of entries; what is wrong with one keeps nothing from being said of the others. */
  private each<Made>(entries: readonly Entry[], make: (entry: Entry) => Made[]): Made[] {
    return entries.flatMap((entry) => this.tried(() => make(entry)) ?? []);
  }

  private tried<Made>(make: () => Made): Made | undefined {
    try {
      return make();
    } catch (fault) {
      if (!(fault instanceof InputFault)) throw fault;
      this.faults.push(fault);
      return undefined;
    }
  }

  /** The entries of a mapping that may have certain keys only. */
  private known<Key extends string>(node: unknown, at: number, words: Readonly<Record<Key, readonly string[]>>): Map<Key, Entry> {
    const keys = Object.keys(words) as Key[];
    const found = new Map<Key, Entry>();
    for (const entry of this.entries(node, at)) {
      const key = keys.find((each) => words[each].includes(entry.key));
      if (key === undefined) {
        const known = listedIds(keys.map((each) => words[each].join(' / ')));
        this.faults.push(this.fault('mapping.unknown-key', entry.keyAt, { key: entry.key, known }));
        continue;
      }
      if (found.has(key)) throw this.fault('mapping.duplicate-key', entry.keyAt);
      found.set(key, entry);
    }
    return found;
  }

  /** The entries of a part that may stand empty: its lines may all be comments that a person is yet to decide on. */
  private someEntries({ value, at }: Entry): Entry[] {
    return isBlank(value) ? [] : this.entries(value, at);
  }

  private entries(node: unknown, at: number): Entry[] {
    if (!isMap(node) || node.items.length === 0) throw this.fault('mapping.not-a-mapping', at);
    return node.items.map((pair: Pair) => {
      const keyAt = startOf(pair.key);
      const key = isScalar(pair.key) ? String(pair.key.value ?? '').trim() : '';
      if (key === '') throw this.fault('mapping.empty-key', keyAt);
      return { key, value: pair.value, keyAt, at: pair.value ? startOf(pair.value) : keyAt };
    });
  }

  private said({ key, value, at }: Entry, code: MessageCode = 'mapping.not-a-text'): string {
    const text = isScalar(value) ? String(value.value ?? '').trim() : '';
    if (text === '' || isAlias(value)) throw this.fault(code, at, { key });
    return text;
  }

  private place(offset: number): { line: number; column: number } {
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }

  private fault(code: MessageCode, offset: number, params: TextParams = {}): InputFault {
    return new InputFault(code, { path: this.path, ...this.place(offset), ...params });
  }
}

/** Whether nothing stands behind a key. */
function isBlank(node: unknown): boolean {
  return node === null || (isScalar(node) && node.source === '' && node.type === 'PLAIN');
}

function startOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}
