/** A name of a sheet is no longer. */
const longest = 31;

/** Excel keeps this one for itself. */
const reserved = /^history$/i;

/**
 * Names of sheets by what they hold, as spreadsheets take them: none of `[]:*?/\`, no apostrophe at an end, at most 31 characters, no two alike
 * in whatever case. A name that is left with nothing is `–`.
 *
 * @param taken Names of other sheets of the workbook.
 */
export function sheetNames(titles: readonly string[], taken: readonly string[] = []): string[] {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  return titles.map((title) => {
    const plain = cut(title.replace(/[[\]:*?/\\\p{C}]/gu, ' '), longest) || '–';
    let name = reserved.test(plain) ? `${plain} 1` : plain;
    for (let again = 2; known.has(name.toLowerCase()); again++) {
      const mark = ` ${again}`;
      name = cut(plain, longest - mark.length) + mark;
    }
    known.add(name.toLowerCase());
    return name;
  });
}

/** At most so many code units, no half of a pair among them, and no blank or apostrophe at an end. */
function cut(text: string, most: number): string {
  const bare = text.replace(/^[\s']+/u, '').slice(0, most);
  return bare.replace(/[\ud800-\udbff]$/, '').replace(/[\s']+$/u, '');
}
