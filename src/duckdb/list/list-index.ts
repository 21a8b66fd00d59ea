import type { Hoist } from '../expression/hoist.js';
import { sqlText } from '../expression/text.js';
import { Bits, isSetSql } from './bits.js';
import { listMark, sqlName } from '../names.js';

/**
 * Numbers the codes of a list in SQL, so that a look at one bit tells what is asked of a code. A join would lose the order of
 * the rows, and a list as a constant is copied for every 2,048 of them.
 */
export interface ListIndex {
  /** Statements that make what the SQL below takes for granted. */
  setUp(): string[];
  /** Numbers run from 0 to below this; not every one need have a code. */
  rows: number;
  /** Number of a code of the list. */
  rowOf(code: string): number;
  /** SQL: whether a text has a number. Never NULL. */
  fits(code: string, hoist: Hoist): string;
  /** SQL: the number of a text that fits. */
  row(code: string, hoist: Hoist): string;
  /** SQL: whether a text is a code of the list. Never NULL. */
  has(code: string, hoist: Hoist): string;
}

/** Bits that a list may take, 2 MB: DuckDB copies them for every chunk of rows. */
const most = 2 ** 24;

/** Below this an enumerated type is as fast as anything. */
const short = 64;

/**
 * The fastest index that DuckDB allows for these codes.
 *
 * @param name Distinguishes the list's types and variables.
 * @param columns Bits that are to be kept for each code.
 */
export function indexOf(name: string, codes: readonly string[], columns: number): ListIndex {
  const fits = (index: ListIndex | undefined) => index !== undefined && index.rows * columns <= most;
  const numbers = codes.length > short ? byNumber(name, codes) : undefined;
  if (fits(numbers)) return numbers!;
  const parts = codes.length > 1000 ? byParts(name, codes) : undefined;
  return fits(parts) ? parts! : byType(name, codes);
}

/** Codes of one length, all digits: the number that they are. */
function byNumber(name: string, codes: readonly string[]): ListIndex | undefined {
  const { length } = codes[0]!;
  if (length > 7 || !codes.every((code) => code.length === length && /^[0-9]+$/.test(code))) return undefined;
  // A digit in front keeps zeros that lead.
  const lead = codes.some((code) => code.startsWith('0')) ? '1' : '';
  const numbers = codes.map((code) => Number(lead + code));
  const least = numbers.reduce((one, other) => Math.min(one, other));
  const rows = numbers.reduce((one, other) => Math.max(one, other)) - least + 1;
  const variable = `${listMark(name)}bits`;
  const rowOf = (code: string) => Number(lead + code) - least;
  const read = (code: string, hoist: Hoist) =>
    lead
      ? hoist(`CASE WHEN strlen(${code}) = ${length} THEN TRY_CAST('${lead}' || ${code} AS INTEGER) END`)
      : hoist(`CASE WHEN strlen(${code}) = ${length} AND ${code} >= '1' THEN TRY_CAST(${code} AS INTEGER) END`);
  // Whatever else a cast reads in so many bytes is a smaller number or has an exponent, which gives zeros at the end of the
  // number that do not stand at the end of the text.
  const fits: ListIndex['fits'] = (code, hoist) => {
    const number = read(code, hoist);
    return `CASE WHEN ${number} BETWEEN ${least} AND ${least + rows - 1} THEN ${number} % 10 <> 0 OR suffix(${code}, '0') ELSE false END`;
  };
  const row: ListIndex['row'] = (code, hoist) => `(${read(code, hoist)} - ${least})`;
  return { setUp: () => [keptBits(variable, codes, rows, rowOf)], rows, rowOf, fits, row, has: looked(variable, fits, row) };
}

/** Long codes that begin and end in few ways: where the beginning and the end stand among them. */
function byParts(name: string, codes: readonly string[]): ListIndex | undefined {
  const { length } = codes[0]!;
  // eslint-disable-next-line no-control-regex -- one byte a character, so that a place is the same in both languages
  if (!codes.every((code) => code.length === length && /^[\x01-\x7f]+$/.test(code))) return undefined;
  const cuts = Array.from({ length: length - 1 }, (_, at) => cutAt(codes, at + 1));
  const [best] = cuts.toSorted((one, other) => one.heads.size + one.tails.size - other.heads.size - other.tails.size);
  if (!best || (best.heads.size + best.tails.size) * 4 > codes.length) return undefined;
  const { at, heads, tails } = best;
  const rows = heads.size * tails.size;
  const [headType, tailType] = [sqlName(`${listMark(name)}heads`), sqlName(`${listMark(name)}tails`)];
  const variable = `${listMark(name)}bits`;
  const rowOf = (code: string) => heads.get(code.slice(0, at))! * tails.size + tails.get(code.slice(at))!;
  const head = (code: string, hoist: Hoist) => hoist(`TRY_CAST(substr(${code}, 1, ${at}) AS ${headType})`);
  const tail = (code: string, hoist: Hoist) => hoist(`TRY_CAST(substr(${code}, ${at + 1}) AS ${tailType})`);
  const fits: ListIndex['fits'] = (code, hoist) => `(${head(code, hoist)} IS NOT NULL AND ${tail(code, hoist)} IS NOT NULL)`;
  const row: ListIndex['row'] = (code, hoist) =>
    `(enum_code(${head(code, hoist)})::INTEGER * ${tails.size} + enum_code(${tail(code, hoist)})::INTEGER)`;
  const setUp = () => [typeSql(headType, [...heads.keys()]), typeSql(tailType, [...tails.keys()]), keptBits(variable, codes, rows, rowOf)];
  return { setUp, rows, rowOf, fits, row, has: looked(variable, fits, row) };
}

function cutAt(codes: readonly string[], at: number): { at: number; heads: Map<string, number>; tails: Map<string, number> } {
  const [heads, tails] = [new Map<string, number>(), new Map<string, number>()];
  for (const code of codes) {
    const [head, tail] = [code.slice(0, at), code.slice(at)];
    if (!heads.has(head)) heads.set(head, heads.size);
    if (!tails.has(tail)) tails.set(tail, tails.size);
  }
  return { at, heads, tails };
}

/** Any codes: their places in an enumerated type, which takes longer to find the more there are. */
function byType(name: string, codes: readonly string[]): ListIndex {
  const type = sqlName(`${listMark(name)}codes`);
  const places = new Map(codes.map((code, place) => [code, place]));
  const read = (code: string, hoist: Hoist) => hoist(`TRY_CAST(${code} AS ${type})`);
  const has: ListIndex['has'] = (code, hoist) => `(${read(code, hoist)} IS NOT NULL)`;
  return {
    setUp: () => [typeSql(type, codes)],
    rows: codes.length,
    rowOf: (code) => places.get(code)!,
    fits: has,
    row: (code, hoist) => `enum_code(${read(code, hoist)})::INTEGER`,
    has,
  };
}

/** Makes an enumerated type. */
export function typeSql(type: string, values: readonly string[]): string {
  return `CREATE TYPE ${type} AS ENUM (SELECT unnest([${values.map(sqlText).join(', ')}]))`;
}

function keptBits(variable: string, codes: readonly string[], rows: number, rowOf: (code: string) => number): string {
  const bits = new Bits(rows);
  for (const code of codes) bits.set(rowOf(code), true);
  return bits.keepSql(sqlName(variable));
}

function looked(variable: string, fits: ListIndex['fits'], row: ListIndex['row']): ListIndex['has'] {
  return (code, hoist) => `CASE WHEN ${fits(code, hoist)} THEN ${isSetSql(variable, row(code, hoist))} ELSE false END`;
}
