import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inSession } from '../../src/engine/session.js';
import { isStray, straySql } from '../../src/engine/stray.js';

const pieces = fc.constantFrom('62', '13', '1101051949', '1231', '002', '8', '4000', '0000', 'E', 'MA', 'z', 'Ｅ', '９', '(3)', '（3）', ' ', '-', '·', '张', '李', '市', '路', 'é', '@', "'");
const texts = fc.array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 9 }).map((parts) => parts.join('')).filter((text) => !/\p{Cs}/u.test(text) && !text.includes('\0'));

test('JavaScript and SQL hold the same for a number of a person', async () => {
  const samples = [...fc.sample(texts, { numRuns: 1500, seed: 7 }), '6222021234567890123', '4000001234567899', '4000001234567890', 'ＭＡ１２３４５６７'];
  await inSession({}, async (session) => {
    await session.run('CREATE TABLE work.stray (n INTEGER, x VARCHAR)');
    await session.run(`INSERT INTO work.stray VALUES ${samples.map((text, at) => `(${at}, '${text.replaceAll("'", "''")}')`).join(', ')}`);
    const rows = await session.rows(`SELECT x, ${straySql('x')} AS is FROM work.stray ORDER BY n`);
    expect(rows.filter(({ x, is }) => is !== isStray(String(x))).map(({ x }) => x)).toEqual([]);
    expect(new Set(rows.map(({ is }) => is)).size).toBe(2);
  });
});

test.each(['P0001', '3310000000013', '33112310000000', '202410000000077', 'A-17', 'X043', '记-01-0001', '1月', 'AAA115', 'T001700218', '2024-0001-0002-0003', '20240140000000000'])('%s may be a code', (code) => {
  expect(isStray(code)).toBe(false);
});
