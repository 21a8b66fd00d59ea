import { expect, test } from 'vitest';
import { nearestTerms, searchTerms } from '../../src/term/search.js';
import { hostile, shipped } from './terms.js';

const found = (word: string, terms = shipped.terms) => searchTerms(terms, word).map(({ entry, match }) => `${entry.zh.preferred} ${match}`);

test.each([
  ['基本养老保险', '基本养老保险 exact'],
  ['  基本养老保险 ', '基本养老保险 exact'],
  ['基本养老', '基本养老金 prefix'],
  ['basic old-age insurance', '基本养老保险 exact'],
  ['BASIC OLD-AGE INSURANCE', '基本养老保险 exact'],
  ['BOI', '基本养老保险 exact'],
  ['basic-old-age-insurance', '基本养老保险 exact'],
  ['jbylbx', '基本养老保险 exact'],
  ['JBYLBX', '基本养老保险 exact'],
  ['jibenyanglaobaoxian', '基本养老保险 exact'],
  ['ji ben yang lao bao xian', '基本养老保险 exact'],
  ['wgrcjshbx', '外国人参加社会保险 exact'],
  ['chongfucanbao', '重复参保 exact'],
  ['xmlwj', 'XML文件 exact'],
  ['新农保', '新型农村社会养老保险 exact'],
])('%s finds first %s', (word, first) => {
  expect(found(word)[0]).toBe(first);
});

test('exact before beginning before within, each match once', () => {
  const all = found('社会保险');
  const ranks = all.map((line) => ['exact', 'prefix', 'contains'].indexOf(line.split(' ')[1]!));
  expect(ranks).toEqual([...ranks].sort());
  expect(new Set(all).size).toBe(all.length);
  expect(all.slice(0, 2)).toEqual(['社会保险 exact', '社会保险费 prefix']);
});

test('deprecated terms are found too', () => {
  expect(found('林檎', hostile.terms)).toEqual(['苹果 "<&>\\ exact']);
  expect(found('crab', hostile.terms)).toEqual(['苹果 "<&>\\ exact']);
});

test.each(['', ' ', '没有这个词', 'zzzz', '.*', '\\', '(', '😀'])('%j finds nothing', (word) => expect(found(word)).toEqual([]));

test('near terms are suggested, at most five', () => {
  expect(nearestTerms(shipped.terms, '基本养劳保险')).toContain('基本养老保险');
  expect(nearestTerms(shipped.terms, 'pensoin insurence').length).toBeLessThanOrEqual(5);
  expect(nearestTerms(shipped.terms, '😀😀')).toEqual([]);
});
