import { wordsWithout, type PlaceholderWords } from '../value/placeholder-words.js';
import type { IdentifierShape } from '../value/identifier-shape.js';
import type { CheckKind, Terms } from '../check/kind.js';
import { asksForValue, kindOf, kinds, rankOf } from '../check/kinds.js';
import type { Basis, Code, CodeScope } from '../standard/model.js';
import { withCodeScope } from './code-scope.js';
import { parseRepresentation } from '../standard/representation.js';
import type { Check, CheckHead, CodeListPlan, Field, Plan, ReturnsPlan, TablePlan } from '../plan/plan.js';
import { termsOf } from './terms.js';
import type { Bilingual } from '../message/model.js';

/** The parsed JSON documents of one standard, as they lie in `schemas/`. */
export interface SchemaDocuments {
  index: IndexDocument;
  tables: TableDocument[];
  codeLists: CodeListDocument[];
  /** Absent where no rule asks for any. */
  parameters?: ParameterDocument;
}

/** The index of a standard in `schemas/`. */
export interface IndexDocument {
  standard: Plan['standard'];
  structure: Plan['structure'];
  groups: Plan['groups'];
  codeScope?: CodeScope;
  tables: { id: string; file: string }[];
  codeLists: { id: string; file: string }[];
  /** The file of the parameters that its rules ask for. */
  parameters?: { file: string };
}

/** The JSON Schema of a record type. */
export interface TableDocument {
  title: string;
  properties: Record<string, PropertyDocument>;
  /** Words that stand for no value; an element may leave some of them out. */
  'zs-placeholders'?: PlaceholderWords;
  /** Set where its records are the cells of returns. */
  'zs-returns'?: ReturnsPlan;
  'zs-record-type': Pick<TablePlan, 'number' | 'id' | 'name' | 'english' | 'alias' | 'group' | 'xmlRoot' | 'key' | 'clause' | 'from'>;
  [keyword: string]: unknown;
}

/** The JSON Schema of a field, with the keywords of its checks. */
export interface PropertyDocument {
  title: string;
  description?: string;
  'zs-element': {
    representation: string;
    format?: Field['format'];
    path?: true;
    personal?: Field['personal'];
    values?: string[];
    synonyms?: string[];
    english?: string;
  };
  'zs-identifier'?: IdentifierShape;
  [keyword: string]: unknown;
}

/** A list of codes as `schemas/` holds it. */
export interface CodeListDocument {
  id: string;
  title: string;
  english?: string;
  source: string;
  complete: boolean;
  sha256: string;
  codes: [code: string, names: string[], from: string, to: string, basis: string, source: string, note: string, more?: CodeMore][];
}

/** The parameters of a standard as `schemas/` holds them, and the rows of their values, those of one name in the order of the table. */
export interface ParameterDocument {
  parameters: { name: string; title: Bilingual; unit: string }[];
  values: [
    name: string,
    division: string,
    item: string,
    from: string,
    to: string,
    value: string,
    basis: Basis,
    source: string,
    note: string,
  ][];
}

/** What only some codes have. */
export type CodeMore = Partial<Pick<Code, 'en' | 'successors' | 'generation' | 'place' | 'type' | 'conflict' | 'attributes'>>;

type KeywordValue = CheckHead & Record<string, unknown>;

/**
 * Compiles the schemas of a standard into the list of checks to be run.
 *
 * @param asOf `YYYY-MM-DD`, what checks take as today.
 * A rule that does not compile, or names an unknown field, throws when the fields of its check are first asked for: the schemas were not built by
 * `standard build`.
 */
export function compilePlan(documents: SchemaDocuments, asOf: string): Plan {
  const tables = documents.tables.map((document): TablePlan => ({
    ...document['zs-record-type'],
    ...(document['zs-returns'] && { returns: document['zs-returns'] }),
    fields: fieldsOf(document),
    checks: [],
  }));
  const parameters = parametersOf(documents.parameters);
  const around = { tables, parameters };
  for (const [position, table] of tables.entries()) {
    table.checks = checksOf(table, documents.tables[position]!, termsOf(table, around), asOf);
  }
  const { standard, structure, groups, codeScope = { generations: [], places: [] } } = documents.index;
  const allCodes = new Map(documents.codeLists.map((list) => [list.id, codeListOf(list)]));
  return withCodeScope({ standard, asOf, tables, parameters, structure, groups, allCodes, codeLists: allCodes, codeScope }, codeScope);
}

function fieldsOf({ properties, 'zs-placeholders': words }: TableDocument): Field[] {
  return Object.entries(properties).map(([name, property]) => fieldOf(name, property, words));
}

function fieldOf(name: string, property: PropertyDocument, words: PlaceholderWords | undefined): Field {
  const { representation, format, path, personal, values, synonyms, english } = property['zs-element'];
  const identifier = property['zs-identifier'];
  return {
    name,
    label: property.title,
    ...(english && { english }),
    ...(property.description && { description: property.description }),
    representation: parseRepresentation(representation)!,
    ...(format && { format }),
    ...(path && { isPath: true as const }),
    ...(identifier && { identifier: identifier.scheme, shape: shapeIn(identifier) }),
    ...(personal && { personal }),
    ...(synonyms && { synonyms }),
    ...(words && { nothings: values ? wordsWithout(words, values) : words }),
  };
}

