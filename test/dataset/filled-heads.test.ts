import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPlan } from '../../src/compile/load.js';
import { FileFault } from '../../src/dataset/file-fault.js';
import { openFile } from '../../src/dataset/open-file.js';
import { say, type Language } from '../../src/message/messages.js';
import type { Plan } from '../../src/plan/plan.js';
import { partsWorkbook } from './parts-workbook.js';

let folder: string;
let plan: Plan;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhunsheng-heads-'));
  plan = await loadPlan(fileURLToPath(new URL('../../schemas', import.meta.url)), 'returns', '2026-01-01');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A return below its head; rows of cells, parted by bars. */
const below = `指标名称|代码|计量单位|养老|失业
甲|乙|丙|110|210
期初参保人数|1|人|100|50
应征|8|万元|120.5|10`;

const usual = '表号：演示1|行政区划代码：330127|2024年12月';

const csv = (text: string) => text.replaceAll('|', ',') + '\n';

/** What is told of a file, remarks behind a dot. */
async function told(content: string | Buffer, how: { language?: Language; chosen?: boolean } = {}): Promise<string[]> {
  const { language = 'zh', chosen = false } = how;
  const path = typeof content === 'string' ? 'a.csv' : 'a.xlsx';
  const absolute = join(folder, path);
  await writeFile(absolute, content);
  const file = { path, absolute, size: (await stat(absolute)).size, format: path.slice(2) as 'csv' | 'xlsx' };
  const [table] = plan.tables;
  try {
    const { problems } = await openFile(plan, file, { folder, name: 'staged', onRead: () => undefined, ...(chosen && { chosen: table }) });
    return problems.map(({ code, params, remark }) => (remark ? '· ' : '') + say(code, language, params));
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    return [say(error.code, language, error.params)];
  }
}

/** The period that was read of a head, and the code and the places of what is told in its place. */
async function periodOf(head: string): Promise<string> {
  const all = await told(csv(`${head}\n${below}`));
  const [, period] = /报告期 (\S+?)，/.exec(all[0]!)!;
  const [, places] = /（([A-F]\d [^）]*)）/.exec(all.slice(1).find((each) => each.includes('没有猜')) ?? '') ?? [];
  return places === undefined ? period! : `${period} ${places}`;
}

describe('the period of a return', () => {
  const rest = '表号：演示1|行政区划代码：330127';
  it.each([
    ['2024年12月', '202412'],
    ['2024-12', '202412'],
    ['2024/12', '202412'],
    ['2024.12', '202412'],
    ['202412', '202412'],
    ['2024 年 12 月份', '202412'],
    ['2024年', '202412'],
    ['报告期：2024年12月', '202412'],
    ['报 告 期 ：2024年 12月', '202412'],
    ['报告期|2024-12-01', '202412'],
    ['报告期：2024年11月|2024年12月', '202411'],
    ['2024年11月|2024年12月参保缴费情况表', '202411'],
    ['2024年|2024年12月参保缴费情况表', '202412'],
    ['参保表（2024年12月）', '202412'],
    ['统计时间：2024年12月', '202412'],
    ['2023年度统计报表制度 2024年12月参保表', '202412'],
    ['2024年12月医疗保险制度运行情况表', '202412'],
    ['国统制〔2023〕88号|有效期至：2025年8月|2024年12月', '202412'],
    ['有效期至|2025年8月|报告期：2024年12月', '202412'],
    ['12月', '—'],
    ['2024', '—'],
    ['45627', '—'],
    ['有效期至：2025年8月', '—'],
    ['有效期至：|2025年8月', '—'],
    ['国家统计局 2023年8月批准', '—'],
    ['参保表（2023年修订）', '—'],
    ['2025年1月5日参保表', '—'],
  ])('%s: %s', async (text, period) => {
    expect(await periodOf(`${text}|${rest}`)).toBe(period);
  });

  it.each([
    ['2024年第三季度', 'A1 2024年第三季度'],
    ['2024年上半年', 'A1 2024年上半年'],
    ['2024年1-6月', 'A1 2024年1-6月'],
    ['报告期：第3季度', 'A1 第3季度'],
    ['2023年12月至2024年12月', 'A1 2023年12月至2024年12月'],
    ['报告期：2024年1月21日至2024年2月20日', 'A1 2024年1月21日至2024年2月20日'],
    ['2024年第三季度|2024年12月参保表', 'A1 2024年第三季度'],
    ['1-6月参保表|报告期：2024年', 'A1 1-6月'],
    ['11月参保表|报告期：2024年', 'A1 11月'],
    ['报告期：12月', 'A1 12月'],
    ['报告期：2024.1', 'A1 2024.1'],
    ['报告期：45627', 'A1 45627'],
    ['报告期：456207', 'A1 456207'],
    ['2024年13月', 'A1 2024年13月'],
    ['24年12月', 'A1 24年12月'],
    ['二〇二四年十二月', 'A1 二〇二四年十二月'],
    ['2024年12月20日', 'A1 2024年12月20日'],
    ['报告期：李四光', 'A1 …'],
    ['2024年12月|2024年11月', 'A1 2024年12月、B1 2024年11月'],
    ['2023年|2024年12月参保表', 'A1 2023年、B1 2024年12月'],
  ])('%s: none, told with %s', async (text, places) => {
    expect(await periodOf(`${text}|${rest}`)).toBe(`— ${places}`);
  });

  it('of a date cell of a workbook is its month', async () => {
    const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const rows = [usual.replace('2024年12月', ''), ...below.split('\n')].map((line, row) =>
      line.split('|').map((text, column) => (text === '' ? '' : cell('ABCDE'[column]! + (row + 1), text))),
    );
    rows[0]!.push('<c r="D1" s="1"><v>45627</v></c>');
    const sheet = rows.map((cells, at) => `<row r="${at + 1}">${cells.join('')}</row>`).join('');
    const book = await partsWorkbook({ sheets: [{ name: '一', rows: sheet }], formats: ['yyyy"年"m"月"'] });
    expect((await told(book))[0]).toContain('报告期 202412');
  });
});

