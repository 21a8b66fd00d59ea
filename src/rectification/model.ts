import type { LineOutcome } from '../report/xlsx/outcome.js';
import type { TextParams } from '../system/fault.js';
import type { MessageCode } from '../message/messages.js';
import type { Waiver } from '../waiver/model.js';

/** What is to be told of a list or a line: a message code and its parameters. */
export interface LineNote {
  code: Extract<MessageCode, `waivers.problem.${string}` | `waivers.remark.${string}`>;
  params: TextParams;
}

/** Where a line stands. */
interface Source {
  /** The list, as it is shown. */
  list: string;
  sheet: string;
  /** From 1. */
  row: number;
}

/** A line of a list that came back, its cells as they stand. */
export interface ReturnedLine extends Source {
  table: string;
  file: string;
  /** Line in the file. */
  at: string;
  key: string;
  check: string;
  outcome: string;
  /** Cell of the outcome, as `M12`. */
  outcomeCell: string;
  why: string;
  role: string;
  day: string;
  hasFormula: boolean;
}

/** A list that was read. */
export interface ReturnedList {
  list: string;
  sha256: string;
  lines: number;
}

/** Lists that came back, as read. */
export interface Returned {
  lists: ReturnedList[];
  lines: ReturnedLine[];
  problems: LineNote[];
}

/** A waiver that was taken in, and the lines that it is of. */
export interface TakenWaiver extends Omit<Waiver, 'line' | 'column'> {
  sources: Source[];
}

/** What became of the lines. */
export interface Taken {
  waivers: TakenWaiver[];
  /** Lines by outcome, those that lack something too. */
  outcomes: Record<LineOutcome, number>;
  unanswered: number;
  /** Waivers that name a file and a line, and not a key. */
  byLine: number;
  /** Waivers that could not be compared with the report, which holds samples only. */
  unproven: number;
  problems: LineNote[];
  remarks: LineNote[];
}
