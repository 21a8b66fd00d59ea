import { remember } from '../cell.js';
import type { Place } from '../model.js';
import type { Header, TableKind } from './kind.js';
import type { Bilingual } from '../../message/model.js';

/** Something that a row names, and what it says of it. */
type Worded<Name extends string> = Record<Name, string> & { text: Bilingual; place: Place };

/** A kind of table that says something, in both languages, of what its rows name. */
export function wordedTable<Name extends string, Target>(
  name: Name,
  title: Bilingual,
  headers: Record<Name | 'zh' | 'en', Header>,
  listIn: (target: Target) => Worded<Name>[],
): TableKind<Name | 'zh' | 'en', Target> {
  return {
    title,
    headers,
    read(row, { target }) {
      const worded = { [name]: row.filled(name), text: { zh: row.text('zh'), en: row.text('en') }, place: row.row.place } as Worded<Name>;
      listIn(target).push(remember(worded, row.row));
    },
  };
}
