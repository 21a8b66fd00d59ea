import type { CheckHead } from '../plan/plan.js';
import { severities, strongestSeverity, type CodeList, type DataElement, type Severity } from '../standard/model.js';
import { codeListDigest } from './code-list.js';
import { isClosed } from './portable.js';

export interface CellContext {
  /** The code list of an element; undefined where it has none. */
  listOf(element: DataElement): CodeList | undefined;
  /** The element of that name when it is a column of the same record type. */
  column(name: string): DataElement | undefined;
}

type Keyword = Omit<CheckHead, 'kind'> & Record<string, unknown>;

/** The checks of one cell, by the keyword that carries each. */
export function cellChecks(element: DataElement, context: CellContext): Record<string, Keyword> {
  return {
    ...(element.required && { 'zs-required': head(element, 'required', '0201') }),
    'zs-representation': {
      ...head(element, 'representation', '0302'),
      representation: element.representation.text,
      ...(element.format && { format: element.format }),
    },
    ...codeCheck(element, context.listOf(element)),
    ...labelCheck(element, context),
    ...(element.identifier && { 'zs-identifier': { ...head(element, 'identifier', '0301'), scheme: element.identifier } }),
  };
}

function head(element: DataElement, kind: string, indicator: string): Keyword {
  const { name, clause, basis } = element;
  return { id: `${name}.${kind}`, severity: strongestSeverity[basis], indicator, clause, basis };
}

/** A list without codes says nothing of a value. */
function codeCheck(element: DataElement, list: CodeList | undefined): Record<string, Keyword> {
  if (!list || list.codes.length === 0) return {};
  const severity = isClosed(list) ? 'error' : weaker('warning', strongestSeverity[list.basis]);
  return {
    'zs-code': {
      ...head(element, 'code', '0105'),
      severity,
      basis: list.basis,
      list: list.id,
      holds: element.codeColumn,
      complete: list.complete,
      ...codeListDigest(list),
    },
  };
}

function labelCheck(element: DataElement, context: CellContext): Record<string, Keyword> {
  const twin = element.labelOf === undefined ? undefined : context.column(element.labelOf);
  const list = twin && context.listOf(twin);
  if (!list || list.codes.length === 0) return {};
  const stated = list.complete && list.basis === 'text';
  return {
    'zs-label': {
      ...head(element, 'label', '0401'),
      ...(stated ? { severity: 'error', basis: 'text' } : { severity: 'warning', basis: 'derived' }),
      list: list.id,
      code: twin.name,
    },
  };
}

function weaker(one: Severity, other: Severity): Severity {
  return severities.indexOf(one) > severities.indexOf(other) ? one : other;
}
