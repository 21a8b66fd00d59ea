import type { AST } from '@eslint-community/regexpp';
import { charactersOf } from '../rule/characters.js';
import { patternTree } from '../rule/pattern-tree.js';

/** Characters that can be typed, from the blank to the tilde. */
const [first, last] = [0x20, 0x7e];
const printable = last - first + 1;

/** How much a pattern says of its texts, in bits: 0 where it takes any text. */
export function bitsOf(pattern: string): number {
  return bits(patternTree(pattern));
}

function bits(node: AST.Node): number {
  const set = charactersOf(node);
  if (set) {
    const held = set.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, last) - Math.max(from, first) + 1), 0);
    return Math.log2(printable / Math.max(held, 1));
  }
  switch (node.type) {
    case 'Quantifier':
      return node.min * bits(node.element);
    case 'Alternative':
      return node.elements.reduce((sum, element) => sum + bits(element), 0);
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return Math.min(...node.alternatives.map(bits));
    default:
      return 0;
  }
}
