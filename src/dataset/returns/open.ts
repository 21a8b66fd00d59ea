import type { Plan, TablePlan } from '../../plan/plan.js';
import { firstBytes, sha256OfFile } from '../../system/bytes.js';
import { isBlankRow } from '../cells.js';
import type { Delimiter } from '../delimiter.js';
import { looksLike } from '../encoding.js';
import type { FileProblem } from '../file-problem.js';
import { firstRows } from '../head-rows.js';
import { headSize } from '../header.js';
import type { Encoding, SourceFile, TablePart } from '../model.js';
import { decodedHead, decoderOf } from '../utf8-copy.js';
import { openBook, type Book, type BookSheet } from '../workbook/book.js';
import { WorkbookFault } from '../workbook/fault.js';
import { SheetReader, type Area, type SheetRow } from '../workbook/sheet.js';
import { unreadSheets, workbookLimits } from '../xlsx.js';
import { SheetNotes } from '../xlsx-notes.js';
import { FileFault } from '../file-fault.js';
import type { GridRow } from './head.js';
import { returnsIn, uncolumned, type FilledReturn, type SheetOfReturns } from './sheet.js';
import { stageReturns } from './stage.js';
import { typedOver } from './typed.js';
import { writtenForms } from './forms.js';
import type { ReturnsTable } from './words.js';

/** A sheet of more rows is no return that people fill in. */
const mostRows = 5000;

export interface OpenedReturns {
  table: TablePlan;
  part: TablePart;
  problems: FileProblem[];
}

/** The record type that holds returns; undefined where there is none, or a person has said that the file is of another. */
export function returnsTable({ tables }: Pick<Plan, 'tables'>, chosen: TablePlan | undefined): ReturnsTable | undefined {
  const table = (chosen ? [chosen] : tables).find(({ returns }) => returns !== undefined);
  return table as ReturnsTable | undefined;
}

/**
 * Opens a file of returns as people fill them in; undefined where it is none, and what keeps it from being read where it looks like one.
 *
 * @param how Where its cells are staged, and under which name.
 * @throws InputFault when they cannot be.
 */
export async function openReturns(
  plan: Pick<Plan, 'codeLists'>,
  table: ReturnsTable,
  file: SourceFile,
  how: { folder: string; name: string },
): Promise<OpenedReturns | FileFault | undefined> {
  const found = file.format === 'xlsx' ? await sheetsOf(table, file) : await textOf(table, file);
  if (!found || found instanceof FileFault) return found;
  const { source, problems, ...columns } = await stageReturns(table, file.path, found.sheets, { ...how, forms: writtenForms(plan, table) });
  const sha256 = await sha256OfFile(file.absolute);
  const { encoding } = found;
  const part: TablePart = { file: { ...file, sha256, ...(encoding && { encoding }) }, source, matchedBy: 'layout', ...columns };
  return { table, part, problems: [...problems, ...found.problems] };
}

interface Found {
  sheets: SheetOfReturns[];
  problems: FileProblem[];
  encoding?: Encoding;
}

/** The returns of a text that is small enough to have been filled in by people. */
async function textOf(table: ReturnsTable, { absolute, path, size }: SourceFile): Promise<Found | FileFault | undefined> {
  const bytes = await firstBytes(absolute, headSize);
  const looks = looksLike(bytes);
  if (looks.as !== 'utf-8' && looks.as !== 'gb18030' && looks.as !== 'utf-16') return undefined;
  const decoder = decoderOf(looks);
  const text = decoder ? decodedHead(bytes, decoder) : bytes;
  const start = text.subarray(0, 3).equals(byteOrderMark) ? 3 : 0;
  const isWhole = size < headSize;
  let fault: FileFault | undefined;
  for (const delimiter of delimiters) {
    const read = firstRows(text, start, delimiter, isWhole, mostRows);
    if (isWhole && read.some(({ broken }) => broken)) continue;
    const rows = read.map(({ line, cells }) => ({ number: line, cells }));
    const returns = returnsIn(rows, table);
    const [first] = returns;
    const form = first?.head[table.returns.form];
    if (first && isWhole)
      return { sheets: [{ returns }], problems: [], encoding: looks.as === 'utf-8' && start > 0 ? 'utf-8-bom' : looks.as };
    // A large table may have a row of numbers below a heading for codes: it is a return where it says so.
    if (form !== undefined) return new FileFault('dataset.return-large', { path, form, size: kib(size), most: kib(headSize) });
    fault ??= uncolumnedFault(path, rows, table);
  }
  return fault;
}

