import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loosePath, pathDifferences, plainPath } from '../../src/value/path.js';
import { openDataset } from '../../src/dataset/dataset.js';
import { duckdbEngine } from '../../src/duckdb/run/run.js';
import { openSession } from '../../src/duckdb/session.js';
import type { Plan } from '../../src/plan/plan.js';
import { hintOf } from '../../src/report/hint.js';
import { judgeOf, type Row } from '../../src/synth/fault/judge.js';
import { evaluate, openDuckDb } from '../rule/duckdb.js';
import type { Files } from '../standard/small.js';
import { planOf } from './archive-standard.js';
import { sqlLoosePath, sqlPlainPath } from '../../src/duckdb/expression/path.js';

/** A list of files, and what the disk has. */
const lists: Files = {
  'README.md': `---
id: demo-paths
number: DEMO 3-2026
title: { zh: 示例清单, en: Demonstration list }
edition: "2026"
status: draft
published: 2026-01-01
effective: 2026-07-01
kind: data-interface
---

## 2 数据元

| 标识符 | 名称 | 中文注释 | 表示 | 格式 |
| --- | --- | --- | --- | --- |
| 1 | LISTED | 清单路径 | C..64 | 路径 |
| 2 | FOUND | 盘上路径 | C..64 | 路径 |
| 3 | SIZE | 字节数 | I..9 | |

## 3 数据结构

| 表号 | 表名 | 别名 | 类 | 根元素 | 主键 |
| --- | --- | --- | --- | --- | --- |
| 1 | 清单 | List | 目录 | 清单 | LISTED |
| 2 | 盘点 | Disk | 目录 | 盘点 | FOUND |

### 表 1 清单

| 序号 | 名称 |
| --- | --- |
| 1 | LISTED |
| 2 | SIZE |

### 表 2 盘点

| 序号 | 名称 |
| --- | --- |
| 1 | FOUND |
| 2 | SIZE |

## 4 规则

| 编号 | 方式 | 表 | 键 | 对照表 | 对照键 | 适用条件 | 要求 | 严重程度 | 质量指标 | 条款 | 依据 | 中文说明 | 英文说明 |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| P001 | 引用 | 1 | LISTED | 2 | FOUND | | | error | 0402 | 3 | text | 有文件 | There |
| P002 | 引用 | 2 | FOUND | 1 | LISTED | | | error | 0402 | 3 | text | 已列 | Listed |
| P003 | 比对 | 1 | LISTED | 2 | FOUND | | \`SIZE == T2.SIZE\` | error | 0401 | 3 | text | 大小 | Size |
| P004 | 比对 | 1 | LISTED | 2 | FOUND | | \`LISTED == T2.FOUND\` | warning | 0302 | | derived | 写法 | Written alike |
| P005 | 唯一 | 1 | LISTED | | | | | error | 0304 | 3 | text | 不重复 | Once |
| P006 | 合计 | 1 | LISTED | 2 | FOUND | | \`SIZE == sum(T2.SIZE)\` | error | 0402 | 3 | text | 合计 | Sum |
`,
};

