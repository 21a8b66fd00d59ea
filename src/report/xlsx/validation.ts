import { harmless } from './harmless.js';
import { escaped, letter, mostRows } from './workbook.js';

/** A spreadsheet shows no longer note, and no longer head of one. */
const longestNote = 255;
const longestHead = 32;

/** What is told of a column, and from which values its cells are picked. */
export interface Validation {
  /** Its place, from 0. */
  column: number;
  title: string;
  note: string;
  /** A range of cells, or words in quotes parted by commas. */
  listing?: string;
}

/** What a column may hold, told when a cell of it is entered; a value that is in no list is asked about, and not refused. */
export function validation({ column, title, note, listing }: Validation): string {
  const head = ` allowBlank="1" showInputMessage="1" promptTitle="${attribute(title, longestHead)}" prompt="${attribute(note, longestNote)}"`;
  const sqref = `${letter(column)}2:${letter(column)}${mostRows + 1}`;
  return listing
    ? `<dataValidation type="list" errorStyle="warning" showErrorMessage="1"${head} sqref="${sqref}"><formula1>${escaped(listing)}</formula1></dataValidation>`
    : `<dataValidation${head} sqref="${sqref}"/>`;
}

/** All of a sheet, to stand behind its rows. */
export function validationsOf(each: readonly string[]): string {
  return `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`;
}

function attribute(text: string, longest: number): string {
  const shown = harmless(text);
  const cut = shown.length > longest ? `${shown.slice(0, longest - 1)}…` : shown;
  return escaped(cut).replaceAll('"', '&quot;').replaceAll('\n', '&#10;');
}
