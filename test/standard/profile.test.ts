import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { InputFault } from '../../src/system/fault.js';
import { lintProfile } from '../../src/lint/lint.js';
import { readProfile, readStandard } from '../../src/standard/read.js';
import { folderOf, small } from './small.js';

const sound = `---
id: default
title: { zh: 默认方案, en: Default profile }
status: current
standard: demo-1
scored: [error, warning]
---

# 默认方案

| 维度 | 权重 |
| --- | --- |
| 01 规范性 | 30 |
| 03 准确性 | 70 |

| 指标 | 权重 |
| --- | --- |
| 0101 | 1 |
| 0302 | 2.5 |

| 编号 | 对象 | 比较 | 值 | 单位 | 结论 | 中文说明 | 英文说明 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| P1 | score.total | ≥ | 60 | points | 退回 | 总分不足 60 | Below 60 |
| P2 | failed.error | <= | 0 | rows | conditional | 有错误 | Errors found |

| 否决检查 | 中文说明 | 英文说明 |
| --- | --- | --- |
| AAC002.required | 没有号码 | No number |
`;

async function lint(text: string) {
  const { standard } = await readStandard(await folderOf(small));
  const { profile, messages } = await readProfile(join(await folderOf({ 'default.md': text }), 'default.md'));
  return { profile, messages: lintProfile(profile, standard, messages) };
}

test('a sound profile is read whole, without messages', async () => {
  const { profile, messages } = await lint(sound);
  expect(messages.map(String)).toEqual([]);
  expect(profile).toMatchObject({
    id: 'default',
    title: { zh: '默认方案', en: 'Default profile' },
    status: 'current',
    standard: 'demo-1',
    scored: ['error', 'warning'],
    dimensionWeights: { '01': 30, '03': 70 },
    indicatorWeights: { '0101': 1, '0302': 2.5 },
    thresholds: [
      { id: 'P1', measure: 'score.total', comparison: '>=', value: 60, unit: 'points', then: 'return', text: { en: 'Below 60' } },
      { id: 'P2', measure: 'failed.error', comparison: '<=', value: 0, unit: 'rows', then: 'conditional' },
    ],
    blocking: [{ check: 'AAC002.required', text: { zh: '没有号码', en: 'No number' } }],
  });
  expect(profile.hash).toMatch(/^[0-9a-f]{64}$/);
});

describe('each fault is told at its place', () => {
  test.each([
    ['profile-standard', 'standard: demo-1', 'standard: demo-2', 1, 1],
    ['front-matter-field', 'scored: [error, warning]', 'scored: [error, bad]', 2, 1],
    ['unknown-dimension', '| 03 准确性 |', '| 07 |', 14, 3],
    ['unknown-indicator', '| 0302 |', '| 0307 |', 19, 3],
    ['number-unreadable', '| 2.5 |', '| -2.5 |', 19, 10],
    ['number-unreadable', '| 60 |', '| 60% |', 23, 26],
    ['unknown-measure', 'score.total', 'score.all', 23, 8],
    ['unknown-measure', 'failed.error', 'failed.AAC006.required', 24, 8],
    ['cell-value', '| 退回 |', '| 退 |', 23, 40],
    ['duplicate-threshold', '| P2 |', '| P1 |', 24, 3],
    ['unknown-check', 'AAC002.required', 'AAC006.required', 28, 3],
    ['text-missing', '| Below 60 |', '| |', 23, 54],
  ])('%s: %s → %s', async (rule, before, after, line, column) => {
    const { messages } = await lint(sound.replace(before, () => after));
    expect(messages.map(({ ruleId, file, line, column }) => [ruleId, file, line, column])).toContainEqual([
      rule,
      'default.md',
      line,
      column,
    ]);
  });
});

test('a threshold may measure a check by its id', async () => {
  const { messages } = await lint(sound.replace('failed.error', 'failed.AAC002.required'));
  expect(messages).toEqual([]);
});

test('a parameter that the standard does not have is told', async () => {
  const local = `${sound}\n## 参数\n\n| 参数 | 区划 | 起 | 值 | 来源 | 依据 |\n| --- | --- | --- | --- | --- | --- |\n| average-wage | 410100 | 2024 | 7000 | 甲 | 实践 |\n`;
  const { messages, profile } = await lint(local);
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(['unknown-parameter']);
  expect(profile.parameters).toMatchObject([{ name: 'average-wage', division: '410100', from: '20240101', to: '', value: '7000' }]);
});

test('a file that is not there is a fault of the input', async () => {
  await expect(readProfile('/nowhere/default.md')).rejects.toThrow(InputFault);
});
