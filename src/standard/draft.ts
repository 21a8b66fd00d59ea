import type {
  Clause,
  Code,
  CodeList,
  Column,
  DataElement,
  EnglishName,
  Fact,
  Identifier,
  IdentifierForm,
  IdentifierPart,
  ParameterRow,
  Place,
  Placeholder,
  Reading,
  RecordType,
  ReturnForm,
  ReturnMark,
  RuleRow,
  Synonym,
  Term,
} from './model.js';

/** Columns of one record type as they stand under its heading. */
interface ColumnsOfType {
  number: string;
  clause: string;
  place: Place;
  columns: Column[];
}

/** A standard while it is being read: what each table said, not yet put together. */
export interface Draft {
  clauses: Clause[];
  elements: DataElement[];
  recordTypes: RecordType[];
  columns: Map<string, ColumnsOfType>;
  codeLists: CodeList[];
  /** The CSV file of a code list, by the list. */
  files: Map<CodeList, { path: string; place: Place }>;
  /** Codes that stand in Markdown, by the id in their heading. */
  codes: Map<string, { place: Place; codes: DraftCode[] }>;
  identifiers: Identifier[];
  placeholders: Placeholder[];
  synonyms: Synonym[];
  english: EnglishName[];
  parameters: ParameterRow[];
  /** Forms of identifiers, by the id in their heading. */
  forms: Map<string, { place: Place; forms: IdentifierForm[] }>;
  /** Parts of identifiers, by the id in their heading; a part of no named form belongs to all. */
  parts: Map<string, { place: Place; parts: { form: string; part: IdentifierPart }[] }>;
  rules: RuleRow[];
  returns: ReturnForm[];
  returnMarks: ReturnMark[];
  facts: Fact[];
  readings: Reading[];
  terms: Term[];
}

/** A code whose basis and source may still be those of its list. */
export type DraftCode = Omit<Code, 'basis'> & { basis?: Code['basis'] };

export function emptyDraft(): Draft {
  return {
    clauses: [],
    elements: [],
    recordTypes: [],
    columns: new Map(),
    codeLists: [],
    files: new Map(),
    codes: new Map(),
    identifiers: [],
    placeholders: [],
    synonyms: [],
    english: [],
    parameters: [],
    forms: new Map(),
    parts: new Map(),
    rules: [],
    returns: [],
    returnMarks: [],
    facts: [],
    readings: [],
    terms: [],
  };
}
