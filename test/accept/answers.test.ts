import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sheetsOfForm, yamlForm } from '../../src/accept/form.js';
import { readAnswers } from '../../src/accept/read-answers.js';
import type { ItemList } from '../../src/standard/acceptance/model.js';
import { readItemList } from '../../src/standard/acceptance/read.js';
import { readWorkbook } from '../../src/accept/workbook.js';
import { head as partHead, inline, partsWorkbook, type PartBook } from '../dataset/parts-workbook.js';
import { cell, hostileWorkbook, sheet as sheetXml } from '../package/hostile-workbook.js';
import { writeWorkbook, type Cell } from '../../src/report/xlsx/workbook.js';
import { answers, list as listText } from './list.js';

let folder = '';
let list: ItemList;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-answers-'));
  await writeFile(join(folder, 'list.md'), listText);
  await writeFile(join(folder, 'outside.txt'), 'secret');
  list = (await readItemList(join(folder, 'list.md'))).list;
  await mkdir(join(folder, 'form/evidence/empty'), { recursive: true });
  await writeFile(join(folder, 'form/evidence/rules.txt'), 'rules');
  await writeFile(join(folder, 'form/evidence/nothing.txt'), '');
  await symlink('../../outside.txt', join(folder, 'form/evidence/link.txt'));
  await symlink('../..', join(folder, 'form/evidence/up'));
});

afterAll(() => rm(folder, { recursive: true }));

/** A workbook of sheets, the first row of each its head. */
async function bookOf(...sheets: { name: string; rows: Cell[][] }[]): Promise<Buffer> {
  const path = join(folder, 'book.xlsx');
  await writeWorkbook(
    path,
    sheets.map(({ name, rows: [head, ...rows] }) => ({ name, columns: head!.map((title) => ({ title: String(title), width: 10 })), rows })),
  );
  return readFile(path);
}

async function formOf(items: ItemList, language: 'zh' | 'en'): Promise<Buffer> {
  const path = join(folder, 'blank.xlsx');
  await writeWorkbook(path, sheetsOfForm(items, language));
  return readFile(path);
}

async function read(content: string | Buffer, name = 'answers.yaml') {
  const path = join(folder, 'form', name);
  await writeFile(path, content);
  const { answers: given, messages } = await readAnswers(path, list, '2025-01-03', 'en');
  return { given, told: messages.map(({ ruleId, line, column }) => [ruleId, line, column]), messages };
}

