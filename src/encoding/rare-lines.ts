import type { Share } from './plausibility.js';

/** A single line of so many rare characters is told of, where they are two thirds of it: names and words in old forms have fewer. */
export const denseLine = 6;

/** Counts the lines of a text that are GB18030 mostly by rare characters: text in another encoding decodes into such. */
export class RareLines {
  lines = 0;
  first = 0;
  #characters = 0;
  #rare = 0;
  #inLines = 0;
  #dense = false;

  take({ characters, rare }: Share, line: number): void {
    this.#characters += characters;
    this.#rare += rare;
    if (rare * 2 <= characters) return;
    if (this.lines++ === 0) this.first = line;
    this.#inLines += rare;
    this.#dense ||= rare >= denseLine && rare * 3 > characters * 2;
  }

  /** Whether that is more than a few rare names: most of the whole text, or nearly all of a long line. */
  get isTold(): boolean {
    return this.#dense || (this.#inLines >= 3 && this.#rare * 2 > this.#characters);
  }
}
