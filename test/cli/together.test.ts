import { mkdirSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { paid, persons, Workplace } from './workplace.js';

const workplace = new Workplace();

it('what a run writes is there as a whole or not at all: reports, list, findings, certificate', async () => {
  const input = workplace.put({ '人员登记表.csv': persons.replace('20240105', '2024'), '补贴发放表.csv': paid });
  for (const [hindrance, format] of [
    ['report.json', 'html,md,json'],
    ['rectification.xlsx', 'html,json,xlsx'],
    ['certificate.json', 'html,json'],
  ] as const) {
    const out = workplace.out();
    mkdirSync(workplace.path(`${out}/${hindrance}`), { recursive: true });
    mkdirSync(workplace.path(`${out}/f`));
    const { code, stdout, stderr } = await workplace.check([
      input,
      '--out',
      out,
      '--format',
      format,
      '--findings',
      `${out}/f/f.csv`,
      '--certificate',
    ]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(hindrance);
    expect([readdirSync(workplace.path(out)).sort(), readdirSync(workplace.path(`${out}/f`))]).toEqual([[hindrance, 'f'].sort(), []]);
  }
});

it('warnings are named behind the errors, and fewer of them', async () => {
  const input = workplace.put({ '人员登记表.csv': persons.replace('20240105', '2024'), '补贴发放表.csv': `${paid}P1,202401,7.00\n` });
  const { stdout } = await workplace.check([input]);
  expect(stdout).toMatch(
    /\[XRY004\.representation\][^]*\n {2}Warning: 补贴发放表: 2 of 3 failed, first in 补贴发放表\.csv, line \d\. A person.* \[R004\]/,
  );
});

it('the line of a problem is told once', async () => {
  const out = workplace.out();
  await workplace.check([
    workplace.put({
      '人员登记表.csv': `${persons}P3,"王五,1,保洁员,20240105\nP4,赵六,1,保洁员,20240105\n合计,,,,\n`,
      '补贴发放表.csv': paid,
    }),
    '--out',
    out,
    '--format',
    'html',
  ]);
  const html = workplace.read(`${out}/report.html`);
  expect(html).toContain('line 6');
  expect(html).not.toMatch(/Line \d+: [^<]*line \d+/);
});
