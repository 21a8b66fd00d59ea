import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckedFile } from '../../src/browser/model.js';
import { browser as program } from '../paper/sheets.js';
import { csvOf, expectSame, faultyRows, imageOf, reportOf } from './files.js';

/** A page as a clerk's may be: it has a field for a file, and leaves what the check came to. */
const page = `<!doctype html><input type="file"><script type="module">
  import { openCheckerIn } from './browser.js';
  const bytes = async (name) => new Uint8Array(await (await fetch(name)).arrayBuffer());
  const files = { wasm: await bytes('kernel.wasm'), image: await bytes('t11.image') };
  const checker = await openCheckerIn(new Worker('browser-worker.js', { type: 'module' }), files);
  window.check = async (stopAt) => {
    const stop = new AbortController();
    const seen = [];
    const onProgress = ({ step, bytes }) => { if (step === 'read') seen.push(bytes); if (seen.length === stopAt) stop.abort(); };
    try {
      return { result: await checker.check(document.querySelector('input').files[0], { onProgress, signal: stop.signal }), seen };
    } catch (fault) { return { fault: fault.name, seen }; }
  };
</script>`;

interface Checked {
  result?: CheckedFile;
  fault?: string;
  seen: number[];
}

// Where there is no browser, as on an offline machine, nothing of this can be told.
describe.skipIf(program === undefined)('a checker in a page of Chromium', () => {
  let folder: string;
  let browser: Browser;
  let opened: Page;
  let rows: string[][];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zhunsheng-page-'));
    const { image, wasm } = await imageOf();
    const entries = { browser: 'src/browser/index.ts', 'browser-worker': 'src/browser/worker.ts' };
    await build({ entryPoints: entries, outdir: folder, bundle: true, format: 'esm', platform: 'browser', minify: true });
    await writeFile(join(folder, 't11.image'), image);
    await writeFile(join(folder, 'kernel.wasm'), wasm);
    await writeFile(join(folder, 'index.html'), page);
    rows = await faultyRows();
    browser = await chromium.launch({ executablePath: program!, args: ['--no-sandbox'] });
    opened = await browser.newPage();
    opened.on('pageerror', (error) => expect.unreachable(error.message));
    const types: Record<string, string> = { html: 'text/html', js: 'text/javascript' };
    await opened.route('http://page.test/**', async (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      const body = await readFile(join(folder, name)).catch(() => undefined);
      if (!body) return route.fulfill({ status: 404 });
      return route.fulfill({ body, contentType: types[name.split('.').at(-1)!] ?? 'application/octet-stream' });
    });
    await opened.goto('http://page.test/index.html');
    await opened.waitForFunction('window.check !== undefined');
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function check(bytes: Uint8Array, stopAt = 0): Promise<Checked> {
    const path = join(folder, 'given-T11.csv');
    await writeFile(path, bytes);
    await opened.locator('input').setInputFiles(path);
    return opened.evaluate(`window.check(${stopAt})`);
  }

  it.each([
    ['as it is', () => csvOf(rows)],
    [
      'in another order, with line breaks in cells at every place, CRLF and a mark',
      () =>
        `\ufeff${csvOf(
          rows.map((each, place) => each.map((cell, column) => (place % 5 === 1 && column === 18 ? `${cell}\n二` : cell)).toReversed()),
          '\r\n',
        )}`,
    ],
  ])('has the counts and the lines of the command line: %s', async (form, text) => {
    const bytes = new TextEncoder().encode(text());
    const { result, seen } = await check(bytes);
    expectSame(result!, await reportOf(bytes, folder, form.length.toString()));
    expect(seen.at(-1)).toBe(bytes.length);
  });

  it('judges nothing of an empty file', async () => {
    expect((await check(new Uint8Array(0))).result).toMatchObject({ isRead: false, problems: [{ code: 'dataset.empty' }] });
  });

  it('stops when it is asked to', async () => {
    const [header, ...data] = rows.map((each) => csvOf([each]));
    const large = new TextEncoder().encode(header! + data.join('').repeat(30));
    const { fault, seen } = await check(large, 2);
    expect(fault).toBe('AbortError');
    expect(seen.at(-1)).toBeLessThan(large.length);
  });
});
