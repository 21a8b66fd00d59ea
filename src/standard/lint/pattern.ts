import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import type { Bilingual } from '../model.js';

/** A part of a pattern that ECMAScript and RE2 do not share, by its offset in the pattern. */
export interface PatternFault {
  rule: 'pattern-unreadable' | 'pattern-uncommon';
  params: Record<string, Bilingual | string>;
  start: number;
  end: number;
}

/** The largest count RE2 takes in `{n,m}`. */
const largestCount = 1000;

/** General categories, `\p{Lu}`, are the only properties both name alike. */
const generalCategory = /^\\[pP]\{(?:L[lmotu]?|M[cen]?|N[dlo]?|P[cdefios]?|S[ckmo]?|Z[lps]?)\}$/;

/** What in a pattern is outside the part that ECMAScript (with the `u` flag) and RE2 understand alike. */
export function uncommonParts(pattern: string): PatternFault[] {
  const faults: PatternFault[] = [];
  const refuse = (node: { start: number; end: number; raw: string }, zh: string, en: string) =>
    faults.push({
      rule: 'pattern-uncommon',
      params: { found: { zh: `${zh} ${node.raw}`, en: `${en} ${node.raw}` } },
      start: node.start,
      end: node.end,
    });
  try {
    const ast = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(pattern, undefined, undefined, { unicode: true });
    visitRegExpAST(ast, {
      onAssertionEnter(node) {
        if (node.kind === 'lookahead' || node.kind === 'lookbehind') refuse(node, '环视', 'the lookaround');
      },
      onBackreferenceEnter: (node) => void refuse(node, '反向引用', 'the back reference'),
      onCapturingGroupEnter(node) {
        if (node.name !== null) refuse(node, '命名分组', 'the named group');
      },
      onGroupEnter(node) {
        if (node.modifiers) refuse(node, '分组修饰', 'the group with flags');
      },
      onQuantifierEnter(node) {
        const most = Number.isFinite(node.max) ? node.max : node.min;
        if (most > largestCount) refuse(node, '过大的次数', 'the large count');
      },
      onCharacterClassEnter(node) {
        if (node.elements.length === 0) refuse(node, '空字符类', 'the empty class');
        if (/^\[\^?\[[:.=]/.test(node.raw) || node.raw.includes('[:')) refuse(node, '字符类', 'the class');
      },
      onCharacterSetEnter(node) {
        // RE2 takes only ASCII blanks for \s, ECMAScript all of Unicode's.
        if (node.kind === 'space') refuse(node, '空白', 'the blank class');
        if (node.kind === 'property' && !generalCategory.test(node.raw)) refuse(node, '字符属性', 'the property');
      },
      onCharacterEnter(node) {
        if (/^\\(?:u|c|0)/.test(node.raw)) refuse(node, '转义', 'the escape');
      },
    });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const detail = error.message.replace(/^Invalid regular expression: .*\/u?: /s, '');
    faults.push({ rule: 'pattern-unreadable', params: { detail }, start: 0, end: pattern.length });
  }
  return faults;
}
