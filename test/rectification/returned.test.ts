import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { parseDocument } from 'yaml';
import { zhunsheng, type Answer } from '../cli/command.js';
import { byExample, checkOf, paid, persons, Workplace } from '../cli/workplace.js';

const workplace = new Workplace();

/** Three negative amounts: two of them of P1 and of months of their own, one of P2 in a file of its own. */
const data = {
  '人员登记表.csv': persons,
  '补贴发放表一.csv': `${paid}P1,202403,-1\nP1,202404,-2\n`,
  '补贴发放表二.csv': 'XRY001,XBT001,XBT002\nP2,202405,-3\n',
};
const input = 'data';
const approved = { 整改结果: '批准豁免', 理由: '历史冲正', 职务: '业务处长', 日期: '2024-06-01' };

type Row = Record<string, unknown>;
type Fill = (row: Row) => Row | undefined;

/** Checks the data, and gives the folder of its reports. */
async function checked(...more: string[]): Promise<string> {
  workplace.fill(input, data);
  const out = workplace.out();
  const { stderr } = await workplace.check([input, '--format', 'xlsx,json', '--lang', 'zh', '--out', out, ...more]);
  expect(stderr).toBe('');
  return out;
}

/** A list that came back: its sheets as they are, with lines filled in by a person. */
async function sentBack(list: string, name: string, fill: Fill): Promise<string> {
  const sheets = await readXlsxFile(workplace.path(list));
  const filled = sheets.map(({ sheet, data: [head = [], ...rows] }) => ({
    sheet,
    data: [
      head.map((title) => ({ value: String(title), type: String })),
      ...rows.map((cells) => {
        const row = Object.fromEntries(head.map((title, at) => [String(title), cells[at]]));
        const all = { ...row, ...('整改结果' in row && fill(row)) };
        return head.map((title) => cellOf(all[String(title)]));
      }),
    ],
  }));
  writeFileSync(workplace.path(name), await writeXlsxFile(filled as never).toBuffer());
  return name;
}

function cellOf(value: unknown) {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return { value, type: Number };
  const text = String(value as string);
  return text.startsWith('=') ? { value: text.slice(1), type: 'Formula' } : { value: text, type: String };
}

function take(words: readonly string[], out = 'waivers.yaml'): Promise<Answer> {
  return zhunsheng(
    [
      'waivers',
      'from',
      ...words,
      '--standard',
      byExample[1]!,
      '--expires',
      '2025-12-31',
      '--as-of',
      '2025-01-01',
      '--lang',
      'zh',
      '--out',
      out,
      '--force',
    ],
    workplace.folder,
  );
}

const isAmount = (row: Row) => row['检查'] === 'R001' && row['行号'] !== null;

