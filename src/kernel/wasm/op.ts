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
  /** Goes on elsewhere (…, place): where a field is not filled, where a bit is not set, where it is. */
  GoIfEmpty,
  GoIfClear,
  GoIfSet,
  /** The same where the cell of a field is a text, or is not (field, at, bytes, place). */
  GoIfText,
  GoIfNotText,
  /** Sets a bit. */
  Set,
  /**
   * The checks that most cells are asked, each one word: of a field that is filled, where a bit is not set (-1 for none), sets a bit
   * where its cell is not so (field, bit, bit, …): fits (length, fixed), is a number (digits, decimals), a date (layout), in a set (at).
   */
  CheckFits,
  CheckDecimal,
  CheckDate,
  CheckInSet,
  /** Takes two texts, division and agency, as the group of the row. */
  Group,
  /** The row as it stands in the file, without its line break. */
  Row,
  /**
   * Begins the line of the row with its kind; writes a text into the next column, whether something is so (a truth), or nothing;
   * ends the line.
   */
  BeginLine,
  WriteText,
  WriteMark,
  WriteNone,
  /** Begins a hash; adds the text on top; writes it. Writes that of all cells of some columns (how many, at). */
  BeginHash,
  AddHash,
  WriteHash,
  WriteWhole,
  /** Begins to tell of cells that fail; tells of one, which is on top (number); ends it. */
  BeginFaults,
  WriteFault,
  EndFaults,
  EndLine,
}

export const enum Comparison {
  Equal,
  Unequal,
  Less,
  LessOrEqual,
  Greater,
  GreaterOrEqual,
}

/** What a column of the rows' output holds: a number a row, 64 bits, texts and bits of some rows. */
export const enum Kept {
  Number,
  Hash,
  Text,
  Mark,
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
