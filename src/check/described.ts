import type { CheckHead } from '../plan/plan.js';
import {
  severities,
  strongestSeverity,
  type Basis,
  type CodeList,
  type DataElement,
  type Identifier,
  type IdentifierForm,
  type Severity,
} from '../standard/model.js';

/** What an element is described beside. */
export interface ElementContext {
  /** The code list of an element; undefined where it has none. */
  listOf(element: DataElement): CodeList | undefined;
  /** The identifier of an element; undefined where it has none. */
  identifierOf(element: DataElement): Identifier | undefined;
  identifierNamed(id: string): Identifier;
  /** The code list of that name. */
  listNamed(id: string): CodeList | undefined;
  /** What a schema says of a code list instead of listing it. */
  digestOf(list: CodeList): { size: number; sha256: string };
  /** The element that tells the period which the data cover. */
  period?: string;
  /** The element of that name when it is a column of the same record type. */
  column(name: string): DataElement | undefined;
  /** The columns of the record type. */
  columns: readonly DataElement[];
  /** Whether a column is checked: of a record type of another standard only those that rules name are. */
  isLookedAt(element: DataElement): boolean;
}

/** A keyword of a check: its head, and its parameters. */
export type Keyword = Omit<CheckHead, 'kind'> & Record<string, unknown>;

/** How checks of a kind follow from the description of an element. */
export interface Described {
  /** Whether an element asks for one, wherever it stands. Absent where its identifier does, or where the checks have ids of their own. */
  byElement?(element: DataElement): boolean;
  /** Whether an identifier of such forms asks for one, wherever an element has it. */
  byIdentifier?(forms: readonly IdentifierForm[]): boolean;
  /** What the schema of a record type says of an element that is a column of it. */
  keywords(element: DataElement, context: ElementContext): Keyword[];
}

/** The head of a check, as strong as what is known of its element lets it be. */
export function headOf({ name, clause, basis }: DataElement, kind: string, indicator: string): Keyword {
  return { id: `${name}.${kind}`, severity: strongestSeverity[basis], indicator, clause, basis };
}

export function weaker(one: Severity, other: Severity): Severity {
  return severities.indexOf(one) > severities.indexOf(other) ? one : other;
}

/** No stronger than what is known of the element and of its identifier. */
export function strongestOf(element: DataElement, identifier: Identifier): Severity {
  return weaker(strongestSeverity[element.basis], strongestSeverity[identifier.basis]);
}

/** Whether a value outside the list is an error: the list must be known completely, and well. */
export function isClosed(list: CodeList): boolean {
  return list.complete && strongestSeverity[list.basis] === 'error';
}

/** The first of the dates named for its code that stands in the record; undefined where nobody looks whether it is one. */
export function dateOf(element: DataElement, context: ElementContext): DataElement | undefined {
  const date = element.codeDates?.map((name) => context.column(name)).find((column) => column?.format);
  return date && context.isLookedAt(date) ? date : undefined;
}

/** How the representation of an element is known. */
export function representationBasisOf({ representationBasis, basis }: DataElement): Basis {
  return representationBasis ?? basis;
}
