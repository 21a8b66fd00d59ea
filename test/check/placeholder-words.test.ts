import { expect, test } from 'vitest';
import { inPlace } from '../../src/duckdb/expression/hoist.js';
import { sqlIsPlaceholder, sqlMayBePlaceholder } from '../../src/duckdb/expression/placeholder.js';
import { inSession } from '../../src/duckdb/session.js';
import { isPlaceholder, knownWords, placeholderPattern, wordsWithout } from '../../src/value/placeholder-words.js';
import { placeholderWords } from '../../src/schema/placeholders.js';
import { readStandard } from '../../src/standard/read.js';

const nothings = [
  ...['NULL', 'ＮＵＬＬ', 'ｎｕｌｌ', '(NULL)', '【null】', "'NULL'", '“无”', 'N/A', 'Ｎ／Ａ', 'ＮＡ', 'n.a.', '\\N'],
  ...['-', '－', '－－', '—', '−−', '（-）', '……', '××', '*', '＊＊', '？', '?', '　－　'],
  ...['无', '（无）', '(无)', '( 无 )', '【无】', '[空]', '（空）', '(空)', '「无」', '<无>'],
  ...['未采集', '（未采集）', '不知道', '待补', '待补充', '未填', '没填', '未知', '空白', '无记录', '待完善'],
];
const values = [
  '',
  ' ',
  '张',
  '无锡',
  '无锡市',
  '（无锡）',
  '空军医院',
  '未央区',
  '不知火',
  '0',
  '-1',
  '－1',
  '(0)',
  '()',
  '（）',
  '((无))',
  'NULLA',
  'ＮＵＬＬＡ',
  '一',
  '待',
  '1(无)',
  '(无)1',
];

test('words for no value are known in either width and in brackets, alike by JavaScript, SQL and the published pattern', async () => {
  const words = placeholderWords((await readStandard('standards/gbt-40217-2021')).standard);
  const known = knownWords(words);
  const pattern = new RegExp(`^(?:${placeholderPattern(words)!})$`, 'u');
  const texts = [...nothings, ...values];
  expect(texts.filter((text) => isPlaceholder(text, known))).toEqual(nothings);
  expect(texts.filter((text) => pattern.test(text))).toEqual(nothings);
  await inSession({}, async (session) => {
    await session.run('CREATE TABLE work.words (n INTEGER, x VARCHAR)');
    await session.run(`INSERT INTO work.words VALUES ${texts.map((text, at) => `(${at}, '${text.replaceAll("'", "''")}')`).join(', ')}`);
    const rows = await session.rows(
      `SELECT x FROM work.words WHERE ${sqlMayBePlaceholder('x', words, inPlace)} AND ${sqlIsPlaceholder('x', words)} ORDER BY n`,
    );
    expect(rows.map(({ x }) => x)).toEqual(nothings);
  });
});

test('a word that is a value of its element is none in any writing', async () => {
  const known = knownWords(wordsWithout(placeholderWords((await readStandard('standards/gbt-40217-2021')).standard), ['无', '*']));
  expect(['无', '（无）', '*', '＊＊', '空'].filter((text) => isPlaceholder(text, known))).toEqual(['空']);
});
