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
          place: row.row.place,
        },
        row.row,
      ),
    );
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
