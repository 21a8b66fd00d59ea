import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { zhunshengProcess } from './command.js';
import { byExample, paid, persons, Workplace } from './workplace.js';

const workplace = new Workplace();

/** Puts the clock of a process, and of its threads, so many milliseconds on. */
const clock = `const Real = Date; const now = () => Real.now() + Number(process.env.CLOCK);
globalThis.Date = class extends Real { constructor(...parts) { parts.length > 0 ? super(...parts) : super(now()); } static now() { return now(); } };`;
const year = 31_622_400_000;

const formats = ['report.json', 'report.md', 'report.html', 'rectification.xlsx'] as const;

interface Place {
  folder: string;
  environment: Record<'TZ' | 'LANG' | 'LC_ALL' | 'CLOCK', string | undefined> & { LC_MESSAGES?: string };
}

/** Names and codes that locales sort and fold each in their own way. */
function input(): string {
  const names = ['张三', 'İnci', 'ıŞIK', 'äöü', 'z', 'Ä', 'ß', 'e\u0301', '\ud83d\ude00'];
  const rows = names.map((name, n) => `${name}${n},${name},${n % 3},x,2024${n}\n`).join('');
  return workplace.put({
    '人员登记表.csv': persons + rows,
    'ı/İ 人员登记表.csv': persons.replaceAll('P', 'Q') + rows,
    '补贴发放表.csv': paid.replaceAll('P', 'Ä'),
  });
}

/** What checks of one input in several places print and write. */
async function everywhere(places: readonly Place[], findings: string, options: readonly string[]) {
  const path = workplace.path(input());
  const clockFile = workplace.path('clock.mjs');
  writeFileSync(clockFile, clock);
  return Promise.all(
    places.map(async ({ folder, environment }) => {
      const out = workplace.path(workplace.out());
      const words = [
        'check',
        path,
        ...byExample,
        '--as-of',
        '2024-02-29',
        ...options,
        '--out',
        out,
        '--format',
        'html,json,md,xlsx',
        '--findings',
        out + findings,
      ];
      const { code, stdout, stderr } = await zhunshengProcess(words, {
        folder,
        environment: { ...environment, NODE_OPTIONS: `--import ${pathToFileURL(clockFile).href}` },
      });
      expect([code, stderr]).toEqual([1, '']);
      const files = Object.fromEntries(formats.map((name) => [name, readFileSync(join(out, name)).toString('latin1')])) as Record<
        (typeof formats)[number],
        string
      >;
      return {
        printed: stdout.replaceAll(out, 'same').replaceAll(basename(out), 'same'),
        findings: readFileSync(out + findings, 'latin1'),
        ...files,
      };
    }),
  );
}

it('the same input gives the same bytes in every file, wherever, whenever and in whatever time zone and locale it is checked', async () => {
  const elsewhere = workplace.path(workplace.put({}));
  for (const folder of ['schemas', 'standards']) cpSync(workplace.path(folder), join(elsewhere, folder), { recursive: true });
  const told = await everywhere(
    [
      { folder: workplace.folder, environment: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: undefined, CLOCK: '0' } },
      {
        folder: workplace.folder,
        environment: { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', CLOCK: String(-31 * year) },
      },
      { folder: elsewhere, environment: { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C', CLOCK: String(3 * year) } },
    ],
    '.csv',
    ['--lang', 'zh'],
  );
  expect(told[1]).toEqual(told[0]);
  expect(told[2]).toEqual(told[0]);
});

it('without a language asked for, only what people read follows the locale, and in one language it is the same everywhere', async () => {
  const [chinese, plain, english] = await everywhere(
    [
      { folder: workplace.folder, environment: { TZ: 'Asia/Shanghai', LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8', CLOCK: '0' } },
      { folder: workplace.folder, environment: { TZ: 'UTC', LANG: undefined, LC_ALL: 'C', CLOCK: String(-31 * year) } },
      {
        folder: workplace.folder,
        environment: { TZ: 'America/New_York', LANG: 'zh_CN.UTF-8', LC_ALL: '', LC_MESSAGES: 'en_US.UTF-8', CLOCK: String(3 * year) },
      },
    ],
    '.parquet',
    [],
  );
  expect(english).toEqual(plain);
  expect(chinese).toMatchObject({ 'report.json': plain!['report.json'], findings: plain!.findings });
  expect(plain!.findings.startsWith('PAR1')).toBe(true);
  expect(Buffer.from(chinese!['report.md'], 'latin1').toString()).toContain('## 结论');
  expect(Buffer.from(plain!['report.md'], 'latin1').toString()).not.toContain('## 结论');
});
