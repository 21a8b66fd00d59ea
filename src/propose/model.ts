import type { FileProblem } from '../dataset/file-problem.js';
import type { MatchedBy } from '../dataset/model.js';
import type { NearReason } from '../dataset/near.js';
import type { Field, TablePlan } from '../plan/plan.js';

/**
 * How sure it is that a heading is an element, the surest first: its name; another spelling that the standard tells; more than
 * half of its values looked at could be of that element and of nothing else; a name that is only near. `none`: nothing speaks for any.
 */
export const sureties = ['exact', 'synonym', 'values', 'name', 'none'] as const;
export type Surety = (typeof sureties)[number];

/** Whether `check` takes a heading without a person's word. */
export function isTaken({ surety }: { surety: Surety }): boolean {
  return surety === 'exact' || surety === 'synonym';
}

/**
 * What values of an element are known by. `checked`: right form, check character and dates; `named`: a name of its code list;
 * `listed`: one of its codes; `written`: the rest of what is asked of a cell, such as a date or an amount.
 */
export type Trait = 'checked' | 'named' | 'listed' | 'written';

/** How many of the values that were looked at are as an element has them, blanks around them and apostrophes before them left aside. */
interface Evidence {
  trait: Trait;
  /** Cells looked at that hold something. */
  filled: number;
  fit: number;
}

/** A name in cells of a code, and the code that alone has it. */
interface ValueProposal {
  value: string;
  to: string;
  rows: number;
}

/** An element that a heading is, or may be. */
export interface Candidate {
  field: Field;
  /** Why its name is near, where it is not the same. */
  near?: NearReason;
  evidence: Evidence;
  /** Names that stand in the place of codes, by frequency. */
  values: ValueProposal[];
  /** Rows that hold codes: where there are some beside names, which of the two is meant is for a person to say. */
  codes: number;
  /** Values that are neither a code of the list nor the name of one code alone: how many rows, and some of them, masked. */
  unmapped: { rows: number; examples: string[] };
}

/** What is proposed for a heading in the files of a record type. */
export interface ColumnProposal {
  /** As the first file has it. */
  heading: string;
  /** The same as it may be shown; where that differs, it may be of a person, and is written into no file. */
  shown: string;
  /** How many files have it. */
  files: number;
  surety: Surety;
  /** The surest first. */
  candidates: Candidate[];
  /** Some of its values, masked. */
  samples: string[];
  /** Record types in which the heading is an element, where nothing speaks for one of this. */
  elsewhere: { table: TablePlan; field: Field }[];
}

/** A file that was looked at. */
export interface LookedAt {
  path: string;
  rows: number;
  unread: number;
  /** Whether that is the whole file. */
  whole: boolean;
  matchedBy: MatchedBy;
  /** Headings that are fields of the record type or near them, and those of the next likely record type, where the header decided. */
  likeness?: { headings: number; next?: { table: TablePlan; headings: number } };
}

/** What is proposed for a record type. */
export interface TableProposal {
  table: TablePlan;
  files: LookedAt[];
  columns: ColumnProposal[];
  /** Fields that must be filled and are no column of any file. */
  missing: Field[];
}

/** What is proposed for files of an agency. */
export interface Proposal {
  standard: string;
  /** Rows of a file that were looked at, at the most. */
  most: number;
  tables: TableProposal[];
  problems: FileProblem[];
}
