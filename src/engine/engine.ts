import type { Dataset, SourceFile } from '../dataset/model.js';
import type { FileProblem } from '../dataset/file-problem.js';
import type { ManifestList } from '../manifest/model.js';
import type { Plan, TablePlan } from '../plan/plan.js';
import type { Waiver } from '../waiver/model.js';
import type { Tally } from './tally.js';

/** What runs the checks of a plan over a data set. What stands behind it reads the `Tally` and knows no engine. */
export interface Engine {
  /**
   * Runs every check of the plan. A file that cannot be read to its end, or that changes meanwhile, is left out and told in
   * `Tally.source`; nothing then rests on what was read of it.
   *
   * @param data Files with their columns matched. They are closed by whoever opened them.
   */
  run(plan: Plan, data: Dataset, options: RunOptions): Promise<Tally>;
}

export interface RunOptions {
  /** Sample rows kept of each finding. */
  samples: number;
  /** Where every failing row is written; absent for nowhere. */
  findings?: FindingsFile;
  /** Where each row that breaks a rule is written with the record that it is in conflict with, as Parquet; absent for nowhere. */
  doubts?: FindingsFile;
  /** Lists that what is read is held against, and of which columns of a file sums and bounds are counted: names of fields. */
  manifests?: { lists: readonly ManifestList[]; asked(file: SourceFile, table: TablePlan): readonly string[] };
  /** Whose failed rows do not decide the verdict. */
  waivers?: readonly Waiver[];
  /** Told the bytes and records of a file that its scan, which runs ahead of the checks, has met; may throw to stop. */
  onScan?(read: number, records: number): void;
  /** Told when a step begins; `share` gives how much of it is done, 0 to 1, as far as that is known. */
  onStep?(step: Step, share: () => number | undefined): void;
  /** Told the data set as it was read, when nothing of the result has been written; may throw to stop. */
  onRead?(source: Dataset): void;
  /** What has changed of the input beside the files that hold tables. */
  changed?(): Promise<FileProblem[]>;
}

export interface FindingsFile {
  /** Ends in `.parquet` or `.csv`. */
  path: string;
  /** Whether personal key fields are given too, and the others as they stand. */
  personal: boolean;
  /** The path of an input as it may be told; as it is when absent. */
  shownPath?(path: string): string;
}

/** A piece of the work of an engine, of which progress tells. */
export interface Step {
  kind: 'read' | 'compare';
  /** Record type name. */
  table: string;
  /** Bytes of the files that this step reads. */
  bytes: number;
}
