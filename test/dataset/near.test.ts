import { describe, expect, it } from 'vitest';
import { fieldFinder } from '../../src/dataset/match.js';
import { nearMisses } from '../../src/dataset/near.js';
import { recordTypeOf } from '../../src/dataset/record-type.js';
import { loadPlan } from '../../src/compile/load.js';
import { problemOf } from './folder.js';

const plan = await loadPlan('schemas', 'gbt-40217-2021', '2024-12-31');
const persons = plan.tables.find(({ id }) => id === 'T02')!;
const near = (...headers: string[]) =>
  nearMisses(
    persons,
    headers.map((header, index) => ({ index, header })),
    plan.tables,
  ).map(({ header, field, why }) => `${header} ${field.name} ${why}`);

describe('a heading that names no field is near one', () => {
  it.each([
    ['AAC0O2', 'AAC002', 'code'],
    ['社会保障号码（身份证）', 'AAC002', 'brackets'],
    ['代码性别', 'AAC004', 'order'],
    ['参加工作年月日', 'AAC007', 'suffix'],
    ['开户银行名', 'EAZ049', 'suffix'],
    ['户籍所在', 'AAC010', 'typo'],
    ['社会保险号码', 'AAC002', 'typo'],
    ['身份证号', 'AAC002', 'synonym'],
    ['工龄月数', 'AAE200', 'described'],
    ['缴费月数', 'AAE200', 'part'],
    ['社會保障號碼', 'AAC002', 'traditional'],
    ['証件號碼', 'AAE135', 'traditional'],
    ['參加工作年月日', 'AAC007', 'suffix'],
    ['社會保障號碼（身分證）', 'AAC002', 'brackets'],
    ['姓名|Name', 'AAC003', 'beside'],
    ['姓名 Name', 'AAC003', 'beside'],
    ['姓名1', 'AAC003', 'beside'],
    ['AAC003 VARCHAR2(50)', 'AAC003', 'beside'],
    ['t.XM AS 姓名', 'AAC003', 'beside'],
    ['AAC003_1', 'AAC003', 'beside'],
    ['戶籍所在', 'AAC010', 'typo'],
  ])('%s: %s, by %s', (header, field, why) => {
    expect(near(header)).toEqual([`${header} ${field} ${why}`]);
  });

  it.each(['AAE003', '待遇开始年月', '', '备注', '序号', '1', '张三', '__proto__', 'x'.repeat(5000)])('but not “%s”', (header) => {
    expect(near(header)).toEqual([]);
  });

  it.each([
    ['begins alike', (name: string) => `人员信息_${name}`],
    ['ends alike', (name: string) => `${name}_2024`],
    ['begins and ends alike', (name: string) => `新${name}值`],
    ['begins with the same words', (name: string) => `填报${name}`],
  ])('where every heading %s', (_, dressed) => {
    const names = ['社会保障号码', '姓名', 'AAC006', '备注'].map(dressed);
    expect(near(...names)).toEqual([`${names[0]!} AAC002 affix`, `${names[1]!} AAC003 affix`, `${names[2]!} AAC006 affix`]);
  });

  it('and no field twice, nor one that the file has', () => {
    expect(near('身份证号', '社会保险号码')).toEqual(['身份证号 AAC002 synonym']);
    expect(near('身份证号', '公民身份号码')).toEqual(['身份证号 AAC002 synonym', '公民身份号码 AAC002 synonym']);
    expect(
      nearMisses(
        persons,
        [
          { index: 0, header: '社会保障号码', field: 'AAC002' },
          { index: 1, header: '身份证号' },
        ],
        plan.tables,
      ),
    ).toEqual([]);
  });
});

describe('white space inside a heading', () => {
  const find = fieldFinder(persons);
  it.each([
    ['姓 名', 'AAC003', 'label-spaced'],
    ['社会保障\n号码', 'AAC002', 'label-spaced'],
    ['社会保障\u3000号 码', 'AAC002', 'label-spaced'],
    ['AAC 002', 'AAC002', 'code-spaced'],
    ['ａａｃ００２', 'AAC002', 'code'],
    ['AAC002 社会保障号码', 'AAC002', 'code'],
  ])('makes no difference in %j, and is told', (header, name, by) => {
    expect(find(header)).toMatchObject({ field: { name }, by });
  });
});

describe('a record type that nothing tells', () => {
  it('is named where its headings are in traditional characters', () => {
    expect(() => recordTypeOf(plan, '名冊.csv', ['社會保障號碼', '性別代碼', '備註'], 1)).toThrow(
      expect.objectContaining({
        code: 'dataset.record-type-near',
        params: expect.objectContaining({
          likely: 'T02 养老保险个人基本信息表',
          near: '社會保障號碼 → 社会保障号码（AAC002）、性別代碼 → 性别代码（AAC004）',
        }),
      }),
    );
  });

  it('is named with the headings that are near those of its fields', () => {
    expect(() => recordTypeOf(plan, '花名册.csv', ['身份证号', '姓名', '参加工作时间', '户口所在地', '备注'], 1)).toThrow(
      expect.objectContaining({
        code: 'dataset.record-type-near',
        params: expect.objectContaining({
          likely: 'T02 养老保险个人基本信息表',
          known: 1,
          headings: 3,
          near: expect.stringContaining('身份证号 → 社会保障号码（AAC002）'),
        }),
      }),
    );
  });
});

describe('a record type that is said, and of which a file has no column', () => {
  it('is refused with what its headings may be', async () => {
    const { code, zh, en } = await problemOf('表2.csv', '社會保障號碼,備註\n1,2\n');
    expect(code).toBe('dataset.no-column-near');
    expect(zh).toContain('社會保障號碼 → 社会保障号码（AAC002）');
    expect(en).toContain('社會保障號碼 → 社会保障号码 (AAC002)');
  });
});
