import type { Bilingual } from '../message/model.js';
import type { CheckAlgorithm } from '../value/algorithm/algorithm.js';
import type { Generation } from '../value/code.js';
import type { DateFormat } from '../value/date-format.js';
import type { PartShape } from '../value/identifier-shape.js';

/** The model of a standard: what the Markdown says, each node with its place in the text. */

/** How a statement is known; see `standards/README.md`. Weaker bases allow weaker severities only. */
export type Basis = 'text' | 'cited' | 'practice' | 'derived' | 'recalled';

/** `doubt` lists a row for review and never lowers a score; `info` is a remark. */
export type Severity = 'error' | 'warning' | 'doubt' | 'info';

/** The strongest severity each basis allows. */
export const strongestSeverity: Record<Basis, Severity> = {
  text: 'error',
  cited: 'error',
  practice: 'warning',
  derived: 'warning',
  recalled: 'info',
};

/** How grave a failure is, the gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'doubt', 'info'];
/** How well a fact is founded: by the text itself, by what it cites, by practice, by what follows from it, from memory. */
export const bases: readonly Basis[] = ['text', 'cited', 'practice', 'derived', 'recalled'];

/** A point in a standard's text. Lines and columns count from 1; `file` is relative to the standard's folder. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** `C16` exactly 16 characters, `C..32` up to 32, `I..3` up to 3 digits, `D16.2` up to 16 digits, 2 of them after the point. */
export interface Representation {
  /** As printed, for example `C..32`. */
  text: string;
  type: 'C' | 'I' | 'D';
  /** True for `Cn`: exactly `length` characters. */
  fixed: boolean;
  /** Characters (C) or digits (I, D). */
  length: number;
  /** Digits after the point (D), else 0. */
  decimals: number;
}

/** What kind of personal data an element holds; decides how `src/report/mask.ts` hides it. */
export type Personal = (typeof personals)[number];
/** Kinds of personal data, each masked in its own way. */
export const personals = ['id', 'name', 'phone', 'account', 'address'] as const;

/** A named stretch of an identifier. */
export interface IdentifierPart extends PartShape {
  meaning: Bilingual;
  /** Id of the code list its values come from. */
  codeList?: string;
  /** What it can be: one of some values, what a code of its list begins with (`list`), a date that is not later than the data, or what its own check character fits. */
  confined?: { to: 'past' | { check: CheckAlgorithm } | { values: string[]; list: boolean }; severity: Severity };
  basis: Basis;
  note: string;
  place: Place;
}

/** One shape an identifier may have. */
export interface IdentifierForm {
  id: string;
  /** Regular expression that a whole value of this form matches. */
  pattern: string;
  /** Absent where the form has no check character, or none is known. */
  check?: CheckAlgorithm;
  /** Severity of a wrong check character; below `error` it never makes the value wrong. */
  strictness: Severity;
  /** Set where values of it are let pass only for want of a rule: how severe that is. */
  doubt?: Severity;
  /** Pattern of values whose check character proves nothing; empty for none. */
  except: string;
  /** A value of this form; empty where none is known. */
  example: string;
  basis: Basis;
  note: string;
  parts: IdentifierPart[];
  place: Place;
}

/** A scheme of identifiers: the citizen identity number, the drug code of a catalogue … */
export interface Identifier {
  id: string;
  title: Bilingual;
  source: string;
  basis: Basis;
  /** Parts several values in one cell; empty where a cell holds one. */
  separator: string;
  /** Set where its values name a person, or an account or telephone of one. */
  personal?: Personal;
  note: string;
  /** In the order in which a value is tried against them. */
  forms: IdentifierForm[];
  place: Place;
}

/** A text that stands for no value in a cell: `--`, `NULL`, `待填`. */
export interface Placeholder {
  /** With small letters A to Z; case does not matter in a cell. */
  text: string;
  /** Whether more of its one character mean the same. */
  repeats: boolean;
  /** Names of elements, and kinds of personal data, in which it is a value; `*` for all. */
  except: string[];
  source: string;
  basis: Basis;
  note: string;
  place: Place;
}

/** What headings call an element where the standard does not. */
export interface Synonym {
  element: string;
  /** As headings have them. */
  words: string[];
  source: string;
  basis: Basis;
  note: string;
  place: Place;
}

/** What something of a standard is called in English. */
export interface EnglishName {
  of: 'table' | 'element' | 'list';
  /** Id of the record type or list, name of the element. */
  name: string;
  text: string;
  place: Place;
}

