import { listedIds } from '../message/punctuation.js';
import type { Amount } from '../value/amount.js';
import type { NearReason } from '../dataset/near.js';
import type { ColumnMatch, MatchedBy } from '../dataset/model.js';
import type { Basis, CodeScope, Severity, Stage } from '../standard/model.js';
import type { DistributionsTally, Outcome } from '../engine/tally.js';
import type { Bilingual } from '../message/model.js';

/** Version of the form of a report; another major one is not read. */
export const reportVersion = '2.0';

/** The one model every report format is rendered from. Published as `schemas/conformance-report.schema.json`. */
export interface ConformanceReport {
  version: typeof reportVersion;
  run: {
    tool: { name: string; version: string };
    standard: { id: string; number: string; title: Bilingual; edition: string; hash: string };
    profile: { id: string; title: Bilingual; hash: string; status: string };
    codeLists: { id: string; title: string; english?: string; size: number; complete: boolean; hash: string }[];
    /** The generations and places whose codes hold. */
    codeScope: CodeScope;
    inputs: InputReport[];
    /** Set where only some record types were judged, as was asked: nothing is said of the others, nor of the whole. */
    only?: OnlyReport;
    /** What told the agency of files that have no column for it; absent where that was not asked for. */
    agencies?: AgenciesReport;
    /** The mapping of headings and values it was made with; absent where none was given. */
    mapping?: MappingReport;
    /** Present where the input was a package: what was read of it, beside its tables. */
    package?: PackageReport;
    asOf: string;
    samples: number;
    masked: boolean;
  };
  tables: TableReport[];
  /** The checks that were evaluated: those of the whole data set first, then by table. */
  checks: CheckReport[];
  /** The checks that were not, by table and reason; never a pass. */
  unevaluated: UnevaluatedReport[];
  /** Labels of the fields that the checks name. */
  labels: Record<string, string>;
  /** Their labels in English, of those that have one; absent where none has. */
  english?: Record<string, string>;
  /** Counts per division and agency, from which scores can be made again. */
  groups: GroupReport[];
  /** Names of the divisions above, where the standard's code list has them. */
  divisionNames: Record<string, string>;
  scores: Scores;
  verdict: Verdict;
  /** The items of the four properties, where the standard has any. */
  properties?: PropertiesReport;
  /** The waivers it was made with; absent where no file of them was given. */
  waivers?: WaiversReport;
  /** The terms that the report uses; absent where no terminology was at hand. */
  glossary?: GlossaryEntry[];
}

/** What alone was judged, and what was left aside. */
export interface OnlyReport {
  /** Ids of the record types. */
  tables: string[];
  aside: {
    /** The record types that were not judged. */
    tables: { id: string; name: string }[];
    /** Checks of those judged that look at others, and were not asked. */
    checks: { table: string; id: string }[];
    /** Files that were given, with the record types in them that were not read. */
    files: { path: string; tables: string[] }[];
  };
}

/** A term that a report uses. */
export interface GlossaryEntry {
  id: string;
  /** The preferred term first. */
  names: Record<keyof Bilingual, string[]>;
  /** Empty where it is not known. */
  definition: Bilingual;
  basis: Basis;
}

/** The generations and places of a code scope in one line; `–` where only national codes hold. */
export function scopeText({ generations, places }: CodeScope): string {
  return listedIds([...generations, ...places]) || '–';
}

/** A file of waivers, and every waiver in it. */
export interface WaiversReport {
  file: { path: string; size: number; sha256: string };
  entries: WaiverReport[];
}

/** A waiver as a report tells it, and what it covered. */
export interface WaiverReport {
  check: string;
  /** What it is held to; all failed rows of the check where it is empty. */
  scope: { table?: string; division?: string; agency?: string; file?: string; row?: number; key?: Record<string, string> };
  reason: string;
  /** Role of who approved it. */
  approver: string;
  /** `YYYY-MM-DD`. */
  date: string;
  /** `YYYY-MM-DD`, the last day on which it holds. */
  expires: string;
  /** Line in the file, from 1. */
  line: number;
  /** Failed rows it covers; 0: it was not used. */
  failed: number;
}

/** What told the agency of files that have no column for it. */
export interface AgenciesReport {
  by: 'folder' | 'file' | 'list';
  /** The list of agencies. */
  list?: { path: string; size: number; sha256: string };
  /** Names that the list has for agencies, by their code. */
  names: Record<string, string>;
  /** How many files were given an agency so, and of how many agencies these are. */
  files: number;
  agencies: number;
}

