import type { Field, ReturnsPlan, TablePlan } from '../../plan/plan.js';

/** A record type whose records are the cells of returns. */
export type ReturnsTable = TablePlan & { returns: ReturnsPlan };

/** The same, with the fields that headings name. */
export interface ReturnWords {
  table: ReturnsTable;
  fieldOf(word: string): Field | undefined;
}

/** How words of a sheet are compared: without blanks, full width as plain. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

/** Fields are named by their name, their label, or a word of the standard for them. */
export function wordsOf(table: ReturnsTable): ReturnWords {
  const { fields, returns } = table;
  const named = new Map<string, Field>();
  for (const field of fields) {
    const words = [field.name, field.label, ...(Object.hasOwn(returns.marks, field.name) ? returns.marks[field.name]! : [])];
    for (const word of words) if (!named.has(plain(word))) named.set(plain(word), field);
  }
  return { table, fieldOf: (word) => named.get(plain(word)) };
}

/** A period as the standard writes it, of what a sheet says; the text as it is where it says none. A year stands for its December. */
export function periodText(text: string, isMonth: boolean): string {
  const [, year = '', month = ''] = /^(\d{4})(?:[年./-]?(\d{1,2})月?|年)?$/.exec(plain(text)) ?? [];
  if (year === '' || Number(month) > 12) return text;
  return isMonth ? year + (month === '' ? '12' : month.padStart(2, '0')) : year;
}

/** The period that a title names: `2012年12月参保缴费情况表`; no day has it. */
export function periodInTitle(text: string, isMonth: boolean): string | undefined {
  const [, year, month] = /(?<!\d)(\d{4})年(?:(\d{1,2})月)?(?!\d{1,2}日)/.exec(plain(text)) ?? [];
  return year === undefined ? undefined : periodText(month === undefined ? year : `${year}年${month}月`, isMonth);
}
