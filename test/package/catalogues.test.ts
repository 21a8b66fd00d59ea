import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { chunkSize } from '../../src/system/bytes.js';
import { gb18030 } from '../gb18030.js';
import { check, checkOf, digest, failing, folderOf } from './check.js';
import { zipOf } from './make.js';

const values = (value: string) => ({ value, type: String });

describe('catalogues of a package', () => {
  it('are read from XLSX, and told by their rows', async () => {
    const rows = [
      ['电子文件清单'],
      ['档号', 'FILEPATH', 'DIGESTALGORITHM', 'DIGEST'],
      ['A', '电子档案/a.txt', 'SHA-256', digest('one')],
      [],
      ['A', '电子档案/gone.txt', 'MD5', '0'],
    ];
    const file = await writeXlsx(
      rows.map((row) => row.map(values)),
      {},
    ).toBuffer();
    const report = await check(folderOf({ '电子文件清单.xlsx': file, '电子档案/a.txt': 'one' }));
    expect(checkOf(report, 'A002').samples).toMatchObject([{ file: '电子文件清单.xlsx', row: 5, key: { FILEPATH: '电子档案/gone.txt' } }]);
    expect(report.run.inputs).toMatchObject([{ path: '电子文件清单.xlsx', format: 'xlsx', sha256: digest(file) }]);
    expect(report.run.package!.algorithms).toEqual(['sha256', 'md5']);
  });

  it('are read from the XML of a carrier', async () => {
    const xml =
      '<?xml version="1.0"?>\n<文件目录>\n<文件><档号>A-1</档号><题名>甲</题名></文件>\n<文件><档号>A-2</档号><题名/></文件></文件目录>';
    const report = await check(folderOf({ '文件目录.XML': xml }));
    expect(report.tables.find(({ name }) => name === '归档文件目录')).toMatchObject({ rows: 2, files: [{ path: '文件目录.XML' }] });
  });

  it('bear any name where a person says what they are', async () => {
    const folder = folderOf({ '清单.csv': '档号,题名\nA,甲\n' });
    const report = await check(folder, { tables: { '清单.csv': '归档文件目录' } });
    expect(report.tables.find(({ name }) => name === '归档文件目录')).toMatchObject({ rows: 1, files: [{ path: '清单.csv' }] });
    await expect(check(folder, { tables: { '表.csv': '归档文件目录' } })).rejects.toMatchObject({ code: 'dataset.no-such-file' });
  });

  it('that are broken are told of and leave the others', async () => {
    const report = await check(folderOf({ '电子文件清单.xlsx': 'PK\x03\x04 nothing', '归档文件目录.csv': '档号,题名\nA,甲\n' }));
    expect(report.run.inputs.find(({ path }) => path.endsWith('xlsx'))).toMatchObject({
      leftOut: true,
      problems: [{ code: 'dataset.xlsx-broken' }],
    });
    expect(report.tables.find(({ name }) => name === '归档文件目录')!.rows).toBe(1);
  });

  it('metadata of records come in the order of their files, whichever worker is done first', async () => {
    // The first batch of files takes longer than the second.
    const eep = (
      at: number,
    ) => `<电子文件封装包 xmlns="http://www.saac.gov.cn/standards/ERM/encapsulation"><被签名对象 eep版本="2009"><!--${' '.repeat(at < 128 ? 200_000 : 0)}-->
<封装内容><文件实体块><文件实体><档号>X${at}</档号><题名>X${at}</题名></文件实体></文件实体块></封装内容></被签名对象></电子文件封装包>`;
    const files = Object.fromEntries(Array.from({ length: 140 }, (_, at) => [`元数据/${String(at).padStart(3, '0')}.xml`, eep(at)]));
    const report = await check(folderOf(files), { samples: 200, package: { workers: 2 } });
    const { samples } = checkOf(report, 'A090');
    expect(samples.map(({ key }) => key['ARCHIVALCODE'])).toEqual(Array.from({ length: 140 }, (_, at) => `X${at}`));
    expect(new Set(samples.map(({ file }) => file)).size).toBe(140);
  });

  it('an EEP file gives the metadata of its record and the files it wraps', async () => {
    const wrapped = Buffer.from('%PDF-1.4 broken');
    const eep = `<?xml version="1.0" encoding="UTF-8"?>
<电子文件封装包 xmlns="http://www.saac.gov.cn/standards/ERM/encapsulation"><被签名对象 eep版本="2009"><封装内容><文件实体块><文件实体>
<档号>X001<年度>2020</年度></档号><内容描述><题名>通知</题名><责任者>甲</责任者><责任者>乙</责任者></内容描述>
<文件数据><文档><文档数据><编码 编码ID="E1"><电子属性><计算机文件名>a.pdf</计算机文件名></电子属性><反编码关键字>base64-pdf</反编码关键字>
<编码数据>${wrapped.toString('base64').replace(/(.{8})/g, '$1\n')}</编码数据></编码></文档数据></文档></文件数据>
</文件实体></文件实体块></封装内容></被签名对象></电子文件封装包>`;
    const report = await check(folderOf({ '元数据/r.xml': eep }));
    expect(report.tables.find(({ name }) => name === '文件元数据')).toMatchObject({ rows: 1, files: [{ path: '元数据/r.xml' }] });
    expect(failing(report, 'A004', 'FAULT')).toEqual({ '元数据/r.xml#E1': '截断' });
    expect(report.run.package!.files).toBe(2);
    expect(report.run.package!.bytes).toBe(Buffer.byteLength(eep) + wrapped.length);
  });

  it('an EEP file of several documents tells of its record once, and of each file that it has', async () => {
    const document = (id: string, data: string) =>
      `<文档><题名>附件${id}</题名><文档数据><编码 编码ID="${id}"><电子属性><档号>${id}</档号></电子属性>${data}</编码></文档数据></文档>`;
    const documents = [
      document('E1', '<编码数据>b25l</编码数据>'),
      document('E2', '<编码数据/>'),
      document('E3', ''),
      document('E4', '<编码数据 引用编码数据ID="C1"/>'),
    ];
    const eep = (title: string) =>
      `<电子文件封装包><文件实体><内容描述><题名>${title}</题名></内容描述><文件数据>${documents.join('')}</文件数据></文件实体></电子文件封装包>`;
    const findings = join(folderOf({}), 'findings.csv');
    mkdirSync(dirname(findings), { recursive: true });
    const report = await check(folderOf({ '元数据/b.xml': eep('长'.repeat(201)), '元数据/a.xml': eep('短') }), { findings });
    const failed = report.checks.filter(({ id, outcome }) => id === 'TITLE.representation' && outcome === 'fail');
    expect(failed.flatMap(({ samples }) => samples)).toMatchObject([{ file: '元数据/b.xml', row: 1, key: { ARCHIVALCODE: 'E1' } }]);
    expect(readFileSync(findings, 'utf8')).toContain('元数据/b.xml,1,E1,TITLE.representation');
    expect(failing(report, 'A004', 'FAULT')).toEqual({ '元数据/a.xml#E2': '空文件', '元数据/b.xml#E2': '空文件' });
    expect(report.run.package!.files).toBe(6);
  });

  describe('in GB18030', () => {
    const list = gb18030('档号,FILEPATH,DIGESTALGORITHM,DIGEST\r\nA,"电子档案/\r\n甲.txt",,\r\nB,电子档案/𠮷.txt,,\r\n');

    it('are read, and told by their own lines and digest', async () => {
      const folder = folderOf({ '电子文件清单.csv': list });
      const report = await check(folder);
      expect(report.run.inputs.filter(({ path }) => path !== '.')).toMatchObject([
        { path: '电子文件清单.csv', encoding: 'gb18030', size: list.length, sha256: digest(list), leftOut: false, problems: [] },
      ]);
      const samples = checkOf(report, 'A002').samples.map(({ file, row, key }) => [file, row, key['FILEPATH']!.replace(/\s+/, '')]);
      expect(samples).toEqual([
        ['电子文件清单.csv', 2, '电子档案/甲.txt'],
        ['电子文件清单.csv', 4, '电子档案/𠮷.txt'],
      ]);
    });

    it('are read in a ZIP, however long they are', async () => {
      const rows = Array.from({ length: 60_000 }, (_, at) => `A${at},${'社保档案𠮷'.repeat(6)}\n`).join('');
      const catalogue = gb18030(`档号,题名\n${rows}`);
      expect(catalogue.length).toBeGreaterThan(chunkSize);
      const folder = folderOf({
        'p.zip': await zipOf({ '电子文件清单.csv': list, '归档文件目录.csv': catalogue, '电子档案/𠮷.txt': 'x' }),
      });
      const report = await check(`${folder}/p.zip`, { package: { limits: { ratio: 10_000 } } });
      expect(Object.keys(failing(report, 'A002'))).toEqual(['电子档案/\r\n甲.txt']);
      expect(report.tables.find(({ name }) => name === '归档文件目录')).toMatchObject({ rows: 60_000 });
      expect(report.run.inputs.find(({ path }) => path === '归档文件目录.csv')).toMatchObject({ sha256: digest(catalogue), problems: [] });
    });

    it('lose the rows whose bytes are no text, and no other', async () => {
      const rows = Buffer.concat([
        gb18030(`档号,题名\nA,${'甲'.repeat(200_000)}\nB,乙\nC,`),
        Buffer.from([0x81, 0x20, 0xff]),
        gb18030('\nD,丁\n'),
      ]);
      const report = await check(folderOf({ '归档文件目录.csv': rows }));
      expect(report.tables.find(({ name }) => name === '归档文件目录')).toMatchObject({ rows: 3 });
      const failed = report.checks.filter(({ id, outcome }) => id.endsWith('records') && outcome === 'fail');
      expect(failed).toMatchObject([{ failed: 1, samples: [{ row: 4 }] }]);
    });
  });
});
