import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/report/html.js';
import { zhunshengProcess } from '../cli/command.js';
import { browser as program } from '../paper/sheets.js';
import { manyFindings } from '../report/many.js';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// Where there is no browser, as on an offline machine, nothing of this can be told.
describe.skipIf(program === undefined)('a report on screen, by a browser', () => {
  let folder: string;
  let browser: Browser;
  const pages: Record<string, string> = {};

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zhunsheng-screen-'));
    browser = await chromium.launch({ executablePath: program!, args: ['--no-sandbox'] });
    const run = async (words: string) => {
      const { code, stderr } = await zhunshengProcess(words.split(' '), { folder: process.cwd(), environment: {} });
      expect(code, stderr).toBe(0);
    };
    const at = (name: string) => join(folder, name);
    await run(`check examples/gbt-40217-2021 --as-of 2025-06-30 --fail-on never --format html --lang zh --out ${at('zh')}`);
    await run(
      `check examples/monitoring/导出 --profile monitoring --agencies examples/monitoring/机构清单.csv --as-of 2025-01-31 --fail-on never --format html --lang en --out ${at('en')}`,
    );
    await run(
      `check examples/archive-transfer/移交包 --profile archive-transfer --as-of 2026-01-01 --fail-on never --format json --out ${at('package')}`,
    );
    const answers = 'examples/archive-transfer/answers.yaml';
    await run(`accept ${at('package')} --items example --answers ${answers} --as-of 2026-01-01 --lang zh --out ${at('accept')}`);
    await writeFile(at('many.html'), renderHtml(manyFindings(), 'zh'));
    Object.assign(pages, {
      'conformance zh': at('zh/report.html'),
      'conformance en': at('en/report.html'),
      acceptance: at('accept/acceptance.html'),
      many: at('many.html'),
    });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** A page opened, with what it complains of. */
  async function opened(name: string, { width = 1280, dark = false, hash = '', script = true } = {}): Promise<Page> {
    const page = await browser.newPage({
      viewport: { width, height: 900 },
      colorScheme: dark ? 'dark' : 'light',
      javaScriptEnabled: script,
      reducedMotion: 'reduce',
    });
    page.on('pageerror', (error) => expect.unreachable(error.message));
    page.on('console', (message) => expect(message.type(), message.text()).not.toBe('error'));
    await page.goto(pathToFileURL(pages[name]!).href + hash);
    return page;
  }

  const findings = (page: Page) => page.locator('details.finding');
  const told = (page: Page) => page.locator('#filter output').textContent();
  const choose = (page: Page, name: string, option: string) => page.locator(`select[name=${name}]`).selectOption({ label: option });

  it.each([
    ['conformance zh', 1280, false],
    ['conformance zh', 390, true],
    ['conformance en', 1280, true],
    ['acceptance', 390, true],
  ] as const)(
    'breaks no rule of axe, and hides nothing at the side: %s, %i wide, dark: %s',
    { timeout: 60_000 },
    async (name, width, dark) => {
      const page = await opened(name, { width, dark });
      // One fold of each kind, and a few findings: what is in the others is of the same make.
      await page.evaluate(`for (const fold of [
      ...[...document.querySelectorAll('main > section')].flatMap((section) => [...section.querySelectorAll('details')].slice(0, 1)),
      ...[...document.querySelectorAll('.finding')].slice(0, 3),
    ]) fold.open = true`);
      // The policy of the page lets no script in but its own; what a debugger runs is not held to it.
      const results = (await page.evaluate(`${axe}; axe.run()`)) as AxeResults;
      expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await page.close();
    },
  );

  it('has few elements at first, however many findings', async () => {
    const page = await opened('many');
    expect(await page.evaluate('document.querySelectorAll("*").length')).toBeLessThan(10_000);
    expect(await told(page)).toBe('显示 1,000 / 1,000');
    expect(await page.locator('details.group').count()).toBe(20);
    const group = page.locator('details.group').first();
    expect(await group.locator('.finding').count()).toBe(20);
    await group.locator('button.more').click();
    expect(await group.locator('.finding').count()).toBe(50);
    await page.close();
  });

  it('narrows the findings, counts what is left, and keeps what is asked in the address', async () => {
    const page = await opened('many');
    await choose(page, 'severity', '疑点 (250)');
    expect(await told(page)).toBe('显示 250 / 1,000');
    await page.locator('input[name=words]').fill('R0002');
    expect(await told(page)).toBe('显示 1 / 1,000');
    expect(await page.locator('select[name=severity] option').allTextContents()).toEqual([
      '全部',
      '错误 (0)',
      '警告 (0)',
      '疑点 (1)',
      '提示 (0)',
    ]);
    const again = await opened('many', { hash: new URL(page.url()).hash });
    expect(await told(again)).toBe('显示 1 / 1,000');
    expect(await findings(again).locator('code').first().textContent()).toBe('R0002');
    await again.locator('input[name=words]').fill('没有这样的文字');
    expect(await again.locator('#no-match').isVisible()).toBe(true);
    await again.locator('#filter button[type=reset]').click();
    await expect.poll(() => told(again)).toBe('显示 1,000 / 1,000');
    expect(new URL(again.url()).hash).toBe('');
    await Promise.all([page.close(), again.close()]);
  });

  it('shows nothing, rather than all, for an address that asks for what it has not', async () => {
    const page = await opened('many', { hash: '#?division=99999' });
    expect(await told(page)).toBe('显示 0 / 1,000');
    await page.close();
  });

  it('lists all in one row on request, the gravest first, each with its table', async () => {
    const page = await opened('conformance zh', { hash: '#?view=flat' });
    expect(await page.locator('#flat .finding').count()).toBe(20);
    expect(await page.locator('details.group:visible').count()).toBe(0);
    expect(await page.locator('#flat .finding .table').first().textContent()).toContain('表');
    await page.close();
  });

  it('marks what is wrong in a value, and leads to the rule', async () => {
    const page = await opened('conformance zh', { hash: `#?words=${encodeURIComponent('多写了日或月 AAC049')}` });
    await findings(page).first().locator('summary').click();
    await expect.poll(() => findings(page).first().locator('mark').textContent()).toBe('01');
    const link = findings(page).first().locator('a.rule');
    const id = decodeURIComponent((await link.getAttribute('href'))!.slice(1));
    await link.click();
    await expect.poll(() => page.locator(`[id="${id}"]`).isVisible()).toBe(true);
    expect(await page.locator(`[id="${id}"]`).textContent()).toContain('AAC049');
    await page.close();
  });

  it.each([1280, 390])('breaks no figure and no id in two where there is room, and no label lies over another: %i wide', async (width) => {
    const page = await opened('conformance en', { width });
    await page.evaluate(`for (const fold of document.querySelectorAll('.group, .distributions details')) fold.open = true`);
    const lines = await page.evaluate(`[...document.querySelectorAll('.figures dd, #grounds td.code')].map((element) => {
      const range = document.createRange();
      range.selectNodeContents(element.firstChild);
      return range.getClientRects().length;
    })`);
    expect(new Set(lines as number[])).toEqual(new Set([1]));
    // Of labels that are slanted, how far their lines of text are from one another; of others, how far their edges.
    const rooms = await page.evaluate(`[...document.querySelectorAll('.distributions svg[role=img]')].flatMap((picture) => {
      const scale = picture.getBoundingClientRect().width / picture.viewBox.baseVal.width;
      const labels = [...picture.querySelectorAll('text.head')].map((label) => ({ box: label.getBBox(), slanted: label.hasAttribute('transform') }));
      return labels.slice(1).map(({ box, slanted }, at) => {
        const before = labels[at].box;
        return [slanted, scale * (slanted ? (box.x + box.width - before.x - before.width) * Math.SQRT1_2 : box.x - before.x - before.width)];
      });
    })`);
    const least = (of: boolean) => Math.min(...(rooms as [boolean, number][]).flatMap(([slanted, room]) => (slanted === of ? [room] : [])));
    // What is less high than the digits of a label would be read over.
    expect(least(true)).toBeGreaterThan(8);
    expect(least(true)).toBeLessThan(100);
    expect(least(false)).toBeGreaterThan(0);
    await page.close();
  });

  it('has everything without scripts', async () => {
    const page = await opened('many', { script: false });
    expect(await findings(page).count()).toBe(1000);
    expect(await page.locator('#filter').isVisible()).toBe(false);
    await page.close();
  });
});
