import { stopped } from '../message/punctuation.js';
import type { ElementContext } from '../check/described.js';
import { wordsWithout } from '../value/placeholder-words.js';
import type { TableDocument } from '../compile/compile.js';
import type { Basis, CodeList, Column, DataElement, Identifier, RecordType, Standard } from '../standard/model.js';
import { codeListOf, identifierOf } from '../standard/lookup.js';
import { beyondPortable } from './beyond.js';
import { cellChecks, wordSeverity } from './cell-checks.js';
import { codeListDigest } from './code-list.js';
import { isRequired, portableKeywords } from './portable.js';
import { placeholderWords, wordsThatAreValues } from './placeholders.js';
import { returnsPlan } from './returns.js';
import { ruleChecks } from './rule-checks.js';
import { synonymsIn } from './synonyms.js';

type Property = TableDocument['properties'][string];

/** What is published of a record type: all that a plan is compiled from, and what other systems read. */
export interface RecordTypeSchema extends TableDocument {
  $id: string;
  description: string;
  required?: string[];
  properties: Record<string, PropertySchema>;
  'zs-record-type': TableDocument['zs-record-type'] & {
    standard: Pick<Standard, 'id' | 'number' | 'title' | 'edition'>;
    xmlNamespace?: string;
  };
}

interface PropertySchema extends Property {
  'zs-element': Property['zs-element'] & {
    id: string;
    clause: string;
    basis: Basis;
    position: number;
    remark?: string;
    codeList?: string;
  };
}

/**
 * The JSON Schema 2020-12 of one record type: portable keywords for any validator, and ours (`zs-…`) for the rest.
 *
 * @param used Set where rules of another standard are held against it: that standard's id, and the fields that they name, of which alone there are checks.
 * @throws Error when the standard refers to an element, code list, identifier or record type it does not have; its lint says so first.
 */
export function recordTypeSchema(
  standard: Standard,
  recordType: RecordType,
  used?: { by: string; fields: ReadonlySet<string> },
): RecordTypeSchema {
  const { number, id, name, english, alias, group, xmlRoot, key, clause } = recordType;
  const isLookedAt = ({ name: field }: DataElement) => !used || used.fields.has(field);
  const columns = recordType.columns.map((column) => ({ column, element: elementOf(standard, column) }));
  const context: ElementContext = {
    listOf: (element) => listOf(standard, element),
    identifierOf: ({ name: element, identifier }) =>
      identifier === undefined ? undefined : identifierNamed(standard, element, identifier),
    identifierNamed: (identifier) => identifierNamed(standard, name, identifier),
    listNamed: (list) => codeListOf(standard, list),
    digestOf: codeListDigest,
    ...(standard.period !== undefined && { period: standard.period }),
    column: (field) => columns.find(({ element }) => element.name === field)?.element,
    columns: columns.map(({ element }) => element),
    isLookedAt,
  };
  const required = columns.filter(({ element }) => isRequired(element) && isLookedAt(element)).map(({ element }) => element.name);
  const properties = Object.fromEntries(
    columns.map(({ column, element }) => [
      element.name,
      isLookedAt(element) ? property(standard, column, element, context) : described(standard, column, element, context.columns),
    ]),
  );
  const rules = used ? {} : ruleChecks(standard, recordType);
  const returns = used ? undefined : returnsPlan(standard, number);
  const source = [standard.number, standard.edition && `(${standard.edition})`, clause].filter(Boolean).join(' ');
  const beyond = beyondPortable(Object.values(properties), rules).text;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:zhunsheng:${encodeURIComponent(used?.by ?? standard.id)}:${encodeURIComponent(id)}`,
    title: name,
    description: beyond === '' ? source : stopped(source, beyond, 'zh'),
    'zs-record-type': {
      standard: { id: standard.id, number: standard.number, title: standard.title, edition: standard.edition },
      ...{ number, id, name },
      ...(english && { english }),
      ...{ alias, group, xmlRoot },
      ...(standard.xmlNamespace && { xmlNamespace: standard.xmlNamespace }),
      ...{ key, clause },
      ...(used && {
        from: {
          ...{ id: standard.id, number: standard.number, title: standard.title },
          fields: columns.flatMap(({ element }) => (isLookedAt(element) ? [element.name] : [])),
        },
      }),
    },
    ...(returns && { 'zs-returns': returns }),
    'zs-placeholders': placeholderWords(standard),
    type: 'object',
    ...(required.length > 0 && { required }),
    properties,
    ...rules,
  };
}

/** What is said of a column, and what is asked of it. */
function property(standard: Standard, column: Column, element: DataElement, context: ElementContext): PropertySchema {
  const { labelOf } = element;
  const twin = labelOf === undefined ? undefined : context.column(labelOf);
  const lists = [context.listOf(element), twin && context.listOf(twin)].filter((list) => list !== undefined);
  const checks = cellChecks(element, context);
  const values = wordsThatAreValues(standard, element, lists);
  const { 'zs-element': about, ...texts } = described(standard, column, element, context.columns, values);
  return {
    ...texts,
    ...portableKeywords(element, {
      list: context.listOf(element),
      identifier: context.identifierOf(element),
      words: wordsWithout(placeholderWords(standard), values),
      wordSeverity: wordSeverity(element, context) ?? 'error',
    }),
    'zs-element': about,
    ...checks,
  };
}

/** What is said of a column; `values` are words for nothing that are values in it. */
function described(
  standard: Standard,
  column: Column,
  element: DataElement,
  all: readonly DataElement[],
  values: readonly string[] = [],
): PropertySchema {
  const { id, label, english, note, representation, format, isPath, clause, basis, personal, codeList } = element;
  const synonyms = synonymsIn(standard, element, all);
  return {
    title: label,
    ...(note && { description: note }),
    'zs-element': {
      ...{ id, representation: representation.text },
      ...(format && { format }),
      ...(isPath && { path: true }),
      ...{ clause, basis },
      ...(personal && { personal }),
      ...(values.length > 0 && { values: [...values] }),
      ...(synonyms.length > 0 && { synonyms }),
      ...(english && { english }),
      position: column.position,
      ...(column.remark && { remark: column.remark }),
      ...(codeList && { codeList }),
    },
  };
}

function elementOf(standard: Standard, { element: name }: Column): DataElement {
  const found = standard.elements.find((element) => element.name === name);
  if (!found) throw new Error(`${standard.id} has no data element ${name}`);
  return found;
}

function listOf(standard: Standard, { name, codeList }: DataElement): CodeList | undefined {
  if (codeList === undefined) return undefined;
  const found = codeListOf(standard, codeList);
  if (!found) throw new Error(`${name} names code list ${codeList}, which ${standard.id} does not have`);
  return found;
}

function identifierNamed(standard: Standard, name: string, identifier: string): Identifier {
  const found = identifierOf(standard, identifier);
  if (!found) throw new Error(`${name} names identifier ${identifier}, which ${standard.id} does not have`);
  return found;
}
