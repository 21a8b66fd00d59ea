import type { Once } from '../../duckdb/expression/once.js';

/** An algorithm of check characters: a JavaScript function, and a SQL twin with the same verdict on every text. */
export interface Algorithm {
  holds(text: string): boolean;
  /** Name of `holds` in `runtime.ts`. */
  js: string;
  /** DuckDB: true or false for any text but NULL. */
  sql(x: string, once: Once): string;
  /** Where the check character stands, counted from 0, in a text of the right shape. */
  at(text: string): number;
  /** The character that belongs there. What stands there is not looked at. */
  character(text: string): string;
  /** SQL that asks for a pattern besides, and for a real date, faster than each by itself. */
  whole?: {
    pattern: string;
    date?: { start: number; length: number; format: 'YYYYMMDD' };
    sql(x: string, once: Once): string;
  };
}
