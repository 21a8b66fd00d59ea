import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lintItemList } from '../../src/lint/item-list.js';
import { readItemList } from '../../src/standard/acceptance/read.js';
import { readStandard } from '../../src/standard/read.js';
import { folderOf } from '../standard/small.js';
import { list } from './list.js';

const { standard } = await readStandard('examples/minimal-standard');

async function lint(text: string) {
  const read = await readItemList(join(await folderOf({ 'list.md': text }), 'list.md'));
  return { list: read.list, messages: lintItemList(read.list, standard, read.messages, 'en') };
}

test('a sound list is read whole, without messages', async () => {
  const { list: read, messages } = await lint(list);
  expect(messages.map(String)).toEqual([]);
  expect(read).toMatchObject({
    ...{ id: 'small', status: 'draft', standard: 'minimal-standard', complete: true, total: 20, scored: ['error'] },
    sections: [
      { id: 'A', title: { zh: '管理', en: 'Management' }, points: 12 },
      { id: 'B', points: 8 },
    ],
    items: [
      {
        id: 'A1',
        points: 5,
        judged: 'manual',
        deduction: { unit: 'whole' },
        evidence: true,
        guidance: { zh: '看印发的文件', en: 'Look at the document' },
        source: '第 1 条',
        basis: 'derived',
      },
      { id: 'A2', deduction: { unit: 'place', each: 1.5, cap: 3 }, evidence: false },
      { id: 'A3', deduction: { unit: 'whole' }, basis: 'practice' },
      {
        id: 'B1',
        judged: 'automatic',
        checks: ['R001', '*.required'],
        deduction: { unit: 'check', each: 1 },
        guidance: { zh: '', en: '' },
      },
      { id: 'B2', judged: 'both', checks: ['T02/R002'], deduction: { unit: 'row', each: 1, cap: 2 } },
    ],
    grades: [
      { id: 'G1', bound: 16, then: 'accept' },
      { id: 'G2', bound: 10.5, then: 'conditional' },
      { id: 'G3', bound: 0, then: 'return', text: { en: 'Not enough' } },
    ],
    blocking: [{ item: 'A3', text: { zh: '没有专人' } }],
  });
  expect(read.hash).toMatch(/^[0-9a-f]{64}$/);
});

describe('each fault is told at its place', () => {
  test.each([
    ['list-standard', 'standard: minimal-standard', 'standard: other', 5, 11],
    ['list-total', 'total: 20', 'total: 100', 7, 8],
    ['section-points', '| Data | 8 |', '| Data | 9 |', 14, 19],
    ['section-empty', '| B | 数据', '| C | 数据', 14, 3],
    ['unknown-section', '| B1 | B |', '| B1 | C |', 21, 8],
    ['duplicate-item', '| A2 | A |', '| A1 | A |', 19, 3],
    ['item-unknown-check', 'R001、*.required', 'R001、*.wanted', 21, 59],
    ['item-unknown-check', 'T02/R002', 'T01/R002', 22, 63],
    ['item-checks-missing', '| R001、*.required |', '| |', 21, 53],
    ['item-checks-unused', '| 3 | 人工 | |', '| 3 | 人工 | R001 |', 20, 44],
    ['guidance-missing', '| A3 | 看任职文件 | Look at the appointment |', '| A3 | 看任职文件 | |', 20, 3],
    ['unknown-item', '| B2 | 抽查', '| B3 | 抽查', 29, 3],
    ['deduction-unit', '| R001、*.required | 每项检查 |', '| R001、*.required | 每处 |', 21, 72],
    ['deduction-whole', '| 整项 | | | 是 |', '| 整项 | 1 | | 是 |', 18, 54],
    ['deduction-each', '| 每行 | 1 | 2 |', '| 每行 | | 2 |', 22, 78],
    ['deduction-over', '| 每行 | 1 | 2 |', '| 每行 | 1 | 5 |', 22, 83],
    ['cell-empty', '| 第 2 条 | 推导 |', '| 第 2 条 | |', 19, 72],
    ['cell-empty', '| 第 4 条 | 引用 |', '| | 引用 |', 21, 86],
    ['number-unreadable', '| 10.5 |', '| 10.555 |', 34, 22],
    ['grade-order', '| 10.5 |', '| 16 |', 34, 22],
    ['grade-over', '| 16 |', '| 21 |', 33, 20],
    ['grade-lowest', '| 0 | 退回', '| 1 | 退回', 35, 19],
    ['duplicate-grade', '| G2 |', '| G1 |', 34, 3],
    ['unknown-item', '| A3 | 没有专人', '| A9 | 没有专人', 39, 3],
    ['text-missing', '| 没有专人 | There is no staff |', '| 没有专人 | |', 39, 14],
    ['front-matter-field', 'complete: true', 'complete: perhaps', 2, 1],
    ['item-without-points', '| 3 | 人工', '| | 人工', 20, 34],
    ['grade-without-bound', '| 10.5 |', '| |', 34, 21],
    ['duplicate-section', '| B | 数据', '| A | 数据', 14, 3],
    ['duplicate-guidance', '| A2 | 缺一项', '| A1 | 缺一项', 27, 3],
    ['item-id', '| A3 | A |', '| A 3 | A |', 20, 3],
    ['item-evidence-unused', '| 每项检查 | 1 | | |', '| 每项检查 | 1 | | 是 |', 21, 85],
    ['list-without-items', /\| 项目 \| 部分[^]*?\n\n/, '', 6, 11],
    ['list-without-grades', /\| 等级[^]*?\n\n/, '', 6, 11],
  ])('%s: %s → %s', async (rule, before, after, line, column) => {
    const { messages } = await lint(list.replace(before, () => after));
    expect(messages.map((message) => [message.ruleId, message.file, message.line, message.column])).toContainEqual([
      rule,
      'list.md',
      line,
      column,
    ]);
    expect(messages.map(({ reason, note }) => `${reason} ${note}`).join()).not.toMatch(/\{\w+\}|undefined/);
  });
});

test('a list that says it is not complete may lack points and bounds, and is warned that its grades are not used', async () => {
  const partial = list.replace('complete: true', 'complete: false').replace('| 3 | 人工', '| | 人工').replace('| 10.5 |', '| |');
  const { messages } = await lint(partial);
  expect(messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([['grades-unused', false]]);
});

describe('the lists that are shipped', async () => {
  const names = await readdir('standards/acceptance');
  test.each(names)('%s has no messages, and says plainly what it is', async (name) => {
    const { list: read, messages } = await readItemList(join('standards/acceptance', name));
    const { standard: own } = await readStandard(`standards/${read.standard}`);
    expect(lintItemList(read, own, messages).map(String)).toEqual([]);
    expect(read.status).toBe('example');
    // The one item of the national list that is known; everything else is this project's or local.
    const cited = read.items.filter(({ basis }) => basis === 'cited' || basis === 'text').map(({ id, points }) => [id, points]);
    expect(cited).toEqual(name === 'example.md' ? [['A01', 5]] : []);
  });
});
