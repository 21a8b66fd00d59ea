import type { Bit, Layout } from './layout.js';

/** Column of a word of bits of cells that hold words for no value. */
export function wordColumn(word: number): string {
  return `dirty${word}`;
}

/**
 * SQL of one word of bits. Few rows have any, which a look at the columns tells; of those the bits are made from lists: an
 * expression for each would be planned for longer than many files are read.
 *
 * @param cells The column of each that tells whether it holds a word for no value, and its bit.
 */
export function dirtyWordSql(cells: readonly { holds: string; bit: Bit }[]): string {
  if (cells.length === 0) return '0::UBIGINT';
  const columns = cells.map(({ holds }) => holds);
  const bits = `[${cells.map(({ bit }) => `${bit.value}::UBIGINT`).join(', ')}]`;
  return `CASE WHEN ${columns.join(' OR ')} THEN list_sum(list_transform([${columns.join(', ')}], lambda holds, place: CASE WHEN holds THEN ${bits}[place] END))::UBIGINT ELSE 0::UBIGINT END`;
}

/** SQL of how many of some fields hold a word for no value. */
export function dirtyCountSql({ dirty, words }: Layout, fields: readonly string[]): string {
  const masks = Array.from({ length: words.dirty }, () => 0n);
  for (const field of fields) {
    const bit = dirty.get(field);
    if (bit) masks[bit.word]! |= bit.value;
  }
  return `(${masks.flatMap((mask, word) => (mask === 0n ? [] : [`bit_count(${wordColumn(word)} & ${mask}::UBIGINT)`])).join(' + ') || '0'})`;
}
