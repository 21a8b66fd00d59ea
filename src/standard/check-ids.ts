import type { DataElement, Standard } from './model.js';

/** The kinds of check that follow from how an element is described, in the order people look for them. */
export const cellCheckKinds = ['representation', 'required', 'code', 'label', 'identifier'] as const;

/** The ids of every check a standard yields: those of its elements, `AAC002.required`, and those of its rules. */
export function checkIdsOf(standard: Pick<Standard, 'elements' | 'rules'>): Set<string> {
  const ofElements = standard.elements.flatMap((element) =>
    cellCheckKinds.filter((kind) => yields(element, kind)).map((kind) => `${element.name}.${kind}`),
  );
  return new Set([...ofElements, ...standard.rules.map(({ id }) => id)]);
}

function yields(element: DataElement, kind: (typeof cellCheckKinds)[number]): boolean {
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
  }
}
