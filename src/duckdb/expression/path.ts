import { sqlTrimmed } from './blank.js';

/** SQL twin of `plainPath`; most paths are plain, and need one look. */
export function sqlPlainPath(x: string): string {
  const slashed = `replace(${x}, '\\', '/')`;
  const plain = `regexp_replace(regexp_replace(${slashed}, '/(\\.?/)+', '/', 'g'), '^(\\.?/)+', '')`;
  const odd = [
    `contains(${x}, '\\')`,
    `contains(${x}, '//')`,
    `contains(${x}, '/./')`,
    `starts_with(${x}, '/')`,
    `starts_with(${x}, './')`,
  ];
  return `CASE WHEN ${odd.join(' OR ')} THEN ${plain} ELSE ${x} END`;
}

/** SQL twin of `loosePath`. */
export function sqlLoosePath(x: string): string {
  return `lower(${sqlComposed(sqlTrimmed(sqlPlainPath(x)))})`;
}

/** Characters that stand in no other form, nor make one with others: Latin, the Chinese of names, full-width signs. DuckDB is slow to find that out. */
const composedAlready =
  '[^\\x01-\\x{2ff}\\x{2010}-\\x{2027}\\x{3001}-\\x{3029}\\x{3041}-\\x{3096}\\x{30a1}-\\x{30fa}\\x{3400}-\\x{9fff}\\x{ff01}-\\x{ff5e}]';

/** SQL twin of `composed`. */
export function sqlComposed(x: string): string {
  return `CASE WHEN NOT regexp_matches(${x}, '${composedAlready}') OR contains(${x}, chr(0)) THEN ${x} ELSE nfc_normalize(${x}) END`;
}
