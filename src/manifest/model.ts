import type { MessageCode } from '../message/messages.js';

/** A line of a list: what it declares of a file, or of a column of it. */
export interface ManifestLine {
  /** Line in the list, from 1. */
  line: number;
  /** From the folder of the list, parted by `/`. */
  file: string;
  /** Record type, as it is written. */
  table?: string;
  rows?: number;
  bytes?: number;
  /** Lower case. */
  sha256?: string;
  /** Element, as it is written. */
  column?: string;
  sum?: string;
  least?: string;
  greatest?: string;
}

/** What in a list cannot be read. */
export interface ManifestFault {
  code: MessageCode & `manifest.fault.${string}`;
  params: Record<string, string | number>;
  line?: number;
}

/** A list of what is handed over. */
export interface ManifestList {
  /** As it is told. */
  path: string;
  absolute: string;
  /** Absent where it could not be read to its end. */
  bytes?: number;
  sha256?: string;
  /** Id of the standard it was made by; absent where it says none. */
  standard?: string;
  lines: ManifestLine[];
  faults: ManifestFault[];
}

/** What the cells of a column are, exact. */
export interface ColumnFacts {
  field: string;
  /** Of a column of numbers; a plain decimal without zeros behind those of its element. */
  sum?: string;
  /** Empty where no cell is filled. */
  least?: string;
  greatest?: string;
  /** Cells that are filled and no number, or no date, as the element has it: they are in none of these. */
  unread: number;
}

/** What a file holds of a record type. */
export interface TableFacts {
  table: string;
  /** Records, as the checks count them. */
  rows: number;
  columns: ColumnFacts[];
}

/** What was found of a file. */
export interface FileFacts {
  /** As it is told. */
  path: string;
  absolute: string;
  /** Absent where it can no longer be read. */
  bytes?: number;
  sha256?: string;
  /** Set where nothing of it was read. */
  leftOut?: true;
  tables: TableFacts[];
}

/** What may differ between a list and what was found: what tells the most first. */
export const differing = [
  'list',
  'standard',
  'missing',
  'undeclared',
  'unchecked',
  'unread',
  'table',
  'table-unknown',
  'rows',
  'sum',
  'least',
  'greatest',
  'column',
  'personal',
  'uncounted',
  'bytes',
  'sha256',
] as const;

type Differing = (typeof differing)[number];

/** One difference: a fact that is declared otherwise than it was found. */
export interface Difference {
  what: Differing;
  /** Path of the list, and the line where it says so. */
  list: string;
  line?: number;
  /** As the list has it, or as it is told where the list has it not. */
  file: string;
  /** Name of the field that it is of. */
  field?: string;
  declared?: string;
  found?: string;
  /** Why a list, or a line of it, cannot be read. */
  fault?: ManifestFault;
}

/** A list held against what was found. */
export interface Comparison {
  lists: Pick<ManifestList, 'path' | 'bytes' | 'sha256'>[];
  /** Facts that were compared. */
  compared: number;
  differences: Difference[];
  /** Files of which nothing was compared, since they were left aside on request. */
  aside: string[];
}
