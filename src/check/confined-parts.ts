import type { DataElement, Identifier, IdentifierPart } from '../standard/model.js';

/** A part of an identifier that can be only some values. */
export type ConfinedPart = IdentifierPart & Required<Pick<IdentifierPart, 'confined'>>;

/** Id of the check of a part of an element's number. */
export function partCheckId({ name }: Pick<DataElement, 'name'>, part: string): string {
  return `${name}.part-${part}`;
}

/** The parts of an identifier that can be only some values, each once. */
export function confinedParts(identifier: Pick<Identifier, 'forms'> | undefined): ConfinedPart[] {
  const parts = (identifier?.forms ?? []).flatMap(({ parts }) => parts).filter((part): part is ConfinedPart => part.confined !== undefined);
  return parts.filter(({ name }, at) => parts.findIndex((other) => other.name === name) === at);
}

/**
 * The kinds of document of an element whose numbers have parts that can be only some values; none where the code is not
 * beside it, or the record has the number of the person besides.
 */
export function documentParts<T extends Identifier | undefined>(
  { documents }: DataElement,
  columns: readonly DataElement[],
  identifierNamed: (id: string) => T,
): { code: string; identifier: T & Identifier; parts: ConfinedPart[] }[] {
  const isPerson = ({ identifier, personal }: DataElement) =>
    personal === 'id' && identifier !== undefined && confinedParts(identifierNamed(identifier)).length > 0;
  if (!documents || !columns.some(({ name }) => name === documents.code) || columns.some(isPerson)) return [];
  return documents.cases.flatMap(({ code, identifier: id }) => {
    const identifier = identifierNamed(id);
    const parts = confinedParts(identifier);
    return identifier && parts.length > 0 ? [{ code, identifier, parts }] : [];
  });
}
