import { remember } from '../cell.js';
import { basisSpellings } from '../spelling.js';
import { header, type TableKind } from './kind.js';

const headers = {
  element: header('数据元', 'element', 'key'),
  words: header('别的写法', 'also written', 'key'),
  basis: header('依据', 'basis', 'needed'),
  source: header('来源', 'source', 'needed'),
  note: header('说明', 'note'),
};

/** What headings call an element beside its names. */
export const synonymTable: TableKind<keyof typeof headers> = {
  title: { zh: '别的写法', en: 'synonyms' },
  headers,
  read(row, { target }) {
    const synonym = {
      element: row.filled('element'),
      words: row.list('words'),
      source: row.filled('source'),
      basis: row.oneOf('basis', basisSpellings) ?? 'recalled',
      note: row.text('note'),
      place: row.row.place,
    };
    target.synonyms.push(remember(synonym, row.row));
  },
};
