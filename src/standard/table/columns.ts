import { remember } from '../cell.js';
import { header, type TableKind } from './kind.js';

const headers = {
  position: header('序号', 'position', 'key'),
  name: header('名称', 'name', 'key'),
  label: header('中文注释', 'label'),
  remark: header('备注', 'remark'),
};

/** Columns of one record type, under its heading. */
export const columnTable: TableKind<keyof typeof headers> = {
  title: { zh: '表的数据元', en: 'columns of a record type' },
  headers,
  heading: { zh: '表 2 养老保险个人基本信息表', en: 'Table 2 name', found: ({ table }) => table !== undefined },
  read(row, { section, target }) {
    const { number, place } = section.table!;
    const printed = row.filled('position');
    const readable = /^\d{1,4}$/.test(printed);
    if (printed && !readable) row.fault('number-unreadable', 'position', { value: printed, form: '1, 2, 3 …' });
    const columns = target.columns.get(number) ?? { number, clause: section.clause, place, columns: [] };
    target.columns.set(number, columns);
    const column = {
      position: readable ? Number(printed) : columns.columns.length + 1,
      element: row.filled('name'),
      remark: row.text('remark'),
      place: row.row.place,
    };
    columns.columns.push(remember(column, row.row));
  },
};
