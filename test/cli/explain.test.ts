import { describe, expect, it } from 'vitest';
import { zhunsheng } from './command.js';

const explain = (...words: string[]) => zhunsheng(['explain', 'code', ...words, '--lang', 'en']);

describe('explain code', () => {
  it('prints the parts of a code, and that it has no check character', async () => {
    const { code, stdout } = await explain('XA01ABD075A002010100483');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ +19-23 +00483 +company /m);
    expect(stdout).toContain('no check character');
  });

  it('speaks Chinese', async () => {
    const { stdout } = await zhunsheng(['explain', 'code', '86900483000019；86901110000020', '--lang', 'zh']);
    expect(stdout).toContain('国家药品编码本位码（base-code）');
    expect(stdout).toContain('校验码 0，相符');
  });

  it('hides personal numbers unless told otherwise', async () => {
    const [hidden, whole] = [await explain('11010519491231002X'), await explain('11010519491231002X', '--unmask')];
    expect(hidden.stdout).not.toMatch(/1949|002X/);
    expect(hidden.stdout).toContain('--unmask');
    expect(whole.stdout).toContain('born on 1949-12-31');
  });

  it.each([
    ['a digit too few', '11010519491231002', '1****************'],
    ['a digit too many', '1101051949123100218', '1******************'],
    ['a digit behind the X', '11010519491231002X1', '1******************'],
    ['a wrong check digit', '110105194912310029', '1101************29'],
    ['a month that is none', '110105194913310027', '1101************27'],
    ['and the form of a card whose digit fits', '6222021985030976014', '6******************'],
  ])('shows no more of a mistyped identity number than of any other: %s', async (_, number, shown) => {
    for (const words of [[], ['--json'], ['--as', 'bank-card']]) {
      const { stdout } = await explain(number, ...words);
      expect([
        stdout.includes(shown),
        stdout.includes(number.slice(-4)),
        /computed \d|"computed": "\d/.test(stdout) && !shown.endsWith(number.slice(-2)),
      ]).toEqual([true, false, false]);
    }
  });

  it('asks for no endless length, not even of nothing', async () => {
    const { code, stdout } = await explain('');
    expect([code, stdout.includes('Infinity')]).toEqual([1, false]);
  });

  it('prints JSON', async () => {
    const { stdout } = await explain('A10BA02', 'D2143569-X', '--json');
    expect(JSON.parse(stdout)).toMatchObject([
      { code: 'A10BA02', readings: [{ identifier: 'atc', values: [{ form: '7', check: null }] }] },
      { code: 'D2143569-X', readings: [{ identifier: 'organisation-code', values: [{ check: { holds: true } }] }] },
    ]);
  });

  it.each([
    ['an unknown code', ['hello'], 1, 'none of'],
    ['one unknown of two', ['A10BA02', 'hello'], 1, 'none of'],
    ['a code of another kind', ['A10BA02', '--as', 'credit-code'], 1, '18 characters'],
  ])('%s', async (_, words, code, told) => {
    const answer = await explain(...words);
    expect([answer.code, answer.stdout.includes(told)]).toEqual([code, true]);
  });

  it.each([
    ['no code', [], '<code>'],
    ['no such identifier', ['A10BA02', '--as', 'nothing'], 'nhsa-drug'],
  ])('%s', async (_, words, told) => {
    const answer = await explain(...words);
    expect([answer.code, answer.stderr.includes(told)]).toEqual([2, true]);
  });
});
