import { bareHeading } from '../dataset/match.js';
import { placeIn, type Subject } from './subject.js';

/** Other spellings of elements: the element is known, and in no record type is one the name or a spelling of another element. */
export function lintSynonyms({ standard, report, elements }: Subject): void {
  const { synonyms = [], recordTypes } = standard;
  for (const synonym of synonyms) {
    const { element, words } = synonym;
    if (!elements.has(element)) {
      if (element !== '') report('unknown-element', placeIn(synonym, 'element'), { value: element }, element.length);
      continue;
    }
    const beside = new Set(
      recordTypes
        .map(({ columns }) => columns.map((column) => column.element))
        .filter((names) => names.includes(element))
        .flat(),
    );
    beside.delete(element);
    for (const word of words) {
      const other = [...beside].find((name) => namesOf(name, { elements, synonyms }).includes(bareHeading(word)));
      if (other !== undefined) report('synonym-taken', placeIn(synonym, 'words', word), { value: word, element, other }, word.length);
    }
  }
}

/** All that headings may call an element. */
function namesOf(
  name: string,
  { elements, synonyms }: Pick<Subject, 'elements'> & Required<Pick<Subject['standard'], 'synonyms'>>,
): string[] {
  const words = synonyms.filter(({ element }) => element === name).flatMap((synonym) => synonym.words);
  return [name, elements.get(name)?.label ?? '', ...words].map(bareHeading).filter((word) => word !== '');
}
