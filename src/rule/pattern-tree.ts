import { RegExpParser, type AST } from '@eslint-community/regexpp';

/**
 * The tree of a pattern, as JavaScript reads it with the `u` flag.
 *
 * @throws SyntaxError when it cannot be read.
 */
export function patternTree(pattern: string): AST.Pattern {
  return new RegExpParser({ ecmaVersion: 2023 }).parsePattern(pattern, undefined, undefined, { unicode: true });
}
