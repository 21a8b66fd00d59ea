import { describe, expect, test } from 'vitest';
import { lintStandard } from '../../src/lint/lint.js';
import { readStandard } from '../../src/standard/read.js';
import { renderLint } from '../../src/lint/render.js';
import { folderOf, small, type Files } from './small.js';

const readme = `---
id: words
number: 术语示例
title: { zh: 术语示例, en: Demonstration terms }
edition: "2026"
status: draft
kind: terminology
---

# 术语

## 水果

| 术语号 | 术语 | 英文 | 缩略 | 许用 | 英文许用 | 拒用 | 英文拒用 | 领域 | 定义 | 英文定义 | 上位 | 下位 | 相关 | 其他上位 | 其他相关 | 注 | 英文注 | 标准 | 条款 | 出现 | 来源 | 依据 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| fruit | 水果 | fruit | | | | | | | 可以生吃的果实 | what grows and is eaten raw | | apple | | | | | | 示例 1；示例 2 | 3.1； | 条目；归入 | 甲；乙 | 引用 |
| apple | 苹果 | apple | PG | 平果 | eating apple；pippin | 林檎 | crab | | 一种带核的水果 | a fruit with a core | | | | | 果园 | 注一 | a note | | | | 丙 | 实践 |
| pear | 梨 | pear | | | | | | | 一种多汁的水果 | a juicy fruit | 水果 | | apple | | | | | | | | 丁 | 记忆 |
| apple-firm | 苹果 | Apple | | | | | | 公司 | 一家公司 | a firm | | | | 公司 | | | | | | | 戊 | 推导 |
`;

const terminology: Files = { 'README.md': readme };

async function lint(files: Files) {
  const { standard, messages } = await readStandard(await folderOf(files));
  return lintStandard(standard, messages);
}

test('an entry has all its parts', async () => {
  const { standard, messages } = await readStandard(await folderOf(terminology));
  expect(lintStandard(standard, messages).map(String)).toEqual([]);
  expect(standard.terms).toHaveLength(4);
  expect(standard.terms[0]!.origins).toEqual([
    { standard: '示例 1', clause: '3.1', standing: 'entry', source: '甲' },
    { standard: '示例 2', clause: '', standing: 'assigned', source: '乙' },
  ]);
  const { place, ...apple } = standard.terms[1]!;
  expect(place).toMatchObject({ file: 'README.md', line: 17 });
  expect(apple).toEqual({
    id: 'apple',
    zh: { preferred: '苹果', admitted: ['平果'], deprecated: ['林檎'] },
    en: { preferred: 'apple', admitted: ['eating apple', 'pippin'], deprecated: ['crab'] },
    abbreviations: ['PG'],
    field: '',
    definition: { zh: '一种带核的水果', en: 'a fruit with a core' },
    note: { zh: '注一', en: 'a note' },
    broader: [],
    narrower: [],
    related: [],
    otherBroader: [],
    otherRelated: ['果园'],
    origins: [{ standard: '', clause: '', source: '丙' }],
    basis: 'practice',
  });
});

/** What is changed, into what, and the rule that must speak at `◆`. */
type Case = [rule: string, before: string, after: string];

const invalid: Case[] = [
  ['cell-empty', '| pear | 梨 |', '| pear |◆ |'],
  ['cell-value', '| 条目；归入 |', '| ◆条目；见到 |'],
  ['term-id', '| pear | 梨 |', '| ◆Pear | 梨 |'],
  ['duplicate-term-id', '| pear | 梨 |', '| ◆fruit | 梨 |'],
  ['duplicate-term', '| pear | 梨 |', '| pear | ◆苹果 |'],
  ['duplicate-term', '| 平果 |', '| ◆苹果 |'],
  ['duplicate-term', '| pear | 梨 | pear | | |', '| pear | 梨 | pear | | ◆平果 |'],
  ['duplicate-term', '| 林檎 |', '| ◆平果 |'],
  ['term-english-missing', '| 梨 | pear |', '| 梨 |◆ |'],
  ['term-definition-empty', '| 一种多汁的水果 |', '|◆ |'],
  ['term-definition-circular', '| 一种多汁的水果 |', '| ◆梨 |'],
  ['term-definition-circular', '| 可以生吃的果实 |', '| ◆梨之类的果实 |'],
  ['term-definition-circular', '| 一种多汁的水果 |', '| ◆水果中的梨 |'],
  ['term-broader-cycle', '| 一种带核的水果 | a fruit with a core | |', '| 一种带核的水果 | a fruit with a core | ◆梨 |'],
  ['term-unknown', '| a juicy fruit | 水果 |', '| a juicy fruit | 水果、◆瓜果 |'],
  ['term-ambiguous', '| a juicy fruit | 水果 | | apple |', '| a juicy fruit | 水果 | | ◆苹果 |'],
  ['term-of-itself', '| a juicy fruit | 水果 | | apple |', '| a juicy fruit | 水果 | | ◆梨 |'],
  ['term-related-broader', '| a juicy fruit | 水果 | | apple |', '| a juicy fruit | 水果 | | ◆水果 |'],
  ['term-origins', '| 3.1； |', '| ◆3.1 |'],
];

