import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { zhunshengProcess } from './command.js';
import { byExample, paid, persons, Workplace } from './workplace.js';

const workplace = new Workplace();

/** Puts the clock of a process, and of its threads, so many milliseconds on. */
const clock = `const Real = Date; const now = () => Real.now() + Number(process.env.CLOCK);
globalThis.Date = class extends Real { constructor(...parts) { parts.length > 0 ? super(...parts) : super(now()); } static now() { return now(); } };`;
const year = 31_622_400_000;

it('the same input gives the same bytes in every file, wherever, whenever and in whatever time zone and locale it is checked', async () => {
  // Names and codes that locales sort and fold each in their own way.
  const names = ['张三', 'İnci', 'ıŞIK', 'äöü', 'z', 'Ä', 'ß', 'e\u0301', '\ud83d\ude00'];
  const rows = names.map((name, n) => `${name}${n},${name},${n % 3},x,2024${n}\n`).join('');
  const input = workplace.put({ '人员登记表.csv': persons + rows, 'ı/İ 人员登记表.csv': persons.replaceAll('P', 'Q') + rows, '补贴发放表.csv': paid.replaceAll('P', 'Ä') });
  const words = (out: string) => ['check', workplace.path(input), ...byExample, '--as-of', '2024-02-29', '--lang', 'zh', '--out', out, '--format', 'html,json,md,xlsx', '--findings', `${out}.csv`];
  const elsewhere = workplace.path(workplace.put({}));
  for (const folder of ['schemas', 'standards']) cpSync(workplace.path(folder), join(elsewhere, folder), { recursive: true });
  const places = [
    { folder: workplace.folder, environment: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: undefined, CLOCK: '0' } },
    { folder: workplace.folder, environment: { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', CLOCK: String(-31 * year) } },
    { folder: elsewhere, environment: { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C', CLOCK: String(3 * year) } },
  ];
  writeFileSync(workplace.path('clock.mjs'), clock);
  const told = await Promise.all(
    places.map(async (place, n) => {
      const out = workplace.path(`same${n}`);
      const answer = await zhunshengProcess(words(out), { ...place, environment: { ...place.environment, NODE_OPTIONS: `--import ${pathToFileURL(workplace.path('clock.mjs')).href}` } });
      expect([answer.code, answer.stderr]).toEqual([1, '']);
      const files = ['report.json', 'report.md', 'report.html', 'rectification.xlsx'].map((name) => readFileSync(join(out, name)).toString('latin1'));
      return { printed: answer.stdout.replaceAll(out, 'same').replaceAll(`same${n}`, 'same'), findings: readFileSync(`${out}.csv`, 'latin1'), files };
    }),
  );
  expect(told[1]).toEqual(told[0]);
  expect(told[2]).toEqual(told[0]);
});
