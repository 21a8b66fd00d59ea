import type { AsideKind } from '../duckdb/pass/aside.js';
import type { RowTests } from '../duckdb/pass/row-tests.js';
import type { ColumnMatch } from '../dataset/model.js';
import type { ReadyKernel } from '../kernel/rows.js';
import type { Bilingual } from '../message/model.js';
import type { Level, TablePlan } from '../plan/plan.js';
import type { CodeScope, Severity } from '../standard/model.js';

/** The form of an image; one of another form is not opened. */
export const imageForm = 1;

/** The standard and the day that an image was made of. */
export interface ImageOrigin {
  standard: { id: string; number: string; title: Bilingual; edition: string; hash: string };
  /** `YYYY-MM-DD`, what checks take as today. */
  asOf: string;
  /** The generations and places whose codes hold. */
  codeScope: CodeScope;
}

/** A question that asks which rows have a key in common; `row`: all their cells. */
export interface ImageQuestion {
  key: readonly string[] | 'row';
  /** What must then be the same too; empty where nothing must. */
  owner: readonly string[];
  /** Which columns of hashes are of the key, and of the owner. */
  hash: string;
  ownerHash?: string;
}

/** A check as an image has it. */
export interface ImageCheck {
  id: string;
  kind: string;
  level: Level;
  severity: Severity;
  clause: string;
  fields: string[];
  /** Fields that a file must have for it. */
  needs: string[];
  /** What the clause asks, what is amiss where it is not so, and what to do. */
  expected: Bilingual;
  found: Bilingual;
  advice: Bilingual;
  /** Of a check of cells or of the record. */
  rows?: RowTests;
  /** Names of the parameters that it asks for. */
  parameters?: string[];
  /** Of a check of what several rows have in common. */
  question?: ImageQuestion;
}

/** What is known of a field beside what a header asks. */
export interface ImageField {
  filled: number;
  nothing?: number;
  /** Whether a figure is a value of it, and whether it holds codes. */
  confined: boolean;
  coded: boolean;
  /** Bits that tell that its cell is not as it should be written; that of its layout among them. */
  layout: number[];
  form?: number;
}

/** Columns of the kernel that a file has elsewhere than its fields: the first part of its key, a second column, columns before the key. */
export interface ImageColumns {
  key: number;
  second: number;
  labels: number[];
}

/** All of an image but the kernel's memory: a record type, and what its checks ask of what the kernel tells of rows. */
export interface ImageDescription extends ImageOrigin {
  form: typeof imageForm;
  /** The kernel that it goes with. */
  kernel: string;
  globals: Record<string, number>;
  ready: Omit<ReadyKernel, 'kernel'>;
  /** The record type, as a header is matched with it; its checks are below. */
  table: TablePlan;
  columns: ImageColumns;
  fields: Record<string, ImageField>;
  checks: ImageCheck[];
  /** What columns of any record type of the standard are called. */
  headings: string[];
  /** The texts of what may be told, by code. */
  texts: Record<string, Bilingual>;
}

/** Something that is told of a file, in words and as data. */
export interface Told {
  code: string;
  params: Record<string, string | number>;
  text: Bilingual;
  line?: number;
  /** Set where nothing is lost or in doubt. */
  remark?: true;
}

export type BrowserOutcome = 'pass' | 'fail' | 'not-applicable' | 'not-evaluated';

/** What became of a check. */
export interface CheckedRule extends Omit<ImageCheck, 'needs' | 'rows' | 'parameters' | 'question'> {
  outcome: BrowserOutcome;
  /** Rows that it applies to, and those of them that failed; both 0 where it was not evaluated. */
  applicable: number;
  failed: number;
  /** Lines in the file of the first rows that failed. */
  lines: number[];
  /** Why it was not evaluated, or not of all rows. */
  reason?: Told;
}

/** Rows that are no records: totals, notes, the header once more. */
export interface RowsAside {
  kind: AsideKind;
  rows: number;
  /** Lines of the first of them. */
  lines: number[];
}

/** What a check of a file came to. */
export interface CheckedFile extends ImageOrigin {
  file: string;
  table: { id: string; name: string; english?: string };
  /** False where nothing of the file was judged; `problems` tell why, and every check is not evaluated. */
  isRead: boolean;
  encoding: 'utf-8' | 'gb18030' | 'unknown';
  /** Records that were read; those that could not be, and the lines of the first; rows of nothing but blanks. */
  rows: number;
  refused: { rows: number; lines: number[] };
  blank: number;
  aside: RowsAside[];
  columns: {
    matched: (Required<Pick<ColumnMatch, 'index' | 'header' | 'field' | 'by'>> & { label: string })[];
    missing: { field: string; label: string }[];
    /** Headings of columns that stand for no field; empty where they may be values. */
    extra: string[];
  };
  checks: CheckedRule[];
  problems: Told[];
}

/** How far a check is: bytes read, of how many, where that is known. */
export interface CheckProgress {
  /** `again`: rows whose keys repeat are looked for once more. */
  step: 'read' | 'again';
  bytes: number;
  size?: number;
}

export interface CheckerOptions {
  /** By what name the file is told of; default its own. */
  name?: string;
  /** Most lines told a check; default 5. */
  samples?: number;
  onProgress?(progress: CheckProgress): void;
  /** Stops the check, which then throws the signal's reason. */
  signal?: AbortSignal;
}

/** Checks files of one record type. */
export interface Checker {
  readonly table: CheckedFile['table'];
  readonly origin: ImageOrigin;
  /** Checks a file. A stream can be read but once: rows whose keys may repeat are then not compared to the last character. */
  check(file: Blob | ReadableStream<Uint8Array>, options?: CheckerOptions): Promise<CheckedFile>;
}
