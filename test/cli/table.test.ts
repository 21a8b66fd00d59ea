import { expect, it } from 'vitest';
import { zhunsheng } from './command.js';
import { paid, persons, Workplace } from './workplace.js';

const workplace = new Workplace();

/** Headings of table 1 under a name that tells nothing, and of table 2 under one that tells of table 1. */
const data = { '甲.csv': persons, '人员登记表.csv': paid };

it('a record type alone is that of all files that are not named, and a certificate knows it', async () => {
  const folder = workplace.put(data);
  const words = [`${folder}/甲.csv`, `${folder}/人员登记表.csv`, '--table', 'T01', '--table', '人员登记表.csv=T02'];
  const { tables } = await workplace.report(words);
  expect(tables.map(({ id, files }) => [id, ...files.map(({ path, matchedBy }) => `${path} ${matchedBy}`)])).toEqual([
    ['T01', `${folder}/甲.csv option`],
    ['T02', `${folder}/人员登记表.csv option`],
  ]);
  const out = workplace.out();
  await workplace.check([folder, '--table', 'T01', '--table', '人员登记表.csv=T02', '--certificate', '--out', out]);
  const again = await zhunsheng(['verify', `${out}/certificate.json`, folder, '--lang', 'en'], workplace.folder);
  expect([again.code, again.stderr]).toEqual([0, '']);
});

it.each([
  [['--table', 'T01', '--table', 'T02'], '--table names two record types without a file: T01, T02. Keep one, or write FILE=RECORDTYPE'],
  [['--table', '-=T01'], 'or T11 alone where all files are of one record type'],
  [['--table', 'T77'], 'The standard has no record type "T77"'],
])('%j is refused', async (words, told) => {
  const { code, stderr } = await workplace.check([workplace.put(data), ...words]);
  expect([code, stderr]).toEqual([2, expect.stringContaining(told)]);
});

it('the files of a package are not all of one record type', async () => {
  const folder = workplace.put({ '说明.csv': '甲,乙\n1,2\n' });
  const words = ['check', folder, '--standard', 'archives', '--table', 'T03', '--lang', 'en', '--out', 'out-package'];
  const { code, stderr } = await zhunsheng(words, workplace.folder);
  expect([code, stderr]).toEqual([2, expect.stringMatching(/The files of a package are not all of one record type.*catalogue\.csv=T03/)]);
});
