import { namesInRole } from '../privacy/role.js';
import { isStray } from '../privacy/stray.js';
import { mask, maskMisplaced, maskNamed } from '../report/mask.js';
import { distance } from '../value/distance.js';
import type { Bilingual } from '../message/model.js';

/** People write numbers of persons and telephones into what is meant for the public: they are hidden as in waivers. */
export function shown(text: string): string {
  return mask(text, undefined);
}

/** What stands in the place of a number, a day, a yes or an item and is none may be of a person: its ends. */
export function shownMisplaced(text: string): string {
  return isStray(text) ? maskMisplaced(text) : shown(text);
}

/** A word in the place of one that is known: as it stands where it was mistyped, else it may be of a person. */
export function shownWord(text: string, words: Readonly<Record<string, Bilingual>>): string {
  const bare = text.trim().toLowerCase();
  const isNear = (word: string) => distance(bare, word, Math.max(1, Math.floor(word.length / 2))) >= 0;
  return Object.values(words).some(({ zh, en }) => isNear(zh) || isNear(en)) ? shown(text) : shownMisplaced(text);
}

/** How the texts of a form are shown: a name that stands in one of its roles is hidden in all of them. */
export function shownBeside(roles: readonly string[]): (text: string) => string {
  const names = [...new Set(roles.flatMap(namesInRole))];
  return (text) => maskNamed(text, names);
}
