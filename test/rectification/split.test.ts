import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import { buffer } from 'node:stream/consumers';
import { sheetNames } from '../../src/report/xlsx/sheet-names.js';
import { zhunsheng } from '../cli/command.js';
import { paid, persons, Workplace } from '../cli/workplace.js';

const workplace = new Workplace();
const profile = fileURLToPath(new URL('../../standards/profiles/default.md', import.meta.url));

/** Wrong codes of persons of three agencies, one of them in two divisions, one with a name that Windows keeps, and of none. */
const rows = ['330100,A1', '110100,A1', '330100,con', '330100,', '330100,110105491231002', '330100,A1'].map(
  (owner, at) => `P${at},${owner},7\n`,
);
const national = { '表2.csv': `AAC001,AAB301,AAB034,AAC004\n${rows.join('')}` };

async function checked(...more: string[]) {
  const out = workplace.out();
  const words = ['--profile', profile, '--as-of', '2025-01-01', '--format', 'xlsx,json', '--lang', 'zh', '--out', out];
  const answer = await zhunsheng(['check', workplace.put(national), ...words, ...more], workplace.folder);
  return { ...answer, out, list: `${out}/rectification.xlsx` };
}

async function sheetsOf(list: string) {
  const sheets = await readXlsxFile(workplace.path(list));
  return sheets.map(({ sheet, data: [head = [], ...rows] }) => ({
    sheet,
    rows: rows.map((cells) => Object.fromEntries(head.map((title, at) => [String(title), cells[at]]))),
  }));
}

const persons4 = (found: Record<string, unknown>[]) => found.filter(({ 检查 }) => 检查 === 'AAC004.code').map(({ 记录 }) => 记录);

describe('a list parted by agency', () => {
  it('is a workbook an agency, which tells nothing of others, and an index of them', async () => {
    const { out, list, stderr } = await checked('--split', 'agency', '--findings', 'agency.parquet');
    expect(stderr).toBe('');
    expect(readdirSync(workplace.path(`${out}/rectification`)).sort()).toEqual(['A1.xlsx', '_con.xlsx']);
    const own = await sheetsOf(`${out}/rectification/A1.xlsx`);
    expect(own.map(({ sheet }) => sheet)).toEqual(['说明', '整改清单']);
    expect(persons4(own[1]!.rows)).toEqual(['P0', 'P1', 'P5']);
    expect(JSON.stringify(own)).not.toMatch(/con\b|P2|P3|P4/);
    const [cover, index, nobody, open] = await sheetsOf(list);
    expect([cover, index, nobody, open].map((each) => each!.sheet)).toEqual(['说明', '经办机构', '没有经办机构', '未能评价的检查']);
    expect(index!.rows).toMatchObject([
      { 经办机构: expect.stringContaining('***'), 有错误的记录: 1, 清单: expect.stringMatching(/^没有经办机构（代码被遮盖.*--unmask/) },
      { 经办机构: 'A1', 有错误的记录: 3, 列出行数: own[1]!.rows.length, 清单: 'rectification/A1.xlsx' },
      { 经办机构: 'con', 有错误的记录: 1, 清单: 'rectification/_con.xlsx' },
    ]);
    // Whoever names no agency, an agency whose code is hidden, and what is of no record.
    expect(persons4(nobody!.rows)).toEqual(['P3', 'P4']);
    expect(nobody!.rows.map(({ 检查 }) => 检查)).toContain('dataset.tables');
  });

  it('is told in the terminal, on the cover and in the index where no agency is known; with --unmask every code has a list', async () => {
    const bare = workplace.put({ '表2.csv': 'AAC001,AAB301,AAC004\nP1,330100,7\n' });
    const words = ['--profile', profile, '--as-of', '2025-01-01', '--format', 'xlsx', '--lang', 'en', '--split', 'agency'];
    const told = /not parted by agency: no record tells its agency.*--agencies folder/;
    for (const quiet of [[], ['--quiet']]) {
      const out = workplace.out();
      const { stdout } = await zhunsheng(['check', bare, ...words, '--out', out, ...quiet], workplace.folder);
      expect(stdout).toMatch(told);
      const [cover, index] = await sheetsOf(`${out}/rectification.xlsx`);
      expect([JSON.stringify(cover!.rows), index!.rows[0]!['Agency']]).toEqual([expect.stringMatching(told), expect.stringMatching(told)]);
      expect(existsSync(workplace.path(`${out}/rectification`))).toBe(false);
    }
    const { out, list, stdout } = await checked('--split', 'agency', '--findings', 'whole.csv', '--unmask');
    expect(stdout).not.toContain('没有按经办机构分开');
    expect(readdirSync(workplace.path(`${out}/rectification`)).sort()).toEqual(['110105491231002.xlsx', 'A1.xlsx', '_con.xlsx']);
    const [, index] = await sheetsOf(list);
    expect(index!.rows[0]).toMatchObject({ 经办机构: '110105491231002', 清单: 'rectification/110105491231002.xlsx' });
  });

  it('tells of agencies of which no sample is listed', async () => {
    const { list } = await checked('--split', 'agency', '--samples', '1');
    const [, index] = await sheetsOf(list);
    expect(index!.rows.find(({ 经办机构 }) => 经办机构 === 'con')).toMatchObject({
      有错误的记录: 1,
      列出行数: 0,
      清单: expect.stringContaining('--findings'),
    });
  });

  it('is not written over lists that may have been filled in, nor where no list or no agency is', async () => {
    const { out } = await checked('--split', 'agency');
    const path = workplace.path(`${out}/rectification/A1.xlsx`);
    writeFileSync(path, 'filled in');
    expect(await checked('--split', 'agency', '--out', out)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`${out}/rectification`),
    });
    expect(readFileSync(path, 'utf8')).toBe('filled in');
    expect(await checked('--split', 'agency', '--format', 'json')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--format xlsx'),
    });
    const example = await workplace.check([workplace.put({ 'a.csv': persons }), '--format', 'xlsx', '--split', 'agency']);
    expect(example).toMatchObject({ code: 2, stderr: expect.stringContaining('minimal-standard') });
  });

  it('gives waivers from its folder, and the same bytes from the report', async () => {
    const { out, list } = await checked('--split', 'agency');
    const again = workplace.out();
    const words = ['--profile', profile, '--format', 'xlsx', '--lang', 'zh', '--split', 'agency', '--out', again];
    await zhunsheng(['score', `${out}/report.json`, ...words], workplace.folder);
    for (const file of ['rectification.xlsx', 'rectification/A1.xlsx', 'rectification/_con.xlsx'])
      expect(readFileSync(workplace.path(`${again}/${file}`)).equals(readFileSync(workplace.path(`${out}/${file}`)))).toBe(true);
    const { code, stdout } = await zhunsheng(
      [
        'waivers',
        'from',
        `${out}/rectification`,
        list,
        '--out',
        'no.yaml',
        '--expires',
        '2025-12-31',
        '--as-of',
        '2025-01-01',
        '--lang',
        'zh',
      ],
      workplace.folder,
    );
    expect([code, stdout]).toEqual([1, expect.stringMatching(/读了 3 份清单/)]);
    expect(existsSync(workplace.path('no.yaml'))).toBe(false);
  });
});

