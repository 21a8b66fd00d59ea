import type { CauseId } from '../check/cause/causes.js';
import type { UnreadCause } from '../dataset/left-out.js';
import type { FileProblem } from '../dataset/file-problem.js';
import type { StepId } from './steps.js';

/** Why a cell that is wrong stays as it is: the cause, where one is known. */
export type LeftCause = CauseId | 'other';

/** What was done: a step of a cell, or a row taken out. */
export type RepairId = StepId | 'total-row';

/** Cells of an element that are wrong for one cause and stay, and the first of them. */
export interface Left {
  table: string;
  field: string;
  cause: LeftCause;
  /** Id of the first check that they fail, where no cause is known. */
  check?: string;
  cells: number;
  file: string;
  line: number;
}

/** A file that was copied, and what was done to it. */
export interface RepairedFile {
  /** As it was given, numbers of persons in it hidden. */
  path: string;
  /** Where the copy is. */
  copy: string;
  table: string;
  rows: number;
  /** Cells that were changed, and rows that were taken out. */
  cells: number;
  totals: number;
  /** Rows that say something of the table, and stay. */
  notes: number;
  /** Records that cannot be read, which stand in the copy byte for byte. */
  unread: Partial<Record<UnreadCause, number>>;
  /** Headings that no element is known for; their columns are as they were. */
  unknown: string[];
  /** Set where the copy is in another format or encoding than the file. */
  written?: 'workbook' | 'utf-8';
}

/** All that was repaired, and what was left. */
export interface Repairs {
  files: RepairedFile[];
  /** How often each was done. */
  done: Map<RepairId, number>;
  left: Left[];
  /** What is told of files; those left out have no copy. */
  problems: FileProblem[];
}
