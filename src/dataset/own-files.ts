import { open } from 'node:fs/promises';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { buffer } from 'node:stream/consumers';
import { messages, type MessageCode } from '../message/messages.js';
import { finalPath } from '../system/atomic-write.js';
import type { Format } from './model.js';

/** The ledger of planted faults that lies beside a synthetic export. */
export const ledgerName = 'faults.csv';
/** Its header; that of a package has the path of a file too. */
export const ledgerHeader = ['file', 'row', 'check'];
/** Header with which every findings file begins. */
export const findingsHeader = ['table', 'file', 'row', 'key', 'checks'];
/** Header of the ledger of what `repair` changed. */
export const repairsHeader = ['file', 'line', 'column', 'element', 'repair', 'before', 'after'];

const inBoth = (code: MessageCode) =>
  [messages[code].zh, messages[code].en].map((text) => text.replace(/\{.*$/s, '').replace(/[.*+?^$()|[\]\\]/g, '\\$&')).join('|');
const title = inBoth('report.title');
const accepted = inBoth('acceptance.title');
const listColumns = (['table', 'file', 'row', 'code', 'fonds'] as const)
  .map((name) => `"?(?:${inBoth(`retention.column.${name}`)})"?`)
  .join(',');

/** How files begin that this program writes; each is told by its own message. */
const beginnings: readonly (readonly [MessageCode, RegExp])[] = [
  ['dataset.own-ledger', new RegExp(`^${ledgerHeader.join(',')}(?:,path)?\\r?\\n`)],
  ['dataset.own-repairs', new RegExp(`^${repairsHeader.join(',')}\\r?\\n`)],
  ['dataset.own-findings', new RegExp(`^${findingsHeader.join(',')}(?:,division,agency(?:,causes(?:,amounts)?)?)?\\r?\\n`)],
  ['dataset.own-report', /^\{\s*"version":\s*"[\d.]+",\s*"run":\s*\{\s*"tool":\s*\{\s*"name":\s*"zhunsheng"/],
  ['dataset.own-report', /^\{\s*"version":\s*"[\d.]+",\s*"cover":\s*\{[^]*?"run":\s*\{\s*"tool":\s*\{\s*"name":\s*"zhunsheng"/],
  ['dataset.own-report', new RegExp(`^# (?:${title})\\n\\n(?:${inBoth('report.subtitle')})`)],
  ['dataset.own-report', new RegExp(`^# (?:${accepted}) · `)],
  [
    'dataset.own-report',
    /^<!doctype html><html lang="[\w-]+"(?: data-print="\w+")?><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src [^"]{0,9}none[^"]{0,9}; style-src [^"]{0,9}sha256-/,
  ],
  ['dataset.own-certificate', /^\{\s*"(?:acceptance":\s*\{|checks":\s*\[\s*\{\s*"asOf":\s*"\d{4}-\d\d-\d\d",\s*"codeLists")/],
  ['dataset.own-certificate', /^\{\s*"format":\s*"zhunsheng-(?:certificate|signature)"/],
  ['dataset.own-list', /^(?:(?:[0-9a-f]{64}|-) {2}[^\n]+\n)+[^\n]*$/],
  ['dataset.own-list', new RegExp(`^${listColumns}`)],
  ['dataset.own-journal', /^[0-9a-f]{8} \{"package":/],
];

const sheetNamed = (code: MessageCode) => [messages[code].zh, messages[code].en];
/** Sheets of the rectification list: it begins with one, and has another behind it or at its end, however it is parted. */
const [cover, list, unevaluated] = [sheetNamed('xlsx.sheet.cover'), sheetNamed('xlsx.sheet.list'), sheetNamed('xlsx.sheet.open')];

/**
 * The message for a file that this program wrote in an earlier run, told by what is in it; undefined for any other.
 *
 * @param head The first bytes of the file.
 */
export async function ownFile(
  path: string,
  absolute: string,
  size: number,
  head: Buffer,
  format: Format | undefined,
): Promise<MessageCode | undefined> {
  if (finalPath(path) !== undefined) return 'dataset.own-half';
  if (format === 'xlsx') return isOwnWorkbook(await workbookXml(absolute).catch(() => '')) ? 'dataset.own-report' : undefined;
  if (head.toString('latin1', 0, 4) === 'PAR1') return isOwnParquet(await tailOf(absolute, size)) ? 'dataset.own-findings' : undefined;
  return ownText(head);
}

/** The message for a text that this program wrote, by its first bytes. */
export function ownText(head: Buffer): MessageCode | undefined {
  const text = head.toString('utf8').replace(/^\ufeff/, '');
  return beginnings.find(([, pattern]) => pattern.test(text))?.[0];
}

/** Bytes at the end of a Parquet file in which the names of its columns stand as they are. */
export const parquetTail = 2 ** 16;

/** Whether a Parquet file holds findings, by its last bytes. */
export function isOwnParquet(tail: Buffer): boolean {
  const text = tail.toString('latin1');
  return text.includes('DuckDB') && [...findingsHeader, 'division', 'agency'].every((name) => text.includes(name));
}

async function tailOf(absolute: string, size: number): Promise<Buffer> {
  const file = await open(absolute, 'r');
  try {
    const length = Math.min(size, parquetTail);
    const { buffer: bytes, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Whether a workbook is a rectification list, by the part that names its sheets. */
export function isOwnWorkbook(workbook: string): boolean {
  const named = [...workbook.matchAll(/<sheet\b[^>]*?\bname="([^"]*)"/g)].map(([, name]) => name!);
  return cover.includes(named[0] ?? '') && (list.includes(named[1] ?? '') || unevaluated.includes(named.at(-1)!));
}

/** No list is longer, be it of a hundred sheets. */
const mostBytes = 2 ** 18;

async function workbookXml(absolute: string): Promise<string> {
  const zip: ZipFile = await openPromise(absolute, { lazyEntries: true, autoClose: false });
  try {
    for await (const entry of zip.eachEntry() as AsyncIterable<Entry>) {
      if (entry.fileName !== 'xl/workbook.xml') continue;
      if (entry.uncompressedSize > mostBytes) return '';
      return (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8');
    }
    return '';
  } finally {
    zip.close();
  }
}
