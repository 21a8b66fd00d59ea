import { listedIds } from '../message/punctuation.js';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type YAMLMap } from 'yaml';
import { utf8Text } from '../encoding/utf8-text.js';
import { refusal } from '../dataset/file-fault.js';
import { InputFault, type TextParams } from '../system/fault.js';
import { readYamlText } from '../system/yaml-text.js';
import type { MessageCode } from '../message/messages.js';
import type { Waiver, WaiverFile, WaiverScope } from './model.js';

type Words<Key extends string> = Readonly<Record<Key, readonly string[]>>;

/** What the parts of a waiver are called, the English word first. */
const parts: Words<keyof Omit<Waiver, 'line' | 'column'>> = {
  check: ['check', '检查'],
  scope: ['scope', '范围'],
  reason: ['reason', '理由'],
  approver: ['approver', '批准人'],
  date: ['date', '批准日期'],
  expires: ['expires', '有效期至'],
};

const scopes: Words<keyof WaiverScope> = {
  table: ['table', '记录类型'],
  division: ['division', '地区'],
  agency: ['agency', '经办机构'],
  file: ['file', '文件'],
  row: ['row', '行号'],
  key: ['key', '记录'],
};

const all = ['all', '全部'];
const lists = ['waivers', '豁免'];

/** A waiver file larger than this is none. */
const mostBytes = 4_000_000;

/**
 * Reads a file of waivers: YAML, a list, or a mapping whose `waivers` (豁免) is one. What the waivers say is held
 * against a standard by `settleWaivers`.
 *
 * @throws InputFault with file, line and column when something is missing or malformed.
 */
export async function readWaivers(path: string): Promise<WaiverFile> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    const { code, params } = refusal(path, cause);
    throw new InputFault(code, params, { cause });
  });
  return parseWaivers(path, bytes);
}

/** The same of bytes that are at hand; `path` is told where something is wrong with them. */
export function parseWaivers(path: string, bytes: Buffer): WaiverFile {
  if (bytes.length > mostBytes) throw new InputFault('waiver.too-large', { path, most: mostBytes });
  const text = utf8Text(bytes);
  if (text === undefined) throw new InputFault('waiver.encoding', { path });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path, size: bytes.length, sha256, waivers: new Reading(path, text).waivers() };
}

class Reading {
  private readonly lines = new LineCounter();

  constructor(
    private readonly path: string,
    private readonly text: string,
  ) {}

  waivers(): Waiver[] {
    // Codes such as 010100 stay as they are written: everything is text.
    const read = readYamlText(this.text.replace(/^\ufeff/, ''), this.lines, 'failsafe');
    if ('fault' in read) {
      const { kind, detail, offset } = read.fault;
      throw kind === 'syntax' ? this.fault('waiver.syntax', offset, { detail }) : this.fault(`waiver.${kind}`, offset);
    }
    const top: unknown = read.document.contents;
    const list = isMap(top) ? this.listIn(top) : top;
    if (!isSeq(list)) throw this.fault('waiver.not-a-list', startOf(top));
    return list.items.map((item) => this.waiver(item));
  }

  private listIn(map: YAMLMap): unknown {
    const known = this.pairs(map, { waivers: lists });
    return known.get('waivers')?.value;
  }

  private waiver(item: unknown): Waiver {
    if (!isMap(item)) throw this.fault('waiver.not-a-mapping', startOf(item));
    const known = this.pairs(item, parts);
    const at = startOf(item);
    const text = (key: keyof typeof parts) => this.said(known.get(key), parts[key], at);
    const day = (key: 'date' | 'expires') => {
      const value = text(key);
      if (!isDay(value)) throw this.fault('waiver.bad-day', known.get(key)!.at, { key: known.get(key)!.word, value });
      return value;
    };
    const place = this.lines.linePos(at);
    return {
      check: text('check'),
      scope: this.scope(known.get('scope'), at),
      reason: text('reason'),
      approver: text('approver'),
      date: day('date'),
      expires: day('expires'),
      line: place.line,
      column: place.col,
    };
  }

  /** `all`, or a mapping of what it is held to. It must be said: a waiver of everything is never a slip. */
  private scope(found: Found | undefined, at: number): WaiverScope {
    if (!found) throw this.fault('waiver.missing', at, { key: parts.scope.join(' / ') });
    const { value } = found;
    if (isScalar(value) && all.includes(String(value.value))) return {};
    if (!isMap(value) || value.items.length === 0) throw this.fault('waiver.bad-scope', found.at);
    const known = this.pairs(value, scopes);
    const text = ([key, each]: [keyof WaiverScope, Found]) => [key, this.said(each, scopes[key], each.at)] as const;
    const { row, key, ...others } = Object.fromEntries(
      [...known].map((entry) => (entry[0] === 'key' ? ['key', this.key(entry[1])] : text(entry))),
    ) as Record<string, string> & {
      key?: WaiverScope['key'];
    };
    if (row !== undefined && !/^[1-9]\d{0,14}$/.test(row)) throw this.fault('waiver.bad-row', known.get('row')!.at, { row });
    return { ...others, ...(row !== undefined && { row: Number(row) }), ...(key && { key }) };
  }

  /** The value of a key that is one field, or a mapping of several fields to theirs. */
  private key(found: Found): Record<string, string> {
    const { value } = found;
    if (!isMap(value) || value.items.length === 0) return { '': this.said(found, scopes.key, found.at) };
    return Object.fromEntries(
      value.items.map(({ key, value: each }) => {
        const field = isScalar(key) ? String(key.value) : '';
        return [field, this.said({ word: field, value: each, at: each ? startOf(each) : startOf(key) }, [field], startOf(key))];
      }),
    );
  }

  private said(found: Found | undefined, words: readonly string[], at: number): string {
    if (!found) throw this.fault('waiver.missing', at, { key: words.join(' / ') });
    const text = isScalar(found.value) ? String(found.value.value ?? '').trim() : '';
    if (text === '' || isAlias(found.value)) throw this.fault('waiver.not-a-text', found.at, { key: found.word });
    return text;
  }

  private pairs<Key extends string>(map: YAMLMap, words: Words<Key>): Map<Key, Found> {
    const keys = Object.keys(words) as Key[];
    return new Map(
      map.items.map(({ key, value }) => {
        const word = isScalar(key) ? String(key.value) : '';
        const known = keys.find((each) => words[each].includes(word));
        if (!known)
          throw this.fault('waiver.unknown-key', startOf(key), {
            key: word,
            known: listedIds(keys.map((each) => words[each].join(' / '))),
          });
        return [known, { word, value, at: value ? startOf(value) : startOf(key) }] as const;
      }),
    );
  }

  private fault(code: MessageCode, offset: number, params: TextParams = {}): InputFault {
    const { line, col } = this.lines.linePos(offset);
    return new InputFault(code, { path: this.path, line: Math.max(1, line), column: Math.max(1, col), ...params });
  }
}

interface Found {
  /** The key as written. */
  word: string;
  value: unknown;
  at: number;
}

function startOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
