import { bareHeading } from '../dataset/match.js';
import type { DataElement, Standard } from '../standard/model.js';

/**
 * What headings call an element of a record type beside its names: the standard's own words, and those of the standards it uses where they have the
 * same element, by its name and its label. A word of another standard that is, or may be, another element of the record type is left out.
 *
 * @param all The elements of the record type.
 */
export function synonymsIn(standard: Standard, element: DataElement, all: readonly DataElement[]): string[] {
  const own = wordsOf(standard, element.name);
  const others = new Set(
    all
      .filter(({ name }) => name !== element.name)
      .flatMap((other) => [other.name, other.label, ...wordsOf(standard, other.name), ...lentTo(standard, other)].map(bareHeading)),
  );
  const known = new Set([element.name, element.label, ...own].map(bareHeading));
  const lent = lentTo(standard, element).filter((word) => !others.has(bareHeading(word)) && !known.has(bareHeading(word)));
  return [...own, ...new Set(lent)];
}

function wordsOf({ synonyms = [] }: Standard, name: string): string[] {
  return synonyms.filter(({ element }) => element === name).flatMap(({ words }) => words);
}

/** The words of used standards that call their element of that name what this one is called, be it by another spelling; their label is one of them. */
function lentTo({ uses }: Standard, { name, label }: DataElement): string[] {
  return uses.flatMap((used) => {
    const same = used.elements.find((each) => each.name === name);
    const words = same ? [same.label, ...wordsOf(used, name)] : [];
    return words.map(bareHeading).includes(bareHeading(label)) ? words : [];
  });
}
