import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChecker } from '../../src/browser/checker.js';
import { openCheckerIn, type CheckerWorker } from '../../src/browser/in-worker.js';
import type { Checker } from '../../src/browser/model.js';
import type { Answer, Line } from '../../src/browser/messages.js';
import { serveChecker } from '../../src/browser/serve.js';
import { gb18030 } from '../gb18030.js';
import { csvOf, expectSame, faultyRows, imageOf, reportOf } from './files.js';

describe('a file checked as in a page', () => {
  let folder: string;
  let checker: Checker;
  let files: Awaited<ReturnType<typeof imageOf>>;
  let rows: string[][];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zhunsheng-browser-'));
    [files, rows] = [await imageOf(), await faultyRows()];
    checker = await openChecker(files);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  const encoder = new TextEncoder();
  const at = (field: string) => rows[0]!.indexOf(field);
  const without = (...fields: string[]) => rows.map((row) => row.filter((_, place) => !fields.includes(rows[0]![place]!)));
  const check = (bytes: Uint8Array) => checker.check(new File([bytes], 'T11.csv'));
  const row = (cells: Record<number, string>) => rows[0]!.map((_, place) => cells[place] ?? '');

  /** The table with totals, notes and its header once more. */
  function dressed(): string[][] {
    const [header, ...data] = rows as [string[], ...string[][]];
    const amount = { [at('AAE022')]: '1234.5' };
    data.splice(5, 0, row({ 0: '合计', ...amount }));
    data.splice(50, 0, row({ [at('AAC001')]: '本页小计', ...amount }));
    data.splice(100, 0, header);
    data.splice(200, 0, row({ 0: '制表人：张三' }));
    return [header, header.map((_, place) => (place % 2 ? 'C20' : '数值型')), ...data, row(amount)];
  }

  const forms: Record<string, () => string> = {
    'as it is': () => csvOf(rows),
    'with its columns in another order': () => csvOf(rows.map((each) => each.toReversed())),
    'with CRLF and a mark of byte order': () => `\ufeff${csvOf(rows, '\r\n')}`,
    'without some columns': () => csvOf(without('AAC002', 'AAE022', 'AAB301')),
    'without the first of its key': () => csvOf(without('AAC001')),
    'without its key': () => csvOf(without('AAC001', 'AAE140', 'AAE003', 'AAA115')),
    'with totals, notes, and its header once more': () => csvOf(dressed()),
    'with columns of its own, and a total in one of them': () =>
      csvOf(rows.map((each, place) => [place === 0 ? '序号' : place % 97 === 3 ? '合计' : String(place), ...each, `备用${place % 3}`])),
    'with line breaks in cells': () =>
      csvOf(
        rows.map((each, place) => each.map((cell, column) => (place % 7 === 1 && column === at('AAB004') ? `${cell}\n"二"\r\n三` : cell))),
      ),
    'with rows that cannot be read': () =>
      csvOf(rows.flatMap((each, place) => (place % 50 === 9 ? [each.slice(0, 10), each, [...each, 'more']] : [each]))),
    'with a title above it': () => `2024年征缴明细表,,,\n单位：元\n${csvOf(rows)}`,
    'without a record': () => csvOf(rows.slice(0, 1)),
  };

  it.each(Object.keys(forms))('has the counts and the lines of the command line: %s', async (form) => {
    const bytes = encoder.encode(forms[form]!());
    expectSame(await check(bytes), await reportOf(bytes, folder, String(Object.keys(forms).indexOf(form))));
  });

  it('finds faults of every level in it, so that something is compared', async () => {
    const { checks } = await check(encoder.encode(csvOf(rows)));
    const failing = checks.filter(({ outcome }) => outcome === 'fail');
    expect(failing.length).toBeGreaterThan(100);
    expect(new Set(failing.map(({ level }) => level))).toEqual(new Set(['cell', 'record', 'set']));
  });

  it('reads the same from a stream, few bytes at a time', async () => {
    const bytes = encoder.encode(csvOf(rows.map((each, place) => (place % 7 === 1 ? each.with(at('AAB004'), '一\n二') : each))));
    const pieces = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let from = 0; from < bytes.length; from += 1009) controller.enqueue(bytes.subarray(from, from + 1009));
        controller.close();
      },
    });
    const [whole, streamed] = [await check(bytes), await checker.check(pieces)];
    const ofRows = ({ checks }: typeof whole) => checks.filter(({ level }) => level !== 'set');
    const told = (result: typeof whole) =>
      ofRows(result).map(({ id, outcome, applicable, failed, lines }) => ({ id, outcome, applicable, failed, lines }));
    expect(told(streamed)).toEqual(told(whole));
    // Of a source that is read but once nothing is said of keys that may repeat.
    expect(streamed.checks.find(({ id }) => id === 'R041')).toMatchObject({
      outcome: 'not-evaluated',
      reason: { code: 'browser.read-once' },
    });
  });

  it('reads the same in GB18030', async () => {
    const text = csvOf(rows.map((each, place) => (place % 7 === 1 ? each.with(at('AAB004'), '一\n二') : each))).replaceAll('\ufffd', '一');
    const [whole, other] = [await check(encoder.encode(text)), await check(gb18030(text))];
    expect([whole.encoding, other.encoding]).toEqual(['utf-8', 'gb18030']);
    expect({ ...other, encoding: whole.encoding }).toEqual(whole);
  });

  it.each([
    ['nothing', new Uint8Array(0), 'dataset.empty'],
    ['another table', new TextEncoder().encode('a,b,c\nx,y,z\n'), 'browser.no-column'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x41, 0, 0x0a, 0]), 'browser.bytes'],
    ['a packed file', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 1]), 'browser.bytes'],
  ])('judges nothing of %s, and says why', async (_, bytes, code) => {
    const told = await check(bytes);
    expect(told).toMatchObject({ isRead: false, rows: 0 });
    expect(told.problems.map((problem) => problem.code)).toContain(code);
    expect(new Set(told.checks.map(({ outcome }) => outcome))).toEqual(new Set(['not-evaluated']));
  });

  it.each([
    ['lines that end with CR', () => csvOf(rows.slice(0, 30), '\r'), 'browser.unfit'],
    ['a quote that does not close', () => `${csvOf(rows.slice(0, 30))}"abc\n`, 'browser.quotes'],
    ['zero bytes', () => csvOf(rows.slice(0, 30)) + '\0'.repeat(3), 'browser.bytes'],
  ])('judges nothing of %s', async (_, text, code) => {
    const told = await check(encoder.encode(text()));
    expect(told.isRead).toBe(false);
    expect(told.problems.map((problem) => problem.code)).toContain(code);
  });

  it('tells its progress, and stops', async () => {
    const file = new File([csvOf(rows)], 'T11.csv');
    const seen: number[] = [];
    await checker.check(file, { onProgress: ({ step, bytes }) => step === 'read' && seen.push(bytes) });
    expect(seen.at(-1)).toBe(file.size);
    const stop = new AbortController();
    await expect(checker.check(file, { signal: stop.signal, onProgress: () => stop.abort() })).rejects.toThrow(/abort/i);
  });

  it('is the same over a line to a worker', async () => {
    const { port1, port2 } = new MessageChannel();
    try {
      serveChecker(port1 as unknown as Line<Answer>);
      port1.start();
      const far = await openCheckerIn(port2 as unknown as CheckerWorker, files);
      // A `File` does not pass between threads of Node; a `Blob` does.
      const blob = new Blob([csvOf(rows)]);
      expect(await far.check(blob, { name: 'T11.csv' })).toEqual(await checker.check(blob, { name: 'T11.csv' }));
      const stop = new AbortController();
      const [header, ...data] = rows.map((each) => csvOf([each]));
      const large = new Blob([header!, ...Array.from({ length: 30 }, () => data.join(''))]);
      await expect(far.check(large, { signal: stop.signal, onProgress: () => stop.abort() })).rejects.toThrow(/abort/i);
    } finally {
      port1.close();
      port2.close();
    }
  });

  it('shows no value of a file', async () => {
    const told = JSON.stringify((await check(encoder.encode(csvOf(rows)))).checks);
    const values = new Set(rows.slice(1).flatMap((each) => [each[at('AAC002')]!, each[at('AAC003')]!]));
    expect([...values].filter((value) => value.length > 5 && told.includes(value))).toEqual([]);
  });
});
