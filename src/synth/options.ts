import type { Check, TablePlan } from '../plan/plan.js';
import type { FaultRequest } from './fault/request.js';
import type { Header } from './header.js';

/** What a synthetic export is to be. */
export interface SynthOptions {
  /** Rows of the largest table; the others follow in proportion. */
  rows: number;
  /** The same seed gives the same bytes. */
  seed: number;
  /** Default: none. */
  faults?: FaultRequest;
  /** Record types, by id, name or alias; default: all. */
  tables?: readonly string[];
  /** Default `code`. */
  header?: Header;
  /** Folder, made where it is missing. */
  out: string;
  /** Told how far it is. */
  onProgress?(table: TablePlan, rows: number): void;
  /** Stops the run; what is not whole is removed. */
  signal?: AbortSignal;
}

/** What was written of a synthetic export. */
export interface SynthResult {
  files: { path: string; table: string; rows: number }[];
  /** `row` is the line in the file, the header being line 1. Also written to `faults.csv` when faults are planted. */
  faults: { file: string; row: number; check: string; table: string; path?: string }[];
  /** Checks that no value of their fields can break. */
  unplanted: Check[];
  /** Checks of the one form of a package whose faults do not fit beside the others on it. */
  crowded?: Check[];
}
