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
