import type { CodeListDocument, IndexDocument, SchemaDocuments } from '../compile/compile.js';
import { usedRecordTypes, type UsedRecordType } from '../check/used-record-types.js';
import { listsNamedIn } from '../rule/expression.js';
import { codeListOf } from '../standard/lookup.js';
import type { CodeList, Standard } from '../standard/model.js';
import { codeListDocument } from './code-list.js';
import { identifierDocument, type IdentifierDocument } from './identifier-document.js';
import { fileName } from './names.js';
import { parameterDocument } from './parameters.js';
import { recordTypeSchema, type RecordTypeSchema } from './record-type.js';

interface StandardIndex extends IndexDocument {
  version: string;
  tables: { id: string; number: string; name: string; alias: string; file: string }[];
  codeLists: { id: string; title: string; size: number; complete: boolean; sha256: string; file: string }[];
}

export interface StandardDocuments extends SchemaDocuments {
  index: StandardIndex;
  tables: RecordTypeSchema[];
  /** Absent where a standard has and uses none. */
  identifiers?: IdentifierDocument;
}

/** The JSON documents of a standard, as `compilePlan` takes them and as they are written to `schemas/`. */
export function schemaDocuments(standard: Standard): StandardDocuments {
  const used = usedRecordTypes(standard);
  const codeLists = listsOf(standard, used).map(codeListDocument);
  const identifiers = identifierDocument(standard);
  const parameters = parameterDocument(standard);
  return {
    index: { ...indexOf(standard, used, codeLists), ...(parameters && { parameters: { file: 'parameters.json' } }) },
    tables: [
      ...standard.recordTypes.map((recordType) => recordTypeSchema(standard, recordType)),
      ...used.map(({ standard: other, type, fields }) => recordTypeSchema(other, type, { by: standard.id, fields })),
    ],
    codeLists,
    ...(identifiers && { identifiers }),
    ...(parameters && { parameters }),
  };
}

/** Its own code lists, and those of other standards that its elements, its rules and the fields these look at name, so that its schemas stand alone. */
function listsOf(standard: Standard, used: readonly UsedRecordType[]): CodeList[] {
  const inElements = standard.elements.flatMap(({ codeList }) => (codeList === undefined ? [] : [codeList]));
  const inRules = standard.rules.flatMap(({ when, requirement }) => [when, requirement].filter(Boolean).flatMap(listsNamedIn));
  const own = new Set(standard.codeLists.map(({ id }) => id));
  const named = [...new Set([...inElements, ...inRules])].filter((id) => !own.has(id)).map((id) => codeListOf(standard, id));
  const lists = [...standard.codeLists, ...named.filter((list) => list !== undefined)];
  return [...new Map([...lists, ...used.flatMap(listsOfUsed)].map((list) => [list.id, list])).values()];
}

/** The lists of the fields that are looked at, and of those that they are the labels of. */
function listsOfUsed({ standard, fields }: UsedRecordType): CodeList[] {
  const { elements } = standard;
  const looked = elements.filter(({ name }) => fields.has(name));
  const labelled = elements.filter(({ name }) => looked.some(({ labelOf }) => labelOf === name));
  return [...looked, ...labelled].flatMap(({ codeList }) => (codeList === undefined ? [] : (codeListOf(standard, codeList) ?? [])));
}

/** Where a standard does not say that every column or record type be there, this project still warns. */
const unstated = { clause: '', basis: 'derived', severity: 'warning' } as const;

function indexOf(standard: Standard, used: readonly UsedRecordType[], codeLists: CodeListDocument[]): StandardIndex {
  const { id, number, title, edition, hash, xmlNamespace } = standard;
  return {
    version: '1.0',
    standard: { id, number, title, edition, hash, ...(xmlNamespace && { xmlNamespace }) },
    structure: { columns: unstated, tables: unstated, ...standard.structure },
    groups: standard.groups ?? {},
    ...(standard.codeScope && { codeScope: standard.codeScope }),
    tables: [...standard.recordTypes, ...used.map(({ type }) => type)].map((recordType) => ({
      id: recordType.id,
      number: recordType.number,
      name: recordType.name,
      alias: recordType.alias,
      file: `${fileName(recordType.id)}.schema.json`,
    })),
    codeLists: codeLists.map((list) => ({
      id: list.id,
      title: list.title,
      size: list.codes.length,
      complete: list.complete,
      sha256: list.sha256,
      file: `codelists/${fileName(list.id)}.json`,
    })),
  };
}
