import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patternFault, re2Of } from '../../src/rule/pattern.js';
import { sqlText } from '../../src/duckdb/expression/text.js';
import { evaluate, openDuckDb } from './duckdb.js';
import { hostileText, hostileTexts } from './hostile.js';

const common = [
  '',
  'a',
  '^[0-9]{17}[0-9X]$',
  '^(11|12|13)[0-9]{4}$',
  '^.{2,30}公司$',
  '[—－]',
  '[\\x00-\\x1F\\x7F\ufffd]',
  '^[^<>]*$',
  '\\bab\\b',
  '^\\w+-\\d+\\.\\D',
  'a.b',
  '^.$',
  '(?:[0-9]{2}-)*[0-9]{2}',
  '^([0-9]+,)*[0-9]+$',
  '^(a|b)+$',
  '(?:ab?c)*',
  '[\\w.-]+@[a-z]+',
  '\\/\\(\\)\\[\\]\\{\\}\\|\\^\\$\\*\\+\\?\\\\',
  '^a+?b*?c??$',
  '[一-龥]+',
  '😀+',
  '^[\\]\\[-]$',
  'x{0,3}',
  '\\W',
  '$',
  '^',
  'a|',
  '[^a]$',
  '\\n|\\r|\\t',
  'a.*b',
  '^[0-9]*[0-9]*x',
  '^.*.*x',
  '^a.*b.*c$',
];

const refused: [pattern: string, part: string, code: string][] = [
  ['a(', 'a(', 'unreadable'],
  ['[0-9', '[0-9', 'unreadable'],
  ['a**', 'a**', 'unreadable'],
  ['\\-', '\\-', 'unreadable'],
  ['a(?=b)', '(?=b)', 'uncommon'],
  ['(?<!a)b', '(?<!a)', 'uncommon'],
  ['(a)\\1', '\\1', 'uncommon'],
  ['(?<n>a)', '(?<n>a)', 'uncommon'],
  ['\\p{Lu}', '\\p{Lu}', 'uncommon'],
  ['[\\s]', '\\s', 'uncommon'],
  ['\\S', '\\S', 'uncommon'],
  ['\\u4e00', '\\u4e00', 'uncommon'],
  ['\\u{1f600}', '\\u{1f600}', 'uncommon'],
  ['\\cA', '\\cA', 'uncommon'],
  ['\\0', '\\0', 'uncommon'],
  ['a\\B', '\\B', 'uncommon'],
  ['[]', '[]', 'uncommon'],
  ['[^]', '[^]', 'uncommon'],
  ['[[:alpha:]]', '[[:alpha:]]', 'unreadable'],
  ['[[:a]', '[[:a]', 'uncommon'],
  ['a{1001}', 'a{1001}', 'uncommon'],
  ['(a{100}){11}', 'a{100}', 'uncommon'],
  ['([0-9]+)+$', '([0-9]+)+', 'slow'],
  ['(a*)*b', '(a*)*', 'slow'],
  ['(a|a)*b', '(a|a)*', 'slow'],
  ['(a|ab|b)*c', '(a|ab|b)*', 'slow'],
  ['([0-9]{1,2})+x', '([0-9]{1,2})+', 'slow'],
  ['(?:\\w+\\d)*$', '(?:\\w+\\d)*', 'slow'],
  ['((a+)b?)*c', '((a+)b?)*', 'slow'],
  ['(.*,){2,}x', '(.*,){2,}', 'slow'],
  ['(a?){30}a{30}', '(a?){30}a{30}', 'slow'],
  ['a*a*a*a*b', 'a*a*a*a*b', 'slow'],
  ['.*.*x', '.*.*x', 'slow'],
  ['[0-9]*[0-9]*x', '[0-9]*[0-9]*x', 'slow'],
  ['^[0-9]+[0-9]+[0-9]+$', '^[0-9]+[0-9]+[0-9]+$', 'slow'],
  ['a.*b.*c', 'a.*b.*c', 'slow'],
  ['^a|.*.*x', '^a|.*.*x', 'slow'],
];

describe('patterns', () => {
  it.each(common)('%j is common to both engines', (pattern) => {
    expect(patternFault(pattern)).toBeUndefined();
  });

  it.each(refused)('%j is refused for %j (%s)', (pattern, part, code) => {
    const fault = patternFault(pattern)!;
    expect([pattern.slice(fault.start, fault.end), fault.code]).toEqual([part, `rule.pattern-${code}`]);
  });

  it('find the same in JavaScript and in DuckDB', async () => {
    const db = await openDuckDb();
    const near = fc.array(
      fc.constantFrom(
        'a',
        'b',
        'c',
        '0',
        '1',
        '-',
        '.',
        ',',
        'X',
        '公司',
        '甲',
        '－',
        '\n',
        '\r',
        '\u2028',
        '\u0085',
        '\0',
        '\u000b',
        '\\',
        ']',
        '[',
        '😀',
        '@',
        ' ',
        '\u00a0',
      ),
      { maxLength: 8 },
    );
    const samples = [
      ...fc.sample(near, { numRuns: 3000, seed: 3 }).map((parts) => parts.join('')),
      ...fc.sample(hostileText, { numRuns: 1000, seed: 3 }),
    ];
    // Cells under a rule are no longer than their representation; unanchored patterns take the square of a length.
    const texts = [...hostileTexts, ...samples].filter(({ length }) => length <= 1000);
    const rows = await evaluate(
      db,
      texts.map((text) => [text]),
      common.map((pattern) => `regexp_matches(c0, ${sqlText(re2Of(pattern))})`),
    );
    for (const [column, pattern] of common.entries()) {
      const wrong = texts.filter((text, at) => rows[at]![column] !== new RegExp(pattern, 'u').test(text));
      expect({ pattern, wrong }).toEqual({ pattern, wrong: [] });
    }
  });

  it('that pass end in time on texts made to trap them', () => {
    const traps = ['0', 'a', 'ab', '0-', '0,', 'abc', '公', '\\'].map((piece) => `${piece.repeat(500)}!`);
    const start = performance.now();
    for (const pattern of common) for (const text of traps) new RegExp(pattern, 'u').test(text);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