function marked([, before, after]: Case): { files: Files; line: number; column: number } {
  if (readme.split(before).length !== 2) throw new Error(`not exactly once: ${before}`);
  const text = readme.replace(before, () => after);
  const lines = text.slice(0, text.indexOf('◆')).split('\n');
  return { files: { 'README.md': text.replace('◆', '') }, line: lines.length, column: lines.at(-1)!.length + 1 };
}

describe('each fault of an entry is told at its place', () => {
  test.each(invalid)('%s: %s', async (...one) => {
    const case_ = one[0] === 'term-broader-cycle' ? ringed(one) : marked(one);
    const found = await lint(case_.files);
    expect(found.map(({ ruleId, line, column }) => [ruleId, line, column])).toContainEqual([one[0], case_.line, case_.column]);
    for (const language of ['zh', 'en'] as const) expect(renderLint(found, 'json', language)).not.toMatch(/\{(?:\w+)\}|undefined|\[object/);
  });

  /** 梨 stands under 苹果, and 苹果 under 梨. */
  function ringed([rule, before, after]: Case) {
    const { files, ...place } = marked([rule, before, after]);
    return {
      files: { 'README.md': String(files['README.md']).replace('| a juicy fruit | 水果 | | apple |', '| a juicy fruit | apple | | |') },
      ...place,
    };
  }
});

describe('what a terminology is to the lint', () => {
  test.each([
    ['term-definition-empty', '| 一种多汁的水果 |', '| |', undefined],
    ['term-english-missing', '| 梨 | pear |', '| 梨 | |', false],
    ['term-unknown', '| a juicy fruit | 水果 |', '| a juicy fruit | 瓜果 |', true],
  ] as const)('%s has its severity', async (rule, before, after, fatal) => {
    const found = await lint({ 'README.md': readme.replace(before, after) });
    expect(found.find(({ ruleId }) => ruleId === rule)).toHaveProperty('fatal', fatal);
  });

  test('a deprecated term is found in labels, names and rule texts of other standards', async () => {
    const { standard: words } = await readStandard(await folderOf(terminology));
    const files = {
      ...small,
      'README.md': small['README.md']!.replace('| AAC004N | 性别 |', '| AAC004N | 林檎性别 |')
        .replace('| AAC004N | 性别 | |', '| AAC004N | 林檎性别 | |')
        .replaceAll('| 人员表 |', '| 林檎表 |'),
      'rules.md': small['rules.md']!.replace('| 出生在先 | Born first |', '| 先于林檎，后于苹果 | Before the CRAB, not the crabs |'),
    };
    const { standard, messages } = await readStandard(await folderOf(files));
    const found = lintStandard(standard, messages, 'en', { terms: words.terms }).filter(({ ruleId }) => ruleId === 'term-deprecated-used');
    const lines = (file: string) => String(files[file as keyof typeof files]).split('\n');
    expect(
      found.map(({ file, line, column, reason, note, fatal }) => [
        lines(file!)
          .at(line! - 1)!
          .slice(column! - 1, column! + 2),
        reason,
        note,
        fatal,
      ]),
    ).toEqual([
      ['林檎性', '“林檎” is a deprecated term', 'Use “苹果”.', false],
      ['林檎表', '“林檎” is a deprecated term', 'Use “苹果”.', false],
      ['林檎，', '“林檎” is a deprecated term', 'Use “苹果”.', false],
      ['CRA', '“CRAB” is a deprecated term', 'Use “apple”.', false],
    ]);
    expect(lintStandard(standard, messages, 'en').filter(({ ruleId }) => ruleId === 'term-deprecated-used')).toEqual([]);
  });
});
