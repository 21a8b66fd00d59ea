import type { AskedParameter } from '../../../src/expression/primitive.js';
import { numbersOf } from '../../../src/value/parameter.js';
import { textSql } from './text.js';

/** The first value of a table of values that holds; NULL where none does. */
export function parameterSql({ values, by }: AskedParameter, day: string, division: string, item: string): string {
  if (values.length === 0) return 'NULL::numeric';
  const rows = values.map(({ division: prefix, item: own, from, to, value }, at) => {
    const { least, most } = numbersOf(own) ?? {};
    const numbers = [least, most].map((number) => (number === undefined ? 'NULL' : String(number)));
    const never = by === 'number' && least === undefined;
    return `(${at}, ${[prefix, own, from, to].map((text) => textSql(text)).join(', ')}, ${numbers.join('::numeric, ')}::numeric, ${value}::numeric, ${never})`;
  });
  const isOf = by === 'word' ? `own = ${item}` : `NOT never AND ${item} >= least AND (most IS NULL OR ${item} <= most)`;
  return `(SELECT value FROM (VALUES ${rows.join(', ')}) AS held (at, prefix, own, first, last, least, most, value, never)
    WHERE ${day} BETWEEN first AND last AND starts_with(${division}, prefix) AND ${isOf} ORDER BY at LIMIT 1)`;
}