/** The keyword without the head that all checks share. */
function shapeIn({ scheme, title, separator, forms }: IdentifierShape): IdentifierShape {
  return { scheme, title, ...(separator !== undefined && { separator }), forms };
}

function codeListOf(list: CodeListDocument): CodeListPlan {
  const { id, title, english, source, complete, sha256: hash } = list;
  const codes = list.codes.map(([code, names, validFrom, validTo, , , , more]) => ({
    ...{ code, names, validFrom, validTo },
    ...(more?.en && { en: more.en }),
    ...(more?.successors && { successors: more.successors }),
    ...(more?.generation && { generation: more.generation }),
    ...(more?.place && { place: more.place }),
    ...(more?.attributes && { attributes: more.attributes }),
  }));
  return { id, title, ...(english && { english }), source, complete, hash, codes };
}

function parametersOf({ parameters, values }: ParameterDocument = { parameters: [], values: [] }): Plan['parameters'] {
  const rowsOf = (wanted: string) =>
    values.flatMap(([name, division, item, from, to, value]) => (name === wanted ? [{ division, item, from, to, value }] : []));
  return new Map(parameters.map((head) => [head.name, { ...head, values: rowsOf(head.name) }]));
}

function checksOf(table: TablePlan, document: TableDocument, terms: Terms, asOf: string): Check[] {
  const checks: Check[] = [];
  const add = (kind: CheckKind, value: KeywordValue, property: string) => {
    const check: Check = checkOf({ kind, value, property }, table, terms, () => before(check, checks));
    checks.push(check);
  };
  const dated = (kind: CheckKind, value: KeywordValue) => (kind.dated ? { ...value, asOf: asOf.replaceAll('-', '') } : value);
  for (const [name, property] of Object.entries(document.properties)) {
    for (const kind of kinds.filter(({ on }) => on === 'property')) {
      const values = property[kind.keyword] as KeywordValue | KeywordValue[] | undefined;
      for (const value of values === undefined ? [] : [values].flat()) add(kind, dated(kind, value), name);
    }
  }
  for (const kind of kinds.filter(({ on }) => on === 'record')) {
    for (const value of (document[kind.keyword] ?? []) as KeywordValue[]) {
      add(kind, dated(kind, value), '');
    }
  }
  return checks;
}

/** A keyword of a check kind where it stands: at a property, or at the record (''). */
interface Keyword {
  kind: CheckKind;
  value: KeywordValue;
  property: string;
}

function checkOf({ kind, value, property }: Keyword, table: TablePlan, terms: Terms, after: () => string[]): Check {
  const { id, severity, indicator, clause, basis, amount, text, advice, ...params } = value;
  const check: Omit<Check, Late> = {
    id,
    kind: kind.kind,
    severity,
    indicator,
    clause,
    basis,
    table: table.id,
    level: kind.level,
    params,
    ...(amount !== undefined && { amount: amount as string }),
    ...(text !== undefined && { text: text as Bilingual }),
    ...(advice !== undefined && { advice: advice as Bilingual }),
  };
  return late(check, { fields: () => kind.fields(params, terms, property), operands: () => kind.operands(params, terms, property), after });
}

type Late = 'fields' | 'operands' | 'after';

/** Members that are worked out when they are first asked for: of most record types of a standard a run has no file. */
function late(check: Omit<Check, Late>, makes: { [Name in Late]: () => Check[Name] }): Check {
  for (const name of ['fields', 'operands', 'after'] as const) {
    Object.defineProperty(check, name, {
      enumerable: true,
      configurable: true,
      get() {
        const value = makes[name]();
        Object.defineProperty(check, name, { value, enumerable: true, configurable: true, writable: true });
        return value;
      },
    });
  }
  return check as Check;
}

/**
 * Checks that come first, be they errors or warnings: a label can be compared only with a code that is known, a check
 * character only in an identifier of the right shape, a number or date only where it is one, and a code can be valid
 * only if known, on a day that is one.
 */
function comesFirst(other: Check, check: Check): boolean {
  if (check.level === 'record') return kindOf(other.kind).awaited?.(other) ?? false;
  return kindOf(check.kind).follows?.some(({ kind, at }) => other.kind === kind.kind && other.fields[0] === check.fields[at]) ?? false;
}

/**
 * Error-severity checks of the fields it looks at that come before this one, so that one mistake is shown once. Fields
 * that need not be filled count too: where they are, they must be sound.
 */
function before(check: Check, all: readonly Check[]): string[] {
  const optional = kindOf(check.kind).optional?.(check.params) ?? [];
  const looked = check.fields.filter((field) => !optional.includes(field));
  const rank = check.level === 'cell' ? rankOf(check) : Infinity;
  const fields = new Set([...check.operands, ...looked]);
  return all
    .filter((other) => other.level === 'cell' && fields.has(other.fields[0]!) && !asksForValue(other) && rankOf(other) < rank)
    .filter((other) => other.severity === 'error' || comesFirst(other, check))
    .map(({ id }) => id);
}
