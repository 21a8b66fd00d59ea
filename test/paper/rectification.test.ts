import { expect, it } from 'vitest';
import { persons, paid, Workplace } from '../cli/workplace.js';
import { office, plainOf, printedWorkbook } from './sheets.js';

const workplace = new Workplace();

// Where there is no office, nothing of this can be told; that the list is read back is told in test/rectification.
it.skipIf(office === undefined)('the rectification list is as wide as a page, its head on each', { timeout: 120_000 }, async () => {
  const long = Array.from({ length: 60 }, (_, at) => `P1,2023${String((at % 12) + 1).padStart(2, '0')},甲${at}\n`).join('');
  const out = workplace.out();
  const { stderr } = await workplace.check([
    workplace.put({ '人员登记表.csv': persons, '补贴发放表.csv': `${paid}${long}` }),
    ...['--format', 'xlsx', '--lang', 'zh', '--samples', '60', '--out', out],
  ]);
  expect(stderr).toBe('');
  const sheets = await printedWorkbook(workplace.path(`${out}/rectification.xlsx`));
  const lists = sheets.map((sheet) => plainOf([sheet])).filter((text) => text.includes('XBT002.representation'));
  expect(lists.length).toBeGreaterThan(1);
  // The first and the last columns stand on the same page, on every page.
  const heads = ['严重程度', '整改单位', '如何整改', '整改结果', '职务'];
  expect(lists.map((text) => heads.filter((head) => !text.includes(head)))).toEqual(lists.map(() => []));
  expect(sheets.every(({ width, height }) => width > height)).toBe(true);
});
