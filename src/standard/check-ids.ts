import { keyRules } from './key-rules.js';
import { identifierOf } from './lookup.js';
import type { DataElement, Identifier, IdentifierForm, IdentifierPart, Standard } from './model.js';

/** The kinds of check that follow from how an element is described, in the order people look for them. */
export const cellCheckKinds = ['representation', 'required', 'placeholder', 'code', 'label', 'identifier', 'check-digit', 'form', 'document', 'validity'] as const;

/** The ids of every check a standard yields: those of its elements, `AAC002.required`, of the keys of its record types, and of its rules. */
export function checkIdsOf(standard: Standard): Set<string> {
  const ofElements = standard.elements.flatMap((element) =>
    cellCheckKinds.filter((kind) => yields(element, kind, standard)).map((kind) => `${element.name}.${kind}`),
  );
  const ofKeys = standard.recordTypes.flatMap((type) => keyRules(standard, type).map(({ id }) => id));
  const ofParts = standard.elements.flatMap((element) => (element.identifier === undefined ? [] : confinedParts(identifierOf(standard, element.identifier))).map(({ name }) => partCheckId(element, name)));
  const ofDocuments = standard.recordTypes.flatMap(({ columns }) => {
    const elements = columns.flatMap(({ element }) => standard.elements.find(({ name }) => name === element) ?? []);
    return elements.flatMap((element) => documentParts(element, elements, (id) => identifierOf(standard, id)).flatMap(({ parts }) => parts.map(({ name }) => partCheckId(element, name))));
  });
  return new Set([...ofElements, ...ofParts, ...ofDocuments, ...ofKeys, ...standard.rules.map(({ id }) => id)]);
}

function yields(element: DataElement, kind: (typeof cellCheckKinds)[number], standard: Standard): boolean {
  switch (kind) {
    case 'representation':
      return true;
    case 'required':
      return element.required;
    case 'placeholder':
      return !element.required;
    case 'code':
      return element.codeList !== undefined;
    case 'label':
      return element.labelOf !== undefined;
    case 'identifier':
      return element.identifier !== undefined;
    case 'document':
      return element.documents !== undefined;
    case 'form':
      return element.identifier !== undefined && (identifierOf(standard, element.identifier)?.forms.some(({ doubt }) => doubt) ?? false);
    case 'validity':
      return element.codeDates !== undefined;
    case 'check-digit':
      return element.identifier !== undefined && (identifierOf(standard, element.identifier)?.forms.some(hasLaxCheck) ?? false);
  }
}

/** Whether a wrong check character of the form may leave a value right. */
export function hasLaxCheck({ check, strictness, except }: Pick<IdentifierForm, 'check' | 'strictness' | 'except'>): boolean {
  return check !== undefined && (strictness !== 'error' || except !== '');
}

/** Id of the check of a part of an element's number. */
export function partCheckId({ name }: Pick<DataElement, 'name'>, part: string): string {
  return `${name}.part-${part}`;
}

/** The parts of an identifier that can be only some values, each once. */
export function confinedParts(identifier: Identifier | undefined): (IdentifierPart & Required<Pick<IdentifierPart, 'confined'>>)[] {
  const parts = (identifier?.forms ?? []).flatMap(({ parts }) => parts).filter((part): part is IdentifierPart & Required<Pick<IdentifierPart, 'confined'>> => part.confined !== undefined);
  return parts.filter(({ name }, at) => parts.findIndex((other) => other.name === name) === at);
}

/**
 * The kinds of document of an element whose numbers have parts that can be only some values; none where the code is not
 * beside it, or the record has the number of the person besides.
 */
export function documentParts<T extends Identifier | undefined>({ documents }: DataElement, columns: readonly DataElement[], identifierNamed: (id: string) => T): { code: string; identifier: T & Identifier; parts: ReturnType<typeof confinedParts> }[] {
  const isPerson = ({ identifier, personal }: DataElement) => personal === 'id' && identifier !== undefined && confinedParts(identifierNamed(identifier)).length > 0;
  if (!documents || !columns.some(({ name }) => name === documents.code) || columns.some(isPerson)) return [];
  return documents.cases.flatMap(({ code, identifier: id }) => {
    const identifier = identifierNamed(id);
    const parts = confinedParts(identifier);
    return identifier && parts.length > 0 ? [{ code, identifier, parts }] : [];
  });
}

/** How facts name the checks that an identifier brings wherever an element has it: `bank-card.check-digit`. */
export function identifierCheckIds({ id, forms }: Pick<Identifier, 'id' | 'forms'>): string[] {
  const parts = confinedParts({ forms } as Identifier).map(({ name }) => partCheckId({ name: id }, name));
  return [`${id}.identifier`, ...(forms.some(hasLaxCheck) ? [`${id}.check-digit`] : []), ...(forms.some(({ doubt }) => doubt) ? [`${id}.form`] : []), ...parts];
}