describe('answers in YAML', () => {
  it.each(['', '\n', '# nothing yet\n', '---\n'])('that hold nothing say so: %j', async (content) => {
    const { told } = await read(content);
    expect(told.map(([rule]) => rule)).toEqual(['answer-empty']);
  });

  it('are read whole; evidence is hashed', async () => {
    const { given, told } = await read(answers);
    expect(told).toEqual([]);
    expect(given).toMatchObject({
      format: 'yaml',
      cover: { agency: '某某经办机构', fonds: '001', subject: '' },
      answers: [
        {
          item: 'A1',
          met: true,
          role: '档案管理员',
          date: '2025-01-02',
          evidence: [{ path: 'evidence/rules.txt', size: 5, sha256: createHash('sha256').update('rules').digest('hex') }],
        },
        { item: 'A2', failed: 0, remark: '都有' },
        { item: 'A3', points: 3 },
        { item: 'B2', met: true },
      ],
    });
  });

  it('may be written with Chinese words', async () => {
    const { given, told } = await read('封面: { 被验收单位: 某局 }\n项目:\n  A3: { 符合: 否, 角色: 主任, 日期: 2025-01-02, 备注: 无 }\n');
    expect(told).toEqual([]);
    expect(given).toMatchObject({ cover: { agency: '某局' }, answers: [{ item: 'A3', met: false, role: '主任', remark: '无' }] });
  });

  it.each([
    ['answer-unknown-item', 'A3: {', 'A9: {', 7, 3],
    ['answer-automatic', 'A3: {', 'B1: {', 7, 3],
    ['yaml-duplicate-key', 'A3: { points: 3', 'A2: { points: 3', 7, 3],
    ['answer-syntax', 'A3: { points: 3', 'A3: { points: "3', 9, 1],
    ['answer-unknown-key', 'points: 3', 'mark: 3', 7, 9],
    ['answer-over', 'points: 3', 'points: 3.5', 7, 17],
    ['answer-number', 'points: 3', 'points: -1', 7, 17],
    ['answer-several', 'points: 3', 'met: yes, points: 3', 7, 27],
    ['answer-nothing', 'points: 3, ', '', 7, 3],
    ['answer-met', 'A1: { met: yes', 'A1: { met: maybe', 5, 14],
    ['answer-failed-unit', 'points: 3', 'failed: 1', 7, 17],
    ['answer-role-missing', /, role: 档案管理员, date: 2025-01-02 }\n {2}B2/, ', date: 2025-01-02 }\n  B2', 7, 3],
    ['answer-date-missing', ', date: 2025-01-02, remark', ', remark', 6, 3],
    ['answer-date', 'date: 2025-01-02, remark', 'date: 2025-02-30, remark', 6, 39],
    ['answer-date-late', 'date: 2025-01-02, remark', 'date: 2025-01-04, remark', 6, 39],
    ['answer-evidence-needed', 'evidence: [evidence/rules.txt], ', '', 5, 3],
    ['answer-evidence-missing', 'evidence/rules.txt', 'evidence/none.txt', 5, 30],
    ['answer-evidence-path', 'evidence/rules.txt', '../outside.txt', 5, 30],
    ['answer-evidence-path', 'evidence/rules.txt', 'evidence/../../outside.txt', 5, 30],
    ['answer-evidence-path', 'evidence/rules.txt', '/etc/passwd', 5, 30],
    ['answer-evidence-path', 'evidence/rules.txt', 'C:/x.txt', 5, 30],
    ['answer-evidence-path', 'evidence/rules.txt', 'evidence\\rules.txt', 5, 30],
    ['answer-evidence-outside', 'evidence/rules.txt', 'evidence/link.txt', 5, 30],
    ['answer-evidence-path', 'evidence/rules.txt', 'evidence/up/../rules.txt', 5, 30],
    ['answer-evidence-outside', 'evidence/rules.txt', 'evidence/up/outside.txt', 5, 30],
    ['answer-evidence-not-a-file', 'evidence/rules.txt', 'evidence/empty', 5, 30],
    ['answer-evidence-empty', 'evidence/rules.txt', 'evidence/nothing.txt', 5, 30],
    ['answer-alias', /001\nitems:\n {2}A1: { met: yes/, '&a 001\nitems:\n  A1: { met: *a', 5, 14],
    ['answer-too-long', 'remark: "都有"', `remark: "${'长'.repeat(20_000)}"`, 6, 59],
    ['answer-shape', /[^]*/, '- a\n', 1, 1],
  ])('%s: %s → %s is told with its place and what to do', async (rule, before, after, line, column) => {
    const { told, messages } = await read(answers.replace(before, () => after));
    expect(told).toContainEqual([rule, line, column]);
    for (const { reason, note } of messages) expect(`${reason} ${note}`).not.toMatch(/\{\w+\}|undefined/);
    expect(messages[0]!.file).toBe(join(folder, 'form/answers.yaml'));
  });

  it('give no points to an item that has none', async () => {
    const path = join(folder, 'form/answers.yaml');
    await writeFile(path, answers);
    const without = {
      ...list,
      items: list.items.map(({ points, ...item }) => (item.id === 'A3' ? item : { ...item, ...(points !== undefined && { points }) })),
    };
    const { messages } = await readAnswers(path, without, '2025-01-03');
    expect(messages.map(({ ruleId, line, column }) => [ruleId, line, column])).toEqual([['answer-no-points', 7, 17]]);
  });

  it('may be bombs, and are refused at once', async () => {
    const laughs = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
      .split('')
      .map((name, n) => `${name}: &${name} [${`*${'abcdefghi'[n]},`.repeat(9)}]`)
      .join('\n')}\nitems: *i\n`;
    expect((await read(laughs)).told).toContainEqual(['answer-alias', 10, 8]);
    expect((await read(`items: ${'['.repeat(20_000)}`)).told.map(([rule]) => rule)).toContain('yaml-too-deep');
    expect((await read(`items:\n  __proto__: { met: yes }\n`)).told).toEqual([['answer-unknown-item', 2, 3]]);
    expect((await read(Buffer.from([0x69, 0xff, 0xfe]))).told).toEqual([['file-encoding', 1, 1]]);
  });

  it('of a file that is too large are not read', async () => {
    const path = join(folder, 'form/big.yaml');
    await writeFile(path, '');
    await truncate(path, 9_000_000);
    expect((await readAnswers(path, list, '2025-01-03')).messages.map(({ ruleId }) => ruleId)).toEqual(['answer-too-large']);
  });

  it('never wait for a pipe that is named as evidence', async () => {
    execFileSync('mkfifo', [join(folder, 'form/evidence/pipe')]);
    expect((await read(answers.replace('rules.txt', 'pipe'))).told).toContainEqual(['answer-evidence-not-a-file', 5, 30]);
  });
});

describe('answers in XLSX', () => {
  const head = ['项目', '符合', '得分', '不符处数', '证据', '角色', '日期', '备注'];
  const sheet = (...rows: Cell[][]) =>
    bookOf(
      { name: 'items', rows: [head, ...rows] },
      {
        name: '封面',
        rows: [
          ['封面', '填写'],
          ['全宗号', '001'],
        ],
      },
    );

  it('say the same as those in YAML', async () => {
    const book = await sheet(
      ['A1', '是', '', '', 'evidence/rules.txt', '档案管理员', '2025-01-02'],
      ['A2', '', '', 0, '', '档案管理员', '2025-01-02', '都有'],
      ['A3', '', 3, '', '', '档案管理员', '2025-01-02'],
      ['B2', 'yes', '', '', '', '档案管理员', '2025-01-02'],
    );
    const [inSheet, inYaml] = [await read(book, 'answers.xlsx'), await read(answers)];
    expect(inSheet.told).toEqual([]);
    expect(inSheet.given.answers).toEqual(inYaml.given.answers);
    expect(inSheet.given.cover.fonds).toBe('001');
  });

  it('are told with row and column where they will not do', async () => {
    const book = await sheet(
      ['A9', '是'],
      ['A3', '', 4, '', '', '主任', '2025-01-02'],
      ['', '是'],
      ['A1', '是', '', '', 'evidence/rules.txt；../outside.txt', '主任', '2025-01-02'],
    );
    expect((await read(book, 'answers.xlsx')).told).toEqual([
      ['answer-unknown-item', 2, 1],
      ['answer-over', 3, 3],
      ['answer-no-item', 4, 2],
      ['answer-evidence-path', 5, 5],
    ]);
  });

  it('are told where an item is answered twice', async () => {
    const book = await sheet(['A3', '', 3, '', '', '主任', '2025-01-02'], ['A3', '', 2, '', '', '主任', '2025-01-02']);
    expect((await read(book, 'answers.xlsx')).told).toEqual([['answer-twice', 3, 1]]);
  });

  it('are told where a column that somebody filled is of no part of an answer, or of one that is there', async () => {
    const rows = (...head: string[]): Cell[][] => [
      ['项目', '得分', ...head],
      ['A3', 3, ...head.map((_, at) => `写了${at}`)],
    ];
    const told = async (...head: string[]) =>
      (await read(await bookOf({ name: '项目', rows: rows(...head) }), 'answers.xlsx')).told.filter(([rule]) =>
        ['answer-unknown-key', 'answer-column-twice'].includes(String(rule)),
      );
    expect(await told('备 注', '角色')).toEqual([['answer-unknown-key', 1, 3]]);
    expect(await told('评审指引', '分值', '角色')).toEqual([]);
    expect(await told('role', '角色')).toEqual([['answer-column-twice', 1, 4]]);
    expect(await told('项目')).toEqual([['answer-column-twice', 1, 3]]);
    const empty = await bookOf({
      name: '项目',
      rows: [
        ['项目', '得分', '', '旧栏'],
        ['A3', 3, '', ''],
      ],
    });
    expect((await read(empty, 'answers.xlsx')).told.map(([rule]) => rule)).not.toContain('answer-unknown-key');
  });

  it('are refused from what is no workbook, half of one, or one without the head', async () => {
    const book = await bookOf({ name: 'a', rows: [['x']] });
    expect((await read(Buffer.from('no workbook'), 'answers.xlsx')).told).toEqual([['answer-workbook', 1, 1]]);
    expect((await read(book.subarray(0, book.length / 2), 'answers.xlsx')).told).toEqual([['answer-workbook', 1, 1]]);
    expect((await read(book, 'answers.xlsx')).told).toEqual([['answer-no-head', 1, 1]]);
  });

  /** A form of one answer, its points given as XML. */
  const pointsAs = (cell: string, more: Partial<PartBook> = {}) =>
    partsWorkbook({
      sheets: [
        {
          name: '项目',
          rows: `${partHead('项目', '得分', '角色', '日期', '证据')}<row r="2">${inline('A2', 'A3')}${cell}${inline('C2', '主任')}<c r="D2" s="1"><v>45659</v></c></row>`,
        },
      ],
      formats: [14],
      ...more,
    });

  it('may be what a formula gives: a number without the noise of reckoning, a date as a day', async () => {
    const { given, told } = await read(await pointsAs('<c r="B2"><f>0.3-0.2</f><v>0.09999999999999998</v></c>'), 'answers.xlsx');
    expect(told).toEqual([]);
    expect(given.answers).toMatchObject([{ item: 'A3', points: 0.1, date: '2025-01-02' }]);
  });

  it.each([
    ['a formula without its result', '<c r="B2"><f>0.3-0.2</f></c>'],
    ['an error', '<c r="B2" t="e"><v>#REF!</v></c>'],
    ['two contents', '<c r="B2"><v>1</v></c><c r="B2"><v>2</v></c>'],
  ])('are told where a cell holds %s', async (_, cell) => {
    expect((await read(await pointsAs(cell), 'answers.xlsx')).told).toContainEqual(['answer-cell', 2, 2]);
  });

  it('of a hidden sheet are not read, and it is named', async () => {
    const rows = `${partHead('项目', '得分')}<row r="2">${inline('A2', 'A3')}<c r="B2"><v>3</v></c></row>`;
    const { given, told } = await read(
      await partsWorkbook({
        sheets: [
          { name: '旧', state: 'hidden', rows },
          { name: '项目', rows: partHead('项目', '得分') },
        ],
      }),
      'answers.xlsx',
    );
    expect(given.answers).toEqual([]);
    expect(told).toEqual([['answer-hidden-sheet', 1, 1]]);
  });

  it('are not unpacked beyond the limits', async () => {
    const book = await bookOf({ name: 'a', rows: Array.from({ length: 200 }, () => ['x'.repeat(30_000)]) });
    expect(book.length).toBeLessThan(100_000);
    await expect(readWorkbook(book, { entries: 200, bytes: 10_000, cells: 1_000_000 })).rejects.toThrow('bytes');
    await expect(readWorkbook(book, { entries: 2, bytes: 100_000_000, cells: 1_000_000 })).rejects.toThrow('3 entries');
  });

  it('are not made as large as their furthest cell asks', async () => {
    const far = await hostileWorkbook(sheetXml(`<row r="1">${cell('A1', '项目')}</row><row r="1048576">${cell('XFD1048576', 'x')}</row>`));
    expect((await read(far, 'answers.xlsx')).told).toEqual([['answer-workbook', 1, 1]]);
  });
});

describe('forms to fill in', () => {
  it.each(['zh', 'en'] as const)('in %s, empty, are read back without a word', async (language) => {
    for (const [form, name] of [
      [yamlForm(list, language), 'answers.yaml'],
      [await formOf(list, language), 'answers.xlsx'],
    ] as const) {
      const { given, told } = await read(form, name);
      expect(told).toEqual([]);
      expect(given.answers).toEqual([]);
    }
  });

  it('ask for every item that a person judges, with its guidance, and no other', async () => {
    const form = yamlForm(list, 'zh');
    expect([...form.matchAll(/^ {2}(\w+):$/gm)].map(([, id]) => id)).toEqual(['A1', 'A2', 'A3', 'B2']);
    expect(form).toMatch(/# 指引：看印发的文件\n[^]*?# 扣分：不符合则不得分\n[^]*?A1:/);
    const [sheet] = await readWorkbook(await formOf(list, 'zh'));
    expect(sheet!.rows.map((row) => row[0])).toEqual(['项目', 'A1', 'A2', 'A3', 'B2']);
  });

  it('have the same bytes each time', async () => {
    const first = await formOf(list, 'zh');
    await new Promise((done) => setTimeout(done, 2100));
    expect((await formOf(list, 'zh')).equals(first)).toBe(true);
  });

  it('hold no formulas and no markup that came from the list', async () => {
    const sly = structuredClone(list);
    sly.items[0]!.text = { zh: '=HYPERLINK("http://x","y")', en: '+1' };
    sly.items[0]!.guidance = { zh: '@SUM(A1)\nitems: {A1: {met: yes}}', en: '-1' };
    const book = await formOf(sly, 'zh');
    const cells = (await readWorkbook(book))[0]!.rows[1]!;
    expect(cells.slice(2, 5)).toEqual(['=HYPERLINK("http://x","y")', '5', expect.stringContaining('@SUM(A1)')]);
    const { default: raw } = await import('read-excel-file/node');
    expect((await raw(book))[0]!.data[1]!.slice(2, 5)).toEqual(['\'=HYPERLINK("http://x","y")', 5, expect.stringMatching(/^'@SUM/)]);
    expect((await read(yamlForm(sly, 'zh'))).given.answers).toEqual([]);
  });
});
