import { kindNamed } from '../check/kinds.js';
import type { CheckReport, SampleReport } from '../conformance/model.js';
import { parseRepresentation } from '../standard/representation.js';

/** A piece of a value, and whether it is what is wrong in it. */
export interface Piece {
  text: string;
  wrong: boolean;
}

const blanks = /[\s\u00a0\u3000]/g;

/** By cause: the characters that make a value wrong. Causes that are of the whole value have none. */
const characters: Readonly<Record<string, RegExp>> = {
  apostrophe: /^[`´'‘’＇]/g,
  quoted: /["“”＂]/g,
  formula: /^[=＝]/g,
  'blanks-around': /^[\s\u00a0\u3000]+|[\s\u00a0\u3000]+$/g,
  'blanks-inside': blanks,
  'full-width': /[！-～]/g,
  'line-break': /[\r\n\v\f\u0085\u2028\u2029]/g,
  'lost-characters': /[\ufffd?]/g,
  'date-hyphens': /[-‐-―−]/g,
  'date-slashes': /[/\\]/g,
  'date-dots': /[.。·]/g,
  'date-blanks': /[ ,_]/g,
  'date-characters': /[年月日号]/g,
  'period-parted': /[^0-9]+/g,
  'signs-inside': /[-./_·—]/g,
  'letters-for-digits': /[OoIl]/g,
  'small-x': /x$/g,
  'other-x': /[^0-9]$/g,
  'small-letters': /[a-z]/g,
  'decimal-zero': /\.0+$/g,
  thousands: /[,' ’]/g,
  currency: /[^0-9.,+-]+/g,
  unit: /[^0-9.,+-]+$/g,
  'plus-sign': /^\+/g,
  'no-such-month': /(?<=^\d{4})\d{2}/g,
  'no-such-day': /(?<=^\d{6})\d{2}$/g,
};

/** A value of a sample in pieces, by what its check and its cause tell of it; one piece where they tell nothing. */
export function wrongIn({ kind, fields, params }: CheckReport, { cause = '' }: SampleReport, field: string, value: string): Piece[] {
  if (field !== fields[0]) return pieces(value, undefined);
  if (kindNamed(kind)?.atLast) return pieces(value, /.$/gu);
  if (cause === 'text-too-long' || cause === 'date-long') {
    const form = parseRepresentation(String(params['representation']));
    return pieces(value, form && new RegExp(`(?<=^.{${form.length}}).+`, 'gsu'));
  }
  return pieces(value, Object.hasOwn(characters, cause) ? characters[cause] : undefined);
}

function pieces(value: string, wrong: RegExp | undefined): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const match of wrong ? value.matchAll(wrong) : []) {
    if (match.index > at) found.push({ text: value.slice(at, match.index), wrong: false });
    found.push({ text: match[0], wrong: true });
    at = match.index + match[0].length;
  }
  return at < value.length || found.length === 0 ? [...found, { text: value.slice(at), wrong: false }] : found;
}
