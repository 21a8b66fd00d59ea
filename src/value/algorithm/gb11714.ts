import type { Algorithm } from './algorithm.js';

export const organisationCharacters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** An organisation code (GB 11714): eight characters and their check, with or without a hyphen before it. */
export function gb11714(text: string): boolean {
  return /^[0-9A-Z]{8}-?[0-9X]$/.test(text) && text.at(-1) === character(text);
}

function character(text: string): string {
  const sum = organisationWeights.reduce((total, weight, at) => total + weight * organisationCharacters.indexOf(text[at]!), 0);
  return '0123456789X0'[11 - (sum % 11)]!;
}

export const organisationCode: Algorithm = {
  holds: gb11714,
  name: 'gb11714',
  at: (text) => text.length - 1,
  character,
};