/** A value of a parameter, as one row of a table says it. */
export interface ParameterRow {
  /** ASCII, `late-fee`. */
  name: string;
  /** Empty but for the first row of a name. */
  title: Bilingual;
  /** Code of the division in which it holds, six digits; empty for the whole country. */
  division: string;
  /** What it is of, where the parameter has several: a word, a whole number, or whole numbers (`12..59`, `120..`). */
  item: string;
  /** `YYYYMMDD`, its first and its last day; empty where it is open, or not known. */
  from: string;
  to: string;
  /** At most 8 digits before the point and 4 after it; empty where the row only names the parameter, whose values are those of a place. */
  value: string;
  unit: string;
  source: string;
  basis: Basis;
  note: string;
  place: Place;
}

/** A heading of the standard that has a number. */
export interface Clause {
  number: string;
  title: string;
  place: Place;
}

/** A data element: a row of the tables of elements. */
export interface DataElement {
  /** Six digits, for example `003002`. */
  id: string;
  /** Field name, for example `AAC002`. */
  name: string;
  label: string;
  /** What it is called in English; absent where that is not known. */
  english?: string;
  representation: Representation;
  /** How the representation is known, where not as the element: a length that this project set. */
  representationBasis?: Basis;
  format?: DateFormat;
  /** Set where cells are paths of files: they are compared in one form, however they are written. */
  isPath?: true;
  /** True where the standard marks the element as a code. */
  isCode: boolean;
  /** Id of the code list its values come from. */
  codeList?: string;
  /** Date fields of which the first that stands in the record tells the day on which a code must have been valid. */
  codeDates?: string[];
  /** Whether cells hold the code, the label, or either. Default `code`. */
  codeColumn: 'code' | 'label' | 'either';
  /** For a label element: the name of the code element it must agree with. */
  labelOf?: string;
  required: boolean;
  /** Id of the identifier whose rules its values follow. */
  identifier?: string;
  /** The code element that names the kind of document, and for its codes the identifiers of the numbers. */
  documents?: { code: string; cases: { code: string; identifier: string }[] };
  personal?: Personal;
  note: string;
  clause: string;
  basis: Basis;
  place: Place;
}

/** A column of a record type: which element stands there. */
export interface Column {
  position: number;
  element: string;
  remark: string;
  place: Place;
}

/** A record type: a table of the export. */
export interface RecordType {
  /** Running number in the standard, as text: `2`. */
  number: string;
  /** Stable ASCII id: `T02`. */
  id: string;
  /** Chinese name, also the XML element name. */
  name: string;
  /** What it is called in English; absent where that is not known. */
  english?: string;
  /** ASCII alias for code: `PersonBasicInfo`. */
  alias: string;
  /** Data class, for example 人员信息. */
  group: string;
  /** XML root element of its class. */
  xmlRoot: string;
  /** Fields that name a record to a person, in order; empty where the standard says that there are none. */
  key: string[];
  /** How bad it is that a key is there twice, `none` where it may be; what is usual where it is left out. */
  keyRepeats?: Severity | 'none';
  columns: Column[];
  clause: string;
  place: Place;
}

/** Which codes hold: those of a national standard, of the generations, and of the places named. */
export interface CodeScope {
  generations: Generation[];
  places: string[];
}

/** A code of a list, with the time in which it held. */
export interface Code {
  code: string;
  name: string;
  /** Other wordings of the same label. */
  aliases: string[];
  /** English label, where a source has one. */
  en?: string;
  /** Codes that took its place; some may be codes of their own time that were replaced in turn. */
  successors?: string[];
  /** Absent for values of a national standard that has one generation. */
  generation?: Generation;
  /** Where a local value holds. */
  place?: string;
  /** The code type, in a table that holds the values of many. */
  type?: string;
  /** Set where a code stands more than once: in other wordings, with other meanings, or repeated by one source. */
  conflict?: 'wording' | 'meaning' | 'source';
  /** Whatever else the list tells of a code, by the column's name. */
  attributes?: Record<string, string>;
  validFrom: string;
  validTo: string;
  basis: Basis;
  source: string;
  note: string;
}