describe('a list that came back', () => {
  it('gives the waivers that were approved in it, which the next check applies and names', async () => {
    const out = await checked();
    const before = await workplace.report([input]);
    expect([before.verdict.decision, checkOf(before, 'R001').failed]).toEqual(['return', 3]);
    const back = await sentBack(`${out}/rectification.xlsx`, 'back.xlsx', (row) => (isAmount(row) ? approved : undefined));
    const { code, stdout } = await take([back, '--report', `${out}/report.json`]);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/批准豁免：3 行\n豁免文件：waivers\.yaml，3 条\n下一步/)]);
    expect(stdout).not.toMatch(/像是姓名|按文件和行号/);
    const text = workplace.read('waivers.yaml');
    expect(text).toContain(
      createHash('sha256')
        .update(readFileSync(workplace.path(back)))
        .digest('hex'),
    );
    expect(text).toMatch(/^# back\.xlsx，“整改清单”第 \d+ 行\n- check: R001\n/m);
    expect(parseDocument(text).toJS()).toContainEqual({
      check: 'R001',
      scope: { table: 'T02', key: { XRY001: 'P1', XBT001: '202403' } },
      reason: '历史冲正',
      approver: '业务处长',
      date: '2024-06-01',
      expires: '2025-12-31',
    });
    const after = await workplace.report([input, '--waivers', 'waivers.yaml']);
    expect(checkOf(after, 'R001')).toMatchObject({ failed: 3, waived: 3 });
    expect(after.verdict.decision).toBe('accept');
    expect(after.waivers!.entries.map(({ failed, reason }) => [failed, reason])).toEqual(Array(3).fill([1, '历史冲正']));
  });

  it('names a record by file and line where a key may be of more than was answered, and says so', async () => {
    const out = workplace.out();
    const folder = workplace.put({ '人员登记表.csv': persons, '补贴发放表.csv': `${paid}P8,202403,1\n` });
    await workplace.check([folder, '--format', 'xlsx', '--lang', 'zh', '--out', out]);
    const back = await sentBack(`${out}/rectification.xlsx`, 'between.xlsx', (row) => (row['检查'] === 'R002' ? approved : undefined));
    const { code, stdout } = await take([back], 'between.yaml');
    expect([code, stdout]).toEqual([0, expect.stringMatching(/其中 1 条按文件和行号/)]);
    expect(parseDocument(workplace.read('between.yaml')).toJS()).toMatchObject([
      { scope: { table: 'T02', file: '补贴发放表.csv', row: 4 } },
    ]);
    expect(checkOf(await workplace.report([folder, '--waivers', 'between.yaml']), 'R002')).toMatchObject({ failed: 1, waived: 1 });
  });

  it('is counted by outcome where it was answered otherwise; what is only asked for is no waiver', async () => {
    const out = await checked();
    const words = ['已更正', '申请豁免', '批准豁免'];
    const back = await sentBack(`${out}/rectification.xlsx`, 'mixed.xlsx', (row) =>
      isAmount(row) ? { ...approved, 整改结果: words.shift() } : undefined,
    );
    const { code, stdout } = await take([back], 'mixed.yaml');
    expect(code).toBe(0);
    expect(stdout).toMatch(/已更正：1 行\n {2}申请豁免：1 行\n {2}批准豁免：1 行\n {2}申请豁免的没有收下/);
    expect(stdout).toMatch(/mixed\.yaml，1 条/);
    const nothing = await sentBack(`${out}/rectification.xlsx`, 'none.xlsx', (row) =>
      isAmount(row) ? { 整改结果: '申请豁免' } : undefined,
    );
    expect(await take([nothing], 'never.yaml')).toMatchObject({ code: 1, stdout: expect.stringContaining('没有写出 never.yaml') });
    expect(() => workplace.read('never.yaml')).toThrow();
  });

  it.each<[string, Row, RegExp]>([
    ['no reason and no role', { 理由: null, 职务: ' ' }, /缺理由、职务/],
    ['no day', { 日期: null }, /缺日期/],
    ['no day of the calendar', { 日期: '2024-02-30' }, /日期“.*”不是形如 2025-06-30 的日期，没有收下/],
    ['a day that is yet to come', { 日期: '2025-01-02' }, /日期“2025-01-02”晚于 2025-01-01（--as-of），没有收下/],
    ['an outcome that is none', { 整改结果: '同意' }, /（Q2 格）：整改结果“\*\*”不认识.*已更正、数据无误、申请豁免、批准豁免/],
    ['an outcome that is mistyped', { 整改结果: '批谁豁免' }, /整改结果“批谁豁免”不认识/],
    ['no outcome', { 整改结果: null }, /没有选整改结果/],
    ['a formula', { 整改结果: '="批准"&"豁免"' }, /有公式/],
    ['another check', { 检查: 'R099' }, /没有检查 R099/],
    ['another table', { 数据表: '别的表' }, /没有数据表“别的表”/],
    ['another line', { 行号: 3 }, /报告里没有这一处不符/],
    ['another record', { 记录: 'P9 202403' }, /报告里没有这一处不符/],
    ['no line', { 行号: null }, /不是一条记录.*--findings/],
    [
      'a check of the header',
      { 检查: 'header.columns' },
      /header\.columns 说的是整个文件或表头，不是一条记录，不能从清单收下。(?!.*--findings)/,
    ],
    ['a hidden file', { 文件: '张*.csv' }, /文件名在清单里被遮盖/],
  ])('is told where it lacks something, and the rest is taken: %s', async (_, change, told) => {
    const out = await checked();
    const back = await sentBack(`${out}/rectification.xlsx`, 'faulty.xlsx', (row) =>
      isAmount(row) ? { ...approved, ...(row['行号'] === 4 && change) } : undefined,
    );
    const { code, stdout } = await take([back, '--report', `${out}/report.json`], 'faulty.yaml');
    expect(code).toBe(1);
    expect(stdout).toMatch(told);
    expect(stdout).toMatch(/faulty\.xlsx，“整改清单”第 \d+ 行/);
    expect(stdout).toMatch(/faulty\.yaml，2 条/);
  });

  it('of which several came back gives one waiver where they agree, and none where they differ', async () => {
    const out = await checked();
    const list = `${out}/rectification.xlsx`;
    const one = await sentBack(list, 'one.xlsx', (row) => (isAmount(row) ? approved : undefined));
    const other = await sentBack(list, 'other.xlsx', (row) => {
      if (!isAmount(row)) return undefined;
      return row['行号'] === 4 ? { 整改结果: '已更正' } : approved;
    });
    const { code, stdout } = await take([one, other], 'both.yaml');
    expect([code, stdout]).toEqual([1, expect.stringMatching(/both\.yaml，2 条/)]);
    expect(stdout).toMatch(/other\.xlsx，“整改清单”第 \d+ 行：同一处不符在 one\.xlsx 整改清单 \d+ 里另有不同的答复/);
    expect(workplace.read('both.yaml')).toMatch(/^# one\.xlsx.*\n# other\.xlsx.*\n- check/m);
  });

  it('holds what people write as text, whatever YAML would make of it, and names no one in silence', async () => {
    const out = await checked();
    const reason = '第一行: "x"\n- check: R002\n  scope: all # &a *b !!js';
    const back = await sentBack(`${out}/rectification.xlsx`, 'odd\n- check.xlsx', (row) =>
      isAmount(row) ? { ...approved, 理由: reason, 职务: '张三' } : undefined,
    );
    const { code, stdout } = await take([back], 'odd.yaml');
    expect([code, stdout]).toEqual([0, expect.stringMatching(/职务“.*”像是姓名或号码/)]);
    expect(stdout).not.toContain('张三');
    const read = parseDocument(workplace.read('odd.yaml')).toJS() as { check: string; reason: string }[];
    expect(read.map((each) => [each.check, each.reason])).toEqual(Array(3).fill(['R001', reason]));
    const after = await workplace.report([input, '--waivers', 'odd.yaml']);
    expect([checkOf(after, 'R001').waived, JSON.stringify(after.waivers).includes('张三')]).toEqual([3, false]);
  });

  it('parted by table is read from every sheet, and a file of waivers that is there stays', async () => {
    const out = await checked('--split', 'table');
    const back = await sentBack(`${out}/rectification.xlsx`, 'parted.xlsx', (row) => (isAmount(row) ? approved : undefined));
    const words = [
      'waivers',
      'from',
      back,
      '--standard',
      byExample[1]!,
      '--expires',
      '2025-12-31',
      '--as-of',
      '2025-01-01',
      '--lang',
      'zh',
      '--out',
      'parted.yaml',
    ];
    const first = await zhunsheng([...words, '--json'], workplace.folder);
    expect(JSON.parse(first.stdout)).toMatchObject({
      out: 'parted.yaml',
      waivers: 3,
      outcomes: { corrected: 0, right: 0, asked: 0, waived: 3 },
      problems: [],
      lists: [{ list: 'parted.xlsx', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
    });
    expect(await zhunsheng(words, workplace.folder)).toMatchObject({ code: 2, stderr: expect.stringContaining('parted.yaml') });
  });

  it('that is none, or is no workbook, is refused; beside others it is told', async () => {
    const out = await checked();
    const back = await sentBack(`${out}/rectification.xlsx`, 'sound.xlsx', (row) => (isAmount(row) ? approved : undefined));
    const other = await sentBack(`${out}/rectification.xlsx`, 'headless.xlsx', () => undefined);
    writeFileSync(
      workplace.path(other),
      await writeXlsxFile([
        [
          { value: '检查', type: String },
          { value: '整改结果', type: String },
        ],
      ] as never).toBuffer(),
    );
    workplace.fill('.', { 'broken.xlsx': 'PK nothing' });
    expect((await take(['broken.xlsx', back], 'bad.yaml')).stdout).toContain(
      'broken.xlsx：读不了（不是能打开的 XLSX 表格，或已经损坏；请在表格软件中打开后另存为 XLSX），没有收下',
    );
    for (const bad of [other, 'broken.xlsx']) {
      expect(await take([bad], 'bad.yaml')).toMatchObject({ code: 2, stderr: expect.stringContaining(bad) });
      expect(await take([bad, back], 'bad.yaml')).toMatchObject({ code: 1, stdout: expect.stringMatching(/bad\.yaml，3 条/) });
    }
  });
});
