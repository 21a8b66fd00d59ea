import { expect, test } from 'vitest';
import { linkerOf } from '../../src/term/link.js';

const link = linkerOf([
  { name: '数据', id: 'data' },
  { name: '数据元', id: 'element' },
  { name: '缴费基数', id: 'base' },
  { name: '准确性', id: 'accuracy' },
  { name: '准确性', id: 'accuracy-2' },
  { name: 'data', id: 'data' },
  { name: 'data element', id: 'element' },
  { name: '', id: 'nothing' },
]);
const told = (text: string) => link(text).map(({ start, text: found, ids }) => [start, found, ...ids]);

test('the longest term is found, none over another, in the order of the text', () => {
  expect(told('数据由数据元组成')).toEqual([
    [0, '数据', 'data'],
    [3, '数据元', 'element'],
  ]);
  // 数据 stands across two words here.
  expect(told('缴费基数据实申报')).toEqual([[0, '缴费基数', 'base']]);
  expect(told('没有')).toEqual([]);
  expect(told('')).toEqual([]);
});

test('homonyms are told together', () => {
  expect(told('准确性')).toEqual([[0, '准确性', 'accuracy', 'accuracy-2']]);
});

test('Latin words are whole, whatever their case; offsets are those of the text', () => {
  expect(told('Data elements, a DATA ELEMENT and metadata')).toEqual([
    [0, 'Data', 'data'],
    [17, 'DATA ELEMENT', 'element'],
  ]);
  expect(told('İ数据 data')).toEqual([
    [1, '数据', 'data'],
    [4, 'data', 'data'],
  ]);
  expect(told('XML数据')).toEqual([[3, '数据', 'data']]);
});
