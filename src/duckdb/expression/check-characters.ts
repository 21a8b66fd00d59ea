import { longestCard } from '../../value/algorithm/luhn.js';
import { baseCodeWeight } from '../../value/algorithm/base-code.js';
import { organisationCharacters, organisationWeights } from '../../value/algorithm/gb11714.js';
import { creditCharacters, creditWeights } from '../../value/algorithm/gb32100.js';
import { hongKongCharacters } from '../../value/algorithm/hk-id.js';
import { taiwanLetters } from '../../value/algorithm/tw-id.js';
import { citizenBirth, citizenPattern, sqlCitizenId, sqlGb11643 } from './citizen-id.js';
import { sqlValue } from './digits.js';
import type { Hoist } from './hoist.js';
import type { CheckAlgorithm } from '../../value/algorithm/algorithm.js';

/** The check character of an algorithm in SQL. */
interface CheckCharacter {
  /** True or false for any text but NULL. */
  sql(x: string, hoist: Hoist): string;
  /** What asks for a pattern besides, and for a real date, faster than each by itself. */
  whole?: {
    pattern: string;
    date?: { start: number; length: number; format: 'YYYYMMDD' };
    sql(x: string, hoist: Hoist): string;
  };
}

/** Every algorithm of check characters in SQL: the verdict of its twin in `src/value/algorithm/` on every text. */
export const checkCharacters: Readonly<Record<CheckAlgorithm, CheckCharacter>> = {
  gb11643: { sql: sqlGb11643, whole: { pattern: citizenPattern, date: citizenBirth, sql: sqlCitizenId } },
  gb32100: { sql: sqlGb32100, whole: { pattern: '[0-9A-HJ-NPQRTUWXY]{18}', sql: sqlGb32100 } },
  gb11714: { sql: sqlGb11714 },
  'mod11-10': { sql: sqlMod1110 },
  luhn: { sql: sqlLuhn },
  'base-code': { sql: sqlBaseCode },
  'hk-id': { sql: sqlHkId },
  'tw-id': { sql: sqlTwId },
};

/** Costs as much as ten other tests, so its sum is computed once. */
function sqlGb32100(x: string, hoist: Hoist): string {
  const values = Array.from(
    { length: 18 },
    (_, at) => `${creditWeights[at] ?? 1} * (instr('${creditCharacters}', substr(${x}, ${at + 1}, 1)) - 1)`,
  );
  const rest = hoist(`CASE WHEN regexp_full_match(${x}, '[${creditCharacters}]{18}') THEN (${values.join(' + ')}) % 31 END`);
  return `coalesce(${rest} = 0, false)`;
}

function sqlGb11714(x: string): string {
  const sum = organisationWeights.map((weight, at) => `${weight} * ${sqlValue(x, at + 1, organisationCharacters)}`).join(' + ');
  return `CASE WHEN regexp_full_match(${x}, '[0-9A-Z]{8}-?[0-9X]') THEN (${sum} + ${sqlValue(x, -1, '0123456789X')}) % 11 = 0 ELSE false END`;
}

function sqlMod1110(x: string): string {
  const product = Array.from({ length: 14 }, (_, at) => sqlValue(x, at + 1)).reduce(
    (inner, digit) => `(((${inner} + ${digit} + 9) % 10 + 1) * 2 % 11)`,
    '10',
  );
  return `CASE WHEN regexp_full_match(${x}, '[0-9]{15}') THEN (${product} + ${sqlValue(x, 15)}) % 10 = 1 ELSE false END`;
}

function sqlLuhn(x: string): string {
  const padded = `lpad(${x}, ${longestCard}, '0')`;
  // The digits in the order of their values when doubled: 0, 5 that gives 1, 1 that gives 2 …
  const values = Array.from({ length: longestCard }, (_, at) =>
    sqlValue(padded, longestCard - at, at % 2 === 1 ? '0516273849' : undefined),
  );
  return `CASE WHEN regexp_full_match(${x}, '[0-9]{2,${longestCard}}') THEN (${values.join(' + ')}) % 10 = 0 ELSE false END`;
}

function sqlBaseCode(x: string): string {
  const values = Array.from({ length: 13 }, (_, at) => `${baseCodeWeight(at)} * ${sqlValue(x, at + 1)}`);
  return `CASE WHEN regexp_full_match(${x}, '[0-9]{14}') THEN (${values.join(' + ')} + ${sqlValue(x, 14)}) % 10 = 0 ELSE false END`;
}

function sqlHkId(x: string): string {
  const bare = `lpad(replace(replace(${x}, '(', ''), ')', ''), 9, ' ')`;
  const sum = Array.from({ length: 8 }, (_, at) => `${9 - at} * ${sqlValue(bare, at + 1, hongKongCharacters)}`).join(' + ');
  return `CASE WHEN regexp_full_match(${x}, '[A-Z]{1,2}[0-9]{6}(?:\\([0-9A]\\)|[0-9A])') THEN (${sum} + ${sqlValue(bare, 9, hongKongCharacters)}) % 11 = 0 ELSE false END`;
}

function sqlTwId(x: string): string {
  const value = `(${sqlValue(x, 1, taiwanLetters)} + 10)`;
  const digits = Array.from({ length: 8 }, (_, at) => `${8 - at} * ${sqlValue(x, at + 2)}`).join(' + ');
  return `CASE WHEN regexp_full_match(${x}, '[A-Z][12][0-9]{8}') THEN (${value} // 10 + ${value} % 10 * 9 + ${digits} + ${sqlValue(x, 10)}) % 10 = 0 ELSE false END`;
}
