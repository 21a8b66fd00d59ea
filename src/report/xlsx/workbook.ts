import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';
import { harmless } from './harmless.js';
import { writeBeside } from '../../system/atomic-write.js';
import { optional } from '../../system/optional.js';

export type Cell = string | number | null;

export interface SheetColumn {
  title: string;
  width: number;
  /** Set where whatever a person writes into it is text: a day stays as it is written. */
  isText?: true;
  /** Set where its numbers tell a place and are not summed: they stand at the left, off the text beside them. */
  isLeft?: true;
}

export interface Sheet {
  /** At most 31 characters. */
  name: string;
  columns: SheetColumn[];
  /** Cells by column; asked for once, row by row. */
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
  /** Set where whatever a person writes below the head is text, so that no digit is lost. */
  isText?: true;
  /** Set where people are not to see it. */
  isHidden?: true;
  /** Set where people pick rows by what stands in their columns. */
  isFiltered?: true;
  /** XML that stands behind the rows. */
  behind?: string;
}

/** A number that can be summed, where a spreadsheet keeps all of its digits; else as it is written. */
export function sumCell(amount: string): Cell {
  return amount.replace(/[-.]/g, '').length <= 15 ? Number(amount) : amount;
}

/** Rows that a worksheet holds beside its head. */
export const mostRows = 1_048_575;

/** The same day in every file, in the local time that ZIP keeps: the clock is in none of them. */
const day = () => ({ mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644 });

/**
 * Writes a workbook, whole or not at all. The library makes its frame; rows are streamed into it, so that memory does
 * not grow with them. Texts are made harmless. The same sheets give the same bytes.
 */
export async function writeWorkbook(path: string, sheets: readonly Sheet[]): Promise<void> {
  const [{ default: writeXlsxFile }, { ZipFile }] = await optional('workbooks', () =>
    Promise.all([import('write-excel-file/node'), import('yazl')]),
  );
  const frame = await unzipped(await writeXlsxFile(frameOf(sheets)).toBuffer());
  const zip = new ZipFile();
  const failed = new Promise<never>((_, reject) => zip.on('error', reject));
  for (const { name, content } of frame) {
    const number = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1];
    const sheet = number === undefined ? undefined : sheets[Number(number) - 1];
    if (sheet) zip.addReadStream(Readable.from(filled(content.toString('utf8'), sheet)), name, day());
    else zip.addBuffer(name === 'xl/workbook.xml' ? listed(content, sheets) : content, name, day());
  }
  zip.end();
  await writeBeside(path, (half) => Promise.race([pipeline(zip.outputStream as Readable, createWriteStream(half)), failed]));
}

/** Sheets that hold a head and one row, whose cells stand for all below them. */
function frameOf(sheets: readonly Sheet[]) {
  const head = { fontWeight: 'bold', backgroundColor: '#E6EAF0', wrap: true, alignVertical: 'top' } as const;
  return sheets.map(({ name, columns, isText }) => ({
    sheet: name,
    data: [
      columns.map(({ title }) => ({ value: title, type: String, ...head })),
      columns.map((column) => ({
        value: 'x',
        type: String,
        ...((isText ?? column.isText) && { format: '@' }),
        ...(!isText && { wrap: true, alignVertical: 'top' as const }),
        ...(column.isLeft && { align: 'left' as const }),
      })),
    ],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
  }));
}

/** The list of sheets, some of them hidden, each with its head on every printed page. */
function listed(content: Buffer, sheets: readonly Sheet[]): Buffer {
  let at = 0;
  const heads = sheets.map(({ name }, place) => {
    const quoted = escaped(`'${name.replaceAll("'", "''")}'!$1:$1`);
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${place}">${quoted}</definedName>`;
  });
  const xml = content
    .toString('utf8')
    .replace(/<sheet /g, (sheet) => (sheets[at++]?.isHidden ? `${sheet}state="hidden" ` : sheet))
    .replace('<definedNames/>', () => `<definedNames>${heads.join('')}</definedNames>`);
  return Buffer.from(xml);
}

/** The parts of a workbook. */
function unzipped(bytes: Buffer): Promise<{ name: string; content: Buffer }[]> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (fault, zip) => {
      if (fault) return reject(fault);
      const parts: { name: string; content: Buffer }[] = [];
      zip.on('error', reject);
      zip.on('end', () => resolve(parts));
      zip.on('entry', (entry: yauzl.Entry) => {
        zip.openReadStream(entry, (refused, stream) => {
          if (refused) return reject(refused);
          buffer(stream).then((content) => {
            parts.push({ name: entry.fileName, content });
            zip.readEntry();
          }, reject);
        });
      });
      zip.readEntry();
    });
  });
}

