import type { AST } from '@eslint-community/regexpp';

/** A set of characters: ranges of code points, both ends included. */
export type Characters = readonly (readonly [from: number, to: number])[];

const last = 0x10ffff;
const digits: Characters = [[0x30, 0x39]];
/** What is within a word, as `\w` and `\b` understand it. */
export const wordCharacters: Characters = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
];
const lineEnds: Characters = [
  [0x0a, 0x0a],
  [0x0d, 0x0d],
  [0x2028, 0x2029],
];

/** The characters that a node of a pattern stands for; undefined where it is no single character. */
export function charactersOf(node: AST.Node): Characters | undefined {
  switch (node.type) {
    case 'Character':
      return [[node.value, node.value]];
    case 'CharacterClassRange':
      return [[node.min.value, node.max.value]];
    case 'CharacterSet':
      if (node.kind === 'any') return complement(lineEnds);
      // What a class knows nothing of may be anything.
      if (node.kind !== 'digit' && node.kind !== 'word') return [[0, last]];
      return node.negate ? complement(setOf(node.kind)) : setOf(node.kind);
    case 'CharacterClass': {
      const held = node.elements.flatMap((element) => charactersOf(element) ?? []);
      return node.negate ? complement(held) : held;
    }
    default:
      return undefined;
  }
}

/** Whether a code point is of a set. */
export function isAmong(of: Characters, codePoint: number): boolean {
  return of.some(([from, to]) => from <= codePoint && codePoint <= to);
}

export function overlap(one: Characters, other: Characters): boolean {
  return one.some(([from, to]) => other.some(([start, end]) => from <= end && start <= to));
}

function setOf(kind: 'digit' | 'word'): Characters {
  return kind === 'digit' ? digits : wordCharacters;
}

function complement(held: Characters): Characters {
  const gaps: [number, number][] = [];
  let next = 0;
  for (const [from, to] of [...held].sort(([one], [other]) => one - other)) {
    if (from > next) gaps.push([next, from - 1]);
    next = Math.max(next, to + 1);
  }
  return next <= last ? [...gaps, [next, last]] : gaps;
}
