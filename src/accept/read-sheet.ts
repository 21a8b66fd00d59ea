import type { Report } from '../standard/message.js';
import { WorkbookFault } from '../dataset/workbook/fault.js';
import { readWorkbook, type SheetText } from './workbook.js';
import { answerWords, coverWords, guidanceWords, keyOf, listed, partWords, type AnswerField } from './form-words.js';
import type { RawAnswer, RawAnswers, RawValue } from './raw-answers.js';
import { shown, shownWord } from './shown.js';
import { libraryWords } from '../message/library-words.js';

/** The head of the items stands within so many rows. */
const mostBefore = 20;

/** Reads a form in XLSX: a sheet whose head has the items, and a sheet for the cover. Line is the row, column the column. */
export async function readSheet(file: string, bytes: Buffer, report: Report): Promise<RawAnswers> {
  const found: RawAnswers = { cover: new Map(), items: [] };
  let sheets: SheetText[];
  try {
    sheets = await readWorkbook(bytes);
  } catch (cause) {
    if (!(cause instanceof WorkbookFault)) throw cause;
    report('answer-workbook', { file, line: 1, column: 1 }, { detail: libraryWords('workbook', cause.reason, cause.message) });
    return found;
  }
  for (const { name } of sheets.filter((sheet) => sheet.isHidden && (headOf(sheet) >= 0 || isCover(sheet)))) {
    report('answer-hidden-sheet', { file, line: 1, column: 1 }, { value: shown(name) });
  }
  sheets = sheets.filter(({ isHidden }) => !isHidden);
  const heads = sheets.map((sheet) => ({ sheet, head: headOf(sheet) })).filter(({ head }) => head >= 0);
  if (heads.length === 0)
    report('answer-no-head', { file, line: 1, column: 1 }, { known: listed({ item: partWords.item, ...answerWords }) });
  for (const { sheet, head } of heads) found.items.push(...rowsOf(file, sheet, head, report));
  for (const sheet of sheets) {
    if (isCover(sheet)) readCover(file, sheet, found, report);
  }
  return found;
}

function isCover({ name }: SheetText): boolean {
  return keyOf({ cover: partWords.cover }, name) !== undefined;
}

/** The row that names the columns, or -1. */
function headOf({ rows }: SheetText): number {
  return rows.slice(0, mostBefore).findIndex((row) => row.some(isItem) && row.some((cell) => keyOf(answerWords, cell)));
}

function isItem(cell: string): boolean {
  return keyOf({ item: partWords.item }, cell) !== undefined;
}

function rowsOf(file: string, { rows, notes }: SheetText, head: number, report: Report): RawAnswer[] {
  const names = rows[head]!;
  const first = names.findIndex(isItem);
  const columns = names.flatMap((name, column): [AnswerField, number][] => {
    const field = keyOf(answerWords, name);
    return field ? [[field, column]] : [];
  });
  reportColumns(file, rows, head, first, report);
  const asked = new Set([first, ...columns.map(([, column]) => column)]);
  reportDoubts(
    file,
    notes.filter(({ row, column }) => row > head + 1 && asked.has(column)),
    report,
  );
  return rows.slice(head + 1).flatMap((row, offset): RawAnswer[] => {
    const valueAt = (column: number): RawValue => ({
      text: row[column] ?? '',
      place: { file, line: head + offset + 2, column: column + 1 },
    });
    const filled = columns.map(([field, column]) => [field, valueAt(column)] as const).filter(([, { text }]) => text !== '');
    const item = valueAt(first);
    if (item.text === '') {
      if (filled[0]) report('answer-no-item', filled[0][1].place, {});
      return [];
    }
    const answer: RawAnswer = { item, fields: new Map(), evidence: [] };
    for (const [field, value] of filled) {
      if (field === 'evidence') answer.evidence.push(...pathsIn(value));
      else answer.fields.set(field, { ...value, text: value.text.replace(/\s+/gu, ' ') });
    }
    return [answer];
  });
}

/** Columns in which somebody wrote, but of which the form knows nothing, or that it has already. */
function reportColumns(file: string, rows: SheetText['rows'], head: number, first: number, report: Report): void {
  const seen = new Set<AnswerField>();
  for (const [column, name] of rows[head]!.entries()) {
    const field = keyOf(answerWords, name);
    const place = { file, line: head + 1, column: column + 1 };
    if ((field && seen.has(field)) || (isItem(name) && column !== first))
      report('answer-column-twice', place, { value: name.trim() }, name.length);
    if (field) seen.add(field);
    if (field || isItem(name) || keyOf(guidanceWords, name) || name.trim() === '') continue;
    const isWritten = rows.slice(head + 1).some((row) => (row[column] ?? '') !== '');
    if (isWritten) report('answer-unknown-key', place, { value: shownWord(name, answerWords), known: listed(answerWords) }, name.length);
  }
}

/** Cells whose text is not what a person meant, or may not be. A day that is shown without its day is told where it is asked for. */
function reportDoubts(file: string, notes: SheetText['notes'], report: Report): void {
  for (const { cell, row, column, doubt } of notes) {
    if (doubt !== 'date') report('answer-cell', { file, line: row, column: column + 1 }, { value: shown(cell) });
  }
}

/** Several files stand in one cell, parted by semicolons or lines. */
function pathsIn({ text, place }: RawValue): RawValue[] {
  return text
    .split(/[;；\r\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ text: part, place }));
}

function readCover(file: string, { rows, notes }: SheetText, found: RawAnswers, report: Report): void {
  reportDoubts(
    file,
    notes.filter(({ column }) => column < 2),
    report,
  );
  for (const [position, [name = '', value = '']] of rows.entries()) {
    const field = keyOf(coverWords, name);
    const place = { file, line: position + 1, column: 2 };
    if (field && value !== '') found.cover.set(field, { text: value.replace(/\s+/gu, ' '), place });
    else if (!field && value !== '' && position > 0)
      report('answer-unknown-key', { ...place, column: 1 }, { value: shownWord(name, coverWords), known: listed(coverWords) }, name.length);
  }
}
