import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inSession } from '../../src/duckdb/session.js';
import { isStray, landline, numbersWithWord } from '../../src/privacy/stray.js';
import { straySql } from '../../src/duckdb/privacy.js';

const pieces = fc.constantFrom(
  '62',
  '13',
  '1101051949',
  '1231',
  '002',
  '8',
  '4000',
  '0000',
  'E',
  'MA',
  'z',
  'Ｅ',
  '９',
  '(3)',
  '（3）',
  ' ',
  '-',
  '·',
  '张',
  '李',
  '市',
  '路',
  'é',
  'Anna',
  '\u0301',
  'Ω',
  '٣',
  '@',
  "'",
);
const texts = fc
  .array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 9 })
  .map((parts) => parts.join(''))
  .filter((text) => !/\p{Cs}/u.test(text) && !text.includes('\0'));

test('JavaScript and SQL hold the same for a number of a person', async () => {
  const samples = [
    ...fc.sample(texts, { numRuns: 1500, seed: 7 }),
    '6222021234567890123',
    '4000001234567899',
    '4000001234567890',
    'ＭＡ１２３４５６７',
  ];
  await inSession({}, async (session) => {
    await session.run('CREATE TABLE work.stray (n INTEGER, x VARCHAR)');
    await session.run(`INSERT INTO work.stray VALUES ${samples.map((text, at) => `(${at}, '${text.replaceAll("'", "''")}')`).join(', ')}`);
    const rows = await session.rows(`SELECT x, ${straySql('x')} AS is FROM work.stray ORDER BY n`);
    expect(rows.filter(({ x, is }) => is !== isStray(String(x))).map(({ x }) => x)).toEqual([]);
    expect(new Set(rows.map(({ is }) => is)).size).toBe(2);
  });
});

const groups = fc.constantFrom(
  '010',
  '0571',
  '021',
  '(010)',
  '（0571）',
  '87654321',
  '8765432',
  '6555',
  '1234',
  '2024',
  '20240101',
  ' ',
  '-',
  '－',
  '\u3000',
  '电话',
  '号',
  '：',
  '是',
  '台胞证',
  'Tel.',
  'x',
  '3',
  '_',
  '(B)',
  '。',
);
const sentences = fc.array(groups, { maxLength: 9 }).map((parts) => parts.join(''));

test("JavaScript and SQL find the same telephones, and numbers that a word makes a person's", async () => {
  const samples = [...fc.sample(sentences, { numRuns: 1500, seed: 7 }), '电话0571-87654321', '台胞证号：12345678', 'Tel: 010 6555 1234'];
  const patterns = [landline, ...numbersWithWord];
  await inSession({}, async (session) => {
    await session.run('CREATE TABLE work.sentences (n INTEGER, x VARCHAR)');
    await session.run(`INSERT INTO work.sentences VALUES ${samples.map((text, at) => `(${at}, '${text}')`).join(', ')}`);
    for (const pattern of patterns) {
      const rows = await session.rows(`SELECT x, regexp_matches(x, '${pattern}') AS is FROM work.sentences ORDER BY n`);
      const is = new RegExp(pattern, 'u');
      expect(rows.filter((row) => row['is'] !== is.test(String(row['x']))).map(({ x }) => x)).toEqual([]);
      expect(new Set(rows.map((row) => row['is'])).size).toBe(2);
    }
  });
});

test.each(['0571-87654321', '010-6555-1234', '(010) 6555 1234', '（0571）8765432', '0571 8765 4321'])('%s is of a person', (number) => {
  expect(isStray(number)).toBe(true);
});

test.each([
  '0571-20240101',
  '010-2024-0012',
  '0312-301-0001',
  '0312-2024001',
  'P0001',
  '3310000000013',
  '33112310000000',
  '202410000000077',
  'A-17',
  'X043',
  '记-01-0001',
  '1月',
  'AAA115',
  'T001700218',
  '2024-0001-0002-0003',
  '20240140000000000',
])('%s may be a code', (code) => {
  expect(isStray(code)).toBe(false);
});
