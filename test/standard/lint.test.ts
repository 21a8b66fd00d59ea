import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { dimensions } from '../../src/score/indicators.js';
import { dimensionIds, indicatorIds } from '../../src/standard/indicator.js';
import { lintStandard } from '../../src/lint/lint.js';
import { readStandard } from '../../src/standard/read.js';
import { renderLint } from '../../src/lint/render.js';
import { invalid } from './lint-cases.js';
import { changed, folderOf, small, type Files } from './small.js';

async function lint(files: Files) {
  const { standard, messages } = await readStandard(await folderOf(files));
  return lintStandard(standard, messages);
}

test('a sound standard has no messages', async () => {
  // The list of areas is there to show a file; no element uses it, which is no fault.
  expect((await lint(small)).map(String)).toEqual([]);
});

describe('each fault is told at its place', () => {
  test.each(invalid)('%s in %s: %s', async (rule, file, before, after) => {
    const { files, line, column } = changed(file, before, after);
    const messages = await lint(files);
    const told = messages.map(({ ruleId, file, line, column }) => [ruleId, file, line, column]);
    expect(told).toContainEqual([rule, file, line, column]);
  });
});

describe('files', () => {
  test('a folder without README.md', async () => {
    const messages = await lint({ 'rules.md': '# 规则\n' });
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['file-missing']);
  });

  test('README.md without front matter', async () => {
    const messages = await lint({ 'README.md': '# 标准\n' });
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['front-matter-missing']);
  });

  test('a CSV that no list names is a warning', async () => {
    const messages = await lint({ ...small, 'codes/more.csv': 'code,name\n' });
    expect(messages).toMatchObject([{ ruleId: 'file-unused', fatal: false, file: 'codes/more.csv' }]);
  });

  test.each([
    ['csv-header', 'code,title\n1,a\n', 1],
    ['csv-syntax', 'code,name\n1,a\n2,"b\n', 3],
    ['csv-syntax', 'code,name\n1,a\n2,b,c\n', 3],
    ['cell-value', 'code,name,basis\n1,a,text\n2,b,known\n', 3],
    ['cell-empty', 'code,name\n1,a\n\n2,\n', 4],
    ['duplicate-code', 'code,name,valid_from,valid_to\n1,a,1981,1990\n1,b,1990-05,\n', 3],
  ])('CSV: %s in %j', async (rule, csv, line) => {
    const messages = await lint({ ...small, 'codes/area.csv': csv });
    expect(messages.map(({ ruleId, file, line }) => [ruleId, file, line])).toContainEqual([rule, 'codes/area.csv', line]);
  });

  test.each(['code,name\n1,a\n2,"b\n', 'code,name\n1,"a"b\n', 'code,name\n1,b,c\n'])(
    'CSV that cannot be read is told in Chinese too: %j',
    async (csv) => {
      const found = (await lint({ ...small, 'codes/area.csv': csv })).filter(({ ruleId }) => ruleId === 'csv-syntax');
      expect(renderLint(found, 'text', 'zh')).toMatch(/CSV 无法解析：(引号|单元格数)/);
    },
  );

  test('a code may change its meaning within a year told in years', async () => {
    const csv = 'code,name,valid_from,valid_to\n1,a,1981,1990\n1,b,1990,\n';
    expect(await lint({ ...small, 'codes/area.csv': csv })).toEqual([]);
  });

  test('a code may stand twice in different generations, places or types, or where both rows say that they contradict each other', async () => {
    const rows = [
      '1,a,ldt-92-2013,,,',
      '1,b,lb101-2000,,,',
      '1,c,local,苏州,,',
      '1,d,local,,,',
      '1,e,,,AAC001,',
      '2,a,,,,wording',
      '2,b,,,,wording',
    ];
    const csv = `code,name,generation,place,type,conflict\n${rows.join('\n')}\n`;
    expect(await lint({ ...small, 'codes/area.csv': csv })).toEqual([]);
    const undeclared = await lint({ ...small, 'codes/area.csv': csv.replace('2,b,,,,wording', '2,b,,,,') });
    expect(undeclared.map(({ ruleId, line }) => [ruleId, line])).toEqual([['duplicate-code', 8]]);
  });

  test.each([
    ['table-broken', '## 规则\n\n| id | tables | requirement |\n|---|\n| R001 | 99 | `XXX < ` |\n', 3],
    ['table-broken', '说明如下：\n| 编号 | 表 |\n| --- | --- | --- |\n| R001 | 1 |\n', 2],
    ['table-nested', '- 规则：\n\n  | 编号 | 表 |\n  | --- | --- |\n  | R001 | 1 |\n', 3],
    ['table-nested', '> | 编号 | 表 |\n> | --- | --- |\n> | R001 | 1 |\n', 1],
  ])('%s: what looks like a table and is not read is told where it stands: %j', async (rule, text, line) => {
    const before = `${small['README.md']}\n`;
    const messages = await lint({ ...small, 'README.md': before + text });
    expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([[rule, before.split('\n').length - 1 + line]]);
  });

  test.each([
    ['quotations', 4000, (times: number) => `${'> '.repeat(times)}x\n`],
    ['lists', 600, (times: number) => `${'- '.repeat(times)}x\n`],
  ])('%s in each other, deeper than anyone writes, are told, and a few are not', async (_, most, nested) => {
    const rules = async (times: number) => {
      const { standard, messages } = await readStandard(
        await folderOf({ ...small, 'rules.md': `${nested(times)}\n${small['rules.md']!}` }),
      );
      return [standard.rules.length > 0, messages.map(({ ruleId, file, line }) => [ruleId, file, line])];
    };
    expect(await rules(20)).toEqual([true, []]);
    for (const times of [300, most]) expect(await rules(times)).toEqual([false, [['table-deep', 'rules.md', 1]]]);
  });

  test('a list of codes of a hundred thousand lines is told at once, and belongs into a CSV; what else the file holds is read', async () => {
    const rows = Array.from({ length: 100_000 }, (_, code) => `| ${code} | 名称${code} | |\n`).join('');
    const started = performance.now();
    const readme = small['README.md']!;
    const messages = await lint({
      ...small,
      'README.md': readme + `\n| 代码 | 名称 | 别名 |\n|---|---|---|\n${rows}\n- 规则：\n\n  | 编号 | 表 |\n  | --- | --- |\n`,
    });
    expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([
      ['table-long', readme.split('\n').length + 1],
      ['table-nested', readme.split('\n').length + 100_006],
    ]);
    expect(String(messages[0]!.note)).toContain('CSV');
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test('a line of dashes is looked through once, however long it is', async () => {
    const prose = `\n| a | b |\n${'-'.repeat(300_000)}x\n`;
    expect(await lint({ ...small, 'README.md': small['README.md'] + prose })).toEqual([]);
  });

  test('an example in a code block, and a line with bars, are no tables', async () => {
    const prose = '\n```\n| a | b |\n|---|\n```\n\n| 或者写成 | 这样的一行 |\n下一行。\n';
    expect(await lint({ ...small, 'README.md': small['README.md'] + prose })).toEqual([]);
  });

  test('prose tables are left alone', async () => {
    const prose = '\n| 序号 | 说法 |\n| --- | --- |\n| 1 | 甲 |\n\n| 名称 | 数量 |\n| --- | --- |\n| 甲 | 1 |\n';
    expect(await lint({ ...small, 'README.md': small['README.md'] + prose })).toEqual([]);
  });
});

