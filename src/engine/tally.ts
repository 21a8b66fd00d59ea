import type { MessageCode } from '../message/messages.js';
import type { UncomparedCause } from '../expression/question.js';
import type { Amount } from '../value/amount.js';
import type { CauseId } from '../check/cause/causes.js';
import type { Check } from '../plan/plan.js';
import type { UnreadCause } from '../dataset/left-out.js';
import type { Dataset, FileScan } from '../dataset/model.js';
import type { Difference, FileFacts } from '../manifest/model.js';

export type Outcome = 'pass' | 'fail' | 'not-applicable' | 'unevaluated' | 'error';

/** One failing row, values as in the file; masking happens in the report. */
export interface Sample {
  file: string;
  /** Line in the file, from 1. */
  line: number;
  /** Business key: field to value. */
  key: Record<string, string>;
  /** Fields of the check: field to value. */
  values: Record<string, string>;
  /** What its other columns of persons hold: told of nowhere, so that it is known where it stands in another column too. */
  persons?: Record<string, string>;
  /** Codes of the division and the agency that the record is of; absent where it names none. */
  division?: string;
  agency?: string;
  /** What its check tells of it beside its values, for a hint. */
  note?: string;
  /** Id of the cause for which it fails, where one is known, and by how many characters, where that is counted. */
  cause?: CauseTally['id'];
  causeBy?: number;
  /** What is at stake in it; absent where that is not known, or not asked. */
  amount?: string;
}

/** How many of a check's failed rows waivers cover. */
export interface Waived {
  rows: number;
  /** The rows each waiver covers, by its place in the list; they may overlap. */
  by: { waiver: number; rows: number }[];
}

/** Rows that fail a check for one cause. */
export interface CauseTally {
  id: CauseId | UnreadCause;
  rows: number;
  /** What stood in the cells, some of it, where that is the cause. */
  words?: string[];
  /** By how many characters at least and at most, where that is counted. */
  by?: { least: number; most: number };
}

/** Rows that a check is about and that were not compared, for one cause: they neither pass nor fail. */
export interface UncomparedTally {
  cause: UncomparedCause;
  rows: number;
}

export interface CheckTally {
  check: Check;
  outcome: Outcome;
  /** Message code and parameters that say why a check is unevaluated, or, where it failed, why it was not evaluated on all rows. */
  reason?: { code: MessageCode; params: Record<string, string | number> };
  applicable: number;
  failed: number;
  /** Parallel to `TableTally.groups`; absent for file, header and unevaluated checks. */
  groups?: { applicable: number[]; failed: number[] };
  /** Of a field that must be filled: cells that are not blank, and those of them that hold a word for no value; `groups` as above. */
  dirty?: { applicable: number; failed: number; groups: { applicable: number[]; failed: number[] } };
  /** Rows that were not compared, by cause; absent where all were. */
  uncompared?: UncomparedTally[];
  /** What is at stake in the failed rows, of a rule that names an amount. */
  amount?: Amount;
  samples: Sample[];
  /** Why the rows fail, most rows first, where the check can tell; rows of no known cause are in none. */
  causes?: CauseTally[];
  /** What a list of what is handed over declares otherwise than it was found. */
  differences?: Difference[];
  /** Absent where no waiver speaks of the check. */
  waived?: Waived;
}

/** Rows of one administrative division and agency. */
export interface GroupTally {
  division: string;
  agency: string;
  rows: number;
  /** Rows without any error. */
  clean: number;
  /** What is at stake in its failed rows, each row once with the greatest amount that a check names. */
  amount?: Amount;
}

/** Where in a file the records with errors are. */
export interface StretchTally {
  /** The file, by its place among those of the record type. */
  part: number;
  /** Rows that were read. */
  rows: number;
  /** How many records with errors are in each of equal stretches of them, at most 40. */
  failed: number[];
}

/** How many values, and how many of them stand in a record that fails a check of their column. */
export interface ValueCounts {
  count: number;
  failed: number;
}

/**
 * The values of a class. Amounts are at least `from` and less than `to`, powers of ten; zero has a class of its own, from 0 to 0, and
 * that from 0 to 1 is without it. Dates are in the years `from` to `to`, these included. A bound that is absent is none.
 */
export interface DistributionClass extends ValueCounts {
  from?: number;
  to?: number;
}

/** What the values of a column are that records fail checks of; no class holds a single value. */
export interface DistributionTally {
  field: string;
  of: 'amounts' | 'dates';
  /** Ids of the checks of error or warning severity that look at it and failed. */
  checks: string[];
  /** From the lowest to the highest that holds any. */
  classes: DistributionClass[];
  /** What is no plain number, or no date of the form that the standard asks for. */
  unread: ValueCounts;
  empty: ValueCounts;
  /** Records of files that lack the column. */
  lacking: number;
}

/** What stands in the columns of amounts and dates of a record type. */
export interface DistributionsTally {
  /** Those of which the most records fail first. */
  columns: DistributionTally[];
  /** Columns beside them of which records fail. */
  more: number;
}

export interface TableTally {
  table: string;
  rows: number;
  clean: number;
  /** Rows that could not be read and so were not checked. */
  unreadable: number;
  /** Rows that are clean but for errors that are waived. */
  waived?: number;
  groups: GroupTally[];
  /** Of its files that have any records with errors. */
  stretches?: StretchTally[];
  /** Of its columns of amounts and dates, where records fail checks of any. */
  distributions?: DistributionsTally;
  checks: CheckTally[];
}

/** In how many rows of a record type a text stood that a mapping replaces. */
export interface ReplacedTally {
  table: string;
  field: string;
  value: string;
  rows: number;
}

export interface Tally {
  tables: TableTally[];
  /** Checks of the data set as a whole: tables missing, files left out. */
  dataset: CheckTally[];
  /** What was found of every file, where lists are held against it. */
  facts?: FileFacts[];
  /** What a mapping replaced; absent where nothing was. */
  replaced?: ReplacedTally[];
  scans: Map<string, FileScan>;
  source: Dataset;
}
