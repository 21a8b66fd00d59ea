import { remember } from '../cell.js';
import { tableNumber } from '../spelling.js';
import { header, type TableKind } from './kind.js';
import { readCommon, tail } from './rules.js';

const formHeaders = {
  table: header('表', 'table', 'key'),
  form: header('表号栏', 'form', 'key'),
  period: header('期栏', 'period', 'key'),
  row: header('行栏', 'row', 'key'),
  column: header('列栏', 'column', 'key'),
  value: header('数值栏', 'value', 'key'),
  keys: header('填报单位栏', 'keys', 'needed'),
  upper: header('上级栏', 'upper'),
  unit: header('单位栏', 'unit'),
  label: header('名称栏', 'label'),
  note: header('说明栏', 'note'),
};

/** Record types whose records are the cells of returns. */
export const returnFormTable: TableKind<keyof typeof formHeaders> = {
  title: { zh: '报表的长表', en: 'returns in long form' },
  headers: formHeaders,
  read(row, { target }) {
    target.returns.push(
      remember(
        {
          table: tableNumber(row.filled('table')),
          form: row.filled('form'),
          period: row.filled('period'),
          row: row.filled('row'),
          column: row.filled('column'),
          value: row.filled('value'),
          keys: row.list('keys'),
          ...fieldsGiven({ upper: row.text('upper'), unit: row.text('unit'), label: row.text('label'), note: row.text('note') }),
          place: row.row.place,
        },
        row.row,
      ),
    );
  },
};

/** Columns that a standard names, of those that it may leave out. */
function fieldsGiven<Name extends string>(fields: Record<Name, string>): Partial<Record<Name, string>> {
  return Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== '')) as Partial<Record<Name, string>>;
}

const markHeaders = {
  table: header('表', 'table', 'key'),
  field: header('数据元', 'element', 'key'),
  words: header('写法', 'words', 'key'),
};

/** By which words a sheet that people fill in names the fields of its returns. */
export const returnMarkTable: TableKind<keyof typeof markHeaders> = {
  title: { zh: '报表的表头', en: 'heads of sheets of returns' },
  headers: markHeaders,
  read(row, { target }) {
    const mark = { table: tableNumber(row.filled('table')), field: row.filled('field'), words: row.list('words'), place: row.row.place };
    target.returnMarks.push(remember(mark, row.row));
  },
};

const relationHeaders = {
  id: header('编号', 'id', 'key'),
  tables: header('表', 'tables', 'key'),
  of: header('表号', 'form', 'key'),
  when: header('适用条件', 'when'),
  requirement: header('关系式', 'relation', 'key'),
  tolerance: header('容差', 'tolerance'),
  step: header('期距', 'step'),
  from: header('起', 'from'),
  to: header('止', 'to'),
  ...tail,
};

/** Relations between cells of returns. */
export const relationTable: TableKind<keyof typeof relationHeaders> = {
  title: { zh: '报表的关系式', en: 'relations between cells of returns' },
  headers: relationHeaders,
  read(row, { target }) {
    row.filled('requirement');
    const relation = {
      of: row.filled('of'),
      tolerance: row.text('tolerance'),
      step: row.text('step'),
      from: row.text('from'),
      to: row.text('to'),
    };
    target.rules.push(remember({ ...readCommon(row), key: [], otherKey: [], relation }, row.row));
  },
};