describe('the head of a return', () => {
  it('is told as it was read, in both languages', async () => {
    const content = csv(`${usual}\n${below}`);
    expect(await told(content)).toEqual([
      '· a.csv 是填好的报表（表号 演示1，报告期 202412，区划 330127，单位 人、万元）：第 3 行是栏号，读到 2 行、2 栏，一格一条记录。',
    ]);
    expect((await told(content, { language: 'en' }))[0]).toContain('(form 演示1, period 202412, division 330127, unit 人, 万元)');
  });

  it.each([
    '表  号：演示1|行政区划代码：330127|2024年12月',
    '表　　号：演示1  行 政 区 划 代 码：330127  2024年12月',
    '填 报 单 位：甲县 表 号：演示1|行政区划代码|330127|2024年12月',
    '参保表（单位：万元）（2024年12月）|表号:演示1;行政区划代码:330127',
  ])('is read whatever blanks and marks its labels have: %s', async (head) => {
    expect(await told(csv(`${head}\n${below}`))).toHaveLength(1);
    expect((await told(csv(`${head}\n${below}`)))[0]).toContain('（表号 演示1，报告期 202412，区划 330127');
  });

  it('that lacks something is told with how to write it; an empty value does not take the next label', async () => {
    expect((await told(csv(`表号||行政区划代码：330127\n${below}`)))[1]).toBe(
      'a.csv 第 3 行的栏号上方没有写明表号、报告期，说不清是哪一份报表。请写在表头里，如“表号：…”、“报告期：2024年12月”。',
    );
    expect((await told(csv(`表号：演示1|2024年12月\n${below}`), { language: 'en' }))[1]).toContain(
      'does not say 行政区划代码 above the column codes',
    );
    expect((await told(csv(`表号：|行政区划代码：330127|2024年12月\n${below}`)))[0]).toContain('表号 —，');
  });

  it('with a form that is not written down is told', async () => {
    expect((await told(csv(`${usual.replace('演示1', '人社统EP1')}\n${below}`)))[1]).toMatch(/^· a\.csv 的表号“人社统EP1”没有写进标准/);
  });
});

describe('units of a return', () => {
  it.each(['万 元', '(万元)', '（万元）'])('%s is 万元', async (unit) => {
    expect((await told(csv(`${usual}\n${below.replace('万元', unit)}`)))[0]).toContain('单位 人、万元）');
  });

  it('of a row count, and are told where head or heading says otherwise', async () => {
    expect((await told(csv(`${usual}|计量单位：元\n${below}`)))[1]).toBe(
      'a.csv 有 1 行的计量单位与表头或栏目写的不同，首见于 C5（万元，表头或栏目是 元）；以行里写的为准。请改成一致。',
    );
    expect((await told(csv(`${usual}\n${below.replace('养老', '养老（千元）')}`)))[1]).toContain('万元，表头或栏目是 千元');
    expect(await told(csv(`${usual}|计量单位：万元\n${below}`))).toHaveLength(1);
  });

  it('that are a name in the wrong column are not repeated', async () => {
    expect((await told(csv(`${usual}\n${below.replace('万元', '李四光')}`)))[0]).toContain('单位 人、…）');
  });
});

