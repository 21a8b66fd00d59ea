import type { Field, ReturnsPlan, TablePlan } from '../../plan/plan.js';

/** A record type whose records are the cells of returns. */
export type ReturnsTable = TablePlan & { returns: ReturnsPlan };

/** How words of a sheet are compared: without blanks, full width as plain. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

/** The field that a heading names, by its name, its label or a word of the standard for it. */
export function fieldByWord({ fields, returns }: ReturnsTable): (word: string) => Field | undefined {
  const named = new Map<string, Field>();
  for (const field of fields) {
    const words = [field.name, field.label, ...(Object.hasOwn(returns.marks, field.name) ? returns.marks[field.name]! : [])];
    for (const word of words) if (!named.has(plain(word))) named.set(plain(word), field);
  }
  return (word) => named.get(plain(word));
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
