import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { renderHtml } from '../src/report/html.js';
import { browser as program } from '../test/paper/sheets.js';
import { manyFindings } from '../test/report/many.js';
import { print } from './measure.js';

/** Opening the report of 1,000 findings in 20 tables and 3,000 divisions in a browser, beside an empty page, in turn. */
export async function benchPages(runs: number, folder: string): Promise<void> {
  if (!program) throw new Error('no browser: chromium is asked for');
  await mkdir(folder, { recursive: true });
  const pages = { empty: join(folder, 'empty.html'), report: join(folder, 'report.html') };
  await writeFile(pages.empty, '<!doctype html><title>empty</title>');
  await writeFile(pages.report, renderHtml(manyFindings(), 'zh'));
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
  const taken = { empty: [] as number[], report: [] as number[] };
  let elements = 0;
  try {
    for (let run = 0; run < runs; run++) {
      taken.empty.push((await opened(browser, pages.empty)).milliseconds);
      const { milliseconds, count } = await opened(browser, pages.report);
      taken.report.push(milliseconds);
      elements = count;
    }
  } finally {
    await browser.close();
  }
  const middle = (figures: number[]) => [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)]!;
  const [empty, report] = [middle(taken.empty), middle(taken.report)];
  print('| report MB | elements | empty page ms | report ms | report / empty |');
  print('| ---: | ---: | ---: | ---: | ---: |');
  print(
    `| ${((await stat(pages.report)).size / 1e6).toFixed(2)} | ${elements} | ${empty.toFixed(0)} | ${report.toFixed(0)} | ${(report / empty).toFixed(1)} |`,
  );
}

/** From the address to the second frame after everything was read and the scripts have run. */
async function opened(browser: Browser, path: string): Promise<{ milliseconds: number; count: number }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const start = performance.now();
  await page.goto(pathToFileURL(path).href);
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  const milliseconds = performance.now() - start;
  const count = await page.evaluate<number>('document.querySelectorAll("*").length');
  await page.close();
  return { milliseconds, count };
}