/** A file of mappings, and what became of each line of it. */
export interface MappingReport {
  file: { path: string; size: number; sha256: string };
  /** Headings, by record type; `files` have one. */
  columns: { table: string; heading: string; field: string; label: string; line: number; files: number }[];
  /** Texts in cells, and what they are read as; in `rows` one stood. */
  values: { table: string; field: string; label: string; value: string; to: string; line: number; rows: number }[];
}

/** A file that was given, and what is to be told of it. */
export interface InputReport {
  path: string;
  format: 'csv' | 'xml' | 'xlsx' | 'measured' | 'unknown';
  size: number;
  sha256: string;
  encoding: string;
  /** True when nothing of the file was checked. */
  leftOut: boolean;
  /** Set where something of a file that was checked was not read, or values in it are not known. */
  partly?: true;
  /** What is to be told of the file, message codes; a `remark` is no fault of it. */
  problems: { code: string; params: Record<string, string | number>; line?: number; remark?: true }[];
}

/** Items by which archives are judged authentic, complete, usable and safe, of one stage. */
export interface PropertiesReport {
  /** Prefix of the items' ids: GD filing, YJ hand-over, CQ long-term keeping. */
  stage: Stage;
  items: PropertyReport[];
}

/** An item of the four properties, and how it was answered. */
export interface PropertyReport {
  id: string;
  name: string;
  property: string;
  group: string;
  /** The same in English; absent where it is not known. */
  english?: { name: string; property: string; group: string };
  /** Who answers it. */
  by: 'tool' | 'person' | 'both';
  /** Never `pass` where a person must answer too. */
  outcome: 'pass' | 'fail' | 'unevaluated' | 'not-applicable';
  /** What the checks alone say; absent where a person answers alone. */
  tool?: PropertyReport['outcome'];
  /** Ids of the checks that answer it, and of those that failed. */
  checks: string[];
  failing: string[];
  /** Failed rows, waived ones left out. */
  failed: number;
}

/** A package as a whole. */
export interface PackageReport {
  kind: 'folder' | 'zip' | 'eep';
  path: string;
  /** Files found, those within EEP packages counted too. */
  files: number;
  bytes: number;
  /** SHA-256 over the lines `digest  path` of all files, sorted by path, as `sha256sum` writes them. */
  sha256: string;
  /** How much of the files was looked at. */
  inspect: string;
  algorithms: string[];
  limits: { files: number; bytes: number; ratio: number; depth: number; name: number; seconds: number; inspected: number };
  /** The virus scanner that ran; absent where none did. */
  scanner?: { name: string; version: string };
}

/** A record type: its rows, and the files that hold it. */
export interface TableReport {
  id: string;
  number: string;
  name: string;
  /** Its name in English, where it has one. */
  english?: string;
  /** The standard that it is of, where that is another one, against which rules are held. */
  from?: { id: string; number: string; title: Bilingual };
  clause: string;
  present: boolean;
  rows: number;
  clean: number;
  /** Rows that are clean but for errors that are waived; absent where there are none. */
  waived?: number;
  unreadable: number;
  /** How many of its columns every file of it has, and of how many; only these were looked at. Absent where no file holds it. */
  columns?: { known: number; all: number };
  /** Why its records were mostly not looked at, so that none is called free of errors: fewer than half of its columns, or fewer rows read than not. */
  scant?: 'columns' | 'rows';
  /** What stands in its columns of amounts and dates of which records fail checks of error or warning severity; absent where there are none. */
  distributions?: DistributionsReport;
  files: {
    path: string;
    matchedBy: MatchedBy;
    columns: { index: number; header: string; field?: string; label?: string; by?: ColumnMatch['by'] }[];
    missing: { field: string; label: string }[];
    /** What its place gave to all its records; absent where it gave nothing. */
    given?: { field: string; label: string; value: string }[];
    extra: string[];
    /** Extra columns whose heading is near that of a missing field; absent where there are none. */
    near?: { index: number; header: string; field: string; label: string; why: NearReason }[];
    /** How many records with errors are in each of equal stretches of the rows that were read of it, at most 40; absent where it has none. */
    stretches?: { rows: number; failed: number[] };
  }[];
}

/** Columns of amounts and dates: at most 12, those of which the most records fail first, and how many more there are. */
export type DistributionsReport = DistributionsTally;

/** Checks of a record type that could not be evaluated for one reason. What they ask is told by the schemas of the standard. */
export interface UnevaluatedReport {
  /** Record type id; empty for checks of the whole data set. */
  table: string;
  reason?: { code: string; params: Record<string, string | number> };
  /** The reason as a fragment: what is missing. */
  message: Bilingual;
  /** Ids by severity. */
  checks: Partial<Record<Severity, string[]>>;
}

