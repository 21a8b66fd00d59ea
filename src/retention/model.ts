import type { MessageCode } from '../message/messages.js';
import { isPartly } from '../dataset/partly.js';

/** What becomes of a row on the day asked about. */
export const statuses = ['due', 'kept', 'permanent', 'unknown'] as const;
type RetentionStatus = (typeof statuses)[number];

/** Why a person should look at a row, beside its falling due. */
export const remarks = [
  'short',
  'short-unsure',
  'no-category',
  'no-minimum',
  'no-period',
  'no-year',
  'odd-year',
  'other-year',
  'date-year',
  'other-start',
  'other-end',
] as const;
type Remark = (typeof remarks)[number];

/** Counts of one catalogue. */
export interface RetentionTable {
  id: string;
  name: string;
  rows: number;
  /** Rows of its files that could not be read, and so are in no other count. */
  unreadable: number;
  status: Record<RetentionStatus, number>;
  remarks: Record<Remark, number>;
  /** Labels of columns that some file lacks, of those that are read. */
  missing: string[];
  /** Headings that may stand for such a column, and its label. */
  near: { header: string; label: string }[];
}

/** A title without a known category, and the materials of the schedule that are most like it. */
export interface SuggestedTitle {
  title: string;
  rows: number;
  materials: Suggestion[];
}

/** A material that a title is like; `score` is from 0 to 1. */
export interface Suggestion {
  code: string;
  name: string;
  score: number;
}

export interface RetentionResult {
  standard: string;
  /** `YYYY-MM-DD` */
  asOf: string;
  tables: RetentionTable[];
  /** The most frequent titles to be classified. */
  unclassified: SuggestedTitle[];
  /** What the reading met: path and message code; `leftOut` where a file is in no count. */
  problems: { path: string; code: MessageCode; params: Record<string, string | number>; leftOut: boolean }[];
  /** Where the list was written. */
  out?: string;
  /** Rows in the list. */
  listed: number;
}

/** How much of the input is in no count: rows, and files or parts of a package. */
export function uncounted({ tables, problems }: Pick<RetentionResult, 'tables' | 'problems'>): { rows: number; files: number } {
  return {
    rows: tables.reduce((sum, { unreadable }) => sum + unreadable, 0),
    files: problems.filter((problem) => problem.leftOut || isPartly(problem)).length,
  };
}
