import { expect, it } from 'vitest';
import { paid, persons, Workplace } from './workplace.js';

const workplace = new Workplace();
const secrets = ['张三丰', '解放路', '13800138000', 'zsf@example', '保洁'];

/** All that a check of a file of persons writes and prints. */
async function allOf(text: string, ...words: string[]): Promise<string> {
  const out = workplace.out();
  const input = workplace.put({ '人员登记表.csv': text, '补贴发放表.csv': paid, '更多/人员登记表.csv': persons });
  const { stdout, stderr } = await workplace.check([input, '--out', out, ...words]);
  return [stdout, stderr, ...['html', 'json', 'md'].map((format) => workplace.read(`${out}/report.${format}`))].join('\n');
}

it.each([
  ['an address', '张三丰,杭州市解放路12号,保洁,在岗'],
  ['a telephone', '张三丰,解放路,保洁,13800138000'],
  ['a date', '张三丰,解放路,保洁,2024-01-05'],
  ['an amount', '张三丰,解放路,保洁,"1,250.00"'],
  ['a mail address', '张三丰,解放路,保洁,zsf@example.cn'],
  ['an address beside a heading that is known', '姓名,张三丰,杭州市解放路12号,保洁,在岗'],
])('a record in the place of the header is not shown, wherever headings are told: %s', async (_, record) => {
  const all = await allOf(`${record}\n${record}\n`);
  for (const secret of secrets) expect(all).not.toContain(secret);
});

it('headings are shown as they stand, and a record where personal data is asked for', async () => {
  expect(await allOf('人员编码,姓名,现住所,联系方式\nP1,张三,x,y\n')).toContain('现住所');
  expect(await allOf('姓名,张三丰,杭州市解放路12号,在岗\n李四,x,y,z\n', '--unmask')).toContain('张三丰');
});