const kib = (bytes: number) => Math.ceil(bytes / 1024);

function uncolumnedFault(path: string, rows: readonly GridRow[], table: ReturnsTable): FileFault | undefined {
  const found = uncolumned(rows, table);
  return found && new FileFault('dataset.return-uncolumned', { path, ...found }, found.line);
}

const byteOrderMark = Buffer.from('\ufeff');
const delimiters: readonly Delimiter[] = [',', '\t', '|'];

/** The returns on the sheets of a workbook that are shown; what is wrong with a workbook, whoever reads it as a table says. */
async function sheetsOf(table: ReturnsTable, { absolute, path }: SourceFile): Promise<Found | FileFault | undefined> {
  let book: Book | undefined;
  try {
    book = await openBook(absolute, workbookLimits);
    const read: { name: string; returns: FilledReturn[]; problems: FileProblem[] }[] = [];
    const others: BookSheet[] = [];
    const faults: FileFault[] = [];
    for (const sheet of book.sheets) {
      const { rows, merged, hiddenColumns } = await wholeSheet(book, sheet);
      const returns = sheet.isHidden || rows.length >= mostRows ? [] : returnsIn(rows, table);
      if (returns.length > 0)
        read.push({ name: sheet.name, returns, problems: notesOf(path, sheet.name, returns, { rows, merged, hiddenColumns }) });
      else if (rows.length > 0) others.push(sheet);
      const fault = returns.length === 0 && !sheet.isHidden ? uncolumnedFault(`${path} [${sheet.name}]`, rows, table) : undefined;
      if (fault) faults.push(fault);
    }
    const [first] = read;
    if (!first) return faults[0];
    const problems = read.flatMap((each) => each.problems);
    const uncolumnedSheets = faults.map(({ code, params, line = 0 }): FileProblem => ({ path, code, params, line, leftOut: false }));
    return { sheets: read, problems: [...problems, ...uncolumnedSheets, ...unreadSheets(path, first.name, others)] };
  } catch (error) {
    if (error instanceof WorkbookFault) return undefined;
    throw error;
  } finally {
    book?.close();
  }
}

interface WholeSheet {
  rows: SheetRow[];
  merged: Area[];
  hiddenColumns: SheetReader['hiddenColumns'];
}

async function wholeSheet(book: Book, sheet: BookSheet): Promise<WholeSheet> {
  const reader = new SheetReader(book, sheet);
  const [rows, merged]: [SheetRow[], Area[]] = [[], []];
  for await (const piece of reader.pieces()) {
    rows.push(...piece.rows.filter(({ cells }) => !isBlankRow(cells)).slice(0, mostRows - rows.length));
    merged.push(...piece.merged);
    if (rows.length >= mostRows) break;
  }
  return { rows, merged, hiddenColumns: reader.hiddenColumns };
}

/** What is told of the cells of the returns of a sheet: errors, formulas without a result, hidden rows, totals typed over. */
function notesOf(
  path: string,
  sheet: string,
  returns: readonly FilledReturn[],
  { rows, merged, hiddenColumns }: WholeSheet,
): FileProblem[] {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return returns.flatMap((filled) => {
    const notes = new SheetNotes(path, sheet, { cells: filled.codes.cells, row: filled.codes.number }, hiddenColumns);
    for (const { number, cells } of filled.rows) {
      const row = byNumber.get(number)!;
      // Of a return that another stands beside, only its own cells.
      const isOwn = ({ column }: { column: number }) => isBlankRow([row.cells[column] ?? '']) || !isBlankRow([cells[column] ?? '']);
      notes.take({ ...row, notes: row.notes.filter(isOwn) });
    }
    for (const area of merged) notes.merged(area);
    return [...notes.problems(), ...typedOver(path, sheet, filled, byNumber)];
  });
}
