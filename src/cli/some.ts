import { grouped } from '../message/grouped.js';
import type { Language } from '../message/messages.js';
import { listed } from '../message/punctuation.js';
import type { TableReport } from '../conformance/model.js';
import { titleOf } from '../plan/table.js';

/** No more of many words than this are told in one line of the terminal. */
const most = 8;

/** The first of many words, and how many there are. */
export function some(words: readonly string[], inLine: (shown: readonly string[]) => string): string {
  return inLine(words.slice(0, most)) + (words.length > most ? ` … (${grouped(words.length)})` : '');
}

export function someTables(tables: readonly TableReport[], language: Language): string {
  const names = tables.map((table) => titleOf(table, language));
  return some(names, (shown) => listed(shown, language));
}