/** A check that was evaluated: what it asks, and what was found. */
export interface CheckReport {
  id: string;
  standard: string;
  clause: string;
  basis: Basis;
  /** Record type id; empty for checks of the whole data set. */
  table: string;
  /** Names of its fields; `labels` of the report has their labels. */
  fields: string[];
  kind: string;
  level: string;
  indicator: string;
  severity: Severity;
  outcome: Exclude<Outcome, 'unevaluated'>;
  /** A sentence: what the clause asks. */
  expected: Bilingual;
  /** A fragment: what was found in the failing rows. */
  message: Bilingual;
  advice: Bilingual;
  params: Record<string, unknown>;
  applicable: number;
  failed: number;
  /** Of a field that must be filled: cells that are not blank, and those of them that hold a word for no value, which count as dirty; absent where all are blank. */
  dirty?: Counts;
  /** How many of the failed rows waivers cover, which do not decide the verdict; absent where there are none. */
  waived?: number;
  /** Rows that it is about and that were not compared, by cause: they are neither among `applicable` nor a pass; absent where there are none. */
  uncompared?: UncomparedReport[];
  /** What is at stake in the failed rows, of a rule that names an amount. */
  amount?: Amount;
  samples: SampleReport[];
  /** Why the rows fail, most rows first, each with its own advice; absent where the check cannot tell. */
  causes?: CauseReport[];
  /** How many divisions have failed rows. */
  divisionsFailed: number;
  /** Those with the most failed rows, at most 20, most first. */
  divisions: { division: string; failed: number }[];
  /** How many agencies have failed rows, and those with the most, as of divisions; absent where no agency is named. */
  agenciesFailed?: number;
  agencies?: { division: string; agency: string; failed: number }[];
}

/** A cause for which rows were not compared, and how many. */
export interface UncomparedReport {
  id: string;
  rows: number;
  /** A fragment: why. */
  message: Bilingual;
}

/** A cause for which rows fail a check: hyphens in a date, too many cells, … */
export interface CauseReport {
  id: string;
  failed: number;
  /** A fragment: what is amiss. */
  message: Bilingual;
  advice: Bilingual;
}

/** One failing row: the line a person finds in the file, its business key, and the values of the check's fields. */
export interface SampleReport {
  file: string;
  row: number;
  key: Record<string, string>;
  values: Record<string, string>;
  /** Codes of the division and the agency that the record is of; absent where it names none. */
  division?: string;
  agency?: string;
  /** Id of its cause among those of the check, where one is known. */
  cause?: string;
  /** What is at stake in it; absent where that is not known, or not asked. */
  amount?: string;
  /** What helps to correct the row, where something is known: why it fails; when a code was valid, and what took its place. */
  hint?: Bilingual;
}

/** B and B - A of X = A / B. */
export interface Counts {
  applicable: number;
  failed: number;
}

/** Counts of one record type in one division and agency. */
export interface GroupReport {
  table: string;
  division: string;
  agency: string;
  rows: number;
  clean: number;
  /** What is at stake in its failed rows, each row once with the greatest amount that a rule names; absent where none does. */
  amount?: Amount;
  /** Indicator id to severity to counts. */
  indicators: Record<string, Partial<Record<Severity, Counts>>>;
}

/** An indicator: X = A / B. */
export interface IndicatorScore {
  id: string;
  /** B and A of X = A / B. */
  checked: number;
  met: number;
  /** X, 0 to 1; absent when nothing was applicable. */
  value?: number;
  weight: number;
}

/** A dimension of data quality, scored from its indicators. */
export interface DimensionScore {
  id: string;
  /** 0 to 100; absent when no indicator has a value. */
  score?: number;
  weight: number;
  indicators: IndicatorScore[];
}

/** A score from 0 to 100 with what it is made of. */
export interface Score {
  /** 0 to 100; absent when nothing could be scored. */
  total?: number;
  dimensions: DimensionScore[];
  rows: number;
  clean: number;
}

/** The score of the whole, and of each record type, division and agency. */
export interface Scores extends Score {
  byTable: (Score & { table: string })[];
  byDivision: (Score & { division: string })[];
  byAgency: (Score & { division: string; agency: string })[];
}

/** What becomes of the data: they are accepted, on conditions, or returned. */
export type Decision = 'accept' | 'conditional' | 'return';

/** The decision, and what decided it. */
export interface Verdict {
  decision: Decision;
  /** Thresholds and blocking checks that were broken, the deciding one first; empty on accept. */
  broken: {
    id: string;
    measure: string;
    bound: number;
    comparison: string;
    unit: string;
    actual: number;
    then: Decision;
    text: Bilingual;
  }[];
  /** The sentence that decided. */
  sentence: Bilingual;
}
