/** A term found in a text. Offsets count UTF-16 units. */
export interface Link {
  start: number;
  end: number;
  /** As it stands in the text. */
  text: string;
  /** The entries that bear this name; several for homonyms. */
  ids: string[];
}

/** A name by which entries are found in texts. */
export interface LinkName {
  name: string;
  id: string;
}

/**
 * Makes a function that finds terms in a text: the longest first and wherever they stand, none over another, so that
 * 数据元 is one term and not 数据. Latin words match as whole words, without regard to case. Links are in the order of the text.
 */
export function linkerOf(names: readonly LinkName[]): (text: string) => Link[] {
  const byName = new Map<string, Set<string>>();
  for (const { name, id } of names) {
    const folded = fold(name);
    if (folded !== '') byName.set(folded, (byName.get(folded) ?? new Set()).add(id));
  }
  const longestFirst = [...byName].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
  return (text) => {
    const folded = fold(text);
    const taken = new Array<boolean>(folded.length).fill(false);
    const links: Link[] = [];
    for (const [name, ids] of longestFirst) {
      for (let start = folded.indexOf(name); start >= 0; start = folded.indexOf(name, start + 1)) {
        const end = start + name.length;
        if (taken.slice(start, end).some(Boolean) || !standsAlone(folded, start, end)) continue;
        taken.fill(true, start, end);
        links.push({ start, end, text: text.slice(start, end), ids: [...ids] });
      }
    }
    return links.sort((a, b) => a.start - b.start);
  };
}

/** Case is dropped for ASCII only, so that offsets stay those of the text. */
function fold(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** False where a Latin word goes on beyond the match. */
function standsAlone(text: string, start: number, end: number): boolean {
  const joins = (a: number, b: number) => isLatin(text[a]) && isLatin(text[b]);
  return !joins(start - 1, start) && !joins(end - 1, end);
}

function isLatin(character: string | undefined): boolean {
  return character !== undefined && /[\p{Script=Latin}\d]/u.test(character);
}