/** A list of codes, and whether all of them are known. */
export interface CodeList {
  id: string;
  title: string;
  /** What it is called in English; absent where that is not known. */
  english?: string;
  source: string;
  basis: Basis;
  /** False when the list is not known completely: an unknown code is then a warning, never an error. */
  complete: boolean;
  /** Remarks on what is known and what is not. */
  note: string;
  codes: Code[];
  place: Place;
}

/** The attribute of a code list of units that tells by how much a number is multiplied to be in the smallest of them. */
export const factorAttribute = 'factor';

/** The fields of a record type whose records are the cells of returns. */
export interface ReturnForm {
  /** Record type number. */
  table: string;
  form: string;
  period: string;
  row: string;
  column: string;
  value: string;
  /** The fields that tell whose return it is. */
  keys: string[];
  /** The field that tells into whose return this one is added up; absent where there is none. */
  upper?: string;
  /** The field of the unit, whose code list has an attribute `factor`; absent where all numbers are in one unit. */
  unit?: string;
  /** The fields of the name of a row, and of a remark on it, as sheets have them. */
  label?: string;
  note?: string;
  place: Place;
}

/** Words by which sheets name a field of returns. */
export interface ReturnMark {
  table: string;
  field: string;
  words: string[];
  place: Place;
}

/** What a relation between cells of a return says beside its expression. */
export interface Relation {
  /** The form whose returns it is asked of. */
  of: string;
  /** A number by which two sides may differ; empty where they may not. */
  tolerance: string;
  /** Months, or years, from one period of the form to the next. */
  step: string;
  /** First and last year or month for which it holds; empty where it is open. */
  from: string;
  to: string;
}

/** One row of a rule table, expressions still as text. */
export interface RuleRow {
  id: string;
  /** The word by which a table of rules over many records names the kind of check; absent where the rule is over one record. */
  method?: string;
  /** Set where the row is a relation between cells of a return. */
  relation?: Relation;
  /** Record type numbers the rule runs on. */
  tables: string[];
  /** CEL; empty means always. */
  when: string;
  /** CEL; what it says depends on the kind of check. */
  requirement: string;
  /** CEL; the amount of money at stake in a row that breaks the rule, over its own fields; empty where there is none. */
  amount: string;
  /** Set kinds: parts of the own key, fields or fields in a form (`person(AAC002)`). */
  key: string[];
  /** Between kinds: the other record type's number; of another standard, that standard and the id (`gbt-40217-2021.T02`). */
  other?: string;
  /** Between kinds: parts of the key of the other record type; where there is none, what the key belongs to. */
  otherKey: string[];
  severity: Severity;
  /** GB/T 36344 indicator, for example `0503`. */
  indicator: string;
  clause: string;
  basis: Basis;
  text: Bilingual;
  advice: Bilingual;
  place: Place;
  /** Where each cell's text starts, so that CEL errors point into the Markdown. */
  places: { when?: Place; requirement?: Place; amount?: Place };
}

/** One fact the standard states of an element, and how it is kept. */
export interface Fact {
  element: string;
  /** The fact in short form, for example `before:AAC007`. */
  fact: string;
  /** True when the fact stands in 说明 and not in 质量标准. */
  inNote: boolean;
  /** Ids of the checks that test it. */
  checks: string[];
  /** Why a machine cannot check it; needed where `checks` is empty. */
  reason: Bilingual;
  place: Place;
}

/** How a text that leaves room is read. */
export interface Reading {
  id: string;
  clause: string;
  question: string;
  chosen: string;
  place: Place;
}

/** How a standard that is named with a term stands to it; `assigned`: by subject only, nothing of it was seen there. */
export type Standing = 'entry' | 'heading' | 'title' | 'named' | 'assigned';

/** One origin of a term: the standard it belongs to, where there is one, and where it was found. */
export interface TermOrigin {
  standard: string;
  /** Empty where it is not known. */
  clause: string;
  standing?: Standing;
  source: string;
}

/** The terms of one concept in one language: one preferred, the others by their status. */
export interface TermNames {
  /** Empty where the language has none. */
  preferred: string;
  admitted: string[];
  deprecated: string[];
}

