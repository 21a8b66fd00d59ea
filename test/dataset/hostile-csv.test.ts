import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import type { CsvSource } from '../../src/dataset/model.js';
import { scanFile } from '../../src/dataset/scan.js';
import { InputFault } from '../../src/system/fault.js';
import { messages, say } from '../../src/message/messages.js';
import { fileOf, folderOf, openSmall, problemOf, recordsOf } from './folder.js';
import { header } from './small-plan.js';

/** The records as DuckDB reads them with what the source says. */
async function readByDuckDb({ path, skip, delimiter, newline, width }: CsvSource): Promise<unknown[][]> {
  const duckdb = await (await DuckDBInstance.create(':memory:')).connect();
  const columns = Array.from({ length: width }, (_, index) => `'c${index}': 'VARCHAR'`).join(', ');
  const result =
    await duckdb.runAndReadAll(`SELECT * FROM read_csv('${path}', auto_detect = false, header = false, skip = ${skip}, delim = '${delimiter}',
    quote = '"', escape = '"', strict_mode = true, ${newline === 'lf' ? "new_line = '\\n'," : ''} columns = {${columns}})`);
  return result.getRows();
}

const row = '330102199001011234,张三,19900101,330102001';
const zip = (content: string) =>
  Buffer.concat([Buffer.from('PK\x03\x04\x14\0\0\0\x08\0', 'latin1'), Buffer.from(content), Buffer.alloc(64, 7)]);

/** Name, bytes, message code, and words the two texts must hold. */
const cases: [what: string, name: string, content: string | Buffer, code: string, zh: string, en: string, line?: number][] = [
  ['empty file', 'T02.csv', '', 'dataset.empty', '空文件', 'empty'],
  ['a byte order mark alone', 'T02.csv', '\ufeff', 'dataset.empty', '空文件', 'empty'],
  ['line breaks alone', 'T02.csv', '\n\r\n\n', 'dataset.empty', '空文件', 'empty'],
  ['no header', 'T02.csv', `${row}\n${row}\n`, 'dataset.no-header', '没有表头', 'no header', 1],
  ['no header and no telling name', 'x.csv', `${row}\n${row}\n`, 'dataset.no-header', '没有表头', 'no header', 1],
  ['the header of something else', 'x.csv', 'a,b,c\n1,2,3\n', 'dataset.record-type-unknown', '无法识别', 'no telling', 1],
  [
    'the header of something else under a telling name',
    'T02.csv',
    'a,b,c\n1,2,3\n',
    'dataset.no-column',
    '养老保险个人基本信息表',
    'T02.csv',
    1,
  ],
  ['too little in the header', 'x.csv', 'AAC002,b\n1,2\n', 'dataset.record-type-unclear', 'T02', '--table', 1],
  [
    'duplicate header',
    'T02.csv',
    'AAC002,AAC003,aac002\n1,2,3\n',
    'dataset.header-duplicate',
    '第 1 列和第 3 列（AAC002、aac002）',
    'Columns 1 and 3 (AAC002, aac002)',
    1,
  ],
  [
    'duplicate by code and label',
    'T02.csv',
    '\nAAC002,社会保障号码\n1,2\n',
    'dataset.header-duplicate',
    '第 1 列和第 2 列',
    'Columns 1 and 2',
    2,
  ],
  ['contradicting header', 'T02.csv', 'AAC002,AAC003 出生日期\n1,2\n', 'dataset.header-conflict', '自相矛盾', 'contradicts', 1],
  ['unclosed quote in the header', 'T02.csv', `"AAC002,AAC003\n${row}\n`, 'dataset.header-quote', '引号不成对', 'without its partner', 1],
  [
    'text after a quote in the header',
    'T02.csv',
    `"AAC002"x,AAC003\n${row}\n`,
    'dataset.header-quote',
    '引号不成对',
    'without its partner',
    1,
  ],
  ['no line break for ever', 'T02.csv', 'x,'.repeat(200_000), 'dataset.header-long', '256 KiB', '256 KiB', 1],
  ['semicolons that the first line declares', 'T02.csv', 'sep=;\nAAC002;AAC003;AAC006\n1;2;3\n', 'dataset.delimiter', '“;”', '";"', 1],
  ['semicolons', 'T02.csv', 'AAC002;AAC003;AAC006\n1;2;3\n', 'dataset.delimiter', '“;”', '";"', 1],
  ['UTF-32', 'T02.csv', Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), 'dataset.encoding', 'iconv -f UTF-32 -t UTF-8 ', 'UTF-32'],
  ['PNG', 'T02.csv', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), 'dataset.binary', 'PNG', 'PNG'],
  ['ZIP', 'T02.csv', zip('T02.csv'), 'dataset.packed', 'ZIP', 'ZIP'],
  [
    'a broken XLSX',
    'T02.xlsx',
    zip('[Content_Types].xml xl/workbook.xml'),
    'dataset.xlsx-broken',
    '不是能打开的',
    'no XLSX workbook that opens',
  ],
  [
    'a broken XLSX named CSV',
    'T02.csv',
    zip('[Content_Types].xml xl/workbook.xml'),
    'dataset.xlsx-broken',
    '另存',
    'Open and save it again',
  ],
  ['a ZIP named XLSX', 'T02.xlsx', zip('T02.csv'), 'dataset.xlsx-broken', '不是能打开的', 'no XLSX workbook that opens'],
  [
    'ODS',
    'T02.ods',
    zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
    'dataset.spreadsheet',
    '另存为 XLSX',
    'OpenDocument (ODS)',
  ],
  [
    'XLS',
    'T02.xls',
    Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'),
    'dataset.spreadsheet',
    '另存为 XLSX',
    'Excel 97-2003 (XLS)',
  ],
  [
    'random bytes',
    'T02.csv',
    Buffer.from(Array.from({ length: 4096 }, (_, n) => (n * 167 + (n >> 3) * 31) % 256)),
    'dataset.binary-unknown',
    '不是文本',
    'no text',
  ],
  ['neither CSV nor XML', 'README.md', '# Notes\n\nHello.\n', 'dataset.unknown-format', '既不像 CSV', 'neither CSV nor XML'],
];

