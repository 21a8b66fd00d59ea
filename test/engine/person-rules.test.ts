import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pensionPlan } from '../synth/export.js';
import { about, failingRows, type FailingRows } from './failing-rows.js';

let rows: FailingRows;
beforeAll(async () => {
  rows = await failingRows(await pensionPlan());
});
afterAll(() => rows.close());

const person = (AAC001: string, AAC003: string, AAC004 = '1', AAC006 = '19440619') => ({
  AAC001,
  AAC003,
  AAC004,
  AAC006,
  AAC007: '',
  AIC162: '',
  AAE138: '',
});

describe('a number in the column of a name, a name in the column of a number', () => {
  it('is told in every table that has such a column', async () => {
    const names = ['11010519491231002X', '张三13900000000', '李四２', '王五'];
    for (const table of ['T03', 'T04', 'T06', 'T11', 'T13']) {
      const found = await rows.of({ [table]: names.map((AAC003, at) => ({ AAC001: `P${at}`, AAC003 })) });
      expect(about(found, 'R263')).toEqual([2, 3, 4].map((row) => `${table}:${row} R263`));
    }
  });

  it('telephones and accounts', async () => {
    const records = ['0551-62345678转8', '139 0000 0000', '张三', '11010519491231002X', ''].map((AAE005, at) => ({
      AAC001: `P${at}`,
      AAE005,
      AAE010: AAE005,
    }));
    expect(about(await rows.of({ T02: records }), 'R267', 'R269')).toEqual(['T02:4 R267', 'T02:4 R269', 'T02:5 R267', 'T02:5 R269']);
  });
});

describe('a person is the same in every table', () => {
  it('by name, and blanks around it are no other name', async () => {
    const found = await rows.of({
      T02: [person('P001', '蒋萍秀')],
      T06: [
        { AAC001: 'P001', AAC003: '蒋萍秀' },
        { AAC001: 'P001 ', AAC003: '王大锤' },
      ],
      T13: [
        { AAC001: 'P001', AAC003: ' 蒋萍秀' },
        { AAC001: 'P001', AAC003: '蒋秀萍' },
        { AAC001: 'P009', AAC003: '赵六' },
      ],
    });
    expect(about(found, 'R290')).toEqual(['T06:3 R290', 'T13:3 R290']);
  });

  it('by sex, start of work and retirement', async () => {
    const found = await rows.of({
      T02: [{ ...person('P001', '蒋萍秀'), AAC007: '19640101', AIC162: '20040619', AAE200: '12' }],
      T05: [
        { AAC001: 'P001', AAC004: '1', AAC007: '19640101', AIC162: '20040619', AAE200: '012' },
        { AAC001: 'P001', AAC004: '2', AAC007: '19650101', AIC162: '20050619', AAE200: '13' },
      ],
    });
    expect(about(found, 'R292', 'R293', 'R294', 'R295')).toEqual(['R292', 'R293', 'R294', 'R295'].map((id) => `T05:3 ${id}`));
  });
});

