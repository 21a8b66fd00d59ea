import { shownLines } from '../message/unseen.js';

/** Prints lines for a person. What they hold of names and values commands no terminal. */
export function print(text: string): void {
  process.stdout.write(shownLines(text));
}
