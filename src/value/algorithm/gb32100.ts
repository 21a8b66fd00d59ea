import type { Algorithm } from './algorithm.js';

/** Characters of a credit code in the order of their values, and the weights of the first 17 (GB 32100). */
export const creditCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
export const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Eighteen characters of the alphabet of GB 32100, the last of them the check character. */
export function gb32100(text: string): boolean {
  if (text.length !== 18) return false;
  let sum = 0;
  for (let at = 0; at < 18; at++) {
    const value = creditCharacters.indexOf(text[at]!);
    if (value < 0) return false;
    sum += value * (creditWeights[at] ?? 1);
  }
  return sum % 31 === 0;
}

function character(text: string): string {
  const sum = creditWeights.reduce((total, weight, at) => total + weight * creditCharacters.indexOf(text[at]!), 0);
  return creditCharacters[(31 - (sum % 31)) % 31]!;
}

export const creditCode: Algorithm = {
  holds: gb32100,
  name: 'gb32100',
  at: () => 17,
  character,
};
