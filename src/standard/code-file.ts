import { listedIds } from '../message/punctuation.js';
import { CsvError, parse } from 'csv-parse/sync';
import { RowReader, type Cell, type Row } from './cell.js';
import type { DraftCode } from './draft.js';
import type { Report } from './message.js';
import { codeHeaders, readCode, type CodeHeader } from './table/codes.js';
import { libraryWords } from '../message/library-words.js';

/** The columns of a code list in CSV, and what each is to a code. */
const columns: Readonly<Record<string, CodeHeader>> = {
  code: 'code',
  name: 'name',
  aliases: 'aliases',
  en: 'en',
  valid_from: 'validFrom',
  valid_to: 'validTo',
  successors: 'successors',
  generation: 'generation',
  place: 'place',
  type: 'type',
  conflict: 'conflict',
  basis: 'basis',
  source: 'source',
  note: 'note',
};

interface Line {
  record: string[];
  info: { lines: number };
}

/** The codes of a CSV file. What cannot be read is reported by line; the other lines are still read. */
export function readCodeFile(file: string, text: string, report: Report): DraftCode[] {
  const [header, ...lines] = parseCsv(file, text, report);
  if (!header) return [];
  const names = header.record.map((name) => name.trim());
  const missing = ['code', 'name'].filter((name) => !names.includes(name));
  if (missing.length > 0) {
    const known = Object.keys(columns).join(',');
    report('csv-header', { file, line: 1, column: 1 }, { headers: listedIds(missing), known });
    return [];
  }
  return lines.map((line) => readCode(new RowReader(rowOf(file, names, line), codeHeaders, report), attributesOf(names, line)));
}

function parseCsv(file: string, text: string, report: Report): Line[] {
  try {
    const lines: unknown = parse(text, { info: true, skip_empty_lines: true });
    return lines as Line[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    report(
      'csv-syntax',
      { file, line: typeof error['lines'] === 'number' ? error['lines'] : 1, column: 1 },
      { detail: libraryWords('csv', error.code, error.message) },
    );
    return [];
  }
}

function rowOf(file: string, names: string[], { record, info }: Line): Row {
  const place = { file, line: info.lines, column: 1 };
  const cells = names.flatMap((name, index): [string, Cell][] => {
    const header = columns[name];
    return header ? [[header, { text: (record[index] ?? '').trim(), place, literal: false, code: false }]] : [];
  });
  return { place, heading: '', cells: new Map(cells) };
}

/** What the columns of no known name say of a code. */
function attributesOf(names: string[], { record }: Line): Record<string, string> {
  const further = names.flatMap((name, index): [string, string][] => {
    const value = (record[index] ?? '').trim();
    return name === '' || columns[name] !== undefined || value === '' ? [] : [[name, value]];
  });
  return Object.fromEntries(further);
}
