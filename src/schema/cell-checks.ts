import type { ElementContext, Keyword } from '../check/described.js';
import { kinds } from '../check/kinds.js';
import type { DataElement, Severity } from '../standard/model.js';

/** Kinds in the order in which their checks on one field take their turn. */
const inTurn = kinds.toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0));

/** The checks of one cell, by the keyword that carries each. */
export function cellChecks(element: DataElement, context: ElementContext): Record<string, Keyword | Keyword[]> {
  const keywords = inTurn.flatMap(({ keyword, many, described }): [string, Keyword | Keyword[]][] => {
    const found = described?.keywords(element, context) ?? [];
    return found.length === 0 ? [] : [[keyword, many ? found : found[0]!]];
  });
  return Object.fromEntries(keywords);
}

/** How severe a word for no value is in a cell that may be empty; undefined where it must be filled. */
export function wordSeverity(element: DataElement, context: ElementContext): Severity | undefined {
  const [told] = kinds.filter(({ asks }) => asks === 'word').flatMap(({ described }) => described?.keywords(element, context) ?? []);
  return told?.severity;
}
