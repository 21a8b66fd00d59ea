import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { run } from '../../src/cli/main.js';

const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-term-'));
afterEach(() => vi.restoreAllMocks());
afterAll(() => rmSync(folder, { recursive: true }));

async function term(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const told = { out: '', err: '' };
  vi.spyOn(process.stdout, 'write').mockImplementation((part) => Boolean((told.out += String(part))));
  vi.spyOn(process.stderr, 'write').mockImplementation((part) => Boolean((told.err += String(part))));
  const code = await run(['node', 'zhunsheng', 'term', ...words]);
  vi.restoreAllMocks();
  return { code, ...told };
}

it('prints an entry in the order of the standard', async () => {
  const { code, out } = await term('社会保障号码', '--lang', 'zh');
  expect(code).toBe(0);
  expect(out).toMatch(
    /^social-security-number\n {2}社会保障号码 {2}social security number\n {2}定义：未知\n {2}相关：.*\n {2}注：.*\n {2}来源：.*\n {2}依据：.*\n {2}用在：数据元 AAC002/,
  );
});

it('prints it in English, and the other matches one a line', async () => {
  const { out } = await term('jbylbx', '--lang', 'en');
  expect(out).toContain('basic-old-age-insurance\n  基本养老保险  basic old-age insurance\n  abbreviation: BOI\n  definition: ');
  expect(out).toContain('(in our own words; basis: derived)');
  expect(out).toMatch(/\nOthers: \d+\n {2}\S+ {2}basic/);
});

it('prints JSON', async () => {
  const { out } = await term('data element', '--json');
  expect(JSON.parse(out)[0]).toMatchObject({
    id: 'data-element',
    match: 'exact',
    zh: { preferred: '数据元' },
    origins: [{ standard: 'GB/T 40217-2021', clause: '3.6' }],
  });
});

it('lists every term', async () => {
  expect((await term('--list', '--lang', 'en')).out.split('\n')).toHaveLength(172);
  expect(JSON.parse((await term('--list', '--json')).out)).toHaveLength(170);
});

it.each([
  ['skos', /^@prefix skos:/],
  ['tbx', /^<\?xml version="1.0" encoding="UTF-8"\?>\n<tbx /],
] as const)('exports %s, the same to a file and to the screen', async (format, start) => {
  const file = join(folder, `terms.${format}`);
  expect(await term('--export', format, '--out', file, '--lang', 'en')).toEqual({
    code: 0,
    out: `170 terms written to ${file}\n`,
    err: '',
  });
  expect(readFileSync(file, 'utf8')).toMatch(start);
  expect((await term('--export', format)).out).toBe(readFileSync(file, 'utf8'));
});

it.each([
  [['基本养劳保险'], /Nothing was found for “基本养劳保险”. Near it: .*基本养老保险/],
  [['😀'], /Nothing was found for “😀”. zhunsheng term --list/],
  [[], /Give a word/],
  [[' '], /Give a word/],
  [['养老', '--list'], /Give one of/],
  [['养老', '--out', 'x'], /Give one of/],
  [['--export', 'rdf'], /cannot be "rdf"; choose from skos, tbx/],
  [['--export', 'tbx', '--out', join(folder, 'none', 'terms.tbx')], /does not exist; make it first/],
  [['--export', 'tbx', '--out', folder], /is a folder; give the name of a file/],
] as const)('%j is refused with exit code 2', async (words, complaint) => {
  const { code, out, err } = await term(...words, '--lang', 'en');
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(complaint);
});

it('a file that cannot be written leaves nothing behind', async () => {
  const busy = join(folder, 'busy');
  mkdirSync(busy);
  // A name of more than 255 bytes can be made on no system.
  const { code, err } = await term('--export', 'skos', '--out', join(busy, 'x'.repeat(300)), '--lang', 'en');
  expect(code).toBe(2);
  expect(err).toContain('cannot be written');
  expect(readdirSync(busy)).toEqual([]);
});
