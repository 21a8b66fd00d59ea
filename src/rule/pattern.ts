import { visitRegExpAST, type AST } from '@eslint-community/regexpp';
import type { RuleMessageCode } from '../message/rule.js';
import { slowPart } from './ambiguity.js';
import { patternWords } from '../message/library-words.js';
import type { Bilingual } from '../message/model.js';
import { patternTree } from './pattern-tree.js';

/** What in a pattern the engines do not share, by its offset in the pattern. */
export interface PatternFault {
  code: Extract<RuleMessageCode, `rule.pattern-${string}`>;
  params: Record<string, string | Bilingual>;
  start: number;
  end: number;
}

/** RE2 takes no larger count in `{n,m}`, nor one made by counts within counts. */
const largestCount = 1000;

/** Parts that ECMAScript (with the `u` flag) and RE2 read differently, or that one of them lacks. */
const uncommon = {
  lookaround: { zh: '环视', en: 'the lookaround' },
  reference: { zh: '反向引用', en: 'the back reference' },
  name: { zh: '命名分组', en: 'the named group' },
  flags: { zh: '分组修饰', en: 'the group with flags' },
  count: { zh: '过大的次数', en: 'the large count' },
  class: { zh: '字符类', en: 'the class' },
  property: { zh: '字符属性', en: 'the property' },
  blanks: { zh: '空白类', en: 'the blank class' },
  escape: { zh: '转义', en: 'the escape' },
  inside: { zh: '非单词边界', en: 'the non-boundary' },
} satisfies Record<string, Bilingual>;

/**
 * The first fault of a pattern: what is outside the part that ECMAScript and RE2 understand alike, or what JavaScript
 * may take very long over.
 *
 * @param isWhole Whether it is only matched against whole texts, as those of identifiers are.
 */
export function patternFault(pattern: string, isWhole = false): PatternFault | undefined {
  const ast = parse(pattern);
  if (typeof ast === 'string')
    return { code: 'rule.pattern-unreadable', params: { detail: patternWords(ast) }, start: 0, end: pattern.length };
  const [found] = uncommonParts(ast).sort((one, other) => one.node.start - other.node.start);
  if (found) {
    const { node, what } = found;
    const described = { zh: `${uncommon[what].zh} ${node.raw}`, en: `${uncommon[what].en} ${node.raw}` };
    return { code: 'rule.pattern-uncommon', params: { found: described }, start: node.start, end: node.end };
  }
  const slow = slowPart(ast, isWhole);
  return slow && { code: 'rule.pattern-slow', params: { found: slow.raw }, start: slow.start, end: slow.end };
}

/** The pattern as RE2 reads it. `.` is written out: for ECMAScript more characters end a line. */
export function re2Of(pattern: string): string {
  const known = asRe2.get(pattern);
  if (known !== undefined) return known;
  const ast = parse(pattern);
  if (typeof ast === 'string') throw new Error(ast);
  const dots: number[] = [];
  visitRegExpAST(ast, { onCharacterSetEnter: (node) => void (node.kind === 'any' && dots.push(node.start)) });
  const written = dots.reduceRight((text, at) => `${text.slice(0, at)}[^\\n\\r\\x{2028}\\x{2029}]${text.slice(at + 1)}`, pattern);
  asRe2.set(pattern, written);
  return written;
}

/** The patterns of a standard are few, and each is asked for in many columns. */
const asRe2 = new Map<string, string>();

/** How many groups of a pattern catch what they match. */
export function groupsIn(pattern: string): number {
  const ast = parse(pattern);
  let groups = 0;
  if (typeof ast !== 'string') visitRegExpAST(ast, { onCapturingGroupEnter: () => void groups++ });
  return groups;
}

/** The tree of a pattern, or what is wrong with it. */
function parse(pattern: string): AST.Pattern | string {
  try {
    return patternTree(pattern);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return error.message.replace(/^Invalid regular expression: .*\/u?: /s, '');
  }
}

function uncommonParts(ast: AST.Pattern): { node: AST.Node; what: keyof typeof uncommon }[] {
  const parts: { node: AST.Node; what: keyof typeof uncommon }[] = [];
  const refuse = (what: keyof typeof uncommon, node: AST.Node, when = true) => void (when && parts.push({ node, what }));
  visitRegExpAST(ast, {
    onAssertionEnter(node) {
      refuse('lookaround', node, node.kind === 'lookahead' || node.kind === 'lookbehind');
      refuse('inside', node, node.kind === 'word' && node.negate);
    },
    onBackreferenceEnter: (node) => refuse('reference', node),
    onCapturingGroupEnter: (node) => refuse('name', node, node.name !== null),
    onGroupEnter: (node) => refuse('flags', node, node.modifiers !== null),
    onQuantifierEnter: (node) => refuse('count', node, countOf(node) > largestCount),
    onCharacterClassEnter: (node) => refuse('class', node, node.elements.length === 0 || /(?<!\\)\[/.test(node.raw.slice(1))),
    onCharacterSetEnter(node) {
      refuse('blanks', node, node.kind === 'space');
      refuse('property', node, node.kind === 'property');
    },
    onCharacterEnter: (node) => refuse('escape', node, /^\\[uc0]/.test(node.raw)),
  });
  return parts;
}

/** A count with those around it. */
function countOf(node: AST.Node): number {
  const own = node.type === 'Quantifier' ? Math.max(Number.isFinite(node.max) ? node.max : node.min, 1) : 1;
  return node.parent ? own * countOf(node.parent) : own;
}
