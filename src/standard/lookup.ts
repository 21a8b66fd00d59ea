import type { CodeList, Identifier, Standard } from './model.js';

/** The code list of that id: the standard's own, else that of the first standard it uses which has one. */
export function codeListOf(standard: Standard, id: string): CodeList | undefined {
  return first(standard, ({ codeLists }) => codeLists, id);
}

/** The identifier of that id, as `codeListOf`. */
export function identifierOf(standard: Standard, id: string): Identifier | undefined {
  return first(standard, ({ identifiers }) => identifiers, id);
}

type Holder = Pick<Standard, 'codeLists' | 'identifiers'>;

function first<Node extends { id: string }>(standard: Standard, held: (holder: Holder) => readonly Node[], id: string): Node | undefined {
  for (const holder of [standard, ...standard.uses]) {
    const found = held(holder).find((node) => node.id === id);
    if (found) return found;
  }
  return undefined;
}