/** One terminological entry, in the parts of GB/T 20001.1 and ISO 10241-1: a concept and its terms. */
export interface Term {
  /** Number of the concept, this project's own: `basic-old-age-insurance`. */
  id: string;
  zh: TermNames;
  en: TermNames;
  abbreviations: string[];
  /** Subject field, which tells homonyms apart; else empty. */
  field: string;
  /** In the project's own words (basis `derived`); empty where it is not known. */
  definition: Bilingual;
  note: Bilingual;
  /** Ids or terms of other entries, as written. */
  broader: string[];
  narrower: string[];
  related: string[];
  /** Words that stand in such a relation and have no entry. */
  otherBroader: string[];
  otherRelated: string[];
  /** At least one. */
  origins: TermOrigin[];
  basis: Basis;
  place: Place;
}

/** What a standard asks of an export's form: that every column be there, and every record type. */
export type Structure = Record<'columns' | 'tables', { clause: string; basis: Basis; severity: Severity }>;

/** The fields that tell which administrative division and which agency a record belongs to, for counts and scores by them. */
export interface Groups {
  division?: string;
  agency?: string;
}

/** What a standard is. */
export const standardKinds = ['data-interface', 'terminology', 'code', 'profile', 'archive'] as const;

/** A standard as its Markdown says it. */
export interface Standard {
  id: string;
  number: string;
  title: Bilingual;
  edition: string;
  status: string;
  published: string;
  effective: string;
  /** Empty where it says none, which the reading reports. */
  kind: (typeof standardKinds)[number] | '';
  xmlNamespace?: string;
  /** Absent where the standard does not say. */
  structure?: Structure;
  groups?: Groups;
  /** The element that tells the period which the data cover. */
  period?: string;
  /** The codes that hold where a profile does not say. */
  codeScope?: CodeScope;
  /** SHA-256 over the standard's files, names and bytes, sorted by name, and over the hashes of the standards it uses. */
  hash: string;
  clauses: Clause[];
  elements: DataElement[];
  recordTypes: RecordType[];
  codeLists: CodeList[];
  identifiers: Identifier[];
  /** Texts that stand for no value, or for one here, beside the usual ones. */
  placeholders: Placeholder[];
  /** What headings call elements beside their names; absent where there is nothing. */
  synonyms?: Synonym[];
  /** What its record types, elements and code lists are called in English; absent where there is nothing. */
  english?: EnglishName[];
  /** Values by date and place that rules ask for. */
  parameters: ParameterRow[];
  /** The standards it uses, in the order in which names are looked for after its own. */
  uses: Standard[];
  rules: RuleRow[];
  /** The record types that hold returns, cell by cell; absent where there are none. */
  returns?: ReturnForm[];
  /** Words by which filled-in sheets name their fields; absent where there are none. */
  returnMarks?: ReturnMark[];
  facts: Fact[];
  readings: Reading[];
  terms: Term[];
}

/** A threshold of a profile: when `measure` breaks `bound`, the verdict is at best `then`. */
export interface Threshold {
  id: string;
  /** `score.total`, `score.<dimension>`, `records.clean`, `failed.error`, `failed.warning`, `failed.<check>`, `unevaluated.error`, `unevaluated.delivered`, `rows.unreadable`, `files.unread`, `files.unproven`, `tables.missing`. */
  measure: string;
  /** `>=` a floor, `<=` a ceiling. */
  comparison: '>=' | '<=';
  value: number;
  /** `percent` 0-100, `rows` a count, `points` 0-100. */
  unit: 'percent' | 'rows' | 'points';
  then: 'conditional' | 'return';
  text: Bilingual;
  place: Place;
}

/** Stages of DA/T 70, by the prefix of their items. */
export const stages = ['GD', 'YJ', 'CQ'] as const;
/** A stage in the life of archives, at which other items are answered. */
export type Stage = (typeof stages)[number];

/** By what weights and bounds a report is scored and judged. */
export interface Profile {
  id: string;
  title: Bilingual;
  status: string;
  standard: string;
  hash: string;
  /** Dimension id (`01`) to weight. */
  dimensionWeights: Record<string, number>;
  /** Indicator id (`0101`) to weight within its dimension. */
  indicatorWeights: Record<string, number>;
  thresholds: Threshold[];
  /** Checks of which one failed row means return: id and reason. */
  blocking: { check: string; text: Bilingual; place: Place }[];
  /** Values of parameters that hold before those of the standard: those of a place. */
  parameters?: ParameterRow[];
  /** Severities whose failures lower the score. */
  scored: Severity[];
  /** Stage of an archive's life that it judges: `GD` filing, `YJ` hand-over, `CQ` long-term keeping. */
  stage?: Stage;
  /** Absent where the standard's own holds. */
  codeScope?: CodeScope;
}
