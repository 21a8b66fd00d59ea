import type { AST } from '@eslint-community/regexpp';
import { charactersOf } from './characters.js';
import { patternTree } from './pattern-tree.js';

/** Least and most characters of the texts that a pattern matches as a whole; `most` may be infinite. */
export interface PatternLength {
  least: number;
  most: number;
}

/**
 * How long the texts are that a pattern matches.
 *
 * @throws SyntaxError when the pattern cannot be read; `patternFault` says so first.
 */
export function patternLength(pattern: string): PatternLength {
  return lengthOf(patternTree(pattern));
}

function lengthOf(node: AST.Node): PatternLength {
  if (charactersOf(node)) return { least: 1, most: 1 };
  switch (node.type) {
    case 'Quantifier': {
      const { least, most } = lengthOf(node.element);
      return { least: least * node.min, most: most === 0 ? 0 : most * node.max };
    }
    case 'Alternative': {
      const parts = node.elements.map(lengthOf);
      return { least: parts.reduce((sum, part) => sum + part.least, 0), most: parts.reduce((sum, part) => sum + part.most, 0) };
    }
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup': {
      const parts = node.alternatives.map(lengthOf);
      return { least: Math.min(...parts.map((part) => part.least)), most: Math.max(...parts.map((part) => part.most)) };
    }
    default:
      return { least: 0, most: 0 };
  }
}
