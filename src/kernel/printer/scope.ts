import type { Image } from '../image/image.js';
import type { List } from '../image/lists.js';

/** How programs name things. */
export interface KernelScope {
  image: Image;
  /** The place of a field in the row. */
  field(name: string): number;
  /** Whether a field knows words that stand for no value. */
  hasNothings(name: string): boolean;
  list(id: string): List;
}
