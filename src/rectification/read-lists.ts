import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { listsIn } from '../accept/lists-in.js';
import { readWorkbook, type SheetText } from '../accept/workbook.js';
import { refusal } from '../dataset/file-fault.js';
import { WorkbookFault } from '../dataset/workbook/fault.js';
import { cellName } from '../dataset/workbook/sheet.js';
import { bilingual } from '../message/bilingual.js';
import { libraryWords } from '../message/library-words.js';
import { messages } from '../message/messages.js';
import type { Bilingual } from '../message/model.js';
import { listedInBoth } from '../message/punctuation.js';
import { visible } from '../report/cell.js';
import { maskPath } from '../report/mask.js';
import { lineColumns } from '../report/xlsx/list.js';
import { answerColumns } from '../report/xlsx/outcome.js';
import { InputFault } from '../system/fault.js';
import type { Returned, ReturnedLine } from './model.js';

/** Lists that people fill in are no larger. */
const most = { entries: 1000, bytes: 512_000_000, cells: 40_000_000 };

/** Columns that are read back. */
const asked = [...lineColumns, ...answerColumns.map(([id]) => id)] as const;
type Asked = (typeof asked)[number];

/** Sheets of a list that hold no lines. */
const others = (['cover', 'index', 'open'] as const).flatMap((name) => wordsOf(messages[`xlsx.sheet.${name}`]));

/**
 * Reads lists that came back, and those in folders, in the order in which they are given and of their paths. Whatever cannot be read is told.
 *
 * @throws InputFault where none can be.
 */
export async function readLists(given: readonly string[]): Promise<Returned> {
  const returned: Returned = { lists: [], lines: [], problems: [] };
  for (const path of await pathsOf(given)) {
    const list = visible(maskPath(path));
    const read = await bookOf(path, list);
    if ('reason' in read) {
      returned.problems.push({ code: 'waivers.problem.unreadable', params: { list, reason: read.reason } });
      continue;
    }
    const { sheets, sha256 } = read;
    const found = sheets.map((sheet) => ({ sheet, places: placesIn(sheet.rows[0] ?? []) }));
    if (found.every(({ places }) => !places)) {
      const names = listedInBoth(asked.map((name) => messages[`xlsx.column.${name}`]));
      returned.problems.push({ code: 'waivers.problem.no-sheet', params: { list, names } });
      continue;
    }
    let lines = 0;
    for (const { sheet, places } of found) {
      const name = visible(sheet.name);
      if (places) {
        const own = linesOf(sheet, places, { list, sheet: name });
        lines += own.length;
        for (const line of own) returned.lines.push(line);
      } else if (!others.includes(sheet.name) && sheet.rows.length > 0)
        returned.problems.push({ code: 'waivers.problem.sheet', params: { list, sheet: name } });
    }
    returned.lists.push({ list, sha256, lines });
  }
  if (returned.lists.length === 0) throw new InputFault('waivers.no-list', { path: given.join(' ') }, { details: returned.problems });
  return returned;
}

async function pathsOf(given: readonly string[]): Promise<string[]> {
  const paths = await Promise.all(
    given.map(async (path) => {
      try {
        return (await stat(path)).isDirectory() ? await listsIn(path, /\.xlsx$/i) : [path];
      } catch (cause) {
        const { code, params } = refusal(path, cause);
        throw new InputFault(code, params, { cause });
      }
    }),
  );
  return [...new Set(paths.flat())];
}

async function bookOf(path: string, list: string): Promise<{ sheets: SheetText[]; sha256: string } | { reason: Bilingual }> {
  try {
    const { size } = await stat(path);
    if (size > most.bytes) throw new WorkbookFault('large', String(size));
    const bytes = await readFile(path);
    return { sheets: await readWorkbook(bytes, most), sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch (fault) {
    if (fault instanceof WorkbookFault) return { reason: libraryWords('workbook', fault.reason, fault.message) };
    if (!(fault instanceof Error && 'syscall' in fault)) throw fault;
    const { code, params } = refusal(list, fault);
    return { reason: bilingual(code, params) };
  }
}

/** Where the columns stand, by their names in either language; undefined where one is not there, or there twice. */
function placesIn(head: readonly string[]): Record<Asked, number> | undefined {
  const places = asked.map((name) => {
    const words = wordsOf(messages[`xlsx.column.${name}`]);
    const found = head.flatMap((cell, at) => (words.includes(cell.trim()) ? [at] : []));
    return [name, found.length === 1 ? found[0]! : -1] as const;
  });
  return places.every(([, at]) => at >= 0) ? (Object.fromEntries(places) as Record<Asked, number>) : undefined;
}

function linesOf(
  { rows, formulas, notes }: SheetText,
  places: Record<Asked, number>,
  where: { list: string; sheet: string },
): ReturnedLine[] {
  const columns = Object.values(places);
  const worked = [...formulas, ...notes.filter(({ doubt }) => doubt === 'formula').map(({ row, column }) => ({ row, column }))];
  const withFormula = new Set(worked.filter(({ column }) => columns.includes(column)).map(({ row }) => row));
  return rows.slice(1).flatMap((cells, at): ReturnedLine[] => {
    const row = at + 2;
    const text = (name: Asked) => cells[places[name]] ?? '';
    if (columns.every((column) => (cells[column] ?? '') === '')) return [];
    return [
      {
        ...where,
        row,
        table: text('table'),
        file: text('file'),
        at: text('row'),
        key: text('key'),
        check: text('check'),
        outcome: text('outcome'),
        outcomeCell: cellName(row, places.outcome),
        why: text('why'),
        role: text('role'),
        day: text('day'),
        hasFormula: withFormula.has(row),
      },
    ];
  });
}

function wordsOf({ zh, en }: Bilingual): string[] {
  return [zh, en];
}
