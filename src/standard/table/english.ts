import { remember } from '../cell.js';
import { namedSpellings } from '../spelling.js';
import { header, type TableKind } from './kind.js';

const headers = {
  of: header('种类', 'of', 'needed'),
  name: header('名称', 'name', 'needed'),
  text: header('英文名称', 'English name', 'key'),
};

/** What the record types, elements and code lists of a standard are called in English. */
export const englishTable: TableKind<keyof typeof headers> = {
  title: { zh: '英文名称', en: 'English names' },
  headers,
  read(row, { target }) {
    const of = row.oneOf('of', namedSpellings);
    if (!of) return;
    target.english.push(remember({ of, name: row.filled('name'), text: row.filled('text'), place: row.row.place }, row.row));
  },
};
