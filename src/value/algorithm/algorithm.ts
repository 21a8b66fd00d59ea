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
