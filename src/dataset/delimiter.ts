/** What parts the cells of a line. */
export type Delimiter = ',' | '\t' | '|';
