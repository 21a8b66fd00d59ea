import { causes } from '../check/cause/causes.js';
import { kindNamed } from '../check/kinds.js';
import type { CheckReport, SampleReport } from '../conformance/model.js';
import { parseRepresentation } from '../standard/representation.js';

/** A piece of a value, and whether it is what is wrong in it. */
export interface Piece {
  text: string;
  wrong: boolean;
}

/** The characters that make a value wrong, by cause; causes that are of the whole value have none. */
const characters = new Map(causes.flatMap(({ id, wrong }) => (wrong ? [[id as string, new RegExp(wrong, 'gu')] as const] : [])));

/** A value of a sample in pieces, by what its check and its cause tell of it; one piece where they tell nothing. */
export function wrongIn({ kind, fields, params }: CheckReport, { cause = '' }: SampleReport, field: string, value: string): Piece[] {
  if (field !== fields[0]) return pieces(value, undefined);
  if (kindNamed(kind)?.atLast) return pieces(value, /.$/gu);
  if (cause === 'text-too-long' || cause === 'date-long') {
    const form = parseRepresentation(String(params['representation']));
    return pieces(value, form && new RegExp(`(?<=^.{${form.length}}).+`, 'gsu'));
  }
  return pieces(value, characters.get(cause));
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