/** The XML of a sheet, rows in the place of the one that stood for them. It is printed as wide as a page. */
async function* filled(frame: string, { rows, columns, isText, isFiltered, behind = '' }: Sheet): AsyncGenerator<string> {
  const found = /<row r="2"[^>]*>.*?<\/row>/s.exec(frame);
  if (!found) throw new Error('the frame of the sheet has no second row');
  const styles = [...found[0].matchAll(/<c [^>]*s="(\d+)"/g)].map(([, style]) => style!);
  const letters = columns.map((_, index) => letter(index));
  const above = frame
    .slice(0, found.index)
    .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
    .replace('<row r="1"', `<row r="1"${heightOf(headLines(columns))}`);
  let at = 0;
  yield isText ? above.replace(/<col /g, () => `<col style="${styles[at++]}" `) : above;
  let part = '';
  let number = 1;
  for await (const cells of rows) {
    number++;
    part += rowXml(cells, number, { letters, styles }, isText ? 1 : linesOf(cells, columns));
    if (part.length < 65_536) continue;
    yield part;
    part = '';
  }
  const filter = isFiltered ? `<autoFilter ref="A1:${letters.at(-1)}${number}"/>` : '';
  const isWide = columns.reduce((sum, { width }) => sum + width, 0) > mostOnA4;
  const below = frame
    .slice(found.index + found[0].length)
    .replace(/<pageMargins[^>]*>/, '')
    .replace('<pageSetup ', `<pageMargins ${margins}/><pageSetup fitToWidth="1" fitToHeight="0" `)
    .replace('paperSize="9"', `paperSize="${isWide ? a3 : a4}"`);
  yield part + below.replace('</sheetData>', () => `</sheetData>${filter}${behind}`);
}

/** Characters in a row that can be read when they are as wide as a page of A4; wider sheets are meant for A3. */
const mostOnA4 = 200;
/** As spreadsheets number them. */
const [a3, a4] = [8, 9];
/** In inches, as narrow as printers can. */
const margins = 'left="0.3" right="0.3" top="0.4" bottom="0.4" header="0.2" footer="0.2"';

/** A row is no higher than this, in lines: spreadsheets know no higher one. */
const mostLines = 27;
/** Points of a line. */
const lineHeight = 15;

/** How many lines the head takes, whose letters are bold. */
function headLines(columns: Sheet['columns']): number {
  return linesOf(
    columns.map(({ title }) => title),
    columns.map((column) => ({ ...column, width: column.width - 1 })),
  );
}

function heightOf(lines: number): string {
  return lines > 1 ? ` ht="${lines * lineHeight}" customHeight="1"` : '';
}

/** How many lines the cells of a row take where they are wrapped: not every program reckons it when it opens a file. */
function linesOf(cells: readonly Cell[], columns: Sheet['columns']): number {
  const lines = cells.map((cell, at) => {
    if (typeof cell !== 'string') return 1;
    const room = Math.max(1, (columns[at]?.width ?? 10) - 1);
    return cell.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(breadth(line) / room)), 0);
  });
  return Math.min(mostLines, Math.max(1, ...lines));
}

/** The breadth of a text in digits: a Chinese sign is as broad as two. */
function breadth(text: string): number {
  return text.length + (text.match(/[\u1100-\uffdc]/g)?.length ?? 0);
}

/** Of each column what it is called, and how its cells look. */
interface Looks {
  letters: readonly string[];
  styles: readonly string[];
}

function rowXml(cells: readonly Cell[], number: number, { letters, styles }: Looks, lines: number): string {
  const xml = cells.map((cell, index) => {
    const head = `<c r="${letters[index]}${number}" s="${styles[index]}"`;
    if (cell === null || cell === '') return `${head}/>`;
    if (typeof cell === 'number') return `${head}><v>${cell}</v></c>`;
    return `${head} t="inlineStr"><is><t xml:space="preserve">${escaped(harmless(cell))}</t></is></c>`;
  });
  return `<row r="${number}"${heightOf(lines)}>${xml.join('')}</row>`;
}

/** A text in XML between tags. */
export function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!);
}

/** `A` … `Z`, `AA` …. */
export function letter(index: number): string {
  return (index >= 26 ? letter(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}
