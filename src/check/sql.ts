/** SQL twins (DuckDB) of the tests in `runtime.ts`: VARCHAR expressions in, true or false out for any text but NULL. */
import { creditCharacters, creditWeights } from './runtime.js';

/**
 * Where to compute an expression that a test needs more than once: takes SQL over cells, returns a name for its value,
 * such as a column of an inner SELECT. Tests are right without it, and faster with it.
 */
export type Once = (expression: string) => string;

const inPlace: Once = (expression) => `(${expression})`;

/** Number of code points. */
export function sqlLength(x: string): string {
  return `length(${x})`;
}

/** `-?` and 1 to `digits` digits. */
export function sqlIsInteger(x: string, digits: number): string {
  return `CASE WHEN strlen(${x}) > ${digits + 1} THEN false ELSE regexp_full_match(${x}, '-?[0-9]{1,${digits}}') END`;
}

/** `-?digits[.digits]`, at most `digits` digits in all, at most `decimals` of them after the point. */
export function sqlIsDecimal(x: string, digits: number, decimals: number): string {
  const point = decimals > 0 ? `(\\.[0-9]{1,${decimals}})?` : '';
  const shape = `regexp_full_match(${x}, '-?[0-9]+${point}')`;
  const counted = `strlen(${x}) - starts_with(${x}, '-')::INTEGER - contains(${x}, '.')::INTEGER <= ${digits}`;
  return `CASE WHEN strlen(${x}) > ${digits + 2} THEN false WHEN strlen(${x}) > ${digits} THEN ${shape} AND ${counted} ELSE ${shape} END`;
}

/**
 * The number in a cell as DECIMAL, exact; NULL where it is none.
 *
 * @param sound SQL that tells whether the cell is a number of this form, where that is known already.
 */
export function sqlDecimal(x: string, digits: number, decimals: number, sound = sqlIsDecimal(x, digits, decimals)): string {
  const type = (width: number) => `DECIMAL(${width}, ${decimals})`;
  const width = digits + decimals;
  if (width <= 18) return `CASE WHEN ${sound} THEN TRY_CAST(${x} AS ${type(width)}) END`;
  // Text becomes a DECIMAL of more than 18 digits several hundred times slower than a shorter one.
  const short = `TRY_CAST(${x} AS ${type(18)})::${type(width)}`;
  return `CASE WHEN NOT (${sound}) THEN NULL WHEN strlen(${x}) <= ${18 - decimals} THEN ${short} ELSE TRY_CAST(${x} AS ${type(width)}) END`;
}

/** `YYYYMMDD`: a day of the calendar. */
export function sqlIsDate(x: string, once: Once = inPlace): string {
  // Casts read more than digits: ' +5', '1_0', '2e7', '0x9'. In 8 bytes from '1' on, all of them are below 10000000 or
  // end in 00, since a sign, blank, point or mark takes the place of a digit and an exponent that of two.
  return isDaySql(once(`CASE WHEN strlen(${x}) = 8 AND ${x} >= '1' THEN TRY_CAST(${x} AS INTEGER) END`));
}

/** `YYYYMM`: a month 01 to 12. */
export function sqlIsMonth(x: string, once: Once = inPlace): string {
  // As for dates: whatever else a cast reads is below 100000 or ends in 00.
  const month = once(`CASE WHEN strlen(${x}) = 6 AND ${x} >= '1' THEN TRY_CAST(${x} AS INTEGER) END`);
  return `coalesce((${month} - 100000) % 100 BETWEEN 1 AND 12, false)`;
}

/** `YYYY`: a year. */
export function sqlIsYear(x: string): string {
  return `CASE WHEN strlen(${x}) = 4 THEN regexp_full_match(${x}, '[1-9][0-9]{3}') ELSE false END`;
}

/** Two dates. */
export function sqlIsPeriod(x: string, once: Once = inPlace): string {
  const halves = [`substr(${x}, 1, 8)`, `substr(${x}, 9)`].map((half) => sqlIsDate(half, once));
  return `CASE WHEN strlen(${x}) = 16 THEN ${halves.join(' AND ')} ELSE false END`;
}

/** A citizen identification number: real birth date, check digit. */
export function sqlCitizenId(x: string, once: Once = inPlace): string {
  const digits = `CASE WHEN ends_with(${x}, 'X') THEN substr(${x}, 1, 17) || '0' ELSE ${x} END`;
  const id = once(`CASE WHEN strlen(${x}) = 18 AND ${x} >= '1' THEN TRY_CAST(${digits} AS BIGINT) END`);
  // The digits read with 2 for 10 give the weighted sum, modulo 11: Σ dᵢ2ⁱ = n − 8(n/10 + 2(n/100) + 4(n/1000) + …).
  const tails = Array.from({ length: 17 }, (_, at) => `${2 ** at} * (${id} // ${10n ** BigInt(at + 1)})`);
  const sum = `(${id} - 8 * (${tails.join(' + ')}) + 10 * ends_with(${x}, 'X')::INTEGER) % 11`;
  // A cast reads exponents too; 18 bytes with one give a number of 18 digits only if that ends in 00.
  return `CASE WHEN coalesce(${id}, 0) < 100000000000000000 THEN false
    WHEN ${sum} <> 1 THEN false
    WHEN ${id} % 100 = 0 AND NOT regexp_full_match(${x}, '[0-9]{17}[0-9X]') THEN false
    ELSE ${isDaySql(`(${id} // 10000 % 100000000)`)} END`;
}

/** A citizen identification number where it starts with a digit; anything else passes. */
export function sqlSocialSecurityNumber(x: string, once: Once = inPlace): string {
  return `CASE WHEN ${x} >= '0' AND ${x} < ':' THEN ${sqlCitizenId(x, once)} ELSE true END`;
}

/** A unified social credit code. Costs as much as ten other tests. */
export function sqlCreditCode(x: string): string {
  const values = Array.from({ length: 18 }, (_, at) => `${creditWeights[at] ?? 1} * (instr('${creditCharacters}', substr(${x}, ${at + 1}, 1)) - 1)`);
  return `CASE WHEN strlen(${x}) <> 18 OR NOT regexp_full_match(${x}, '[${creditCharacters}]{18}') THEN false
    WHEN (${values.join(' + ')}) % 31 = 0 THEN true
    ELSE substr(${x}, 9, 4) = 'M000' END`;
}

/** Whether a number read as YYYYMMDD is a day; false for NULL. */
function isDaySql(n: string): string {
  const year = `(${n} // 10000)`;
  const leap = `${year} % 4 = 0 AND (${year} % 100 <> 0 OR ${year} % 400 = 0)`;
  // Below 10000000 the remainder is negative or 0, so that this also asks for a year from 1000.
  return `CASE WHEN (${n} - 10000000) % 100 BETWEEN 1 AND 28 THEN ${n} % 10000 BETWEEN 101 AND 1228
    WHEN ${n} // 100 % 100 = 2 THEN (${n} - 10000000) % 100 = 29 AND ${leap}
    WHEN ${n} // 100 % 100 IN (4, 6, 9, 11) THEN (${n} - 10000000) % 100 BETWEEN 29 AND 30
    WHEN (${n} - 10000000) % 100 BETWEEN 29 AND 31 THEN ${n} % 10000 BETWEEN 101 AND 1231
    ELSE false END`;
}
