/**
 * The words of the kernel's programs, the same for the printer that writes them and the machine that runs them. A program is a row
 * of 32-bit numbers: a word and what it is given (`at` is an address in the image). It runs over the rows of a block at once, those that
 * are chosen. Values lie on a stack, one a row: texts, numbers of 128 bits in a scale that the printer knows; a truth is a mask of rows.
 */
export const enum Op {
  /** Ends the program. */
  End,
  /** Chooses all rows; of all those in which bits are set and others are not (place, how many, how many, bits): where there are none, goes on at the place. */
  All,
  Gate,
  /** Chooses of the rows those of the mask on top. */
  Only,
  /** Sets a bit of the rows, or of those that the mask on top leaves out. */
  Set,
  Fail,
  /** The rows of a gate as a mask (how many, how many, bits). */
  GateTruth,
  /** Values: text (at, bytes); cell (field); number of a cell (field, scale), and where it was kept (…, place); number (four parts, lowest first); truth. */
  Text,
  Cell,
  CellNumber,
  KeptNumber,
  Number,
  Truth,
  /** Whether a cell is filled, or holds a word for no value (field). */
  Filled,
  Nothing,
  /** Once more the mask on top; without what lies on top. */
  Copy,
  Drop,
  Not,
  /**
   * What is asked only where the mask on top is set, or is not, and goes on at the place where that is nowhere (place); then both as one.
   */
  And,
  EndAnd,
  Or,
  EndOr,
  /** A value where the mask on top is set, another elsewhere (place; place; whether it is a truth); then both as one. */
  When,
  Else,
  EndWhen,
  /** Numbers: the sum, the difference, the product of two; with the other sign; times ten so often; without so many decimals. */
  Add,
  Subtract,
  Multiply,
  Negate,
  Finer,
  Whole,
  /** Compares two (a Comparison), or one with what is given (…, four parts; …, at, bytes). */
  CompareNumbers,
  CompareTexts,
  CompareTruths,
  CompareNumber,
  CompareText,
  /** Compares the cell of a field with a text (field, at, bytes): whether they are the same. */
  IsText,
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
  /** The checks that most cells are asked: sets a bit of the rows in which the cell of a field is not so (field, bit, …): fits (length, fixed); is a number, which is kept (digits, decimals, place); is a date (layout); is in a set (at). */
  CheckFits,
  CheckDecimal,
  CheckDate,
  CheckInSet,
  /** Takes two texts, division and agency, as the group of each row. */
  Group,
  /** The rows as they stand in the file, without their line breaks. */
  Row,
  /** Begins what rows leave, with their kinds; writes a text of those that are chosen; a mark of those of the mask on top; ends it. */
  BeginRows,
  WriteText,
  WriteMark,
  /** Begins a hash; adds the texts on top; writes it where all were there. Writes that of all cells of some columns (how many, at). */
  BeginHash,
  AddHash,
  WriteHash,
  WriteWhole,
  /** Writes which of the texts that are read as others stood in a column, by its number among those in which some are. */
  WriteReplaced,
  /** Writes where each row begins and ends. */
  WritePlaces,
  /** Writes the cells that fail (how many, at: bit, field and number of each). */
  WriteFaults,
  EndRows,
}

export const enum Comparison {
  Equal,
  Unequal,
  Less,
  LessOrEqual,
  Greater,
  GreaterOrEqual,
}

/** A step of an automaton that decides, whatever follows: the pattern matches, or does not. No number of a state is as large. */
export const enum Decided {
  Matched = 0x4000,
  Lost = 0x8000,
}

/** What a column of the rows' output holds: the number of a row's kind, 64 bits, texts and bits of some rows, an address a row. */
export const enum Kept {
  Number,
  Hash,
  Text,
  Mark,
  Place,
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
