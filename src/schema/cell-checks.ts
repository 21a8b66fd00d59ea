import type { Confined } from '../check/part.js';
import type { CheckHead } from '../plan/plan.js';
import { confinedParts, documentParts, hasLaxCheck, partCheckId } from '../standard/check-ids.js';
import { severities, strongestSeverity, type CodeList, type DataElement, type Identifier, type Severity } from '../standard/model.js';
import { codeListDigest } from './code-list.js';
import { isClosed, representationBasisOf } from './portable.js';
import { shapeOf } from '../standard/identifier-shape.js';

export interface CellContext {
  /** The code list of an element; undefined where it has none. */
  listOf(element: DataElement): CodeList | undefined;
  /** The identifier of an element; undefined where it has none. */
  identifierOf(element: DataElement): Identifier | undefined;
  identifierNamed(id: string): Identifier;
  /** The code list of that name. */
  listNamed(id: string): CodeList | undefined;
  /** The element that tells the period which the data cover. */
  period?: string;
  /** The element of that name when it is a column of the same record type. */
  column(name: string): DataElement | undefined;
  /** The columns of the record type. */
  columns: readonly DataElement[];
}

type Keyword = Omit<CheckHead, 'kind'> & Record<string, unknown>;

/** The checks of one cell, by the keyword that carries each. */
export function cellChecks(element: DataElement, context: CellContext): Record<string, Keyword> {
  return {
    ...(element.required ? { 'zs-required': head(element, 'required', '0201') } : placeholderCheck(element, context)),
    'zs-representation': {
      ...head({ ...element, basis: representationBasisOf(element) }, 'representation', '0302'),
      representation: element.representation.text,
      ...(element.format && { format: element.format }),
    },
    ...codeCheck(element, context.listOf(element)),
    ...validityCheck(element, context),
    ...labelCheck(element, context),
    ...identifierChecks(element, context.identifierOf(element), context),
    ...documentCheck(element, context),
    ...documentPartChecks(element, context),
  };
}

function head(element: DataElement, kind: string, indicator: string): Keyword {
  const { name, clause, basis } = element;
  return { id: `${name}.${kind}`, severity: strongestSeverity[basis], indicator, clause, basis };
}

/**
 * A word for no value breaks what its element asks of the form of its cells, or of its codes; in a free text that may be
 * empty it is a remark.
 */
