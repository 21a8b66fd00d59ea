import { remember } from '../cell.js';
import { keyRepeatsSpellings, noKeySpellings, tableNumber } from '../spelling.js';
import { header, type TableKind } from './kind.js';

const headers = {
  table: header('表号', 'table', 'key'),
  name: header('表名', 'record type', 'key'),
  alias: header('别名', 'alias', 'needed'),
  group: header('类', 'class'),
  xmlRoot: header('根元素', 'root'),
  key: header('主键', 'key'),
  repeats: header('唯一', 'unique'),
};

/** The index of record types. Clause and columns come from the heading `表 N …` of each. */
export const recordTypeTable: TableKind<keyof typeof headers> = {
  title: { zh: '记录类型目录', en: 'index of record types' },
  headers,
  read(row, { section, target }) {
    const number = tableNumber(row.filled('table'));
    if (!/^\d+$/.test(number)) {
      return row.fault('number-unreadable', 'table', { value: number, form: '1, 2, 3 …' });
    }
    const repeats = row.oneOf('repeats', keyRepeatsSpellings);
    const recordType = {
      number,
      id: `T${number.padStart(2, '0')}`,
      name: row.filled('name'),
      alias: row.filled('alias'),
      group: row.text('group'),
      xmlRoot: row.text('xmlRoot'),
      key: noKeySpellings.includes(row.text('key')) ? [] : row.list('key'),
      ...(repeats && { keyRepeats: repeats }),
      columns: [],
      clause: section.clause,
      place: row.row.place,
    };
    target.recordTypes.push(remember(recordType, row.row));
  },
};
