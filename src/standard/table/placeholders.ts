import { remember } from '../cell.js';
import { allElements } from '../placeholders.js';
import { basisSpellings } from '../spelling.js';
import { header, type TableKind } from './kind.js';

const headers = {
  text: header('占位文字', 'placeholder', 'key'),
  repeats: header('可重复', 'repeats'),
  except: header('除外', 'except'),
  source: header('来源', 'source', 'needed'),
  basis: header('依据', 'basis', 'key'),
  note: header('说明', 'note'),
};

/** Words that stand for no value. */
export const placeholderTable: TableKind<keyof typeof headers> = {
  title: { zh: '占位文字', en: 'placeholders' },
  headers,
  read(row, { target }) {
    const placeholder = {
      text: row.span('text').replace(/[A-Z]/g, (letter) => letter.toLowerCase()),
      repeats: row.yes('repeats'),
      except: row.list('except').map((name) => (name === '全部' || name === 'all' ? allElements : name)),
      source: row.filled('source'),
      basis: row.oneOf('basis', basisSpellings) ?? 'recalled',
      note: row.text('note'),
      place: row.row.place,
    };
    target.placeholders.push(remember(placeholder, row.row));
  },
};
