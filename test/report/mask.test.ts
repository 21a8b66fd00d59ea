import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { clip, visible } from '../../src/report/cell.js';
import { mask, maskPath } from '../../src/report/mask.js';
import type { Personal } from '../../src/standard/model.js';

describe('mask', () => {
  test.each<[Personal | undefined, string, string]>([
    ['id', '110105194912310021', '1101************21'],
    ['id', '11010519491231002X', '1101************2X'],
    ['id', '110105491231002', '1101*********02'],
    ['id', '19491231', '1*******'],
    ['id', '1101051949123100211', '1******************'],
    ['id', '１１０１０５１９４９１２３１００２１', '１*****************'],
    ['id', '1', '*'],
    ['name', '张三', '张**'],
    ['name', '欧阳建国', '欧**'],
    ['name', '𠮷野家', '𠮷**'],
    ['name', '张', '*'],
    ['phone', '13800138000', '138******00'],
    ['phone', '88075', '*****'],
    ['account', '6222021001116222333', '***************2333'],
    ['account', '12345678', '********'],
    ['address', '杭州市西湖区文三路 90 号 3 幢 201 室', '杭州市西湖区****'],
    ['address', '杭州市', '****'],
    ['id', '', ''],
    [undefined, '正常备注', '正常备注'],
    [undefined, '身份证110105194912310021，电话13800138000', '身份证1101************21，电话138******00'],
    [undefined, '卡号 6222 0210 0111 6222 333。', '卡号 ***************2333。'],
    [undefined, '手机138-0013-8000', '手机138******00'],
    [undefined, '手机139.8765.4321', '手机139******21'],
    [undefined, '证号341503 - 19850309 - 7601', '证号3415************01'],
    [undefined, '证号341503—19850309—7601，341503－19850309－760X', '证号3415************01，3415************0X'],
    [
      undefined,
      '证110105/19491231/002X，110105_19491231_0021，110105 19491231 002 X',
      '证1101************2X，1101************21，1101************2X',
    ],
    [undefined, '手机138\u200b0013\u200b8000，138/0013/8000', '手机138******00，138******00'],
    [undefined, 'zhang.san＠example.com', 'z*******************m'],
    [undefined, '2023/0001/0012/00034.pdf', '2023/0001/0012/00034.pdf'],
    [undefined, '12,345,678,901.50', '12,345,678,901.50'],
    [undefined, '身份证１１０１０５１９４９１２３１００２１', '身份证１*****************'],
    [undefined, '2020010120201231', '2020010120201231'],
    [undefined, '300000000000.00', '300000000000.00'],
    [undefined, '20200101', '20200101'],
    [undefined, '电话0571-87654321、010-6555-1234、（010） 6555 1234', '电话057*******21、010******34、010******34'],
    [undefined, '座机:8765432，电话为01065551234，０１０－６５５５１２３４', '座机:8*****2，电话为0*********4，０１０******３４'],
    [undefined, '台胞证号：12345678；台湾居民来往大陆通行证 1234567801', '台胞证号：1******8；台湾居民来往大陆通行证 1********1'],
    [
      undefined,
      '0571-2024001，010-2024-0012，0312-301-0001，电话20240101，通行证20240101，87654321',
      '0571-2024001，010-2024-0012，0312-301-0001，电话20240101，通行证20240101，87654321',
    ],
    [undefined, '护照E12345678，通行证_H0876543201', '护照E*******8，通行证_**********1'],
    [undefined, '证件Ｅ12345678、E１２３４５６７８、A123456(3)', '证件Ｅ*******8、E*******８、A********)'],
  ])('%s: %s', (personal, value, masked) => {
    expect(mask(value, personal)).toBe(masked);
  });

  test('no kind shows as much as half of a value', () => {
    const kinds: Personal[] = ['id', 'name', 'phone', 'account', 'address'];
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.string({ unit: 'binary', minLength: 2 }), (kind, value) => {
        const shown = [...mask(value, kind)].filter((character) => character !== '*');
        return shown.length <= [...value].length / 2;
      }),
    );
  });

  test('no run of 15 digits or more in a free text is shown whole', () => {
    const digits = fc.stringMatching(/^[3-9]\d{14,40}$/);
    const around = fc.constantFrom('', '备注', 'No. ', '：', 'x');
    fc.assert(fc.property(around, digits, around, (before, number, after) => !mask(before + number + after, undefined).includes(number)));
  });
});

test.each([
  ['登记表_E12345678.csv', '登记表_E*******8.csv'],
  ['李某H08765432资料/MA1234567.pdf', '李某H*******2资料/M*******7.pdf'],
  ['Ｇ87654321-1.xlsx', 'Ｇ*******1-1.xlsx'],
  ['李某台胞证12345678.pdf', '李某台胞证1******8.pdf'],
  ['李某/0571-87654321.pdf', '李某/057*******21.pdf'],
  ['0571-8765432-001.pdf', '0571-8765432-001.pdf'],
  ['T20240131.csv', 'T20240131.csv'],
  ['P0001234.pdf', 'P0001234.pdf'],
  ['DSC01234567.jpg', 'DSC01234567.jpg'],
])('%s is written as %s', (path, shown) => {
  expect(maskPath(path)).toBe(shown);
});

describe('what the eye cannot see', () => {
  test.each([
    [' 20200101 ', '␣20200101␣'],
    ['a\u0000b\tc', 'a⟨U+0000⟩b⟨U+0009⟩c'],
    ['张\u3000三\u200b', '张⟨U+3000⟩三⟨U+200B⟩'],
    ['a\u202Eb', 'a⟨U+202E⟩b'],
    ['\ud800', '⟨U+D800⟩'],
    ['张 三', '张 三'],
  ])('%j', (value, shown) => {
    expect(visible(value)).toBe(shown);
  });

  test('a huge value is cut, and the cut is counted', () => {
    expect(clip('x'.repeat(10_000_000))).toBe(`${'x'.repeat(80)}…(+9999920)`);
    expect(clip('𠮷'.repeat(80))).toBe('𠮷'.repeat(80));
  });
});
