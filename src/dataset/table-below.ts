import { namedWidth } from './cells.js';
import { looksLikeHeadings } from './heading-words.js';
import type { LeftOutCause, UnreadCause } from './left-out.js';

/** Tells the header of another table, and the rows of that, among the rows of a file that have too many cells or too few. */
export class TableBelow {
  #header: readonly string[] | undefined;

  /** @param cause Why a row cannot be read, as far as it tells alone. */
  causeOf(cells: readonly string[] | undefined, cause: UnreadCause): LeftOutCause {
    if (!cells || (cause !== 'too-many-cells' && cause !== 'too-few-cells')) return cause;
    if (looksLikeHeadings(cells)) {
      this.#header = cells;
      return 'other-header';
    }
    if (!this.#header) return cause;
    return cells.length === this.#header.length || namedWidth(cells) === namedWidth(this.#header) ? 'other-table' : cause;
  }
}
