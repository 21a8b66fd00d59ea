import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zhunshengProcess } from '../cli/command.js';
import { browser, faultsOf, plainOf, printed } from './sheets.js';

/** What stands on the cover alone, and what begins behind it. */
const parts = {
  zh: { cover: '验收报告', first: '一、结论', signed: '七、签署', last: '八、附件' },
  en: { cover: 'Acceptance report', first: '1. Conclusion', signed: '7. Signatures', last: '8. Annexes' },
} as const;

// Where there is no browser, as on an offline machine, nothing of this can be told.
describe.skipIf(browser === undefined)('the acceptance report on paper, by a browser', () => {
  const home = 'examples/archive-transfer';
  let folder: string;
  const run = async (...words: string[]) => {
    const { code, stderr } = await zhunshengProcess([...words, '--as-of', '2026-01-01'], { folder: process.cwd(), environment: {} });
    expect([code === 0 || code === 1, stderr]).toEqual([true, '']);
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zhunsheng-paper-'));
    await run('check', `${home}/移交包`, '--profile', 'archive-transfer', '--format', 'json', '--out', join(folder, 'report'));
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(['zh', 'en'] as const)(
    'has its cover, conclusion and annexes in order, whole and legible: %s',
    { timeout: 120_000 },
    async (language) => {
      const out = join(folder, language);
      const answers = `${home}/answers.yaml`;
      await run(
        'accept',
        join(folder, 'report'),
        '--items',
        'example',
        '--answers',
        answers,
        '--format',
        'html',
        '--lang',
        language,
        '--out',
        out,
      );
      const sheets = await printed(join(out, 'acceptance.html'));
      expect(faultsOf(sheets)).toEqual([]);
      const { cover, first, last, signed } = parts[language];
      const texts = sheets.map((sheet) => plainOf([sheet]));
      const at = (words: string) => texts.flatMap((text, place) => (text.includes(plainOf(words)) ? [place] : []));
      expect(at(cover)[0]).toBe(0);
      expect(at(first)).toEqual([1]);
      expect(at(signed)[0]).toBeLessThan(at(last)[0]!);
    },
  );
});
