import { type FormShape, type IdentifierShape, type PartShape } from '../value/identifier-shape.js';
import { identifierOf } from '../standard/lookup.js';
import type { Basis, Identifier, IdentifierForm, IdentifierPart, Personal, Severity, Standard } from '../standard/model.js';
import { shapeOf } from '../standard/identifier-shape.js';
import type { Bilingual } from '../message/model.js';

/** The identifiers of a standard as they lie in `schemas/<standard>/identifiers.json`. */
export interface IdentifierDocument {
  standard: Pick<Standard, 'id' | 'number' | 'title'>;
  identifiers: IdentifierEntry[];
}

/** An identifier with all that is told of it. */
export interface IdentifierEntry extends IdentifierShape {
  source: string;
  basis: Basis;
  personal?: Personal;
  note?: string;
  forms: FormEntry[];
}

export interface FormEntry extends FormShape {
  /** Severity of a wrong check character. */
  strictness?: Severity;
  example?: string;
  basis: Basis;
  note?: string;
  parts: PartEntry[];
}

export interface PartEntry extends PartShape {
  meaning: Bilingual;
  codeList?: string;
  basis: Basis;
  note?: string;
}

/** The standard's own identifiers and those of others that its elements name; undefined where there are none. */
export function identifierDocument(standard: Standard): IdentifierDocument | undefined {
  const { id, number, title } = standard;
  const named = standard.elements.flatMap(({ identifier }) => (identifier === undefined ? [] : [identifierOf(standard, identifier)]));
  const identifiers = [...new Set([...standard.identifiers, ...named.filter((found) => found !== undefined)])];
  return identifiers.length === 0 ? undefined : { standard: { id, number, title }, identifiers: identifiers.map(entryOf) };
}

function entryOf(identifier: Identifier): IdentifierEntry {
  const { source, basis, personal, note, forms } = identifier;
  const shape = shapeOf(identifier);
  return {
    ...shape,
    ...{ source, basis },
    ...(personal && { personal }),
    ...(note && { note }),
    forms: forms.map((form, position) => formEntry(form, shape.forms[position]!)),
  };
}

function formEntry({ strictness, example, basis, note, parts }: IdentifierForm, shape: FormShape): FormEntry {
  return {
    ...shape,
    ...(shape.check && { strictness }),
    ...(example && { example }),
    basis,
    ...(note && { note }),
    parts: parts.map((part, position) => partEntry(part, shape.parts[position]!)),
  };
}

function partEntry({ meaning, codeList, basis, note }: IdentifierPart, shape: PartShape): PartEntry {
  return { ...shape, meaning, ...(codeList && { codeList }), basis, ...(note && { note }) };
}
