import { describe, expect, it } from 'vitest';
import { matchColumns, recordTypeByFileName, recordTypeByHeader, recordTypeNamed } from '../../src/dataset/match.js';
import { plan } from './small-plan.js';

const [persons, deceased] = plan.tables as [(typeof plan.tables)[number], (typeof plan.tables)[number]];
const fieldsOf = (cells: string[]) =>
  matchColumns(persons, cells, 'x.csv', 1).columns.map(({ field, by }) => (field ? `${field} ${by}` : '-'));

describe('a record type is named by', () => {
  it.each(['T02', 't02', '2', '02', '表2', '表02', '养老保险个人基本信息表', 'PersonBasicInfo', 'personbasicinfo', '２'])('%s', (name) => {
    expect(recordTypeNamed(plan, name)?.id).toBe('T02');
  });
  it.each(['', 'T2x', '12', '养老保险'])('but not by "%s"', (name) => {
    expect(recordTypeNamed(plan, name)).toBeUndefined();
  });
});

describe('a file name tells the record type', () => {
  it.each([
    ['2024_养老保险个人基本信息表_01.csv', 'T02'],
    ['T02.csv', 'T02'],
    ['export-t2-2024.csv', 'T02'],
    ['表02.csv', 'T02'],
    ['表3 死亡.csv', 'T03'],
    ['PersonBasicInfo.txt', 'T02'],
    ['T02 养老保险死亡人员信息表.csv', 'T03'],
    ['T03/part-1.csv', 'T03'],
    ['T03/T02.csv', 'T02'],
  ])('%s', (path, id) => {
    expect(recordTypeByFileName(plan, path)?.id).toBe(id);
  });
  it.each(['表21.csv', 'T20.csv', 'LIST2.csv', 'T2abc.csv', 'input-T2xYzw/data.csv', 'data.csv', 'T02-T03.csv'])('but not %s', (path) => {
    expect(recordTypeByFileName(plan, path)).toBeUndefined();
  });
});

describe('a header tells the record type', () => {
  it('that it covers best', () => {
    expect(recordTypeByHeader(plan, ['AAC002', '姓名', '死亡日期']).table).toBe(deceased);
    expect(recordTypeByHeader(plan, ['AAC002', '姓名', '出生日期']).table).toBe(persons);
  });
  it('unless several fit as well, or too little is covered', () => {
    const four = { ...plan, tables: [persons, { ...persons, id: 'T09', number: '9' }] };
    expect(recordTypeByHeader(four, ['AAC002', 'AAC003', 'AAC006']).candidates.map(({ id }) => id)).toEqual(['T02', 'T09']);
    expect(recordTypeByHeader(plan, ['AAC006', 'x']).table).toBeUndefined();
    expect(recordTypeByHeader(plan, ['x', 'y']).candidates).toEqual([]);
  });
});

describe('columns match', () => {
  it('by code, label, both, in any order and width', () => {
    expect(fieldsOf(['姓名', 'aac002', 'AAF013 街道或乡镇编码', '出生日期（AAC006）'])).toEqual([
      'AAC003 label',
      'AAC002 code',
      'AAF013 code',
      'AAC006 code',
    ]);
    expect(fieldsOf(['ＡＡＣ００２', '\ufeff姓名'])).toEqual(['AAC002 code', 'AAC003 label']);
  });
  it('by the label of A.3 too', () => {
    expect(fieldsOf(['街道或乡镇代码'])).toEqual(['AAF013 label']);
  });
  it.each([
    "'姓名'",
    '"姓名"',
    '="姓名"',
    '“姓名”',
    '[姓名]',
    '*姓名',
    '姓名*',
    '姓名（必填）',
    '姓名 [必填项]',
    '* 姓名（不能为空）',
    'ac01.姓名',
    '[dbo].[ac01].[姓名]',
    '`ac01`.`姓名`',
    '1.姓名',
    'ac01.AAC003',
    "'AAC003'*",
    '（必填）姓名',
    '[必填]姓名',
    '姓名-必填',
    '姓名(*)',
    '(*)姓名',
    '1、姓名',
    '（1）姓名',
    '①姓名',
    '一、姓名',
    'AAC003姓名',
    '姓名AAC003',
    'aac003.姓名',
    'AAC003=姓名',
    'AAC003 AS 姓名',
    '"姓名" as AAC003',
    '"ac01"."AAC003"',
    '<姓名>',
  ])('but for what stands around it and says nothing of what it is: %s', (header) => {
    const [found] = fieldsOf([header]);
    expect(found).toMatch(/^AAC003 (label|code)(-marked)?$/);
  });
  it.each([
    '姓名(旧)',
    '曾用姓名',
    '姓名.拼音',
    '*',
    '""',
    '.',
    '（必填）',
    '姓名1',
    '1',
    '一',
    'AS',
    '姓名 AS XM',
    'AAC003 VARCHAR2(50)',
    '配偶姓名',
  ])('and nothing else: %s', (header) => {
    expect(fieldsOf([header])).toEqual(['-']);
  });
  it('not where a part of the header is unknown', () => {
    expect(fieldsOf(['社会保障号码(旧)', 'AAC0021', ''])).toEqual(['-', '-', '-']);
  });
  it('and what is missing or extra is told', () => {
    expect(matchColumns(persons, ['AAC002', '备注'], 'x.csv', 1)).toMatchObject({
      missing: ['AAC003', 'AAC006', 'AAF013'],
      extra: ['备注'],
    });
  });
  it('but two for one field, or a contradiction, are faults', () => {
    expect(() => fieldsOf(['AAC002', '社会保障号码'])).toThrow('dataset.header-duplicate');
    for (const header of ['AAC002 姓名', 'AAC002姓名', 'AAC002 AS 姓名'])
      expect(() => fieldsOf([header])).toThrow('dataset.header-conflict');
  });
});
