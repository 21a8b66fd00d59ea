/** Algorithms of check characters; each is a file here, with a twin in every printer. */
export type CheckAlgorithm = 'gb11643' | 'gb32100' | 'gb11714' | 'mod11-10' | 'luhn' | 'base-code' | 'hk-id' | 'tw-id';

/** An algorithm of check characters. */
export interface Algorithm {
  holds(text: string): boolean;
  /** Name of `holds` in `runtime.ts`. */
  name: string;
  /** Where the check character stands, counted from 0, in a text of the right shape. */
  at(text: string): number;
  /** The character that belongs there. What stands there is not looked at. */
  character(text: string): string;
}
