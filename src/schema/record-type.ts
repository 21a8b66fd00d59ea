import type { TableDocument } from '../plan/compile.js';
import type { Basis, CodeList, Column, DataElement, Identifier, RecordType, Standard } from '../standard/model.js';
import { codeListOf, identifierOf } from '../standard/lookup.js';
import { cellChecks, type CellContext } from './cell-checks.js';
import { isRequired, portableKeywords } from './portable.js';
import { ruleChecks } from './rule-checks.js';

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

export interface PropertySchema extends Property {
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
 * @throws Error when the standard refers to an element, code list, identifier or record type it does not have; its lint says so first.
 */
export function recordTypeSchema(standard: Standard, recordType: RecordType): RecordTypeSchema {
  const { number, id, name, alias, group, xmlRoot, key, clause } = recordType;
  const columns = recordType.columns.map((column) => ({ column, element: elementOf(standard, column) }));
  const context: CellContext = {
    listOf: (element) => listOf(standard, element),
    identifierOf: (element) => identifierNamed(standard, element),
    column: (field) => columns.find(({ element }) => element.name === field)?.element,
  };
  const required = columns.filter(({ element }) => isRequired(element)).map(({ element }) => element.name);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:zhunsheng:${encodeURIComponent(standard.id)}:${encodeURIComponent(id)}`,
    title: name,
    description: [standard.number, standard.edition && `(${standard.edition})`, clause].filter(Boolean).join(' '),
    'zs-record-type': {
      standard: { id: standard.id, number: standard.number, title: standard.title, edition: standard.edition },
      ...{ number, id, name, alias, group, xmlRoot },
      ...(standard.xmlNamespace && { xmlNamespace: standard.xmlNamespace }),
      ...{ key, clause },
    },
    type: 'object',
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(columns.map(({ column, element }) => [element.name, property(column, element, context)])),
    ...ruleChecks(standard, recordType),
  };
}

function property(column: Column, element: DataElement, context: CellContext): PropertySchema {
  const { id, label, note, representation, format, isPath, clause, basis, personal, codeList } = element;
  return {
    title: label,
    ...(note && { description: note }),
    ...portableKeywords(element, context.listOf(element)),
    'zs-element': {
      ...{ id, representation: representation.text },
      ...(format && { format }),
      ...(isPath && { path: true }),
      ...{ clause, basis },
      ...(personal && { personal }),
      position: column.position,
      ...(column.remark && { remark: column.remark }),
      ...(codeList && { codeList }),
    },
    ...cellChecks(element, context),
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

function identifierNamed(standard: Standard, { name, identifier }: DataElement): Identifier | undefined {
  if (identifier === undefined) return undefined;
  const found = identifierOf(standard, identifier);
  if (!found) throw new Error(`${name} names identifier ${identifier}, which ${standard.id} does not have`);
  return found;
}
