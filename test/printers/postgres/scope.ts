import type { Spanned } from '../../../src/javascript/scope.js';
import type { PlaceholderWords } from '../../../src/value/placeholder-words.js';

/** How PostgreSQL names things. */
export interface PostgresScope {
  /** A column of type text, NULL or empty when missing. */
  cell(field: string, table?: string): string;
  /** Words of a field that stand for no value. */
  words(field: string, table?: string): PlaceholderWords | undefined;
  /** A table `(code, label)`, a row for each name of a code; the label of a code without a name is NULL. */
  list(id: string): string;
  /** A table `(value, first, last)` of the codes, or pairs of code and label, that were not always valid. */
  spans(id: string, of: Spanned): string;
  /** A table `(code, value)` of the codes of which the attribute says something. */
  attribute(id: string, name: string): string;
}
