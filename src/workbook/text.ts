/** Longest text a cell may hold. */
const longest = 32_000;

/** Starts that a spreadsheet program may take for a formula when a cell is edited, copied or saved as CSV. */
const formula = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠|%]/u;

/** A text as a cell may hold it: no control characters, no formula; a mark `'` before what looks like one. */
export function guarded(text: string): string {
  // XML 1.0 has no control characters but three, and no half pairs.
  const clean = text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (character) => ('\t\n\r'.includes(character) ? character : '\ufffd'));
  const short = clean.length > longest ? `${clean.slice(0, longest).replace(/\p{Cs}$/u, '')}…` : clean;
  return formula.test(short) ? `'${short}` : short;
}

/** The text behind the mark of `guarded`. */
export function unguarded(text: string): string {
  return text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
}
