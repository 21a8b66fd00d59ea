import { isStray } from '../privacy/stray.js';
import { mask, maskMisplaced } from '../report/mask.js';

/** People write numbers of persons and telephones into what is meant for the public: they are hidden as in waivers. */
export function shown(text: string): string {
  return mask(text, undefined);
}

/** What stands in the place of a number, a day, a yes or an item and is none may be of a person: its ends. */
export function shownMisplaced(text: string): string {
  return isStray(text) ? maskMisplaced(text) : shown(text);
}
