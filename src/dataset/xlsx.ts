import { wordsInParams } from '../message/bilingual.js';
import type { Plan, TablePlan } from '../plan/plan.js';
import { sha256OfFile } from '../system/bytes.js';
import { isBlankRow, isTooWide, namedWidth } from './cells.js';
import { FileFault } from './file-fault.js';
import type { CsvSource, SourceFile, TablePart } from './model.js';
import { refuseOtherCells } from './other-layout.js';
import { matchedHeader, type KnownType } from './record-type.js';
import { StagedCsv } from './staging.js';
import { TableBelow } from './table-below.js';
import { isTemplateSheet } from './template-sheets.js';
import { declaredAbove, fieldsNamed, findHeader, headerProblems, headRows, type FoundHeader } from './table-head.js';
import { openBook, type Book, type BookSheet } from './workbook/book.js';
import { WorkbookFault, type WorkbookLimits } from './workbook/fault.js';
import { SheetReader, type SheetRow } from './workbook/sheet.js';
import { dateLengths, SheetNotes } from './xlsx-notes.js';
import type { FileProblem } from './file-problem.js';

/** What a workbook may hold at the most. */
export const workbookLimits: WorkbookLimits = { entries: 10_000, bytes: 200 * 2 ** 20, cells: 20_000_000 };

/** Names of unread sheets that are told. */
const toldSheets = 5;

export interface StagedSheet {
  table: TablePlan;
  part: TablePart;
  problems: FileProblem[];
}

/** Where a sheet is staged, and how much of its headings is asked. */
interface HowToStageSheet {
  folder: string;
  name: string;
  /** See `matchedHeader`. */
  proposing?: boolean | undefined;
}

/**
 * Reads a sheet of a workbook into rows, beside their row numbers: of those that are not hidden the first with a header of
 * the standard, else the first that holds anything. Other sheets that hold something are told of, and not read.
 *
 * @param chosen The record type, where it is known already, and what made it known.
 * @throws FileFault when it is no workbook, is too large, or has no header of a record type.
 */
export async function stageXlsx(plan: Plan, file: SourceFile, how: HowToStageSheet, chosen?: KnownType): Promise<StagedSheet> {
  const { path } = file;
  let book: Book | undefined;
  let beside: FileProblem[] = [];
  try {
    book = await openBook(file.absolute, workbookLimits);
    const tables = chosen ? [chosen.table] : plan.tables;
    const { sheet, head, found, unread } = await sheetToRead(book, path, tables);
    beside = unread;
    const row = head[found.at]!;
    const header = row.cells.slice(0, namedWidth(row.cells)).map((cell) => cell.trim());
    refuseOtherCells(path, tables, { rows: head.map(({ cells }) => cells), at: found.at, line: row.number }, [',', '\t', '|', ';']);
    const { table, ...matched } = matchedHeader(plan, { path, cells: header, line: row.number }, chosen, how.proposing);
    const reader = new SheetReader(book, sheet);
    const notes = new SheetNotes(path, sheet.name, { cells: header, row: row.number }, reader.hiddenColumns);
    const csv = new StagedCsv(how.folder, how.name, header.length);
    const source = await staged(csv, reader, { at: found.at, width: header.length, dates: dateLengths(table, matched.columns), notes });
    const { leftOut } = csv;
    const declared = declaredAbove(head.slice(0, found.at).map(({ cells, number }) => ({ line: number, cells })));
    const noted = { exponents: notes.countOf('dataset.xlsx-digits'), errors: notes.countOf('dataset.xlsx-error') };
    const part = {
      file: { ...file, sha256: await sha256OfFile(file.absolute) },
      source,
      ...matched,
      ...(leftOut && { leftOut }),
      ...declared,
      noted,
    };
    return { table, part, problems: [...headerProblems(path, found, row.number), ...unread, ...notes.problems()] };
  } catch (error) {
    // What was asked for may stand in a sheet that was not read.
    if (error instanceof FileFault && beside.length > 0) throw new FileFault(error.code, error.params, error.line, beside);
    if (!(error instanceof WorkbookFault)) throw error;
    if (error.reason === 'binary') throw new FileFault('dataset.spreadsheet', { path, what: 'Excel (XLSB)' });
    throw new FileFault(`dataset.xlsx-${error.reason}`, { path, megabytes: workbookLimits.bytes / 2 ** 20, cell: error.message });
  } finally {
    book?.close();
  }
}