it('a list parted by table has a sheet for each that failed, beside what is of none', async () => {
  const out = workplace.out();
  const data = { '人员登记表.csv': `${persons}P1,张三,9,保洁员,20240105\n`, '补贴发放表.csv': `${paid}P1,202403,-1\n` };
  for (const more of [[], ['--findings', 'tables.csv']]) {
    await workplace.check([workplace.put(data), '--format', 'xlsx', '--lang', 'zh', '--split', 'table', '--out', out, ...more]);
    const sheets = await sheetsOf(`${out}/rectification.xlsx`);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['说明', '人员登记表', '补贴发放表', '未能评价的检查']);
    for (const { sheet, rows } of sheets.slice(1, 3)) expect(new Set(rows.map(({ 数据表 }) => 数据表))).toEqual(new Set([sheet]));
    expect(sheets[2]!.rows.map(({ 检查 }) => 检查)).toContain('R001');
  }
});

it('the columns to fill in have lists to choose from, notes, and a day that stays as it is written', async () => {
  const { list } = await checked();
  const zip = await yauzl.openPromise(workplace.path(list));
  let [sheet, styles] = ['', ''];
  for await (const entry of zip.eachEntry()) {
    const text = () => zip.openReadStreamPromise(entry).then(buffer).then(String);
    if (entry.fileName === 'xl/worksheets/sheet2.xml') sheet = await text();
    if (entry.fileName === 'xl/styles.xml') styles = await text();
  }
  expect(sheet).toMatch(/<dataValidation type="list"[^>]* sqref="Q2:Q1048576"><formula1>"已更正,数据无误,申请豁免,批准豁免"<\/formula1>/);
  expect([...sheet.matchAll(/sqref="([A-Z])2:/g)].map(([, column]) => column)).toEqual(['Q', 'R', 'S', 'T']);
  const style = Number(/<c r="T2" s="(\d+)"/.exec(sheet)![1]);
  const looks = [.../<cellXfs[^]*<\/cellXfs>/.exec(styles)![0].matchAll(/<xf [^>]*>/g)].map(([look]) => look);
  const format = /numFmtId="(\d+)"/.exec(looks[style]!)![1]!;
  expect(styles).toMatch(new RegExp(`<numFmt (?=[^>]*numFmtId="${format}")[^>]*formatCode="@"`));
});

it('names of sheets are such as a spreadsheet takes, and no two are alike', () => {
  const titles = [
    "'甲[1]:*?/\\乙'",
    '表',
    '表',
    'Sheet',
    'SHEET',
    '',
    "'",
    'History',
    '说明',
    `${'长'.repeat(40)}`,
    `${'长'.repeat(40)}`,
    `${'a'.repeat(30)}𠀀`,
  ];
  const names = sheetNames(titles, ['说明']);
  expect(names.slice(0, 9)).toEqual(['甲 1      乙', '表', '表 2', 'Sheet', 'SHEET 2', '–', '– 2', 'History 1', '说明 2']);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
  for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
  expect(names.at(-1)).toBe('a'.repeat(30));
});
