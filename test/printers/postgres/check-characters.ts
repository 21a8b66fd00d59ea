import type { CheckAlgorithm } from '../../../src/value/algorithm/algorithm.js';
import { baseCodeWeight } from '../../../src/value/algorithm/base-code.js';
import { organisationCharacters, organisationWeights } from '../../../src/value/algorithm/gb11714.js';
import { creditCharacters, creditWeights } from '../../../src/value/algorithm/gb32100.js';
import { hongKongCharacters } from '../../../src/value/algorithm/hk-id.js';
import { longestCard } from '../../../src/value/algorithm/luhn.js';
import { taiwanLetters } from '../../../src/value/algorithm/tw-id.js';
import { named } from './text.js';

const digits = '0123456789';

/** Whether the check character of a text is right, by algorithm; false of what has not its form. */
export function checkSql(algorithm: CheckAlgorithm, x: string): string {
  const { form, holds } = algorithms[algorithm];
  // A place that is not there would be the value -1, and is never asked for: CASE looks at the form first.
  return named(x, (value) => `CASE WHEN ${value} ~ '^(?:${form})$' THEN ${holds(value)} ELSE false END`);
}

const algorithms: Readonly<Record<CheckAlgorithm, { form: string; holds(x: string): string }>> = {
  gb11643: {
    form: '[0-9]{17}[0-9X]',
    holds: (x) => `(${sumOf(17, (at) => `${2 ** (17 - at) % 11} * ${valueSql(x, at + 1)}`)} + ${valueSql(x, 18, `${digits}X`)}) % 11 = 1`,
  },
  gb32100: {
    form: `[${creditCharacters}]{18}`,
    holds: (x) => `(${sumOf(18, (at) => `${creditWeights[at] ?? 1} * ${valueSql(x, at + 1, creditCharacters)}`)}) % 31 = 0`,
  },
  gb11714: {
    form: '[0-9A-Z]{8}-?[0-9X]',
    holds: (x) =>
      `(${sumOf(8, (at) => `${organisationWeights[at]} * ${valueSql(x, at + 1, organisationCharacters)}`)} + ${lastValueSql(x, `${digits}X`)}) % 11 = 0`,
  },
  'mod11-10': {
    form: '[0-9]{15}',
    holds: (x) =>
      `(${Array.from({ length: 14 }, (_, at) => valueSql(x, at + 1)).reduce((inner, digit) => `(((${inner} + ${digit} + 9) % 10 + 1) * 2 % 11)`, '10')} + ${valueSql(x, 15)}) % 10 = 1`,
  },
  luhn: {
    form: `[0-9]{2,${longestCard}}`,
    // The digits in the order of their values when doubled: 0, 5 that gives 1, 1 that gives 2 …
    holds: (x) =>
      `(${sumOf(longestCard, (at) => valueSql(`lpad(${x}, ${longestCard}, '0')`, longestCard - at, at % 2 === 1 ? '0516273849' : digits))}) % 10 = 0`,
  },
  'base-code': {
    form: '[0-9]{14}',
    holds: (x) => `(${sumOf(13, (at) => `${baseCodeWeight(at)} * ${valueSql(x, at + 1)}`)} + ${valueSql(x, 14)}) % 10 = 0`,
  },
  'hk-id': {
    form: '[A-Z]{1,2}[0-9]{6}(?:\\([0-9A]\\)|[0-9A])',
    holds(x) {
      const bare = `lpad(translate(${x}, '()', ''), 9, ' ')`;
      return `(${sumOf(9, (at) => `${9 - at} * ${valueSql(bare, at + 1, hongKongCharacters)}`)}) % 11 = 0`;
    },
  },
  'tw-id': {
    form: '[A-Z][12][0-9]{8}',
    holds(x) {
      const letter = `(${valueSql(x, 1, taiwanLetters)} + 10)`;
      // Of integers `/` is the quotient without its rest.
      return `(${letter} / 10 + ${letter} % 10 * 9 + ${sumOf(8, (at) => `${8 - at} * ${valueSql(x, at + 2)}`)} + ${valueSql(x, 10)}) % 10 = 0`;
    },
  },
};

function sumOf(count: number, term: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => term(at)).join(' + ');
}

/** The value of the character at a place, counted from 1: its position in an alphabet, from 0. */
function valueSql(x: string, at: number, alphabet = digits): string {
  return `(strpos('${alphabet}', substr(${x}, ${at}, 1)) - 1)`;
}

/** The same for the last; a place below 1 of substr lies before the text. */
function lastValueSql(x: string, alphabet: string): string {
  return `(strpos('${alphabet}', right(${x}, 1)) - 1)`;
}
