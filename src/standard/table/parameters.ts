import { numbersOf } from '../../value/parameter.js';
import { remember, type RowReader } from '../cell.js';
import type { ParameterRow } from '../model.js';
import { basisSpellings } from '../spelling.js';
import { readDay } from './day.js';
import { header, type TableKind } from './kind.js';

const headers = {
  name: header('参数', 'parameter', 'key'),
  zh: header('名称', 'zh'),
  en: header('英文名称', 'en'),
  division: header('区划', 'division'),
  item: header('档', 'item'),
  from: header('起', 'from'),
  to: header('止', 'to'),
  value: header('值', 'value', 'key'),
  unit: header('单位', 'unit'),
  source: header('来源', 'source', 'needed'),
  basis: header('依据', 'basis', 'key'),
  note: header('说明', 'note'),
};

/** Values of parameters, in a standard or in a profile. */
export const parameterTable: TableKind<keyof typeof headers, { parameters: ParameterRow[] }> = {
  title: { zh: '参数', en: 'parameters' },
  headers,
  read(row, { target }) {
    const parameter = {
      name: row.filled('name'),
      title: { zh: row.text('zh'), en: row.text('en') },
      division: row.text('division'),
      item: row.text('item'),
      from: readDay(row, 'from', 'from'),
      to: readDay(row, 'to', 'to'),
      value: row.text('value'),
      unit: row.text('unit'),
      source: row.filled('source'),
      basis: row.oneOf('basis', basisSpellings) ?? 'recalled',
      note: row.text('note'),
      place: row.row.place,
    };
    tellFaults(row, parameter);
    target.parameters.push(remember(parameter, row.row));
  },
};

/** What is wrong with a row by itself. */
function tellFaults(row: RowReader<keyof typeof headers>, { name, division, item, from, to, value }: ParameterRow): void {
  if (name !== '' && !/^[a-z][a-z0-9-]*$/.test(name)) row.fault('parameter-name', 'name', { value: name });
  if (division !== '' && !/^\d{6}$/.test(division)) row.fault('parameter-division', 'division', { value: division });
  if (item !== '' && !isItem(item)) row.fault('parameter-item', 'item', { value: item });
  if (from !== '' && to !== '' && from > to) row.fault('validity-order', 'to', { from, to });
  if (value !== '' && !/^-?\d{1,8}(\.\d{1,4})?$/.test(value)) row.fault('parameter-value', 'value', { value });
}

/** A word, or whole numbers of which the first is not above the last. */
function isItem(item: string): boolean {
  const numbers = numbersOf(item);
  if (!numbers) return !item.includes('..') && !/\s/.test(item);
  return numbers.most === undefined || numbers.least <= numbers.most;
}
