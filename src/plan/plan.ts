import type { CodePlan } from '../value/code.js';
import type { PlaceholderWords } from '../value/placeholder-words.js';
import type { ParameterValue } from '../value/parameter.js';
import type { IdentifierShape } from '../value/identifier-shape.js';
import type { Basis, CodeScope, Groups, Personal, Representation, Severity, Structure } from '../standard/model.js';
import type { DateFormat } from '../value/date-format.js';
import type { Bilingual } from '../message/model.js';

/** Where a check stands in the order file → header → cell → record → set → between. */
export type Level = 'file' | 'header' | 'cell' | 'record' | 'set' | 'between';

/** What every check says of itself, whatever its kind. */
export interface CheckHead {
  /** Unique within a table: `AAC002.identifier`, `R012`. The same rule in two tables has one id. */
  id: string;
  kind: string;
  severity: Severity;
  /** GB/T 36344 indicator, `0302`. */
  indicator: string;
  clause: string;
  basis: Basis;
}

/** One check of one table, ready for any engine. */
export interface Check extends CheckHead {
  table: string;
  level: Level;
  /** Fields a person looks at, first the one that is wrong. */
  fields: string[];
  /** Fields that must be filled for the check to apply. */
  operands: string[];
  /** Ids of checks of the same table that must have passed on the row. */
  after: string[];
  /** The kind's own parameters, as they stand in the schema's keyword. */
  params: Record<string, unknown>;
  /** CEL over the fields of its record type: the amount of money at stake in a row that fails. */
  amount?: string;
  text?: Bilingual;
  advice?: Bilingual;
}

/** A column that the data of a record type are to have. */
export interface Field {
  name: string;
  label: string;
  /** Its label in English; absent where that is not known, as of record types and code lists. */
  english?: string;
  /** What headings call it beside its name and its label. */
  synonyms?: string[];
  /** What a mapping says that headings call it. */
  headings?: string[];
  /** What a mapping says that texts in its cells are read as. */
  replaced?: (readonly [text: string, to: string])[];
  /** What the standard says of it. */
  description?: string;
  representation: Representation;
  format?: DateFormat;
  /** Set where cells are paths of files. */
  isPath?: true;
  /** Id of its identifier. */
  identifier?: string;
  /** Forms and parts of its identifier. */
  shape?: IdentifierShape;
  /** Codes that it can hold, with zeros in front of them left out; none of them is a code itself. */
  zeroless?: string[];
  personal?: Personal;
  /** Words in its cells that stand for no value: such a cell counts as empty. */
  nothings?: PlaceholderWords;
}

/** A record type with its fields and its checks. */
export interface TablePlan {
  id: string;
  number: string;
  name: string;
  english?: string;
  alias: string;
  group: string;
  xmlRoot: string;
  clause: string;
  key: string[];
  /** Set where it is of another standard, against which rules are held: its fields are all there, and checks of those that rules name. */
  from?: UsedFrom;
  /** Set where its records are the cells of returns. */
  returns?: ReturnsPlan;
  fields: Field[];
  checks: Check[];
}

/** The fields of a record type whose records are cells of returns; `keys` tell whose return it is. */
export interface LongForm {
  form: string;
  period: string;
  row: string;
  column: string;
  value: string;
  keys: readonly string[];
  /** The field that tells into whose return this one is added up; absent where there is none. */
  upper?: string;
  /** The field of the unit, and by how much numbers are multiplied, by unit, before they are compared; absent where all are in one. */
  unit?: { field: string; factors: Readonly<Record<string, string>> };
}

/** How records hold the cells of returns, and what tells their fields in a sheet that people have filled in. */
export interface ReturnsPlan extends LongForm {
  /** The fields of the name of a row, and of a remark on it. */
  label?: string;
  note?: string;
  /** Words by which a sheet names a field, beside its name and its label. */
  marks: Record<string, string[]>;
}

/** The standard that a record type is of, where that is another one, and the fields of it that are looked at. */
export interface UsedFrom {
  id: string;
  number: string;
  title: Bilingual;
  fields: string[];
}

/** A code list as the engines see it: code to the labels that may stand for it. */
export interface CodeListPlan {
  id: string;
  title: string;
  english?: string;
  source: string;
  complete: boolean;
  hash: string;
  codes: CodePlan[];
}

/** A parameter that rules ask for: its values as tables tell them, those first that hold before others. */
export interface ParameterPlan {
  name: string;
  title: Bilingual;
  unit: string;
  values: ParameterValue[];
}

/** Everything to be run, serialisable, free of engines. */
export interface Plan {
  standard: { id: string; number: string; title: Bilingual; edition: string; hash: string; xmlNamespace?: string };
  /** `YYYY-MM-DD`; what a check takes as today. */
  asOf: string;
  tables: TablePlan[];
  /** The code lists with the codes that hold. */
  codeLists: Map<string, CodeListPlan>;
  /** The code lists with the codes of every generation and place. */
  allCodes: Map<string, CodeListPlan>;
  /** Values by date and place, by the name that rules call them. */
  parameters: Map<string, ParameterPlan>;
  codeScope: CodeScope;
  structure: Structure;
  groups: Groups;
  /** Set where only some record types are to be judged; the others are there, without checks, so that their files are known. */
  only?: OnlyPlan;
}

/** The record types that alone are judged, and the checks of these that are not asked, since they look at others. */
export interface OnlyPlan {
  tables: string[];
  unasked: { table: string; id: string }[];
}
