import { keyRules } from './key-rules.js';
import { identifierOf } from './lookup.js';
import type { DataElement, Identifier, IdentifierForm, Standard } from './model.js';

/** The kinds of check that follow from how an element is described, in the order people look for them. */
export const cellCheckKinds = ['representation', 'required', 'code', 'label', 'identifier', 'check-digit', 'validity'] as const;

/** The ids of every check a standard yields: those of its elements, `AAC002.required`, of the keys of its record types, and of its rules. */
export function checkIdsOf(standard: Standard): Set<string> {
  const ofElements = standard.elements.flatMap((element) =>
    cellCheckKinds.filter((kind) => yields(element, kind, standard)).map((kind) => `${element.name}.${kind}`),
  );
  const ofKeys = standard.recordTypes.flatMap((type) => keyRules(standard, type).map(({ id }) => id));
  return new Set([...ofElements, ...ofKeys, ...standard.rules.map(({ id }) => id)]);
}

function yields(element: DataElement, kind: (typeof cellCheckKinds)[number], standard: Standard): boolean {
  switch (kind) {
    case 'representation':
      return true;
    case 'required':
      return element.required;
    case 'code':
      return element.codeList !== undefined;
    case 'label':
      return element.labelOf !== undefined;
    case 'identifier':
      return element.identifier !== undefined;
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

/** How facts name the checks that an identifier brings wherever an element has it: `bank-card.check-digit`. */
export function identifierCheckIds({ id, forms }: Pick<Identifier, 'id' | 'forms'>): string[] {
  return [`${id}.identifier`, ...(forms.some(hasLaxCheck) ? [`${id}.check-digit`] : [])];
}