function placeholderCheck(element: DataElement, context: CellContext): Record<string, Keyword> {
  const { representation, format, identifier } = element;
  const own = head(element, 'placeholder', '0305');
  const asked = [codeCheck(element, context.listOf(element))['zs-code'], labelCheck(element, context)['zs-label'], identifier === undefined ? undefined : identifierChecks(element, context.identifierOf(element), context)['zs-identifier']];
  const strict = representation.type !== 'C' || representation.fixed || format !== undefined ? [own] : asked.filter((each) => each !== undefined);
  const strongest = strict.toSorted((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity))[0];
  const { severity, basis } = strongest ?? { severity: 'info', basis: 'practice' };
  return { 'zs-placeholder': { ...own, severity, basis, ...(!strongest && { clause: '' }) } };
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
function identifierChecks(element: DataElement, identifier: Identifier | undefined, context: CellContext): Record<string, Keyword> {
  if (!identifier) return {};
  const { scheme, ...shape } = shapeOf(identifier);
  const strongest = weaker(strongestSeverity[element.basis], strongestSeverity[identifier.basis]);
  const basis = strongest === strongestSeverity[element.basis] ? element.basis : identifier.basis;
  const lax = identifier.forms.filter(hasLaxCheck).map(({ strictness }) => weaker(strictness, 'warning'));
  const strictest = severities.find((severity) => lax.includes(severity));
  return {
    'zs-identifier': { ...head(element, 'identifier', '0301'), severity: strongest, basis, scheme, ...shape },
    ...(strictest && { 'zs-check-digit': { ...head(element, 'check-digit', '0301'), severity: weaker(strictest, strongest), basis, scheme } }),
    ...doubtCheck(element, identifier, strongest),
    ...partChecks(element, identifier, strongest, context),
  };
}

/** Values that only the want of a rule lets pass. */
function doubtCheck(element: DataElement, { id, forms }: Identifier, strongest: Severity): Record<string, Keyword> {
  const doubtful = forms.filter((form): form is typeof form & { doubt: Severity } => form.doubt !== undefined);
  const most = doubtful.toSorted((one, other) => severities.indexOf(one.doubt) - severities.indexOf(other.doubt))[0];
  if (!most) return {};
  return { 'zs-form': { ...head(element, 'form', '0301'), severity: weaker(most.doubt, strongest), basis: most.basis, scheme: id, doubtful: doubtful.map((form) => form.id) } };
}

function partChecks(element: DataElement, identifier: Identifier, strongest: Severity, context: CellContext): Record<string, Keyword> {
  const checks = confinedParts(identifier).map((part) => ({
    ...head(element, 'part', '0301'),
    id: partCheckId(element, part.name),
    severity: weaker(part.confined.severity, strongest),
    basis: part.basis,
    part: part.name,
    forms: formsWith(identifier, part.name),
    meaning: part.meaning,
    ...confinement(part, context),
  }));
  return checks.length > 0 ? { 'zs-part': checks as unknown as Keyword } : {};
}

/** The forms in which a part is confined. */
function formsWith({ forms }: Identifier, part: string): string[] {
  return forms.filter(({ parts }) => parts.some(({ name, confined }) => name === part && confined)).map(({ id }) => id);
}

/** What a part is asked for: not to be later than the data, to fit its own check character, or to be one of the values named and those that the codes of its list begin with. */
function confinement({ name, length, codeList, confined: { to } }: ReturnType<typeof confinedParts>[number], context: CellContext): Omit<Confined, 'forms'> & { on?: string } {
  const period = context.column(context.period ?? '')?.name;
  if (to === 'past') return { past: true, ...(period !== undefined && { on: period }) };
  if ('check' in to) return { check: to.check };
  if (!to.list) return { values: to.values };
  const list = context.listNamed(codeList ?? '');
  if (!list) throw new Error(`the part ${name} is confined to code list ${codeList ?? ''}, which is not known`);
  return { values: [...new Set([...list.codes.map(({ code }) => code.slice(0, length)), ...to.values])].sort() };
}

/** What the number of a document may be, by the kind of document; a reading, however well each kind is known. */
function documentCheck(element: DataElement, context: CellContext): Record<string, Keyword> {
  const { documents } = element;
  if (!documents || !context.column(documents.code)) return {};
  const cases = documents.cases.map(({ code, identifier }) => ({ code, ...shapeOf(context.identifierNamed(identifier)) }));
  return { 'zs-document': { ...head(element, 'document', '0301'), severity: 'warning', basis: 'derived', code: documents.code, cases } };
}

/** Parts of the number of a document, by the kind of document; where the record has a person's number, the rules on that tell. */
function documentPartChecks(element: DataElement, context: CellContext): Record<string, Keyword> {
  const cases = documentParts(element, context.columns, (id) => context.identifierNamed(id));
  const names = new Set(cases.flatMap(({ parts }) => parts.map(({ name }) => name)));
  const checks = [...names].map((name) => {
    const own = cases.flatMap(({ code, identifier, parts }) => parts.filter((part) => part.name === name).map((part) => ({ code, identifier, part, ...confinement(part, context) })));
    const { on } = own[0]!;
    return {
      ...head(element, 'part', '0301'),
      ...{ id: partCheckId(element, name), severity: own.map(({ part }) => part.confined.severity).reduce(weaker, 'warning'), basis: 'derived' as const },
      ...{ part: name, meaning: own[0]!.part.meaning, ...(on !== undefined && { on }), code: element.documents!.code },
      cases: own.map(({ code, identifier, part: _, on: __, ...confined }) => ({ code, shape: shapeOf(identifier), forms: formsWith(identifier, name), ...confined })),
    };
  });
  return checks.length > 0 ? { 'zs-part': checks as unknown as Keyword } : {};
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
