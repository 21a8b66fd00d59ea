import { describe, expect, it } from 'vitest';
import { gb18030 } from '../gb18030.js';
import { fileOf, openSmall, problemOf, recordsOf } from './folder.js';

const rows = [
  ['社会保障号码', '姓名', '出生日期'],
  ['1', '张三', '19800101'],
  ['2', '李四', '19810101'],
];
const own = [
  ['甲', '乙', '丙'],
  ['1', '张三', '19800101'],
  ['2', '李四', '19810101'],
];
const parted = (mark: string, table = rows) => table.map((row) => `${row.join(mark)}\n`).join('');
const padded = (table: readonly (readonly string[])[], width = 20) =>
  table.map(
    (row) =>
      `${row
        .map((cell) => cell + ' '.repeat(width - cell.length))
        .join('')
        .trimEnd()}\n`,
  );
const [head = '', ...body] = padded(rows);
const framed = (rule: string) => [` ${rows[0]!.join(' | ')} `, rule, ...rows.slice(1).map((row) => ` ${row.join(' | ')} `)].join('\n');

describe('a table whose cells are parted otherwise is refused by what parts them', () => {
  it.each([';', '^', '~', '#', '$$', '；', '，', '|@|', '|!|', '@@', '~!~', '&&', '\u0001', '\u001b', '\u001f'])('%j', async (mark) => {
    for (const table of [rows, ...([';', '~', '|@|'].includes(mark) ? [own] : [])]) {
      const { code, params, zh, en } = await problemOf('表2.txt', parted(mark, table));
      const told = mark < ' ' ? `\\x${mark.charCodeAt(0).toString(16).padStart(2, '0')}` : mark;
      expect([code, params['delimiter']]).toEqual(['dataset.delimiter', told]);
      expect(zh).toContain(told);
      expect(en).toContain(told);
    }
    expect(await problemOf('表2.txt', gb18030(parted(mark === '，' || mark === '；' ? ';' : mark)))).toMatchObject({
      code: 'dataset.delimiter',
    });
  });

  it.each([
    ['one blank', parted(' ')],
    ['two blanks', parted('  ')],
    ['wide blanks', parted('\u3000')],
    ['columns of fixed width', head + body.join('')],
    ['columns of fixed width with headings of its own', padded(own).join('')],
    [
      'a rule below the header, as SQL*Plus, disql and Db2 print',
      `SQL> select * from ac01;\n\n${head}${'-------------------- '.repeat(3)}\n${body.join('')}\n2 rows selected.\n\nSQL> spool off\n`,
    ],
    ['a running number before', `行号     ${rows[0]!.join(' ')}\n---------- ---- ---- ----\n1          1 张三 19800101\n`],
  ])('blanks: %s', async (_, text) => {
    expect(await problemOf(text.includes('甲') ? '表2.txt' : '表2.lst', text)).toMatchObject({ code: 'dataset.blanks', leftOut: true });
  });

  it.each([
    ['psql', `${framed('------+------+------')}\n(2 rows)\n`],
    ['psql with other lines', framed('──────┼──────┼──────')],
    ['mysql', `+---+---+---+\n| ${rows[0]!.join(' | ')} |\n+---+---+---+\n| ${rows[1]!.join(' | ')} |\n+---+---+---+\n`],
    ['Markdown', `| ${rows[0]!.join(' | ')} |\n| --- | :-: | ---: |\n| ${rows[1]!.join(' | ')} |\n`],
    [
      'psql, one value a line',
      '-[ RECORD 1 ]+-----\n社会保障号码 | 1\n姓名         | 张三\n-[ RECORD 2 ]+-----\n社会保障号码 | 2\n姓名         | 李四\n',
    ],
    ['mysql, one value a line', '*************************** 1. row ***************************\n社会保障号码: 1\n姓名: 张三\n'],
  ])('lines that are drawn: %s', async (_, text) => {
    expect(await problemOf('表2.txt', text)).toMatchObject({ code: 'dataset.drawn', leftOut: true });
  });

  it.each([
    "INSERT INTO AC01 (AAC002,AAC003,AAC006) VALUES ('1','张三','19800101');\n".repeat(2),
    '-- dump\n\nCREATE TABLE ac01 (\n  AAC002 varchar(20),\n  AAC003 varchar(50)\n);\n',
    'COPY ac01 (AAC002, AAC003) FROM stdin;\n1\t张三\n\\.\n',
  ])('commands of SQL: %s', async (text) => {
    expect(await problemOf('表2.sql', text)).toMatchObject({ code: 'dataset.sql', leftOut: true });
  });

  it('headings that stand one below the other', async () => {
    const across = rows[0]!.map((_, at) => rows.map((row) => row[at]!));
    const { code, en } = await problemOf('表2.csv', parted(',', across));
    expect(code).toBe('dataset.sideways');
    expect(en).not.toContain('张三');
  });

  it('rows that stand each in one cell', async () => {
    expect(await problemOf('表2.csv', rows.map((row) => `"${row.join(',')}"\n`).join(''))).toMatchObject({
      code: 'dataset.one-cell',
      params: { delimiter: ',' },
    });
  });
});

describe('a table of commas is read though it looks a little like another', () => {
  it.each([
    ['a column', '社会保障号码\n1\n2\n', 2],
    ['a column by code and label', 'AAC002 社会保障号码\n1\n', 1],
    ['a column without a name', '社会保障号码,,姓名\n1,x,张三\n', 1],
    ['a line below the title', '名册\n------\n社会保障号码,姓名\n1,张三\n', 1],
    ['headings with blanks', '社 会 保 障 号 码,姓 名\n1,张 三\n', 1],
    ['names of fields for values', '社会保障号码,姓名\nAAC002,AAC003\n姓名,x\n出生日期,y\n', 3],
  ])('%s', async (_, text, count) => {
    const dataset = await openSmall([fileOf('表2.csv', text)]);
    expect(await recordsOf(dataset, 'T02')).toHaveLength(count);
    await dataset.close();
  });

  it('and is told to be padded', async () => {
    const dataset = await openSmall([fileOf('表2.csv', parted(' | '))]);
    expect(dataset.problems).toMatchObject([{ code: 'dataset.padded', leftOut: false, remark: true, params: { delimiter: '|' } }]);
    await dataset.close();
  });
});
