import { expect, it } from 'vitest';
import { paid, persons, Workplace } from './workplace.js';

const workplace = new Workplace();
const labels = '人员编码,姓名,岗位代码,岗位,上岗日期\n';
const rows = persons.slice(persons.indexOf('\n') + 1);
const more = rows.replace('P1', 'P3').replace('P2', 'P4').replace('张三', '王五').replace('李四', '赵六');

/** Rows that were checked, rows that could not be read, what is told of the others, and errors of cells. */
async function read(text: string) {
  const report = await workplace.report([workplace.put({ '人员登记表.csv': text, '补贴发放表.csv': paid })]);
  const [table] = report.tables;
  const { problems } = report.run.inputs.find(({ path }) => path === '人员登记表.csv')!;
  const failed = report.checks
    .filter(({ table: own, outcome, severity }) => own === 'T01' && outcome === 'fail' && severity === 'error')
    .map(({ id }) => id);
  return {
    rows: table!.rows,
    unreadable: table!.unreadable,
    told: problems.map(({ code, params }) => `${code.replace('dataset.row-', '')} ${params['lines']} ${params['count']}`),
    failed,
  };
}

it.each([
  ['types', 'C20,C64,C1,C16,C8'],
  ['types in words', '字符型,字符型,代码,文本,日期型'],
  ['types of a database', 'VARCHAR(20),VARCHAR2(64),CHAR(1),NVARCHAR(16),DATE'],
  ['units', '无,—,,,年月日'],
  ['a unit', ',,,,元'],
  ['what must be filled', '必填,必填,选填,（选填）,必填'],
  ['what must be filled, by letters', 'M,M,O,O,M'],
  ['numbers', '1,2,3,4,5'],
  ['numbers in brackets', '(1),(2),(3),(4),(5)'],
  ['numbers of columns', '第1列,第2列,第3列,第4列,第5列'],
  ['signs', '甲,乙,丙,丁,戊'],
  ['hints', '填写人员编码,填写姓名,1或2,,格式：YYYYMMDD'],
  ['an example', '示例,张三,1,保洁员,20240105'],
  ['an example in every column', '例：P1,例：张三,例：1,例：保洁员,例：20240105'],
  ['names in English', 'Person code,Name,Post code,Post,Start date'],
  ['names in pinyin', 'RYBM,XM,GWDM,GW,SGRQ'],
])('a row beneath the header that speaks of the columns is no record: %s', async (_, row) => {
  expect(await read(`${labels}${row}\n${rows}`)).toEqual({ rows: 2, unreadable: 0, told: ['described 2 1'], failed: [] });
});

it('nor are several such rows, nor one beneath the header on another page', async () => {
  const types = '字符型,字符型,代码,文本,日期型\n';
  expect(await read(`${labels}${types}1,2,3,4,5\n${rows}${labels}${types}${more}`)).toEqual({
    rows: 4,
    unreadable: 0,
    told: ['header 6 1', 'described 2、3、7 3'],
    failed: [],
  });
});

it.each([
  ['codes alone', 'A,B,1,保洁员,20240301'],
  ['words, and a wrong date', 'P3,王五,1,保洁员,不详'],
  ['a name and no more', ',王五,,,'],
  ['a wrong code and no key', ',王五,男,,20240301'],
])('a record in that place stays a record: %s', async (_, row) => {
  expect(await read(`${labels}${row}\n${rows}`)).toMatchObject({ rows: 3, told: [] });
});

it.each([
  ['a title', '2024年度人员登记表,,,,'],
  ['a title without delimiters', '人员登记表（续）'],
  ['a body', '某市人力资源和社会保障局,,,,'],
  ['a numbered group', '一、保洁岗位,,,,'],
])('one cell alone that is a title is no record: %s', async (_, row) => {
  expect(await read(`${labels}${row}\n${rows}${row}\n${more}`)).toEqual({ rows: 4, unreadable: 0, told: ['title 2、5 2'], failed: [] });
});

it.each([
  ['as many columns', '序号,项目,金额,备注,', ['1,保洁补贴,100.00,无,', '2,护林补贴,50,无,']],
  ['more', '序号,项目,金额,备注,经办人,日期,页码', ['1,保洁补贴,100.00,无,王五,2024-1-1,1', '2,护林补贴,50,,,,']],
  ['fewer', '序号,项目', ['1,保洁补贴', '2,护林补贴']],
  ['fewer, and it is one of the standard', '人员编码,发放年月,发放金额', ['P1,202401,100.00', 'P1,202402,100.00']],
  ['more, and codes for headings', 'ZZA001,ZZA002,ZZA003,ZZA004,ZZA005,ZZA006', ['1,2,3,4,5,6', '1,2,3,4,5,6']],
  ['English headings', 'id,name,type,amount,', ['1,x,y,100,', '2,x,y,100,']],
])('a table below the first is told by its header, and its rows are none of the first: %s', async (_, header, below) => {
  const told = ['header-other 5 1', 'beneath 6、7 2'];
  expect(await read(`${labels}${rows}\n${header}\n${below.join('\n')}\n`)).toEqual({ rows: 2, unreadable: 0, told, failed: [] });
  expect(await read(`${labels}${rows}\n${header}\n${below.join('\n')}\n${labels}${more}`)).toEqual({
    rows: 4,
    unreadable: 0,
    told: ['header 8 1', ...told],
    failed: [],
  });
});

it('headings in other words above sound records are told, and the records are checked', async () => {
  expect(await read(`${labels}${rows}编号,名称,代码,岗位名称,日期\n${more}`)).toEqual({
    rows: 4,
    unreadable: 0,
    told: ['header-odd 4 1'],
    failed: [],
  });
});

it('rows too wide or too narrow are no other table where no header stands above them', async () => {
  expect(await read(`${labels}${rows}P3,王五,1,保洁员,20240301,多\nP4,赵六,1\n`)).toMatchObject({ rows: 2, unreadable: 2, told: [] });
});
