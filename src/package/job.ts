import type { PackageLimits } from './limits.js';
import type { Algorithm, Location, Measured } from './model.js';

/** How much is looked at: the inside of files, their first bytes, or nothing but the digests. */
export type Depth = 'full' | 'format' | 'none';

/** What every worker of a run is told at its start. */
export interface Task {
  kind: 'folder' | 'zip' | 'eep';
  /** Absolute path of the package. */
  root: string;
  algorithms: Algorithm[];
  inspect: Depth;
  limits: PackageLimits;
  /** Folder for what must lie on a disk to be inspected. */
  temporary: string;
  /** Shared with the pool: number of the file being worked on, and the second it was begun. */
  beat: SharedArrayBuffer;
}

/** One file to be measured. */
export interface Job {
  /** Number of the entry in this run. */
  number: number;
  path: string;
  size: number;
  stamp: string;
  location: Location;
  /** Set when an earlier try ended badly: only digests then. */
  spoilt?: boolean;
}

/** A file that lies within another one, such as a document in an EEP package. */
export interface Inner {
  /** What stands after `#` in its path. */
  name: string;
  /** What tells its format by name: an extension, lower case. */
  extension: string;
  size: number;
  measured: Measured;
}

/** Why an EEP file gives no record. */
export type EepFault = 'doctype' | 'malformed' | 'encoding' | 'no-record' | 'beyond';

/** What is to be told of an EEP file: why it gives no record, or what is odd in the one it gives. */
export interface EepNote {
  fault?: EepFault;
  /** Files wrapped in it that are no sound Base64. */
  broken?: number;
  /** Elements that stand more than once where they may not, and how often. */
  repeats?: [name: string, times: number][];
}

/** What became of one job. */
export interface Result {
  number: number;
  measured: Measured;
  inner?: Inner[];
  /** Metadata of the record in it, by the names of its elements. */
  record?: Record<string, string>;
  eep?: EepNote;
}
