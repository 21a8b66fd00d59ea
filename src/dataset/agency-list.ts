import { wordsInParams } from '../message/bilingual.js';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse/sync';
import { spreadsheetText } from '../encoding/utf8-text.js';
import { InputFault } from '../system/fault.js';
import { isBlankRow } from './cells.js';
import { placePath, type AgencyEntry, type AgencyList } from './agency-model.js';
import { refusal } from './file-fault.js';

/** What the columns of a list are called. */
const headings = {
  path: ['path', '位置', '文件夹', '文件', '文件夹或文件'],
  agency: ['agency', 'AAB034', '经办机构编码', '机构编码'],
  division: ['division', 'AAB301', '行政区划代码', '区划'],
  name: ['name', 'AAB034N', '经办机构', '经办机构名称', '机构名称'],
} as const;

/** A list larger than this is none. */
const mostBytes = 4_000_000;

/**
 * Reads a list of agencies: CSV with a heading, a line for each folder or file, with the code of its agency and, where they
 * are known, its division and name.
 *
 * @throws InputFault with file and line when something is missing or malformed.
 */
export async function readAgencyList(path: string): Promise<AgencyList> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    const { code, params } = refusal(path, cause);
    throw new InputFault(code, params, { cause });
  });
  if (bytes.length > mostBytes) throw new InputFault('agencies.too-large', { path, most: mostBytes });
  const text = spreadsheetText(bytes);
  if (text === undefined) throw new InputFault('agencies.encoding', { path });
  const entries = entriesIn(path, rowsIn(path, text));
  return { by: 'list', path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), entries };
}

interface ListRow {
  cells: string[];
  line: number;
}

function rowsIn(path: string, text: string): ListRow[] {
  try {
    const rows = parse(text, { bom: true, relax_column_count: true, info: true }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    return rows
      .map(({ record, info }) => ({ cells: record.map((cell) => cell.trim()), line: info.lines }))
      .filter(({ cells }) => !isBlankRow(cells));
  } catch (cause) {
    if (cause instanceof CsvError) throw new InputFault('agencies.syntax', { path, line: Number(cause['lines'] ?? 1) }, { cause });
    throw cause;
  }
}

function entriesIn(path: string, [heading, ...rows]: readonly ListRow[]): AgencyEntry[] {
  const at = (part: keyof typeof headings) =>
    heading?.cells.findIndex((cell) => headings[part].some((name) => name.toLowerCase() === cell.toLowerCase())) ?? -1;
  const places = { path: at('path'), agency: at('agency'), division: at('division'), name: at('name') };
  const missing = (['path', 'agency'] as const).find((part) => places[part] < 0);
  if (missing) throw new InputFault('agencies.heading', { path, ...wordsInParams('names', headings[missing]) });
  const known = new Map<string, number>();
  return rows.map(({ cells, line }) => {
    const cell = (part: keyof typeof headings) => cells[places[part]] ?? '';
    const wanted = placePath(cell('path'));
    if (wanted === '') throw new InputFault('agencies.no-path', { path, line });
    if (cell('agency') === '') throw new InputFault('agencies.no-agency', { path, line, wanted });
    const before = known.get(wanted);
    if (before !== undefined) throw new InputFault('agencies.twice', { path, line, wanted, before });
    known.set(wanted, line);
    const [division, name] = [cell('division'), cell('name')];
    return { path: wanted, agency: cell('agency'), ...(division !== '' && { division }), ...(name !== '' && { name }), line };
  });
}
