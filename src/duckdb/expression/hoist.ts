/**
 * Where to compute an expression that a test needs more than once: takes SQL over cells, returns a name for its value,
 * such as a column of an inner SELECT. Tests are right without it, and faster with it.
 */
export type Hoist = (expression: string) => string;

export const inPlace: Hoist = (expression) => `(${expression})`;
