import { identifierOf } from '../standard/lookup.js';
import type { DataElement, Identifier, Standard } from '../standard/model.js';
import { confinedParts, documentParts, partCheckId } from './confined-parts.js';
import type { CheckKind } from './kind.js';
import { keyRules } from './key-rules.js';
import { kinds } from './kinds.js';

const described = kinds.filter(({ described }) => described?.byElement ?? described?.byIdentifier);

/** The kinds of check that follow from how an element is described, in the order of their list. */
export const cellCheckKinds: readonly string[] = described.map(({ kind }) => kind);

/** Checks that follow from no row of a standard, but from what is asked of every data set. */
export const structureChecks: readonly string[] = [
  'dataset.tables',
  'dataset.files',
  'dataset.manifest',
  'header.columns',
  'file.records',
  'file.agency',
];

/** The ids of every check a standard yields: those of its elements, `AAC002.required`, of the keys of its record types, and of its rules. */
export function checkIdsOf(standard: Standard): Set<string> {
  const ofElements = standard.elements.flatMap((element) =>
    described.filter((kind) => yields(element, kind, standard)).map(({ kind }) => `${element.name}.${kind}`),
  );
  const ofKeys = standard.recordTypes.flatMap((type) => keyRules(standard, type).map(({ id }) => id));
  const ofParts = standard.elements.flatMap((element) =>
    (element.identifier === undefined ? [] : confinedParts(identifierOf(standard, element.identifier))).map(({ name }) =>
      partCheckId(element, name),
    ),
  );
  const ofDocuments = standard.recordTypes.flatMap(({ columns }) => {
    const elements = columns.flatMap(({ element }) => standard.elements.find(({ name }) => name === element) ?? []);
    return elements.flatMap((element) =>
      documentParts(element, elements, (id) => identifierOf(standard, id)).flatMap(({ parts }) =>
        parts.map(({ name }) => partCheckId(element, name)),
      ),
    );
  });
  return new Set([...ofElements, ...ofParts, ...ofDocuments, ...ofKeys, ...standard.rules.map(({ id }) => id)]);
}

function yields(element: DataElement, { described }: CheckKind, standard: Standard): boolean {
  if (described?.byElement) return described.byElement(element);
  return element.identifier !== undefined && described?.byIdentifier?.(identifierOf(standard, element.identifier)?.forms ?? []) === true;
}

/** How facts name the checks that an identifier brings wherever an element has it: `bank-card.check-digit`. */
export function identifierCheckIds({ id, forms }: Pick<Identifier, 'id' | 'forms'>): string[] {
  const asked = kinds.filter(({ described }) => described?.byIdentifier?.(forms)).map(({ kind }) => `${id}.${kind}`);
  return [...asked, ...confinedParts({ forms }).map(({ name }) => partCheckId({ name: id }, name))];
}
