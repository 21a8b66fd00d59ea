import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ConformanceReport } from '../../src/report/model.js';
import { zhunshengProcess } from './command.js';
import { byExample, paid, persons, Workplace } from './workplace.js';

const workplace = new Workplace();

it('the same input gives the same bytes, wherever and whenever it is checked, the time of the run aside', async () => {
  // Names and codes that locales sort and fold each in their own way.
  const names = ['张三', 'İnci', 'ıŞIK', 'äöü', 'z', 'Ä', 'ß', 'e\u0301', '\ud83d\ude00'];
  const rows = names.map((name, n) => `${name}${n},${name},${n % 3},x,2024${n}\n`).join('');
  const input = workplace.put({ '人员登记表.csv': persons + rows, 'ı/İ 人员登记表.csv': persons.replaceAll('P', 'Q') + rows, '补贴发放表.csv': paid.replaceAll('P', 'Ä') });
  const words = (out: string) => ['check', workplace.path(input), ...byExample, '--as-of', '2024-02-29', '--lang', 'zh', '--out', out, '--findings', `${out}.csv`];
  const elsewhere = workplace.path(workplace.put({}));
  for (const folder of ['schemas', 'standards']) cpSync(workplace.path(folder), join(elsewhere, folder), { recursive: true });
  const places = [
    { folder: workplace.folder, environment: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: undefined } },
    { folder: workplace.folder, environment: { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } },
    { folder: elsewhere, environment: { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' } },
  ];
  const told = await Promise.all(
    places.map(async (place, n) => {
      const out = workplace.path(`same${n}`);
      const answer = await zhunshengProcess(words(out), place);
      expect([answer.code, answer.stderr]).toEqual([1, '']);
      const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as ConformanceReport;
      const { started, seconds } = report.run.time;
      const texts = ['json', 'md', 'html'].map((format) => readFileSync(join(out, `report.${format}`), 'utf8').replaceAll(started, '').replace(new RegExp(`${seconds}( ?秒|,?$)`, 'gm'), '').replace(/"seconds": [\d.]+/, ''));
      return { printed: answer.stdout.replaceAll(out, 'same').replaceAll(`same${n}`, 'same'), findings: readFileSync(`${out}.csv`, 'utf8'), json: texts[0], md: texts[1], html: texts[2] };
    }),
  );
  expect(told[1]).toEqual(told[0]);
  expect(told[2]).toEqual(told[0]);
});
