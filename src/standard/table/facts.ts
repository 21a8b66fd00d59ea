import { remember } from '../cell.js';
import { header, type TableKind } from './kind.js';

const headers = {
  element: header('名称', 'name', 'key'),
  fact: header('事实', 'fact', 'key'),
  statedIn: header('出处', 'stated in', 'needed'),
  checks: header('检查', 'checks', 'needed'),
  reason: header('不可检查的原因', 'reason', 'needed'),
  reasonEn: header('英文原因', 'reason en', 'needed'),
};

/** Facts the standard states of its elements, and what becomes of each. */
export const factTable: TableKind<keyof typeof headers> = {
  title: { zh: '事实', en: 'facts' },
  headers,
  read(row, { target }) {
    const inNote = row.oneOf('statedIn', { 质量标准: false, 说明: true, 'quality rules': false, note: true }) ?? false;
    const fact = {
      element: row.filled('element'),
      fact: row.filled('fact'),
      inNote,
      checks: row.list('checks'),
      reason: { zh: row.text('reason'), en: row.text('reasonEn') },
      place: row.row.place,
    };
    target.facts.push(remember(fact, row.row));
  },
};