interface HowToStage {
  /** Place of the header among the rows that hold something. */
  at: number;
  width: number;
  /** How much of a date each column asks for. */
  dates: readonly number[];
  notes: SheetNotes;
}

/** Stages the rows below the header. */
async function staged(csv: StagedCsv, reader: SheetReader, { at, width, dates, notes }: HowToStage): Promise<CsvSource> {
  try {
    let seen = 0;
    const below = new TableBelow();
    for await (const { rows, merged } of reader.pieces()) {
      for (const row of rows) {
        // A sheet goes on after its last record as far as cells were ever formatted.
        if (isBlankRow(row.cells) || seen++ <= at) continue;
        if (isTooWide(row.cells, width)) {
          csv.leaveOut(row.number, below.causeOf(row.cells, 'too-many-cells'));
          continue;
        }
        for (const { column, whole = '' } of row.notes) {
          const wanted = dates[column] ?? 0;
          if (whole === '' || wanted <= row.cells[column]!.length) continue;
          row.cells[column] = whole.length > 8 ? whole : whole.slice(0, wanted);
          notes.completed(row.number, column);
        }
        notes.take(row);
        csv.add(
          Array.from({ length: width }, (_, column) => row.cells[column] ?? ''),
          row.number,
        );
      }
      for (const area of merged) notes.merged(area);
      await csv.flush();
    }
    return await csv.finish();
  } catch (error) {
    await csv.discard();
    throw error;
  }
}

interface ChosenSheet {
  sheet: BookSheet;
  /** Its first rows that hold something, and which of them is the header. */
  head: SheetRow[];
  found: FoundHeader;
  /** What is told of the other sheets. */
  unread: FileProblem[];
}

/** Looks at the beginning of every sheet. */
async function sheetToRead(book: Book, path: string, tables: readonly TablePlan[]): Promise<ChosenSheet> {
  const filled: { sheet: BookSheet; head: SheetRow[] }[] = [];
  for (const sheet of book.sheets) {
    const head = await headOf(book, sheet);
    if (head.length > 0 && !isTemplateSheet(sheet.name, head)) filled.push({ sheet, head });
  }
  const visible = filled.filter(({ sheet }) => !sheet.isHidden);
  const candidates = visible.flatMap(({ sheet, head }) => {
    const found = findHeader(
      path,
      tables,
      head.map(({ cells }) => cells),
    );
    return found ? [{ sheet, head, found }] : [];
  });
  const read = candidates.find(({ head, found }) => fieldsNamed(tables, head[found.at]!.cells) > 0) ?? candidates[0];
  if (!read) {
    if (filled.length === 0) throw new FileFault('dataset.empty', { path });
    throw new FileFault('dataset.xlsx-only-hidden', { path, ...listed(filled.map(({ sheet }) => sheet)) });
  }
  const others = filled.filter((each) => each.sheet !== read.sheet).map((each) => each.sheet);
  return { ...read, unread: unreadSheets(path, read.sheet.name, others) };
}

async function headOf(book: Book, sheet: BookSheet): Promise<SheetRow[]> {
  const head: SheetRow[] = [];
  for await (const { rows } of new SheetReader(book, sheet).pieces()) {
    head.push(...rows.filter(({ cells }) => !isBlankRow(cells)).slice(0, headRows - head.length));
    if (head.length === headRows) break;
  }
  return head;
}

/** What is told of sheets that hold something and were not read, beside the one that was. */
export function unreadSheets(path: string, sheet: string, others: readonly BookSheet[]): FileProblem[] {
  const told = (code: FileProblem['code'], isHidden: boolean): FileProblem[] => {
    const those = others.filter((each) => each.isHidden === isHidden);
    return those.length === 0 ? [] : [{ path, code, params: { path, sheet, ...listed(those) }, leftOut: false }];
  };
  return [...told('dataset.xlsx-sheets', false), ...told('dataset.xlsx-hidden-sheets', true)];
}

function listed(sheets: readonly BookSheet[]): Record<string, string> {
  const names = sheets.slice(0, toldSheets).map(({ name }) => name);
  return wordsInParams('sheets', [...names, ...(sheets.length > names.length ? ['…'] : [])]);
}
