/**
 * `npx tsx scripts/return-workbook.ts [FILE]`: writes examples/returns/填好的表/丙县.xlsx, a return with the formulas of its totals, one of
 * which (E9) was typed over. Entries are stored and not compressed, so that the bytes are the same with every version of zlib.
 */
import { writeFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

const out = process.argv[2] ?? 'examples/returns/填好的表/丙县.xlsx';

/** Rows of cells parted by bars; a formula has its result behind a tilde. */
const rows = `
参保缴费情况表
填报单位：丙县社会保险局||表号：演示1||行政区划代码：330185|2024年12月
指标名称|代码|计量单位|险种
|||养老保险|失业保险|工伤保险
甲|乙|丙|110|210|410
期初参保人数|1|人|100|50|60
本期新增人数|2|人|10|5|6
本期减少人数|3|人|4|1|2
期末参保人数|4|人|=D6+D7-D8~106|66|=F6+F7-F8~64
其中：在职|5|人|80|54|64
其中：离退休|6|人|26|12|0
缴费人数|7|人|78|53|60
应征|8|万元|120.5|10|8
实征|9|万元|118|10|8
期末欠费|10|万元|30.2|1.5|0

注：缴费人数不含补缴。
单位负责人：||填表人：||报出日期：2025年1月5日
`
  .trim()
  .split('\n')
  .map((line) => line.split('|'));

function cellXml(text: string, at: string): string {
  if (text === '') return '';
  const [, formula, result] = /^=(.*)~(.*)$/.exec(text) ?? [];
  if (formula !== undefined) return `<c r="${at}"><f>${formula}</f><v>${result}</v></c>`;
  return /^[\d.]+$/.test(text) ? `<c r="${at}"><v>${text}</v></c>` : `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

const sheetRows = rows.map(
  (cells, at) => `<row r="${at + 1}">${cells.map((text, column) => cellXml(text, `${'ABCDEF'[column]}${at + 1}`)).join('')}</row>`,
);

const [main, relations] = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
];
const inPackage = 'http://schemas.openxmlformats.org/package/2006';
const typeOf = (part: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${part}+xml`;
const relationship = (id: number, type: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${relations}/${type}" Target="${target}"/>`;

const parts = {
  '[Content_Types].xml': `<Types xmlns="${inPackage}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${typeOf('sheet.main')}"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${typeOf('worksheet')}"/><Override PartName="/xl/styles.xml" ContentType="${typeOf('styles')}"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${inPackage}/relationships">${relationship(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="演示1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${inPackage}/relationships">${relationship(1, 'worksheet', 'worksheets/sheet1.xml')}${relationship(2, 'styles', 'styles.xml')}</Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheetRows.join('')}</sheetData><mergeCells count="2"><mergeCell ref="A1:F1"/><mergeCell ref="D3:F3"/></mergeCells></worksheet>`,
};

const zip = new ZipFile();
for (const [name, xml] of Object.entries(parts)) {
  const bytes = Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
  zip.addBuffer(bytes, name, { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644, compress: false });
}
zip.end();
await writeFile(out, await buffer(zip.outputStream as Readable));
