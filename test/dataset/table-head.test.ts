import { describe, expect, it } from 'vitest';
import { fileOf, openSmall, problemOf, recordsOf } from './folder.js';
import { header } from './small-plan.js';

const row = '1,张三,19800101,330102';

/** Codes and parameters of what is told of a CSV that is read, and how many records it has. */
async function toldOf(content: string) {
  const dataset = await openSmall([fileOf('表2.csv', content)]);
  const records = await recordsOf(dataset, 'T02');
  const told = dataset.problems.map(({ code, params: { path: _, ...params }, remark }) => [code, params, remark ?? false]);
  await dataset.close();
  return { told, records: records.length };
}

describe('the header of a CSV', () => {
  it.each([
    ['a title', `某市名册,,,\n${header}\n${row}\n`, [['dataset.header-below', { line: 2, above: 1 }, true]]],
    [
      'a title without delimiters, a blank row, a unit',
      `某市名册\n\n,,,\n单位：甲,,日期：2025年,\n${header}\n${row}\n`,
      [['dataset.header-below', { line: 5, above: 2 }, true]],
    ],
    ['a title of many lines', `"某市\n名册"\n${header}\n${row}\n`, [['dataset.header-below', { line: 3, above: 1 }, true]]],
    ['a record', `${row}\n${header}\n${row}\n`, [['dataset.header-below-records', { line: 2, above: 1 }, false]]],
    [
      'rows of a table of another width',
      `1002,收入户,借\n1003,支出户,借\n\n${header}\n${row}\n`,
      [['dataset.header-below-records', { line: 4, above: 2 }, false]],
    ],
    [
      'a table with its own header',
      `AAC002,AAC003,AAE138\n甲,乙,丙\n\n${header}\n${row}\n`,
      [['dataset.header-below-records', { line: 4, above: 2 }, false]],
    ],
    ['nothing but two byte order marks', `\ufeff\ufeff${header}\n${row}\n`, []],
  ])('is found below %s', async (_, content, told) => {
    expect(await toldOf(content)).toEqual({ told, records: 1 });
  });

  it('is that of the record type of which the name of the file tells, where two tables have one', async () => {
    const lesser = 'AAC002,AAC003,AAE138';
    const both = [lesser, '1,张三,20240101', '2,李四,20240102', '', header, row, ''].join('\n');
    const read = async (name: string) => {
      const dataset = await openSmall([fileOf(name, both)]);
      const told = [dataset.tables.map(({ table }) => table), dataset.problems.map(({ code, remark }) => [code, remark ?? false])];
      await dataset.close();
      return told;
    };
    expect(await read('死亡人员信息表3.csv')).toEqual([['T03'], []]);
    expect(await read('表2.csv')).toEqual([['T02'], [['dataset.header-below-records', false]]]);
  });

  it('is told to end with a delimiter, or to leave a column between without a name', async () => {
    expect(await toldOf(`${header},,\n${row}\n${row},\n`)).toEqual({
      told: [['dataset.header-nameless', { line: 1, count: 2, width: 4 }, true]],
      records: 2,
    });
    expect(await toldOf(`AAC002,,AAC003\n1,x,张三\n`)).toEqual({
      told: [['dataset.columns-nameless', { line: 1, count: 1, columns: '2' }, true]],
      records: 1,
    });
  });

  it.each(['AAC002;AAC003\n1;2\n', '名册\n甲;乙\n1;2\n', '甲；乙\n1；2\n'])(
    'parted by what is not read is refused with its name: %s',
    async (content) => {
      const { code, params } = await problemOf('表2.csv', content);
      expect([code, params['delimiter']]).toEqual(
        content.startsWith('名') ? ['dataset.no-column', undefined] : ['dataset.delimiter', content.includes('；') ? '；' : ';'],
      );
    },
  );

  it('is parted by what parts the rows too, though what stands within its headings would name more', async () => {
    const { code, params } = await problemOf('表2.csv', '姓名|Name,社会保障号码|ID\n张三,1\n李四,2\n');
    expect([code, params['near']]).toEqual([
      'dataset.no-column-near',
      '姓名|Name → 姓名（AAC003）、社会保障号码|ID → 社会保障号码（AAC002）',
    ]);
  });

  it.each([
    [',', '姓名|Name,社会保障号码,出生日期|Birth\n张三,1,19800101\n李四,2,19800102\n'],
    [',', '姓名|Name,证件号码|社会保障号码,出生日期\n张三,1,19800101\n李四,2,19800102\n'],
    [',', '名册|表一\n姓名|Name,AAC002|号码,出生日期\n\n张三,1,19800101\n李四,2,19800102\n合计,,2\n'],
    ['\t', '姓名|Name\t社会保障号码\n张三|a\t1\n李四|b\t2\n'],
    ['|', '姓名,Name|社会保障号码\n张三|1\n李四|2\n'],
    ['|', '姓名|社会保障号码\n张三,a|1\n李四,b|2\n'],
    ['|', '姓名|社会保障号码\n'],
  ])('is parted by what parts the rows too: %s', async (delimiter, content) => {
    const dataset = await openSmall([fileOf('表2.csv', content)]);
    expect([dataset.tables[0]?.parts[0]?.source.delimiter, dataset.problems.filter(({ leftOut }) => leftOut)]).toEqual([delimiter, []]);
    await dataset.close();
  });
});
