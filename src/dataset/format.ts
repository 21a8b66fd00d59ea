import { extname } from 'node:path';
import { csvExtensions } from './data-formats.js';
import { looksLike } from './encoding.js';
import { FileFault } from './file-fault.js';
import { flatWorkbookOf } from './flat-workbook.js';
import { foreignFault } from './foreign.js';
import { binaryFault } from './header.js';
import type { Format } from './model.js';

/** Extensions, or none, under which a workbook goes without saying. */
const workbooks = new Set(['', '.xlsx', '.xlsm', '.xltx', '.xltm']);

/** Extensions that promise something else than the text that is read: what they promise. */
const promises = new Map([
  ['.gz', 'gzip'],
  ['.tgz', 'gzip'],
  ['.zst', 'Zstandard'],
  ['.bz2', 'bzip2'],
  ['.xz', 'xz'],
  ['.zip', 'ZIP'],
  ['.7z', '7z'],
  ['.rar', 'RAR'],
  ['.json', 'JSON'],
  ['.ndjson', 'NDJSON'],
  ['.jsonl', 'NDJSON'],
  ['.parquet', 'Parquet'],
  ['.xls', 'Excel 97-2003 (XLS)'],
  ['.xlsx', 'Excel (XLSX)'],
  ['.et', 'WPS (ET)'],
  ['.numbers', 'Numbers'],
  ['.xlsb', 'Excel (XLSB)'],
  ['.mdb', 'Access (MDB)'],
  ['.accdb', 'Access (ACCDB)'],
  ['.ods', 'OpenDocument (ODS)'],
  ['.dbf', 'dBASE (DBF)'],
  ['.dmp', 'DMP'],
  ['.dexp', 'DEXP'],
  ['.xml', 'XML'],
  ['.html', 'HTML'],
  ['.htm', 'HTML'],
  ['.pdf', 'PDF'],
]);

const mark = '(?:\\xef\\xbb\\xbf|\\xff\\xfe|\\xfe\\xff)*\\s*';
const html = new RegExp(`^${mark}<(?:!doctype\\s+html|html|head|body|table|meta)[\\s>]`, 'i');
const markup = new RegExp(`^${mark}<[?!\\w:\\x80-\\xff]`);
const webArchive = /^\s*MIME-Version: 1\.0\s[^]{0,400}Content-Type: multipart\/related/i;
const object = new RegExp(`^${mark}\\{\\s*(?:\\}\\s*$|"(?:[^"\\\\]|\\\\.)*"\\s*:)`);
const array = new RegExp(
  `^${mark}\\[\\s*(?:\\]\\s*$|[{[]|(?:"(?:[^"\\\\]|\\\\.)*"|-?\\d[\\d.eE+-]*|true|false|null)\\s*(?:,\\s*["{[\\dtfn-]|\\]))`,
);

/**
 * What a file is, by its content first and its name second; or the fault that it is nothing that is read. Any text may be
 * a CSV: its header tells.
 *
 * @param sample The first bytes of the file.
 */
export function formatOf(path: string, sample: Buffer): Format | FileFault {
  if (sample.length === 0) return new FileFault('dataset.empty', { path });
  if (sample.every((byte) => byte === 0)) return new FileFault('dataset.only-zeros', { path, bytes: sample.length });
  const looks = looksLike(sample);
  if (looks.as === 'binary' && (looks.what === 'Excel (XLSX)' || (looks.what === 'ZIP' && extname(path).toLowerCase() === '.xlsx')))
    return 'xlsx';
  if (looks.as === 'binary' && looks.what === '') return foreignFault(path, sample) ?? binaryFault(path, '');
  if (looks.as === 'binary') return binaryFault(path, looks.what);
  const text = looks.as === 'utf-16' ? sample.toString('latin1').replaceAll('\0', '') : sample.toString('latin1');
  if (webArchive.test(text)) return new FileFault('dataset.spreadsheet', { path, what: 'MHTML' });
  if (html.test(text)) return new FileFault('dataset.spreadsheet', { path, what: 'HTML' });
  const workbook = markup.test(text) ? flatWorkbookOf(text.slice(0, 4096)) : undefined;
  if (workbook !== undefined) return new FileFault('dataset.spreadsheet', { path, what: workbook });
  if (markup.test(text)) return 'xml';
  const json = object.test(text) ? (/\}\s*\n\s*\{/.test(text) ? 'NDJSON' : 'JSON') : array.test(text) ? 'JSON' : undefined;
  return json ? new FileFault('dataset.json', { path, what: json }) : 'csv';
}

/** Whether a name says that a file is CSV. */
export function isNamedCsv(path: string): boolean {
  return (csvExtensions as readonly string[]).includes(extname(path).toLowerCase());
}

/** What the name of a file promises, where it is not what the file is. */
export function promisedBy(path: string, format: Format): string | undefined {
  const extension = extname(path).toLowerCase();
  const promised =
    promises.get(extension) ??
    (isNamedCsv(path) && format !== 'csv'
      ? 'CSV'
      : format === 'xlsx' && !workbooks.has(extension)
        ? extension.slice(1).toUpperCase()
        : undefined);
  const kept = (format === 'xml' && (promised === 'XML' || promised === 'HTML')) || (format === 'xlsx' && promised === 'Excel (XLSX)');
  return kept ? undefined : promised;
}
