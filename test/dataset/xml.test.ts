import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { gb18030 } from '../gb18030.js';
import { fileOf, folderOf, openSmall, problemOf, recordsOf } from './folder.js';
import { namespace, plan } from './small-plan.js';

const person = (id: string, name = '张三') => `  <养老保险个人基本信息表>
    <社会保障号码>${id}</社会保障号码>
    <姓名>${name}</姓名>
  </养老保险个人基本信息表>
`;
const wrap = (records: string, declaration = '<?xml version="1.0" encoding="UTF-8"?>') =>
  `${declaration}\n<人员信息 xmlns="${namespace}" xmlns:p="${namespace}" p:locID="U02">\n${records}</人员信息>\n`;

describe('XML of the standard', () => {
  it('gives one part a record type, with the line of each record', async () => {
    const text = wrap(
      `${person('1')}${person('2', '李,"四"\n')}  <养老保险死亡人员信息表><死亡日期>20200101</死亡日期></养老保险死亡人员信息表>\n`,
    );
    const dataset = await openSmall([fileOf('x.xml', text)]);
    expect(dataset.problems).toEqual([]);
    expect(await recordsOf(dataset, 'T02')).toEqual([
      ['1', '张三', '', '', '3'],
      ['2', '李,"四"\n', '', '', '7'],
    ]);
    expect(await recordsOf(dataset, 'T03')).toEqual([['', '', '20200101', '12']]);
    expect(dataset.tables[0]!.parts[0]).toMatchObject({
      matchedBy: 'xml',
      missing: ['AAC006', 'AAF013'],
      columns: [
        { index: 0, header: '社会保障号码', field: 'AAC002', by: 'label' },
        { index: 1, header: '姓名', field: 'AAC003', by: 'label' },
      ],
      source: { lineColumn: 4, width: 5 },
      file: { encoding: 'utf-8', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    });
  });

  it('takes unknown fields as extra, empty and absent ones as empty, prefixes and CDATA as they are', async () => {
    const record =
      '<p:养老保险个人基本信息表><p:社会保障号码/><p:街道或乡镇代码><![CDATA[<1>]]></p:街道或乡镇代码><p:备注>x</p:备注></p:养老保险个人基本信息表>';
    const dataset = await openSmall([fileOf('x.xml', wrap(record))]);
    expect(await recordsOf(dataset, 'T02')).toEqual([['', '', '', '<1>', '3']]);
    expect(dataset.tables[0]!.parts[0]).toMatchObject({ missing: ['AAC003', 'AAC006'], extra: ['备注'] });
  });

  it.each([
    ['attributes alone', '<养老保险个人基本信息表 姓名="张三" 社会保障号码="1"/>', '姓名、社会保障号码'],
    ['elements that are no fields', '<养老保险个人基本信息表><备注>x</备注></养老保险个人基本信息表>', '备注'],
    ['nothing', '<养老保险个人基本信息表/><养老保险个人基本信息表></养老保险个人基本信息表>', '—'],
  ])('leaves out records that are made of %s', async (_, records, names) => {
    const { code, params, leftOut, tables, zh, en } = await problemOf('x.xml', wrap(records));
    expect({ code, leftOut, tables, names: params['names'] }).toEqual({ code: 'dataset.xml-no-field', leftOut: true, tables: [], names });
    expect(zh).toContain('养老保险个人基本信息表');
    expect(en).toContain('养老保险个人基本信息表');

    const other = '<养老保险死亡人员信息表><死亡日期>20200101</死亡日期></养老保险死亡人员信息表>';
    const dataset = await openSmall([fileOf('x.xml', wrap(records + other))]);
    expect(dataset.tables.map(({ table }) => table)).toEqual(['T03']);
    expect(dataset.problems.filter(({ remark }) => !remark).at(-1)).toMatchObject({
      code: 'dataset.xml-no-field',
      leftOut: false,
      line: 3,
    });
  });

  it('tells of what stands in another file', async () => {
    const dataset = await openSmall([
      fileOf('x.xml', wrap(`<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="more.xml"/>${person('1')}`)),
    ]);
    expect(dataset.problems).toMatchObject([
      { code: 'dataset.xml-include', params: { count: 1, line: 3, names: 'more.xml' }, leftOut: false },
    ]);
    expect(dataset.problems[0]).not.toHaveProperty('remark');
  });

  it('takes identifiers on elements, and ampersands in comments and CDATA, for what they are', async () => {
    const record =
      '<!-- a & b --><养老保险个人基本信息表 locID="T02"><姓名 locID="003003"><![CDATA[甲 & 乙]]>&amp;&#x4e01;</姓名></养老保险个人基本信息表>';
    const dataset = await openSmall([fileOf('x.xml', wrap(record.repeat(2)))]);
    expect(dataset.problems).toEqual([]);
    expect((await recordsOf(dataset, 'T02'))[0]![1]).toBe('甲 & 乙&丁');
  });

  it.each(['GB 18030', 'GB18030', 'gbk'])('reads bytes declared as %s', async (name) => {
    const [before, after] = wrap(person('1', '@'), `<?xml version="1.0" encoding="${name}"?>`).split('@') as [string, string];
    const bytes = Buffer.concat([gb18030(before), Buffer.from([0xd5, 0xc5, 0xc8, 0xfd]), gb18030(after)]);
    const dataset = await openSmall([fileOf('x.xml', bytes)]);
    expect(dataset.problems).toEqual([]);
    expect(dataset.files[0]!.encoding).toBe('gb18030');
    expect(await recordsOf(dataset, 'T02')).toEqual([['1', '张三', '', '', '3']]);
  });

  it('reads UTF-16 and UTF-8 with a mark', async () => {
    for (const bytes of [Buffer.from(`\ufeff${wrap(person('1'), '')}`, 'utf16le'), Buffer.from(`\ufeff${wrap(person('1'), '')}`)]) {
      const dataset = await openSmall([fileOf('x.xml', bytes)]);
      expect(dataset.problems).toEqual([]);
      expect(await recordsOf(dataset, 'T02')).toEqual([['1', '张三', '', '', '3']]);
    }
  });

  it('reads many records through the disk', async () => {
    const ids = Array.from({ length: 20_000 }, (_, n) => String(n));
    const dataset = await openSmall([fileOf('x.xml', wrap(ids.map((id) => person(id)).join('')))]);
    const records = await recordsOf(dataset, 'T02');
    expect(records.map(([id]) => id)).toEqual(ids);
    expect(records.at(-1)!.at(-1)).toBe(String(3 + 4 * 19_999));
    await dataset.close();
  });

  it('reads the samples printed in the standard', async () => {
    const folder = fileURLToPath(new URL('../../examples/gbt-40217-2021/xml', import.meta.url));
    const standardPlan = {
      ...plan,
      standard: { ...plan.standard, xmlNamespace: 'http://sxbw.audit.gov.cn/AppsDataInterfaceStandard/2019/Pension/XMLSchema' },
      tables: [{ ...plan.tables[0]!, id: 'T04', number: '4', name: '养老保险人员参保信息表' }],
    };
    const { openDataset } = await import('../../src/dataset/dataset.js');
    const dataset = await openDataset(standardPlan, [`${folder}/B3.xml`], { temporary: folderOf() });
    expect(dataset.problems.filter(({ leftOut }) => leftOut)).toEqual([]);
    const records = await recordsOf(dataset, 'T04');
    expect(records).toHaveLength(1);
    expect(readFileSync(`${folder}/B3.xml`, 'utf8').split('\n')[Number(records[0]!.at(-1)) - 1]).toContain('<养老保险人员参保信息表>');
  });
});

describe('XML that is odd is read and told of', () => {
  const odd: [string, string, string, string][] = [
    ['another namespace', wrap(person('1')).replaceAll(namespace, 'urn:other'), 'dataset.xml-namespace', 'urn:other'],
    ['no namespace', `<r>${person('1')}</r>`, 'dataset.xml-namespace', '-'],
    ['a field twice', wrap(person('1').replace('<姓名>', '<姓名>先</姓名><姓名>')), 'dataset.xml-repeated', '姓名'],
    ['an element in a field', wrap(person('1').replace('张三', '<b>张</b>三')), 'dataset.xml-nested', 'b'],
    ['text outside records', wrap(`${person('1')}<未知表><姓名>李四</姓名></未知表>`), 'dataset.xml-stray', '姓名'],
    ['an attribute of an element that is no record', wrap(`${person('1')}<未知表 姓名="李四"/>`), 'dataset.xml-attribute', '姓名'],
    [
      'a record in a comment',
      wrap(`${person('1')}<!-- ${person('2')}${person('3')} -->`),
      'dataset.xml-commented',
      '养老保险个人基本信息表',
    ],
    ['a field in a comment', wrap(person('1').replace('<姓名>', '<!--<姓名>李四</姓名>--><姓名>')), 'dataset.xml-commented', '姓名'],
    [
      'contents of what says it is empty',
      wrap(person('1').replace('<姓名>', '<姓名 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true">')),
      'dataset.xml-nil',
      '姓名',
    ],
    [
      'a record that says it is empty',
      wrap(person('1').replace('信息表>', '信息表 xmlns:x="http://www.w3.org/2001/XMLSchema-instance" x:nil=" 1 ">')),
      'dataset.xml-nil',
      '养老保险个人基本信息表',
    ],
    [
      'an attribute of the root',
      wrap(person('1')).replace('<人员信息 ', '<人员信息 报送单位="甲" '),
      'dataset.xml-attribute-root',
      '报送单位',
    ],
    ['UTF-8 declared as GB18030', wrap(person('1'), '<?xml version="1.0" encoding="GB 18030"?>'), 'dataset.xml-encoding-mismatch', 'UTF-8'],
  ];
  it.each(odd)('%s', async (_, text, code, word) => {
    const problem = await problemOf('x.xml', text);
    expect(problem).toMatchObject({ code, leftOut: false, tables: [{ table: 'T02' }] });
    expect(problem.zh).toContain(word);
    expect(problem.en).toContain(word);
  });
});

describe('hostile XML is left out whole', () => {
  const bomb = `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
  const hostile: [what: string, content: string | Buffer, code: string, params: object, line?: number][] = [
    ['entity bomb', wrap(person('&b;'), bomb), 'dataset.xml-doctype', { records: 0 }, 1],
    ['external entity', wrap(person('&x;'), '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), 'dataset.xml-doctype', {}, 1],
    ['external document type', wrap(person('1'), '<!DOCTYPE r SYSTEM "http://127.0.0.1/x.dtd">'), 'dataset.xml-doctype', {}, 1],
    ['unknown entity', wrap(person('&x;')), 'dataset.xml-broken', { records: 0, line: 4 }, 4],
    ['bare ampersand', wrap(person('1') + person('2', '甲&乙')), 'dataset.xml-ampersand', { records: 1, line: 9 }, 9],
    [
      'bare ampersand, far from the end',
      wrap(`${person('1', '甲 & 乙')}${person('2').repeat(9000)}`),
      'dataset.xml-ampersand',
      { records: 0, line: 5 },
      5,
    ],
    ['bare ampersand before a semicolon', wrap(person('1', '甲&乙;丙')), 'dataset.xml-ampersand', { line: 5 }, 5],
    ['bare ampersand in an attribute', wrap(person('1').replace('<姓名>', '<姓名 a="b&c">')), 'dataset.xml-ampersand', { line: 5 }, 5],
    ['bare ampersand at the very end', wrap(person('1')).slice(0, -8) + '&am', 'dataset.xml-ampersand', { records: 1, line: 7 }, 7],
    ['stray angle', wrap(person('1') + person('2', '年龄<60')), 'dataset.xml-angle', { records: 1, line: 9 }, 9],
    ['stray angle before a blank', wrap(person('1', '1 < 2')), 'dataset.xml-angle', { line: 5 }, 5],
    ['stray angle before letters', wrap(person('1', 'a<b')), 'dataset.xml-angle', { line: 5 }, 5],
    [
      'cut in transfer',
      wrap(person('1') + person('2')).slice(0, -40),
      'dataset.xml-truncated',
      { records: 1, tag: '养老保险个人基本信息表' },
      9,
    ],
    ['cut inside a tag', wrap(person('1')).slice(0, -3), 'dataset.xml-truncated', { records: 1, tag: '人员信息' }, 7],
    [
      'tags that do not match',
      wrap(person('1') + person('2').replace('</姓名>', '</名>')),
      'dataset.xml-broken',
      { records: 1, line: 9 },
      9,
    ],
    ['unbound prefix', wrap(person('1').replace('<姓名>', '<姓名 q:locID="1">')), 'dataset.xml-broken', { line: 5 }, 5],
    ['NUL', wrap(person('\0')), 'dataset.xml-broken', { line: 4 }, 4],
    [
      'bytes not of the encoding',
      Buffer.concat([Buffer.from(wrap(person('1')).repeat(1)), Buffer.alloc(300_000, ' '), Buffer.from([0xff])]),
      'dataset.xml-bytes',
      { encoding: 'UTF-8' },
      8,
    ],
    ['unknown encoding', wrap(person('1'), '<?xml version="1.0" encoding="EBCDIC"?>'), 'dataset.xml-encoding', { encoding: 'EBCDIC' }],
    ['too deep', wrap('<a>'.repeat(100)), 'dataset.xml-depth', { depth: 64 }, 3],
    ['a text without end', wrap(person('x'.repeat(17 * 2 ** 20))), 'dataset.xml-piece', { megabytes: 16 }, 4],
    ['a comment without end', wrap(`<!--${'x'.repeat(17 * 2 ** 20)}`), 'dataset.xml-piece', { megabytes: 16 }, 3],
    ['no records', wrap('<其他表/>'), 'dataset.xml-no-records', {}],
    ['empty', '', 'dataset.empty', {}],
  ];
  it.each(hostile)('%s', async (_, content, code, params, line) => {
    const problem = await problemOf('x.xml', content);
    expect(problem).toMatchObject({ code, params, leftOut: true, tables: [], left: [] });
    expect(problem.line).toBe(line);
    for (const text of [problem.zh, problem.en]) {
      expect(text).toContain('x.xml');
      expect(text).not.toMatch(/\{\w+\}|undefined|NaN|Error/);
    }
  });

  it('and leaves the other files alone', async () => {
    const dataset = await openSmall([folderOf({ 'a.xml': wrap(person('1')).slice(0, -20), 'b.xml': wrap(person('2')) })]);
    expect(dataset.problems).toMatchObject([{ path: 'a.xml', leftOut: true }]);
    expect(await recordsOf(dataset, 'T02')).toHaveLength(1);
  });

  it('leaves out a record with a field of 10 MB, and takes one of 1 MB', async () => {
    const dataset = await openSmall([
      fileOf('x.xml', wrap([10, 1].map((megabytes) => person('x'.repeat(megabytes * 1_000_000))).join(''))),
    ]);
    expect((await recordsOf(dataset, 'T02')).map(([cell]) => cell!.length)).toEqual([1_000_000]);
    expect([...dataset.tables[0]!.parts[0]!.leftOut!.causes]).toEqual([['too-long', 1]]);
  });
});

it('records in comments are counted, with the line of the first; words in angles and true emptiness are not told', async () => {
  const commented = await openSmall([fileOf('x.xml', wrap(`${person('1')}<!--\n${person('2')}${person('3')}-->\n`))]);
  expect(commented.problems).toMatchObject([{ code: 'dataset.xml-commented', line: 7, params: { count: 2 } }]);
  const nil = '<姓名 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"';
  for (const text of [
    `<!-- a < b, <见说明> -->${person('1')}`,
    person('1').replace(/<姓名>.*<\/姓名>/, `${nil}/>`),
    person('1').replace('<姓名>', nil.replace('true', 'false') + '>'),
  ]) {
    expect((await openSmall([fileOf('x.xml', wrap(text))])).problems).toEqual([]);
  }
});
