/** One line of a terminal that is drawn over. */
export interface StatusLine {
  draw(text: string): void;
  /** Wipes it. */
  end(): void;
}

const wipe = '\u001b[K';

/** The last line of a terminal; nothing where a stream is none, or nothing is to be shown. */
export function statusLine(out: NodeJS.WriteStream, isQuiet = false): StatusLine {
  if (!out.isTTY || isQuiet) return { draw: () => undefined, end: () => undefined };
  let shown = '';
  return {
    draw(text) {
      const line = clipped(text, (out.columns || 80) - 1);
      if (line === shown) return;
      shown = line;
      // Written over before the rest is wiped, so that nothing flickers.
      out.write(`\r${line}${wipe}`);
    },
    end() {
      if (shown !== '') out.write(`\r${wipe}`);
      shown = '';
    },
  };
}

/** Characters that take two places. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** As much of a text as a line holds: one that is broken cannot be drawn over. */
function clipped(text: string, places: number): string {
  let taken = 0;
  let line = '';
  for (const character of text) {
    taken += wide.test(character) ? 2 : 1;
    if (taken > places) return line;
    line += character;
  }
  return line;
}
