import { causesOn, ends, type Traits } from '../../check/cause/cause.js';
import type { Cause } from '../../check/cause/causes.js';
import { sqlMatches } from './pattern.js';

/** SQL of the text of a cell that is looked at; its length goes beside it. */
export function excerptSql(cell: string): string {
  // No part stands twice: DuckDB would work it out beforehand, for sound cells too.
  return `left(${cell}, ${ends.head}) || right(substr(${cell}, ${ends.head + 1}), ${ends.tail})`;
}

/**
 * SQL twin of `causeOf`: `id` or `id:by`; NULL where none fits.
 *
 * @param text Of the cell, what `excerptSql` leaves.
 * @param length Of the whole cell.
 */
export function causeSql(traits: Traits, text: string, length: string): string {
  const all = causesOn(traits);
  const first = (some: readonly Cause[]) =>
    some.length === 0 ? 'NULL' : `CASE ${some.map((cause) => whenSql(cause, traits, text, length)).join(' ')} END`;
  // Most cells are digits, or digits and letters: those are spared what cannot fit.
  const digits = first(all.filter(({ needs }) => needs === undefined));
  const plain = first(all.filter(({ needs }) => needs !== 'sign'));
  return `CASE WHEN ${sqlMatches(text, '[0-9]+')} THEN ${digits} WHEN ${sqlMatches(text, '[0-9A-Za-z]+')} THEN ${plain} ELSE ${first(all)} END`;
}

function whenSql({ id, pattern, by }: Cause, traits: Traits, text: string, length: string): string {
  const more = surplusSql(traits, text, length);
  const tests = [...(pattern ? [sqlMatches(text, pattern(traits))] : []), ...(by ? [`${more} ${by === 'longer' ? '>' : '<'} 0`] : [])];
  return `WHEN ${tests.join(' AND ')} THEN '${id}${by ? `:' || abs(${more})` : `'`}`;
}

function surplusSql({ kind, length: asked }: Traits, text: string, length: string): string {
  const signs = kind === 'text' ? '' : ` - starts_with(${text}, '-')::INTEGER - contains(${text}, '.')::INTEGER`;
  return `(${length}${signs} - ${asked})`;
}
