/**
 * The words of the kernel's programs, the same for the printer that writes them and the machine that runs them. A program is a row
 * of 32-bit numbers: a word and what it is given (`at` is an address in the image). Values lie on a stack: texts, numbers of 128
 * bits in a scale that the printer knows, truths.
 */
export const enum Op {
  /** Ends the program. */
  End,
  /** Values: text (at, bytes); cell (field); number of a cell (field, scale); number (four parts, lowest first); truth. */
  Text,
  Cell,
  CellNumber,
  Number,
  Truth,
  /** Whether a cell is filled, or holds a word for no value (field). */
  Filled,
  Nothing,
  /** Once more what lies on top; without what lies on top. */
  Copy,
  Drop,
  /** Goes on elsewhere (place): always, where the top is false, where it is true. The last two take the top away. */
  Go,
  GoIfNot,
  GoIf,
  Not,
  /** Numbers: the sum, the difference, the product of two; with the other sign; times ten so often; without so many decimals. */
  Add,
  Subtract,
  Multiply,
  Negate,
  Finer,
  Whole,
  /** Compares two (a Comparison). */
  CompareNumbers,
  CompareTexts,
  CompareTruths,
  /** The primitives, in the order of their table. */
  Length,
  Fits,
  Substring,
  Concat,
  Lower,
  Contains,
  StartsWith,
  EndsWith,
  Matches,
  IsDigits,
  DigitAt,
  NumberIn,
  IsInteger,
  IsDecimal,
  IsDate,
  CalendarMonths,
  DaysBetween,
  FullMonths,
  AddMonths,
  AddDays,
  /** Whether a text, or two as one, stands in a set (at). */
  InSet,
  InPairs,
  /** The text that a set has for a text (at). */
  Attribute,
  /** Whether a text, or two as one, was valid (at, format). Of two the second stands below the date. */
  ValidOn,
  PairValidOn,
  Conforms,
  CheckHolds,
  HasForm,
  CheckCharacter,
  Part,
  Bare,
  Person,
  IsCitizenId,
  Parameter,
  HasParameter,
  Path,
}

export const enum Comparison {
  Equal,
  Unequal,
  Less,
  LessOrEqual,
  Greater,
  GreaterOrEqual,
}

/** Layouts of dates. */
export const enum Layout {
  Moment,
  Day,
  Month,
  Year,
  Period,
}

/** Algorithms of check characters. */
export const enum Algorithm {
  None,
  Citizen,
  Credit,
  Organisation,
  Licence,
  Card,
  BaseCode,
  HongKong,
  Taiwan,
}
