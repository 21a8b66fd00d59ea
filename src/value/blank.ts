/** What an empty cell may be made of: space, tab, CR, LF, no-break space, ideographic space. */
export const blankCharacters = ' \t\r\n\u00a0\u3000';

/**
 * A text without the blanks around it.
 *
 * @param before What else is taken away before it.
 */
export function trimmed(text: string, before = ''): string {
  let [from, to] = [0, text.length];
  while (from < to && (blankCharacters + before).includes(text[from]!)) from++;
  while (to > from && blankCharacters.includes(text[to - 1]!)) to--;
  return text.slice(from, to);
}
