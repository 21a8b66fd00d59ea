import type fc from 'fast-check';

/** A file that a target is given; the end of its name says what it is. */
export interface Input {
  name: string;
  bytes: Buffer;
  /** Rows that are there, where it was made and they are counted while it was. */
  rows?: number | undefined;
}

/** What one run reads. */
export type Inputs = readonly [Input, ...Input[]];

/** What has yet to be packed is made only where it is run. */
export type Recipe = () => Input | Promise<Input>;

/** A reader that is given what nobody would write. */
export interface Target {
  name: string;
  /** So many inputs are read in one run: what a run costs is shared by them. */
  batch: number;
  /** Inputs that are shipped with the project, and changed beside those that are kept. */
  seeds: readonly Recipe[];
  /** Inputs with the structure that is looked for, and hostile contents. */
  generated: fc.Arbitrary<Recipe>;
  /** Reads inputs, which it may write into the empty folder; throws `Find` for what is wrong with the outcome. */
  run(inputs: Inputs, folder: string): Promise<unknown>;
}

/** What should never be: rows that are lost, words that are missing, a report that is none. Anything else thrown is one too. */
export class Find extends Error {
  override readonly name = 'Find';
}
