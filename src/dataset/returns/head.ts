import { isBlankRow } from '../cells.js';
import { periodInTitle, periodText, plain, type ReturnWords } from './words.js';

/** A row of a sheet: as people count it, from 1, and its cells. */
export interface GridRow {
  number: number;
  cells: readonly string[];
}

/** What the lines above the cells of a return say of all of them: form, period, unit, division. */
export type ReturnHead = Record<string, string>;

/** Reads `表号：…`, with the value behind the colon, in the next cell, or beside others in one cell. */
export function headIn(rows: readonly GridRow[], { table, fieldOf }: ReturnWords): ReturnHead {
  const { returns } = table;
  const isMonth = table.fields.find(({ name }) => name === returns.period)?.format === 'YYYYMM';
  const head = new Map<string, string>();
  const told = new Set(
    [returns.form, returns.period, returns.unit?.field, returns.upper, ...returns.keys].filter((name) => name !== undefined),
  );
  const take = (name: string, value: string) => {
    if (head.has(name) || isBlankRow([value])) return;
    const isCode = returns.keys.includes(name) || name === returns.upper;
    head.set(
      name,
      name === returns.period ? periodText(value, isMonth) : isCode ? (/(?<!\d)\d{6}(?!\d)/.exec(value)?.[0] ?? value) : value,
    );
  };
  for (const { cells } of rows) {
    // Headings of columns are no head of the return.
    if (cells.some((cell) => [returns.row, returns.label].includes(fieldOf(cell)?.name))) continue;
    for (const [at, cell] of cells.entries()) {
      for (const part of cell.split(/\s{2,}|[;；]|\s(?=[^\s:：]{2,12}[:：])/)) {
        const [, word = part, value = ''] = /^(.*?)\s*[:：]\s*(.*)$/s.exec(part.trim()) ?? [];
        const field = fieldOf(word);
        if (field && told.has(field.name))
          take(field.name, value === '' ? (cells.slice(at + 1).find((next) => !isBlankRow([next])) ?? '').trim() : value);
      }
    }
  }
  const title = rows.flatMap(({ cells }) => cells.flatMap((cell) => periodInTitle(cell, isMonth) ?? []))[0];
  if (title !== undefined) take(returns.period, title);
  return Object.fromEntries(head);
}

/** The unit that a heading ends with: `应征（万元）`. */
export function unitInHeading(text: string, units: Readonly<Record<string, string>>): string | undefined {
  const [, unit] = /[([]([^()[\]]+)[)\]]$/.exec(plain(text)) ?? [];
  const word = unit?.replace(/^单位:/, '');
  return word !== undefined && Object.hasOwn(units, word) ? word : undefined;
}
