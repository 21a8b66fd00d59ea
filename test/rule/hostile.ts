import fc from 'fast-check';

/** Texts that have broken readers of numbers, dates and identifiers. */
export const hostileTexts = [
  '',
  ' ',
  '\t',
  '\u00a0',
  '\u3000',
  ' \u3000\r\n',
  '\u2003',
  '\u200b',
  '\ufeff',
  '\0',
  'a\0b',
  '\u001f',
  '\u007f',
  '\u0080',
  '\ufffd',
  '\ufffe',
  '0',
  '-',
  '-0',
  '-0.0',
  '+5',
  '5 ',
  ' 5',
  '1e3',
  '1E3',
  '1_000',
  '1,000',
  '0x10',
  '0b11',
  '.5',
  '5.',
  '1.2.3',
  '--1',
  '007',
  '0.00001',
  'NaN',
  'Infinity',
  '-Infinity',
  'null',
  'true',
  '９',
  '１２３',
  '٣',
  '½',
  '1２3',
  '9'.repeat(15),
  '9'.repeat(16),
  '9'.repeat(17),
  '9'.repeat(20),
  '9'.repeat(21),
  '9'.repeat(40),
  `-${'9'.repeat(16)}`,
  `${'9'.repeat(14)}.99`,
  `${'9'.repeat(15)}.99`,
  '0'.repeat(30),
  '9'.repeat(1000),
  'x'.repeat(100_000),
  '20240229',
  '20230229',
  '19000229',
  '20000229',
  '00010101',
  '09991231',
  '10000101',
  '99991231',
  '20241301',
  '20240100',
  '20240431',
  '20240631',
  '20240131',
  '２０２４０２２９',
  '2024022９',
  '2024-2-9',
  '2e7     ',
  '1e7     ',
  '20201e3 ',
  '202001e2',
  '0x9896e5',
  '0X9896E5',
  '0X1312D0',
  '1_000_00',
  '1101    ',
  '+2024022',
  '-2024022',
  '2020101.',
  '20201.01',
  '2020 101',
  '2020\u00a001',
  '202401',
  '202413',
  '202400',
  '000101',
  '1e5   ',
  '1011e2',
  '20201.',
  '2024',
  '0000',
  '1e3 ',
  '12e2',
  '1.e3',
  '2023010120231231',
  '2023010120230229',
  '20230101 0231231',
  '11010519491231002X',
  '11010519491231002x',
  '110105194912310021',
  '1101051949123109e2',
  '1101051949123117E2',
  '0x061d0e6a3cc4815e',
  '110105194912310e2X',
  '11010519491231e003',
  '110105194912310e20',
  '01010519491231002X',
  '1.10105194912310e1',
  '11010519491231002 ',
  ' 1101051949123100',
  '1１0105194912310',
  '11010519491231００',
  '110105194912310 2X',
  '91350100M000100Y43',
  '91350100M000100Y40',
  '91110000600037341L',
  '91110000600037341l',
  '91110000600037341I',
  '9111000060003734１L',
  '😀',
  '😀'.repeat(9),
  'é',
  'e\u0301',
  '👨‍👩‍👧',
  '𠮷野家',
  "'",
  "''",
  "';--",
  '"',
  '\\',
  '%',
  '_',
];

/** Text of the characters that readers of numbers know, of the lengths that matter. */
const nearNumbers = fc
  .tuple(
    fc.constantFrom(1, 3, 4, 5, 6, 7, 8, 16, 17, 18, 19),
    fc.constantFrom('0123456789', '0123456789eE', '0123456789+-._ ', '0129eExXbB_+-. \t\u3000０X'),
  )
  .chain(([length, alphabet]) => fc.array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length }))
  .map((characters) => characters.join(''));

const days = fc
  .tuple(fc.integer({ min: 998, max: 10001 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
  .map(([year, month, day]) => `${String(year).padStart(4, '0')}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`);

/** Identification numbers, one in eleven with the right check digit; some with two zeros before it. */
const ids = fc
  .tuple(
    fc.integer({ min: 0, max: 999999 }),
    days,
    fc.oneof(fc.integer({ min: 0, max: 999 }), fc.constantFrom(0, 100, 200)),
    fc.constantFrom(...'0123456789Xx'),
  )
  .map(([division, day, sequence, check]) => `${String(division).padStart(6, '1')}${day}${String(sequence).padStart(3, '0')}${check}`);

const creditCodes = fc
  .array(fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'), { minLength: 18, maxLength: 18 })
  .chain((characters) => fc.constantFrom(characters.join(''), `${characters.slice(0, 8).join('')}M000${characters.slice(12).join('')}`));

const amounts = fc
  .tuple(fc.constantFrom('', '-', '+'), fc.bigInt({ min: 0n, max: 10n ** 21n }), fc.nat(4), fc.nat(5))
  .map(([sign, whole, cut, decimals]) => `${sign}${whole >> BigInt(cut * 16)}${decimals === 0 ? '' : `.${'12345'.slice(0, decimals)}`}`);

/** Another character somewhere in a text. */
function spoilt(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(texts, fc.nat(20), fc.constantFrom(...'0 9+-._eExX\0\t０\u3000😀'))
    .map(([text, at, by]) => text.slice(0, at) + by + text.slice(at + 1));
}

/** Cells as the worst exports hold them. Well-formed Unicode, as every text that was read from a file is. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'binary', maxLength: 24 }),
  nearNumbers,
  days,
  ids,
  creditCodes,
  amounts,
  spoilt(fc.oneof(days, ids, creditCodes, amounts)),
);