describe('a hostile CSV is left out with a clear message', () => {
  it.each(cases)('%s', async (_, name, content, code, zh, en, line) => {
    const problem = await problemOf(name, content);
    expect(problem).toMatchObject({ code, leftOut: true, tables: [] });
    expect(problem.line).toBe(line);
    expect(problem.zh).toContain(zh);
    expect(problem.en).toContain(en);
    for (const text of [problem.zh, problem.en]) expect(text).not.toMatch(/\{\w+\}|undefined|NaN/);
  });
});

describe('a CSV is read', () => {
  it.each([
    ['comma, LF', `${header}\n${row}\n`, ','],
    ['header only', header, ','],
    ['header only, CRLF', `${header}\r\n`, ','],
    ['byte order mark', `\ufeff${header}\n${row}\n`, ','],
    ['tab', `${header}\n${row}\n`.replaceAll(',', '\t'), '\t'],
    ['vertical bar', `${header}\n${row}\n`.replaceAll(',', '|'), '|'],
    ['quoted header', `"AAC002","AAC003"," AAC006 ","街道或乡镇\n编码"\n${row}\n`, ','],
    ['blank lines before the header', `\n\n${header}\n${row}\n`, ','],
    ['CR', `${header}\r${row}\r`, ','],
  ])('%s', async (_, content, delimiter) => {
    const dataset = await openSmall([fileOf('T02.csv', content)]);
    expect(dataset.problems).toEqual([]);
    const [{ columns, source, matchedBy }] = dataset.tables[0]!.parts as [(typeof dataset.tables)[number]['parts'][number]];
    expect(columns.slice(0, 3).map(({ field }) => field)).toEqual(['AAC002', 'AAC003', 'AAC006']);
    expect(source).toMatchObject({ delimiter, width: 4 });
    expect(matchedBy).toBe('file-name');
    expect(Buffer.from(content).subarray(source.dataOffset).toString().replaceAll(delimiter, ',').trim()).toBe(
      content.includes(row.replaceAll(',', delimiter)) ? row : '',
    );
    expect(source.dataLine).toBe(
      Buffer.from(content)
        .subarray(0, source.dataOffset)
        .toString()
        .split(/\r\n|\r|\n/).length + (content === header ? 1 : 0),
    );
    expect(await readByDuckDb(source)).toEqual(content.includes(row.replaceAll(',', delimiter)) ? [row.split(',')] : []);
    await dataset.close();
  });

  it('with a few broken bytes far from the header', async () => {
    const rows = Array.from({ length: 100 }, () => Buffer.from(`${row}\n`));
    const dataset = await openSmall([
      fileOf('T02.csv', Buffer.concat([Buffer.from(`${header}\n`), ...rows, Buffer.from([0xd5, 0xc5, 10])])),
    ]);
    expect(dataset.problems).toEqual([]);
    expect(dataset.tables).toHaveLength(1);
  });

  it.each(['ff', '8130', 'f0'])(
    'with bytes in its header that are no text (%s), above it, or both: the rows begin where they do',
    async (hex) => {
      const broken = (count: number) => Array<Buffer>(count).fill(Buffer.from(hex, 'hex'));
      for (const [above, within] of [
        [0, 1],
        [0, 60],
        [40, 0],
        [40, 60],
      ] as const) {
        const head = [...broken(above), Buffer.from(`${above > 0 ? 'x\n' : ''}${header},`), ...broken(within)];
        const dataset = await openSmall([fileOf('T02.csv', Buffer.concat([...head, Buffer.from(`x\n${row},1\n${row},2\n`)]))]);
        const { source } = dataset.tables[0]!.parts[0]!;
        expect((await scanFile(source.path, source)).records).toBe(2);
        expect((await recordsOf(dataset, 'T02')).map((cells) => cells.join())).toEqual([`${row},1`, `${row},2`]);
        await dataset.close();
      }
    },
  );

  it('as the record type a person says', async () => {
    const path = fileOf('T02.csv', `${header}\n`);
    for (const file of [path, 'T02.csv']) {
      const dataset = await openSmall([path], { tables: { [file]: '表3' } });
      expect(dataset.tables).toMatchObject([
        { table: 'T03', parts: [{ matchedBy: 'option', missing: ['AAE138'], extra: ['AAC006', 'AAF013'] }] },
      ]);
    }
  });
});

