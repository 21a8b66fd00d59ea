import type { Image } from '../image/image.js';
import type { List } from '../image/lists.js';

/** How programs name things. */
export interface KernelScope {
  image: Image;
  /** The column of a field; of one that the file lacks a column that is always empty. */
  field(name: string): number;
  /** Whether the file has it, or its place gives it. */
  has(name: string): boolean;
  /** Whether a field knows words that stand for no value. */
  hasNothings(name: string): boolean;
  list(id: string): List;
  /** Where the number is kept that the cell of a field was read as, in so many decimals; undefined where it is not. */
  number(name: string, decimals: number): number | undefined;
}
