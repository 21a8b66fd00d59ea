import { plainOf, unbracketed, type PlaceholderWords } from '../value/placeholder-words.js';
import { placeholdersOf } from '../standard/placeholders.js';
import type { CodeList, DataElement, Standard } from '../standard/model.js';

/** The words that stand for no value in a standard's data, as its schemas carry them. */
export function placeholderWords(standard: Standard): PlaceholderWords {
  const all = placeholdersOf(standard);
  return {
    texts: all.filter(({ repeats }) => !repeats).map(({ text }) => text),
    runs: all.filter(({ repeats }) => repeats).map(({ text }) => [text[0]!, text.length]),
  };
}

/**
 * Those of the words that are values of an element: what the standard leaves out there, and what its code lists hold. Of
 * one that repeats the character stands for all its lengths.
 *
 * @param lists Of its codes, and of those that it is a label of.
 */
export function wordsThatAreValues(standard: Standard, { name, personal }: DataElement, lists: readonly CodeList[]): string[] {
  const known = new Set(
    lists
      .flatMap(({ codes }) => codes.flatMap(({ code, name: label, aliases }) => [code, label, ...aliases]))
      .flatMap((text) => [plainOf(text), unbracketed(text)]),
  );
  const left = placeholdersOf(standard).filter(
    ({ text, repeats, except }) =>
      except.includes(name) ||
      (personal !== undefined && except.includes(personal)) ||
      known.has(plainOf(text)) ||
      known.has(unbracketed(text)) ||
      (repeats && [...known].some((each) => each.startsWith(text) && each === text[0]!.repeat(each.length))),
  );
  return left.map(({ text, repeats }) => (repeats ? text[0]! : text));
}