describe('death', () => {
  const ZZZ001 = '2024010120241231';
  it('is not before birth or work, nor after the data; retirement and participation are not after it', async () => {
    const found = await rows.of({
      T02: [
        { ...person('P001', '甲乙'), ZZZ001, AAE138: '19400101' },
        { ...person('P002', '甲乙'), ZZZ001, AAC007: '19640101', AIC162: '20041001', AAE138: '19600101' },
        { ...person('P003', '甲乙'), ZZZ001, AAE138: '20990101' },
        { ...person('P004', '甲乙'), ZZZ001, AAC007: '19640101', AIC162: '20040619', AAE138: '20240719' },
      ],
      T04: [
        { AAC001: 'P004', AAE030: '20240801' },
        { AAC001: 'P004', AAE030: '20240701' },
      ],
    });
    expect(about(found, 'R272', 'R273', 'R274', 'R275', 'R299')).toEqual([
      'T02:2 R272',
      'T02:3 R273',
      'T02:3 R274',
      'T02:4 R275',
      'T04:2 R299',
    ]);
  });

  it('stands in tables 2 and 3 alike', async () => {
    const found = await rows.of({
      T02: ['', '20240719', '20200719'].map((AAE138, at) => ({ ...person(`P00${at}`, '甲乙'), ZZZ001, AAE138 })),
      T03: [{ AAC001: 'P000', AAE138: '20240719', ZZZ001 }],
    });
    expect(about(found, 'R297', 'R298')).toEqual(['T02:3 R298', 'T03:2 R297']);
  });

  it('retirement is after birth, and of no child', async () => {
    const found = await rows.of({ T02: ['19400101', '19560101', '20040619'].map((AIC162) => ({ ...person('P001', '甲乙'), AIC162 })) });
    expect(about(found, 'R276', 'R277')).toEqual(['T02:2 R276', 'T02:3 R277']);
  });

  it('ends pensions, and not what is paid to heirs or recovered', async () => {
    const after = (AAA037: string, AAE019 = '100.00', AAC001 = 'P001') => ({ AAC001, EAC064: '202409', AAA037, AAE019 });
    const silent = [
      '丧葬补助金',
      '一次性抚恤金',
      '遗属津贴',
      '供养直系亲属生活费',
      '个人账户余额',
      '个人帐户返还',
      '一次性领取个人账户储存额',
      '个人账户一次性支付',
      '个人账户一次性继承',
      '追回多发养老金',
    ].map((item) => after(item));
    const told = [
      after('基础养老金'),
      after('个人账户养老金'),
      after('一次性补发养老金'),
      after('基础养老金', ''),
      after('基础养老金', '100.00', 'P001 '),
    ];
    const found = await rows.of({
      T02: [{ ...person('P001', '甲乙'), AAE138: '20240719' }],
      T03: [{ AAC001: 'P001', AAE138: '20240719' }],
      T13: [...silent, after('基础养老金', '-100.00'), { ...after('基础养老金'), EAC064: '202407' }, ...told],
    });
    const first = silent.length + 4;
    expect(about(found, 'R249')).toEqual(told.map((_, at) => `T13:${first + at} R249`));
    expect(about(found, 'R250')).toHaveLength(told.length);
  });
});

describe('payments', () => {
  const paid = (change: Record<string, string> = {}) => ({
    AAC001: 'P001',
    AAC002: '11010519491231002X',
    AAE140: '110',
    AAE002: '202401',
    EAC064: '202401',
    AAA036: '100011',
    AAA037: '基础养老金',
    AAE019: '100.00',
    AAE136: '11010519491231002X',
    ...change,
  });

  it('are not made twice, and of one insurance', async () => {
    const twice = await rows.of({
      T13: [
        paid(),
        paid({ AAE136: '110105491231002' }),
        paid({ AAE019: '-100.00' }),
        paid({ AAE002: '202402' }),
        paid({ AAE136: '110101198510150038' }),
      ],
    });
    expect(about(twice, 'R302')).toEqual(['T13:2 R302', 'T13:3 R302']);
    const two = await rows.of({ T13: [paid(), paid({ AAE140: '170' }), paid({ AAE140: '170', EAC064: '202402' })] });
    expect(about(two, 'R303')).toEqual(['T13:2 R303', 'T13:3 R303']);
  });

  it('of a basic pension go to retirees', async () => {
    const found = await rows.of({
      T05: [{ AAC001: 'P001' }],
      T13: [paid(), paid({ AAC001: 'P002' }), paid({ AAC001: 'P003', AAA037: '丧葬补助金' }), paid({ AAC001: 'P004', AAE140: '170' })],
    });
    expect(about(found, 'R301')).toEqual(['T13:3 R301']);
  });

  it('months are counted from nothing upwards', async () => {
    const found = await rows.of({ T05: [{ AAC001: 'P001', AAE200: '-1', AAE201: '0', EAC047: '', EAE027: '-12' }] });
    expect(about(found, 'R279', 'R280', 'R281', 'R282')).toEqual(['T05:2 R279', 'T05:2 R282']);
  });
});
