import { beforeAll, expect, it } from 'vitest';
import { list } from '../accept/list.js';
import { zhunsheng } from './command.js';
import { byExample, paid, persons, Workplace } from './workplace.js';

const workplace = new Workplace();

beforeAll(async () => {
  workplace.fill('standards/acceptance', { 'small.md': list });
  workplace.fill('given', { '人员登记表.csv': persons, '补贴发放表.csv': paid });
  await workplace.check(['given', '--out', 'done', '--format', 'json', '--certificate']);
  const report = JSON.parse(workplace.read('done/report.json')) as object;
  workplace.fill('.', {
    ...{
      'empty.json': '',
      'empty.yaml': '',
      'blank.yaml': '# none\n',
      'members.json': '{"a":1}',
      'more.json': JSON.stringify({ ...report, more: 1 }),
      'type.json': JSON.stringify({ ...report, tables: 'x' }),
    },
    ...{
      'indent.yaml': 'cover:\n   agency: x\n  fonds: 1\n',
      'tab.yaml': 'items:\n\tA1: { met: yes }\n',
      'twice.yaml': 'items:\n  A1: { met: yes }\n  A1: { met: yes }\n',
      'open.yaml': "items: 'x\n",
    },
  });
});

const accepted = ['accept', 'done', '--items', 'small', '--as-of', '2025-01-01', '--out', 'never', '--answers'];
const checked = ['check', 'given', ...byExample, '--as-of', '2025-01-01', '--out', 'never'];

it.each<[words: string[], told: string]>([
  [['score', 'given'], 'given 是一个文件夹，这里要给出一个文件'],
  [['score', 'members.json/x'], '路径中间的一段是文件'],
  [['score', 'empty.json'], '不是 JSON'],
  [['score', 'members.json'], '/ 缺少成员 version'],
  [['score', 'more.json'], '/ 有不认识的成员 more'],
  [['score', 'type.json'], '/tables 的类型不对，应为 array'],
  [['verify', 'given', 'given'], 'given 是一个文件夹'],
  [['verify', 'members.json', 'given'], '/ 缺少成员 '],
  [['certificate', 'sign', 'given', '--key', 'given'], 'given 是一个文件夹'],
  [['certificate', 'sign', 'done/certificate.json', '--key', 'given'], 'given 是一个文件夹'],
  [[...checked, '--waivers', 'given'], 'given 是一个文件夹'],
  [[...checked, '--waivers', 'indent.yaml'], '缩进不对'],
  [[...checked, '--stage', 'GD'], '--stage 只用于归档移交包'],
  [
    [...checked, '--resume', '--digest', 'sm3', '--inspect', 'none', '--limit-files', '5'],
    '--digest --resume --limit-files --inspect 只用于归档移交包',
  ],
  [['accept', 'done', '--items', 'small', '--answers', 'given'], '.yaml'],
  [[...accepted, 'empty.yaml'], 'empty.yaml:1:1  错误  答复文件里什么也没有'],
  [[...accepted, 'blank.yaml'], '答复文件里什么也没有'],
  [[...accepted, 'indent.yaml'], '缩进不对'],
  [[...accepted, 'tab.yaml'], '制表符'],
  [[...accepted, 'twice.yaml'], '同一个键在这里写了不止一次'],
  [[...accepted, 'open.yaml'], '缺少一个字符'],
  [['retention', 'empty.yaml'], 'empty.yaml'],
])('%s has code 2 and says what to do', async (words, told) => {
  const { code, stdout, stderr } = await zhunsheng([...words, '--lang', 'zh'], workplace.folder);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(told);
  // What is said in English is what a library said, and stands behind a Chinese word.
  expect(stderr).not.toMatch(/EISDIR|ENOTDIR|must (?:be|have|NOT)/);
});