describe('what keeps a return from being read', () => {
  const noColumns = csv(`${usual}\n${below.replace(/^甲.*\n/m, '')}`);

  it.each([false, true])('no row of column codes is told as that, chosen or not: %s', async (chosen) => {
    expect((await told(noColumns, { chosen }))[0]).toMatch(/^a\.csv 像是填好的报表（表号 演示1）：第 3 行起有行号，却没有一行栏号/);
  });

  it('on a sheet beside a return it is told with the name of the sheet', async () => {
    const sheetOf = (text: string) =>
      text
        .split('\n')
        .map((line, row) => {
          const cells = line
            .split('|')
            .map((value, column) => `<c r="${'ABCDE'[column]}${row + 1}" t="inlineStr"><is><t>${value}</t></is></c>`);
          return `<row r="${row + 1}">${cells.join('')}</row>`;
        })
        .join('');
    const good = `${usual}\n${below}`;
    const sheets = [
      { name: '一', rows: sheetOf(good) },
      { name: '二', rows: sheetOf(good.replace(/^甲.*\n/m, '')) },
      { name: '三', rows: sheetOf(good.replace('行政区划代码：330127|', '')) },
    ];
    const all = await told(await partsWorkbook({ sheets }));
    expect(all.filter((each) => /^a\.xlsx \[二\] 像是填好的报表/.test(each))).toHaveLength(1);
    expect(all.filter((each) => /^· a\.xlsx \[三\] 第 3 行的栏号上方没有写明行政区划代码/.test(each))).toHaveLength(1);
  });

  it('more than the limit is told with the limit', async () => {
    const large = csv(`${usual}\n${below}\n注|${'说'.repeat(100_000)}`);
    expect((await told(large))[0]).toBe(
      'a.csv 像是填好的报表（表号 演示1），但有 294 KiB，超过 256 KiB，没有检查。请删去表外的内容，或一份报表一个文件，或交长表（一格一行）。',
    );
  });
});

describe('totals that were typed over', () => {
  /** Rows of three numbers below a head; `=` is a formula. */
  const typed = async (...numbers: string[]) => {
    const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;
    const heads = [usual.split('|'), ['指标名称', '代码'], ['甲', '乙', '1', '2', '3']].map((cells, at) =>
      row(at + 1, cells.map((value, column) => text('ABCDE'[column]! + (at + 1), value)).join('')),
    );
    const rows = numbers.map((line, at) => {
      const cells = line.split(' ').map((each, column) => {
        const place = 'CDE'[column]! + (at + 4);
        return each.startsWith('=') ? `<c r="${place}"><f>${each.slice(1)}</f><v>9</v></c>` : `<c r="${place}"><v>${each}</v></c>`;
      });
      return row(at + 4, text(`A${at + 4}`, '行') + text(`B${at + 4}`, String(at + 1)) + cells.join(''));
    });
    const all = await told(await partsWorkbook({ sheets: [{ name: '一', rows: [...heads, ...rows].join('') }] }));
    return /的合计是公式（(.*?)）/.exec(all.join(' '))?.[1];
  };

  it.each([
    [['1 1 1', '2 2 2', '=C4+C5 =D4+D5 3'], 'E6'],
    [['1 1 1', '2 2 2', '=C4+C5 3 3'], 'D6、E6'],
    [['1 1 =C4+D4', '2 2 4', '3 3 6', '4 4 =C7+D7'], 'E5、E6'],
    [['1 1 =C4+D4', '2 2 =C5+D5', '=C4+C5 =D4+D5 =E4+E5'], undefined],
    [['1 1 1', '2 2 2', '=C4+C5 =D4+D5 =1+2'], 'E6'],
    [['1 1 =1+1', '2 2 2'], undefined],
    [['1 1 1', '2 2 2', '3 3 3'], undefined],
  ])('%s: %s', async (rows, cells) => {
    expect(await typed(...rows)).toBe(cells);
  });
});

describe('two returns side by side', () => {
  const beside = (left: string, right: string) => {
    const rights = right.split('\n').map((line) => line.split('|'));
    return left
      .split('\n')
      .map((line, at) => [...`${line}|||||||`.split('|').slice(0, 6), ...(rights[at] ?? [])].join(','))
      .join('\n');
  };

  it('are each read with their own head', async () => {
    const all = await told(beside(`${usual}\n${below}`, `${usual.replace('330127', '330122')}\n${below}`));
    expect(all.map((each) => /区划 (\d+)/.exec(each)?.[1])).toEqual(['330127', '330122']);
  });

  it('of which the second has no form: told, and not read under the head of the first', async () => {
    const all = await told(beside(`${usual}\n${below}`, `\n${below}`));
    expect(all).toHaveLength(2);
    expect(all[1]).toMatch(/^a\.csv 从 G3 起，右边并排还有一份表，自己没有写表号，没有读/);
  });
});
