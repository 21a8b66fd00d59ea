import { picture, shown } from '../message/unseen.js';

/** No value is shown longer than this many code points. */
const longest = 80;

/** A value cut to a length that a report can show; what was cut is counted: `…(+1204)`. */
export function clip(value: string): string {
  // A code point is at most two code units, so only a part of a huge cell is ever taken apart.
  if (value.length <= longest) return value;
  const points = [...value.slice(0, longest * 2)];
  if (points.length <= longest && value.length <= longest * 2) return value;
  const shown = points.slice(0, longest).join('');
  return `${shown}…(+${value.length - shown.length})`;
}

const blanks = /[\u00a0\u3000]/gu;

/** A value with what the eye cannot see made visible: blanks at the ends as `␣`, others as `⟨U+200B⟩`. */
export function visible(value: string): string {
  return shown(value.replace(/^ +| +$/g, (ends) => '␣'.repeat(ends.length)).replace(blanks, picture));
}