describe('levels', () => {
  test.each([
    ['| Y | sex |', '| Y | |', 'code-without-list', undefined],
    ['| 对应代码 | 非空 |', '| 对应代码 | 必填 |', 'table-header-unknown', false],
    ['| C18 |', '| c18 |', 'representation-unreadable', true],
  ])('%s → %s', async (before, after, rule, fatal) => {
    const messages = await lint({ ...small, 'README.md': small['README.md']!.replace(before, after) });
    expect(messages.find(({ ruleId }) => ruleId === rule)).toHaveProperty('fatal', fatal);
  });
});

describe('what people and programs read', () => {
  const files = { ...small, 'README.md': small['README.md']!.replace('| C18 |', '| c18 |') };

  test('text in Chinese and English', async () => {
    const messages = await lint(files);
    expect(renderLint(messages, 'text', 'en')).toContain('README.md:21:30  error  The representation “c18” cannot be read');
    expect(renderLint([], 'text', 'en')).toBe('No problems found.\n');
    for (const message of messages) message.file = `standards/demo/${message.file}`;
    expect(renderLint(messages, 'text', 'zh')).toBe(
      `standards/demo/README.md:21:30  错误  表示“c18”无法识别  (representation-unreadable)
    办法：写成 C16（定长）、C..32（最长）、I..3（整数）或 D16.2（小数）。
共 1 个错误，0 个警告，0 条提示。
`,
    );
  });

  test('JSON', async () => {
    expect(JSON.parse(renderLint(await lint(files), 'json', 'en'))).toEqual([
      {
        file: 'README.md',
        line: 21,
        column: 30,
        endLine: 21,
        endColumn: 33,
        ruleId: 'representation-unreadable',
        severity: 'error',
        message: 'The representation “c18” cannot be read',
        hint: 'Write C16 (exact length), C..32 (up to), I..3 (integer) or D16.2 (decimal).',
      },
    ]);
  });

  test('every message says what to do, in both languages, with nothing left to fill in', async () => {
    for (const [, file, before, after] of invalid) {
      const messages = await lint(changed(file, before, after).files);
      for (const language of ['zh', 'en'] as const) {
        expect(renderLint(messages, 'json', language)).not.toMatch(/\{(?:\w+)\}|undefined|\[object/);
      }
    }
  });

  test('the indicators are those that are scored', () => {
    expect(dimensionIds).toEqual(dimensions.map(({ id }) => id));
    expect(indicatorIds).toEqual(dimensions.flatMap(({ indicators }) => indicators.map(({ id }) => id)));
  });

  test('every rule of the lint is tried by a case, here or beside', async () => {
    const { standardMessages } = await import('../../src/message/standard.js');
    const rules = Object.keys(standardMessages).flatMap((code) => /^lint\.(.+)\.hint$/.exec(code)?.[1] ?? []);
    const tests = await Promise.all(
      [
        'lint-cases.ts',
        'lint.test.ts',
        'read.test.ts',
        'profile.test.ts',
        'terms.test.ts',
        'quality.test.ts',
        '../check/parameters.test.ts',
        '../check/relation.test.ts',
        '../cli/other-standard.test.ts',
        '../cli/systems.test.ts',
        '../accept/lint.test.ts',
        '../accept/answers.test.ts',
      ].map((name) => readFile(new URL(name, import.meta.url), 'utf8')),
    );
    // A file that its owner may not read cannot be made where tests run as root.
    const cannotBeMade = /^answer-evidence-unreadable$/;
    expect(rules.filter((rule) => !cannotBeMade.test(rule) && !new RegExp(`'(\\d+ )?${rule}'`).test(tests.join('')))).toEqual([]);
  });
});
