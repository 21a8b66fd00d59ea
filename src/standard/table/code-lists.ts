import { cellOf, remember } from '../cell.js';
import { basisSpellings } from '../spelling.js';
import { header, type TableKind } from './kind.js';

const headers = {
  id: header('代码表', 'code list', 'key'),
  title: header('标题', 'title', 'key'),
  source: header('来源', 'source', 'needed'),
  basis: header('依据', 'basis', 'needed'),
  complete: header('完整', 'complete', 'needed'),
  file: header('文件', 'file'),
  note: header('说明', 'note'),
};

/** The index of code lists. Codes come from the file named here, or stand under a heading of their own. */
export const codeListTable: TableKind<keyof typeof headers> = {
  title: { zh: '代码表目录', en: 'index of code lists' },
  headers,
  read(row, { target }) {
    if (row.text('basis') === '') row.filled('basis');
    const list = {
      id: row.filled('id'),
      title: row.filled('title'),
      source: row.filled('source'),
      basis: row.oneOf('basis', basisSpellings) ?? 'recalled',
      complete: row.yes('complete'),
      note: row.text('note'),
      codes: [],
      place: row.row.place,
    };
    target.codeLists.push(remember(list, row.row));
    const path = row.text('file');
    if (path) target.files.set(list, { path, place: cellOf(row.row, 'file').place });
  },
};
