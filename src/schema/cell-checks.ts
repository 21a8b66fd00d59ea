import { shapeOf } from '../check/identifier-shape.js';
import type { CheckHead } from '../plan/plan.js';
import { hasLaxCheck } from '../standard/check-ids.js';
import { severities, strongestSeverity, type CodeList, type DataElement, type Identifier, type Severity } from '../standard/model.js';
import { codeListDigest } from './code-list.js';
import { isClosed, representationBasisOf } from './portable.js';

export interface CellContext {
  /** The code list of an element; undefined where it has none. */
  listOf(element: DataElement): CodeList | undefined;
  /** The identifier of an element; undefined where it has none. */
  identifierOf(element: DataElement): Identifier | undefined;
  /** The element of that name when it is a column of the same record type. */
  column(name: string): DataElement | undefined;
}

type Keyword = Omit<CheckHead, 'kind'> & Record<string, unknown>;

/** The checks of one cell, by the keyword that carries each. */
export function cellChecks(element: DataElement, context: CellContext): Record<string, Keyword> {
  return {
    ...(element.required && { 'zs-required': head(element, 'required', '0201') }),
    'zs-representation': {
      ...head({ ...element, basis: representationBasisOf(element) }, 'representation', '0302'),
      representation: element.representation.text,
      ...(element.format && { format: element.format }),
    },
    ...codeCheck(element, context.listOf(element)),
    ...validityCheck(element, context),
    ...labelCheck(element, context),
    ...identifierChecks(element, context.identifierOf(element)),
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

/** No stronger than what is known of the identifier. */
function identifierChecks(element: DataElement, identifier: Identifier | undefined): Record<string, Keyword> {
  if (!identifier) return {};
  const { scheme, ...shape } = shapeOf(identifier);
  const strongest = weaker(strongestSeverity[element.basis], strongestSeverity[identifier.basis]);
  const basis = strongest === strongestSeverity[element.basis] ? element.basis : identifier.basis;
  const lax = identifier.forms.filter(hasLaxCheck).map(({ strictness }) => weaker(strictness, 'warning'));
  const strictest = severities.find((severity) => lax.includes(severity));
  return {
    'zs-identifier': { ...head(element, 'identifier', '0301'), severity: strongest, basis, scheme, ...shape },
    ...(strictest && { 'zs-check-digit': { ...head(element, 'check-digit', '0301'), severity: weaker(strictest, strongest), basis, scheme } }),
  };
}

/** The first of the dates named for its code that stands in the record. */
function dateOf(element: DataElement, context: CellContext): DataElement | undefined {
  return element.codeDates?.map((name) => context.column(name)).find((column) => column?.format);
}

/** Which date counts is a reading, unless the texts tell all. */
function validityCheck(element: DataElement, context: CellContext): Record<string, Keyword> {
  const date = dateOf(element, context);
  const list = context.listOf(element);
  if (!date || !list || list.codes.length === 0 || element.codeColumn !== 'code') return {};
  const stated = isClosed(list) && strongestSeverity[element.basis] === 'error';
  return {
    'zs-validity': {
      ...head(element, 'validity', '0105'),
      ...(stated ? { severity: 'error', basis: list.basis } : { severity: 'warning', basis: 'derived' }),
      list: list.id,
      on: date.name,
      ...codeListDigest(list),
    },
  };
}

function labelCheck(element: DataElement, context: CellContext): Record<string, Keyword> {
  const twin = element.labelOf === undefined ? undefined : context.column(element.labelOf);
  const list = twin && context.listOf(twin);
  if (!list || list.codes.length === 0) return {};
  const stated = list.complete && list.basis === 'text';
  const date = dateOf(twin, context);
  return {
    'zs-label': {
      ...head(element, 'label', '0401'),
      ...(stated ? { severity: 'error', basis: 'text' } : { severity: 'warning', basis: 'derived' }),
      list: list.id,
      code: twin.name,
      ...(date && { on: date.name }),
    },
  };
}

function weaker(one: Severity, other: Severity): Severity {
  return severities.indexOf(one) > severities.indexOf(other) ? one : other;
}
