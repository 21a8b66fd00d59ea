import type { Decision, SampleReport, WaiverReport } from '../conformance/model.js';
import type { Deduction, Judged } from '../standard/acceptance/model.js';
import type { Basis, Severity } from '../standard/model.js';
import type { Bilingual } from '../message/model.js';

/** Version of the form of an acceptance report; another major one is not read. */
export const acceptanceVersion = '1.0';

/** What an acceptance found: the one model every format is rendered from. Published as `schemas/acceptance-report.schema.json`. */
export interface AcceptanceReport {
  version: typeof acceptanceVersion;
  cover: Cover;
  run: {
    tool: { name: string; version: string };
    /** `YYYY-MM-DD`, what the acceptance took as today. */
    asOf: string;
    list: ListUsed;
    /** Absent where no answers were given. */
    answers?: { path: string; format: 'yaml' | 'xlsx'; sha256: string };
    reports: ReportUsed[];
  };
  sections: SectionResult[];
  /** In the order of the list. */
  items: ItemResult[];
  total: Total;
  /** Absent where none may be given; `noGrade` then says why. */
  grade?: { id: string; name: Bilingual; bound: number; then: Decision };
  noGrade?: Reason;
  properties: PropertyResult[];
  /** Failed and broken checks of all reports: the gravest first, then the most failed rows. */
  findings: Finding[];
  unevaluated: {
    /** Ids of items. */
    items: string[];
    /** Checks that could not be evaluated, by report, record type and reason. */
    checks: { report: number; table: string; tableEnglish?: string; reason: Bilingual; ids: string[] }[];
  };
  waivers: WaiverUsed[];
  verdict: {
    decision: Decision;
    /** The sentence that decided. */
    sentence: Bilingual;
    /** Everything that bears on the verdict, the worst first. */
    grounds: Ground[];
  };
}

/** A reason by its message code, and its text. */
export interface Reason {
  code: string;
  text: Bilingual;
}

/** What stands on the cover; empty where it was not told. */
export interface Cover {
  /** What is accepted, for example 2024 年度业务档案. */
  subject: string;
  agency: string;
  fonds: string;
  fondsName: string;
  /** Who organises the acceptance. */
  organiser: string;
}

/** What the cover of a report of acceptance has, in its order. */
export const coverFields = ['subject', 'agency', 'fonds', 'fondsName', 'organiser'] as const satisfies (keyof Cover)[];

/** The list of items by which was judged. */
export interface ListUsed {
  id: string;
  title: Bilingual;
  status: string;
  standard: string;
  complete: boolean;
  scored: Severity[];
  hash: string;
}

/** A conformance report that the acceptance rests on. */
export interface ReportUsed {
  path: string;
  sha256: string;
  standard: { id: string; number: string; title: Bilingual; edition: string; hash: string };
  profile: { id: string; title: Bilingual; hash: string; status: string };
  asOf: string;
  masked: boolean;
  rows: number;
  clean: number;
  /** Records that were mostly not looked at; absent where there are none. */
  scant?: number;
  /** 0 to 100; absent when nothing could be scored. */
  score?: number;
  /** The file of waivers it was made with; absent where there was none. */
  waivers?: { path: string; sha256: string };
  decision: Decision;
  sentence: Bilingual;
}

/** The points of a section. */
export interface SectionResult {
  id: string;
  title: Bilingual;
  points: number;
  awarded: number;
  /** Points of the items that were evaluated. */
  evaluated: number;
  items: number;
  unevaluated: number;
}

/** The points of all sections. */
export interface Total {
  /** Points of all items whose points are known. */
  points: number;
  /** Items that were not evaluated count nothing. */
  awarded: number;
  /** Points of the items that were evaluated. */
  evaluated: number;
  /** `evaluated / points`, 0 to 1. */
  share: number;
  /** What the total would be if every item that was not evaluated had all of its points. */
  best: number;
}

/** How an item came out; what was not looked at is unevaluated. */
export type ItemOutcome = 'full' | 'partial' | 'none' | 'unevaluated';

/** An item, its points, and why. */
export interface ItemResult {
  id: string;
  section: string;
  text: Bilingual;
  /** Absent where the list does not know them. */
  points?: number;
  judged: Judged;
  deduction: Deduction;
  outcome: ItemOutcome;
  /** Absent when the item was not evaluated or its points are not known. */
  awarded?: number;
  /** Why, in a sentence for each half of the judgement. */
  reason: Bilingual;
  /** What the checks say; absent where a person judges alone. */
  automatic?: AutomaticResult;
  /** What a person said; absent where nobody did. */
  manual?: ManualResult;
  evidence: EvidenceFile[];
  source: string;
  basis: Basis;
}

/** What the checks of reports say of an item. */
export interface AutomaticResult {
  outcome: 'pass' | 'fail' | 'not-applicable' | 'unevaluated';
  /** Absent when it was not evaluated or the points are not known. */
  awarded?: number;
  /** Checks that cost points where they fail. */
  checks: UsedCheck[];
}

/** A check, or an item of the four-property check, as one report has it. */
export interface UsedCheck {
  /** Position in `run.reports`. */
  report: number;
  id: string;
  table: string;
  severity: Severity;
  outcome: 'pass' | 'fail' | 'not-applicable' | 'unevaluated' | 'error';
  applicable: number;
  failed: number;
  /** Failed rows that waivers cover, which cost no points; absent where there are none. */
  waived?: number;
}

/** What the people who judged say of an item. */
export interface ManualResult {
  given: 'met' | 'points' | 'failed';
  /** `true` or `false` for `met`, points, or how many places failed. */
  value: boolean | number;
  /** Absent when the points are not known. */
  awarded?: number;
  /** Role of who judged, never a name. */
  role: string;
  date: string;
  remark: string;
}

/** A file that was looked at: its path from the file of answers. */
export interface EvidenceFile {
  path: string;
  size: number;
  sha256: string;
}

/** How one item of the four-property check came out in one report. */
export interface PropertyResult {
  report: number;
  id: string;
  property: string;
  group: string;
  /** As the standard has it. */
  name: string;
  /** The three in English; absent where they are not known. */
  english?: { name: string; property: string; group: string };
  /** Who answers it. */
  by: 'tool' | 'person' | 'both';
  outcome: 'pass' | 'fail' | 'not-applicable' | 'unevaluated';
  checks: string[];
}

/** A check that failed, as the report of an acceptance tells it. */
export interface Finding {
  report: number;
  id: string;
  /** Number of the standard. */
  standard: string;
  clause: string;
  basis: Basis;
  /** Id and name of the record type; both empty for the whole data set. */
  table: string;
  tableName: string;
  /** Its name in English, where it has one. */
  tableEnglish?: string;
  severity: Severity;
  outcome: 'fail' | 'error';
  expected: Bilingual;
  message: Bilingual;
  advice: Bilingual;
  applicable: number;
  failed: number;
  waived?: number;
  samples: SampleReport[];
  /** Ids of the items that lose points by it. */
  items: string[];
}

/** A waiver that a report was made with. */
export interface WaiverUsed extends WaiverReport {
  report: number;
}

/** What the verdict of an acceptance rests on. */
export interface Ground {
  decision: Decision;
  /** What it comes from: a blocking item, a report, the grade, what is missing. */
  kind: 'blocking' | 'report' | 'grade' | 'unevaluated' | 'list';
  /** Id of the item or grade, or path of the report. */
  subject: string;
  text: Bilingual;
}
