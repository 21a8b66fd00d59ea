/** What a waiver speaks of; a row must fit every part that is given, and no part at all means all rows. */
export interface WaiverScope {
  /** Record type: as its author named it, and its id once settled. */
  table?: string;
  /** Code of a division, as the data have it. */
  division?: string;
  /** Code of an agency, as the data have it. */
  agency?: string;
  /** File, as the report names it, or its bare name. */
  file?: string;
  /** Line on which a record begins in the file, from 1. */
  row?: number;
  /** Business key of a record, by field; the field is empty where its author gave a value alone, until it is settled. */
  key?: Readonly<Record<string, string>>;
}

/** One waiver: failed rows of a check that do not decide the verdict, because someone answers for them. */
export interface Waiver {
  /** Check id. */
  check: string;
  scope: WaiverScope;
  reason: string;
  /** Role of who approved it. */
  approver: string;
  /** `YYYY-MM-DD`, the day of the approval. */
  date: string;
  /** `YYYY-MM-DD`, the last day on which it holds. */
  expires: string;
  /** Where it stands in its file, from 1. */
  line: number;
  column: number;
}

/** A file of waivers as read. */
export interface WaiverFile {
  /** As the user named it. */
  path: string;
  size: number;
  sha256: string;
  waivers: Waiver[];
}
