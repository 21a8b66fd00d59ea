import { isDaySql } from './day.js';
import { inPlace, type Hoist } from './hoist.js';

/** The pattern that `sqlCitizenId` asks for, and the date in it: where a form asks for the same, it need not be asked again. */
export const citizenPattern = '[1-9][0-9]{16}[0-9X]';
export const citizenBirth = { start: 7, length: 8, format: 'YYYYMMDD' } as const;

/** Twin of `gb11643`. */
export function sqlGb11643(x: string): string {
  const values = Array.from({ length: 17 }, (_, at) => `${2 ** (17 - at) % 11} * ascii(substr(${x}, ${at + 1}, 1))`);
  const offset = Array.from({ length: 17 }, (_, at) => (2 ** (17 - at) % 11) * 48).reduce((sum, each) => sum + each);
  const sum = `${values.join(' + ')} - ${offset} + instr('0123456789X', substr(${x}, 18)) - 1`;
  return `CASE WHEN regexp_full_match(${x}, '[0-9]{17}[0-9X]') THEN (${sum}) % 11 = 1 ELSE false END`;
}

/** The least number of 18 digits. */
export const least18 = 10n ** 17n;

/**
 * The digits of a text of 18 as a number, 0 for an X at the end; NULL or less than `least18` for most other texts. A cast
 * reads exponents too; 18 bytes with one give a number of 18 digits only if that ends in 00.
 */
export function sqlNumber(x: string): string {
  const digits = `CASE WHEN ends_with(${x}, 'X') THEN substr(${x}, 1, 17) || '0' ELSE ${x} END`;
  return `CASE WHEN strlen(${x}) = 18 AND ${x} >= '1' THEN TRY_CAST(${digits} AS BIGINT) END`;
}

/** A citizen identification number: 17 digits, the first not 0, a real birth date, and the check character. */
export function sqlCitizenId(x: string, hoist: Hoist = inPlace): string {
  const id = hoist(sqlNumber(x));
  // The digits read with 2 for 10 give the weighted sum, modulo 11: Σ dᵢ2ⁱ = n − 8(n/10 + 2(n/100) + 4(n/1000) + …).
  const tails = Array.from({ length: 17 }, (_, at) => `${2 ** at} * (${id} // ${10n ** BigInt(at + 1)})`);
  const sum = `(${id} - 8 * (${tails.join(' + ')}) + 10 * ends_with(${x}, 'X')::INTEGER) % 11`;
  return `CASE WHEN coalesce(${id}, 0) < ${least18} THEN false
    WHEN ${sum} <> 1 THEN false
    WHEN ${id} % 100 = 0 AND NOT regexp_full_match(${x}, '[0-9]{17}[0-9X]') THEN false
    ELSE ${isDaySql(`(${id} // 10000 % 100000000)`)} END`;
}