describe('what the command names', () => {
  const fault = async (promise: Promise<unknown>) => {
    const error = await promise.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InputFault);
    const { code, params } = error as InputFault;
    expect(say(code, 'zh', params) + say(code, 'en', params)).not.toMatch(/\{\w+\}/);
    return code;
  };

  it('must exist and be readable', async () => {
    const folder = folderOf({ 'a.csv': 'x' });
    symlinkSync(join(folder, 'loop'), join(folder, 'loop'));
    expect(await fault(openSmall([join(folder, 'none')]))).toBe('dataset.path-missing');
    expect(await fault(openSmall([join(folder, 'a.csv', 'b')]))).toBe('dataset.path-in-file');
    expect(await fault(openSmall([join(folder, 'loop')]))).toBe('dataset.path-unreadable');
  });
  it('must hold something', async () => {
    expect(await fault(openSmall([folderOf()]))).toBe('dataset.nothing-found');
  });
  it('must fit the table option', async () => {
    const path = fileOf('T02.csv', `${header}\n`);
    expect(await fault(openSmall([path], { tables: { 'T02.csv': 'T99' } }))).toBe('dataset.no-such-record-type');
    expect(await fault(openSmall([path], { tables: { 'T03.csv': 'T03' } }))).toBe('dataset.no-such-file');
  });
});

describe('folders', () => {
  it('are searched to the bottom, sorted, links left', async () => {
    const outside = fileOf('T03.csv', 'AAC002,AAE138\n');
    const folder = folderOf({
      'b/T02.csv': `${header}\n`,
      'a/x/T02.csv': `${header}\n`,
      'T03.csv': 'AAC002,AAE138\n',
      '.git/T02.csv': header,
      'a/.T02.csv': header,
    });
    symlinkSync(folder, join(folder, 'a', 'loop'));
    symlinkSync(outside, join(folder, 'outside.csv'));
    symlinkSync(join(folder, 'gone'), join(folder, 'dangling.csv'));
    const dataset = await openSmall([folder]);
    expect(dataset.files.map(({ path }) => path)).toEqual(['T03.csv', 'a/.T02.csv', 'a/x/T02.csv', 'b/T02.csv']);
    expect(dataset.tables.map(({ table, parts }) => [table, parts.length])).toEqual([
      ['T02', 3],
      ['T03', 1],
    ]);
    expect(dataset.problems.map(({ path, code }) => [path, code])).toEqual([
      ['.git', 'dataset.folder-not-searched'],
      ['a/.T02.csv', 'dataset.backup-name'],
      ['a/loop', 'dataset.link'],
      ['dangling.csv', 'dataset.path-missing'],
      ['outside.csv', 'dataset.link'],
    ]);
  });

  it('never wait for a pipe', async () => {
    const folder = folderOf({ 'T02.csv': `${header}\n` });
    execFileSync('mkfifo', [join(folder, 'pipe.csv')]);
    const dataset = await openSmall([folder]);
    expect(dataset.problems).toMatchObject([{ path: 'pipe.csv', code: 'dataset.not-a-file' }]);
  });

  it('count a file once, however often it is named', async () => {
    const folder = folderOf({ 'T02.csv': `${header}\n` });
    const dataset = await openSmall([folder, join(folder, 'T02.csv')]);
    expect(dataset.files).toHaveLength(1);
  });

  it('of the same file names are told apart', async () => {
    const folder = folderOf();
    for (const name of ['a', 'b']) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'T02.csv'), `${header}\n`);
    }
    const dataset = await openSmall([join(folder, 'a'), join(folder, 'b')]);
    expect(new Set(dataset.files.map(({ path }) => path)).size).toBe(2);
  });
});

it('every message has both languages and the same parameters', () => {
  const parameters = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
  for (const [code, { zh, en }] of Object.entries(messages).filter(([each]) => each.startsWith('dataset.'))) {
    expect([code, parameters(zh)]).toEqual([code, parameters(en)]);
  }
});
