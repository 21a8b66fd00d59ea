import { RegExpParser, type AST } from '@eslint-community/regexpp';
import { textSql } from './text.js';

/** SQL that is true where a pattern of the part that ECMAScript and RE2 share matches anywhere in a text. */
export function matchesSql(x: string, pattern: string): string {
  return `${x} ~ ${textSql(patternOf(pattern))}`;
}

/** The same for the whole text. In PostgreSQL, as in ECMAScript, `$` stands before no line break at the end. */
export function wholeSql(x: string, pattern: string): string {
  return `${x} ~ ${textSql(`^(?:${patternOf(pattern)})$`)}`;
}

/** What a group catches where a whole text matches; `''` where the group takes no part. */
export function groupSql(x: string, pattern: string, group: number): string {
  // Greed is that of a whole branch in PostgreSQL, and of two ways to match it takes the longer: said, not guessed.
  if (/[*+?}]\?/.test(pattern)) throw new Error(`PostgreSQL cannot tell what the groups of ${pattern} catch`);
  return `coalesce((regexp_match(${x}, ${textSql(`^(?:${patternOf(pattern)})$`)}))[${group}], '')`;
}

/** PostgreSQL takes no larger count. */
const largestCount = 255;

/** The pattern as PostgreSQL's "advanced" regular expressions have it, for texts in the collation "C", where classes are ASCII. */
function patternOf(pattern: string): string {
  const ast = new RegExpParser({ ecmaVersion: 2023 }).parsePattern(pattern, undefined, undefined, { unicode: true });
  return alternatives(ast);
}

function alternatives({ alternatives: each }: { alternatives: readonly AST.Alternative[] }): string {
  return each.map(({ elements }) => elements.map(element).join('')).join('|');
}

function element(node: AST.Element): string {
  switch (node.type) {
    case 'Character':
      return character(node.value);
    case 'CharacterSet':
      return node.kind === 'any'
        ? '[^\\n\\r\\u2028\\u2029]'
        : `[${node.kind === 'property' || node.kind === 'space' ? unknown(node) : classEscape(node)}]`;
    case 'CharacterClass':
      return `[${node.negate ? '^' : ''}${node.elements.map(member).join('')}]`;
    case 'Group':
      return `(?:${alternatives(node)})`;
    case 'CapturingGroup':
      return `(${alternatives(node)})`;
    case 'Quantifier':
      return quantified(element(node.element), node.min, node.max, node.greedy ? '' : '?');
    case 'Assertion':
      if (node.kind === 'start') return '^';
      if (node.kind === 'end') return '$';
      // `\b` is a backspace here.
      return node.kind === 'word' && !node.negate ? '\\y' : unknown(node);
    default:
      return unknown(node);
  }
}

/** Of a class; a class is never empty in the part that is shared. */
function member(node: AST.CharacterClass['elements'][number]): string {
  if (node.type === 'Character') return character(node.value);
  if (node.type === 'CharacterClassRange') return `${character(node.min.value)}-${character(node.max.value)}`;
  return node.type === 'CharacterSet' ? classEscape(node) : unknown(node);
}

function classEscape(node: AST.CharacterSet): string {
  if (node.kind !== 'digit' && node.kind !== 'word') return unknown(node);
  if (node.kind === 'digit') return node.negate ? '\\u0001-/:-\\U0010FFFF' : '0-9';
  return node.negate ? '\\u0001-/:-@\\[-\\^`{-\\U0010FFFF' : '0-9A-Za-z_';
}

/** As a number: `\x` takes as many digits as follow, and `[[:`, `[[.` and `[[=` begin something else. */
function character(point: number): string {
  const text = String.fromCodePoint(point);
  if (/^[0-9A-Za-z_\u00a0-\uffff]$/.test(text)) return text;
  return point > 0xffff ? `\\U${point.toString(16).padStart(8, '0')}` : `\\u${point.toString(16).padStart(4, '0')}`;
}

function quantified(atom: string, min: number, max: number, lazy: string): string {
  if (min > largestCount) return `${atom}{${largestCount}}${quantified(atom, min - largestCount, max - largestCount, lazy)}`;
  if (max === Infinity) return `${atom}{${min},}${lazy}`;
  if (max > largestCount) return `${atom}{${min},${largestCount}}${lazy}${quantified(atom, 0, max - largestCount, lazy)}`;
  return `${atom}{${min},${max}}${lazy}`;
}

function unknown(node: AST.Node): never {
  throw new Error(`no pattern that engines share has ${node.raw}`);
}
