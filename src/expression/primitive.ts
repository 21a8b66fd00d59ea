import type { IdentifierShape } from '../value/identifier-shape.js';
import type { CheckAlgorithm } from '../value/algorithm/algorithm.js';
import type { ParameterShape } from '../value/parameter.js';
import type { DateFormat } from '../value/date-format.js';

/** Types of values in an expression. */
export type ValueType = 'string' | 'decimal' | 'moment' | 'date' | 'month' | 'year' | 'period' | 'bool';

/**
 * What expressions are made of beside cells, literals, logic, comparison and arithmetic: each name with what it is given
 * when the expression is made. Operands are texts that are filled, or numbers, of which the part before the point counts.
 * What a primitive means of any of them is one thing for all printers, and `test/printers` holds them to it.
 */
export interface Primitives {
  /** Number of code points. */
  length: Nothing;
  /** Whether a text has at most so many code points, or exactly so many where it is `fixed`. */
  fits: { length: number; fixed: boolean };
  /** The code points from one place up to, not including, another, counted from 0; fewer where the text ends. */
  substring: { from: number; to: number };
  /** One text behind another. */
  concat: Nothing;
  /** A to Z as small letters; whatever else stays. */
  lower: Nothing;
  contains: Nothing;
  startsWith: Nothing;
  endsWith: Nothing;
  /** Whether a pattern, of the part that ECMAScript and RE2 share, matches anywhere in a text. */
  matches: { pattern: string };
  /** Whether a text is so many ASCII digits and nothing else. */
  isDigits: { count: number };
  /** The ASCII digit at a place, counted from 0; -1 where none stands there. */
  digitAt: { at: number };
  /** The number without a sign that a text of up to 14 digits and 4 decimals is; -1 for any other. */
  numberIn: Nothing;
  /** `-?` and 1 to so many digits. */
  isInteger: { digits: number };
  /** `-?digits[.digits]`, at most so many digits in all, so many of them after the point. */
  isDecimal: { digits: number; decimals: number };
  /** Whether a text is a date of that layout, and of the calendar. */
  isDate: { format: DateFormat };
  /** From the month of one day or month to that of another; below 0 where the other is earlier, 0 where one is none. */
  calendarMonths: Nothing;
  /** Days from one day to another; below 0 where the other is earlier, 0 where one is none. */
  daysBetween: Nothing;
  /** How often so many months are full from one day to another, as `addMonths` counts them; below 0 where the other is earlier, 0 where one is none. */
  fullMonths: { months: number };
  /** The day or month so many months later, the last day of a month that has no such day; empty of what is none, and out of the years 1000 to 9999. */
  addMonths: { format: 'YYYYMMDD' | 'YYYYMM' };
  /** The day so many days later; empty as above. */
  addDays: Nothing;
  /** Whether a text is a code of a list, a name of one, or either; whether two are a code and a name of it. */
  isCode: { list: string };
  isLabel: { list: string };
  isCodeOrLabel: { list: string };
  isPair: { list: string };
  /** What an attribute of a list says of a code; empty where it says nothing. */
  attribute: { list: string; name: string };
  /** Whether a code was valid on the first or the last day of a date; true of what is no code of the list. */
  validOn: { list: string; format: DateFormat };
  /** Whether a code and a name of it held together then; whether they ever did where the date is none, or the code was not valid. */
  pairOn: { list: string; format: DateFormat };
  /** Whether every value of a cell is of a form of the identifier, its dates real and, where that counts, its check character right. */
  conforms: { shape: IdentifierShape };
  /** Whether no value has a wrong check character that did not make it wrong. */
  checkHolds: { shape: IdentifierShape };
  /** Whether the first form that a value has is one of those named. */
  hasForm: { shape: IdentifierShape; forms: readonly string[] };
  /** Whether a text has the check character of an algorithm. */
  checkCharacter: { algorithm: CheckAlgorithm };
  /** A named part of an identifier; empty where its form does not have it, several joined as they stand in the cell. */
  part: { shape: IdentifierShape; part: string };
  /** Whether a part is one of some values, all of ASCII and of one length, or is not there. */
  partAmong: { shape: IdentifierShape; part: string; values: readonly string[] };
  /** Whether a part is at most a text of ASCII, or is not there. */
  partAtMost: { shape: IdentifierShape; part: string };
  /** A text without blanks around it and apostrophes before it, full-width letters and digits plain. */
  bare: Nothing;
  /** A person's number as it is compared: bare, capital, and of 15 digits the 18 that the same person has. */
  person: Nothing;
  /** Whether a text is a citizen identification number of 18 characters. */
  isCitizenId: Nothing;
  /** What a parameter is on a day, in a division, of a word or of a whole number; 0 where that is not known. */
  parameter: AskedParameter;
  /** Whether it is known. */
  hasParameter: AskedParameter;
  /** A path in the one form in which paths are compared. */
  path: Nothing;
}

/** A parameter, and what it is asked of: a word, or a whole number. Asked with a day, a division and that. */
export type AskedParameter = ParameterShape & { by: 'word' | 'number' };

type Nothing = Readonly<Record<never, never>>;

export type PrimitiveName = keyof Primitives;

/** How large a number can become: `most` counted in units of the last of `scale` decimals. */
export interface Bound {
  most: bigint;
  scale: number;
}

/** What is known of the values of a primitive without looking at its operands. */
interface Facts {
  type: ValueType;
  /** Of numbers: how large they become. */
  bound?: Bound;
  /** Set where a result is ASCII if the operands are. */
  keepsAscii?: true;
}

const whole = (most: bigint): Bound => ({ most, scale: 0 });

export const primitiveFacts: { readonly [Name in PrimitiveName]: Facts } = {
  length: { type: 'decimal', bound: whole(2n ** 31n) },
  fits: { type: 'bool' },
  substring: { type: 'string', keepsAscii: true },
  concat: { type: 'string', keepsAscii: true },
  lower: { type: 'string', keepsAscii: true },
  contains: { type: 'bool' },
  startsWith: { type: 'bool' },
  endsWith: { type: 'bool' },
  matches: { type: 'bool' },
  isDigits: { type: 'bool' },
  digitAt: { type: 'decimal', bound: whole(9n) },
  numberIn: { type: 'decimal', bound: { most: 10n ** 18n - 1n, scale: 4 } },
  isInteger: { type: 'bool' },
  isDecimal: { type: 'bool' },
  isDate: { type: 'bool' },
  calendarMonths: { type: 'decimal', bound: whole(120_000n) },
  daysBetween: { type: 'decimal', bound: whole(3_287_181n) },
  fullMonths: { type: 'decimal', bound: whole(120_000n) },
  addMonths: { type: 'date', keepsAscii: true },
  addDays: { type: 'date', keepsAscii: true },
  isCode: { type: 'bool' },
  isLabel: { type: 'bool' },
  isCodeOrLabel: { type: 'bool' },
  isPair: { type: 'bool' },
  attribute: { type: 'string' },
  validOn: { type: 'bool' },
  pairOn: { type: 'bool' },
  conforms: { type: 'bool' },
  checkHolds: { type: 'bool' },
  hasForm: { type: 'bool' },
  checkCharacter: { type: 'bool' },
  part: { type: 'string' },
  partAmong: { type: 'bool' },
  partAtMost: { type: 'bool' },
  bare: { type: 'string' },
  person: { type: 'string' },
  isCitizenId: { type: 'bool' },
  parameter: { type: 'decimal', bound: { most: 10n ** 12n - 1n, scale: 4 } },
  hasParameter: { type: 'bool' },
  path: { type: 'string' },
};