let folder: string;
let plan: Plan;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-paths-'));
  plan = await planOf(lists, join(folder, 'standard'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the engine finds of a list and a disk, `T01:2 P001`, with the hints of its samples. */
async function found(listed: readonly string[], disk: readonly string[]): Promise<{ failures: string[]; hints: string[] }> {
  const paths = [
    ['T01', 'LISTED', listed],
    ['T02', 'FOUND', disk],
  ] as const;
  for (const [id, field, rows] of paths)
    await writeFile(
      join(folder, `${id}.csv`),
      stringify([[field, 'SIZE'], ...rows.map((path) => [path, '1'])], { quoted: true, bom: true }),
    );
  const session = await openSession({ temporary: folder });
  try {
    const dataset = await openDataset(
      plan,
      paths.map(([id]) => join(folder, `${id}.csv`)),
      { temporary: session.folder },
    );
    const findings = join(folder, 'findings.csv');
    const tally = await duckdbEngine(session).run(plan, dataset, { samples: 50, findings: { path: findings, personal: true } });
    const rows = parse(await readFile(findings, 'utf8'), { columns: true }) as { file: string; row: string; checks: string }[];
    const failures = rows.flatMap(({ file, row, checks }) =>
      checks.split(' ').map((id) => `${file.slice(-7, -4)}:${Number(row) - 1} ${id}`),
    );
    const hints = tally.tables.flatMap(({ checks }) =>
      checks.flatMap(({ check, samples }) =>
        samples.map(({ values, note }) => `${check.id} ${hintOf(check, values, plan, note)?.en ?? ''}`),
      ),
    );
    return { failures: failures.filter((each) => /P00/.test(each)).sort(), hints: hints.filter((each) => /^P00\d \w/.test(each)) };
  } finally {
    await session.close();
  }
}

function judged(listed: readonly string[], disk: readonly string[]): string[] {
  const rows = (table: string, field: string, paths: readonly string[]) =>
    paths.map((path): Row => ({ table, cells: { [field]: path, SIZE: '1' } }));
  const all = [...rows('T01', 'LISTED', listed), ...rows('T02', 'FOUND', disk)];
  const places = new Map(all.map((row) => [row, `${row.table}:${all.filter(({ table }) => table === row.table).indexOf(row) + 1}`]));
  return judgeOf(plan, new Set(['T01', 'T02']), true)
    .rows(all)
    .filter(({ check }) => /^P00/.test(check.id))
    .map(({ row, check }) => `${places.get(row)} ${check.id}`)
    .sort();
}

describe('a path of a list', () => {
  it.each<[string, string[], string[], string[]]>([
    ['./', ['./甲/a.pdf'], ['甲/a.pdf'], ['separators (/, \\, ./)']],
    [
      'backslashes and doubled slashes',
      ['\\甲\\\\a.pdf', '甲//b/./c.pdf'],
      ['甲/a.pdf', '甲/b/c.pdf'],
      ['separators (/, \\, ./)', 'separators (/, \\, ./)'],
    ],
    ['Unicode form', ['甲/e\u0301.pdf'], ['甲/é.pdf'], ['the Unicode form of characters']],
    ['case', ['甲/A.PDF', '甲/b.pdf'], ['甲/A.pdf', '甲/b.pdf'], ['case']],
    ['blanks', ['甲/a.pdf '], ['甲/a.pdf'], ['blanks around it']],
    ['several of them', ['.\\甲\\E\u0301.PDF'], ['甲/é.pdf'], ['separators (/, \\, ./), the Unicode form of characters, case']],
  ])('that differs by %s leads to the file, and what it is called is told once', async (_, listed, disk, differences) => {
    const odd = listed.flatMap((path, at) => (path === disk[at] ? [] : [`T01:${at + 1} P004`]));
    const { failures, hints } = await found(listed, disk);
    expect(failures).toEqual(odd);
    expect(hints).toEqual(
      disk.filter((path, at) => path !== listed[at]).map((path, at) => `P004 the file is ${path}; differs by ${differences[at]} only`),
    );
  });

  it('is never guessed where several files or rows differ in no more than that', async () => {
    expect(await found(['A.pdf', 'a.pdf'], ['A.pdf', 'a.pdf'])).toEqual({ failures: [], hints: [] });
    const like = 'much alike: A.pdf, a.pdf; several files or rows differ in no more than that, and which one is meant is not guessed';
    expect(await found(['A.PDF'], ['A.pdf', 'a.pdf'])).toEqual({
      failures: ['T01:1 P001', 'T02:1 P002', 'T02:2 P002'],
      hints: [`P001 ${like}`, ...Array<string>(2).fill(`P002 ${like.replace('A.pdf, a.pdf', 'A.PDF')}`)],
    });
    expect((await found(['a.pdf', 'A.pdf'], ['a.pdf'])).failures).toEqual(['T01:2 P001']);
    expect((await found(['e\u0301', 'é'], ['é', 'e\u0301'])).failures).toEqual([]);
  });

  it('is listed twice though it is written in two ways, and missing where nothing is like it', async () => {
    expect((await found(['a.pdf', './a.pdf'], ['a.pdf'])).failures).toContain('T01:1 P005');
    expect(await found(['b.pdf'], ['a.pdf'])).toEqual({ failures: ['T01:1 P001', 'T02:1 P002'], hints: [] });
  });
});

describe('SQL and JavaScript', () => {
  const piece = fc.constantFrom(
    'a',
    'A',
    '甲',
    'é',
    'e\u0301',
    'É',
    '/',
    '//',
    '/./',
    '\\',
    './',
    '.',
    '..',
    ' ',
    '\u3000',
    'Ａ',
    '\u212b',
    '\uf900',
    'ﾀ',
    '한',
    '\u1112\u1161\u11ab',
  );
  const path = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));

  it('have one form of any path', async () => {
    const db = await openDuckDb();
    try {
      const texts = [...fc.sample(path, { numRuns: 3000, seed: 1 }), 'a\0E\u0301/ ', '', 'İ', 'Σας', '../a', '/', './'];
      const forms = await evaluate(
        db,
        texts.map((text) => [text]),
        [sqlPlainPath('c0'), sqlLoosePath('c0')],
      );
      expect(forms).toEqual(texts.map((text) => [plainPath(text), loosePath(text)]));
    } finally {
      db.closeSync();
    }
  });

  it('relate the same rows', { timeout: 120_000 }, async () => {
    const few = fc.array(
      fc
        .constantFrom('a', 'A', './a', 'b', 'é', 'e\u0301', 'É', 'b\\c', 'b/c', 'B//C', 'a ')
        .map((path) => path.replace(/^(\.\/)?/, '$&电子档案/')),
      { maxLength: 7 },
    );
    await fc.assert(
      fc.asyncProperty(few, few, async (listed, disk) => {
        expect((await found(listed, disk)).failures).toEqual(judged(listed, disk));
      }),
      { numRuns: 25, seed: 7, endOnFailure: true },
    );
  });

  it('tell no difference of paths that are not alike', () => {
    expect([pathDifferences('a', 'b'), pathDifferences('a', 'a'), pathDifferences('a', './A')]).toEqual([[], [], ['separator', 'case']]);
  });
});
