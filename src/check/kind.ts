import type { Check, CodePlan, Level, Field } from '../plan/plan.js';
import type { Expression } from '../rule/expression.js';

/** What the fields of a record type mean to an expression. */
export interface Terms {
  field(name: string): Field;
  /** A CEL expression over the record type's fields (and, as `T4.AAC049`, those of the others); throws when it does not compile. */
  expression(source: string): Expression;
}

/** The same, with what columns of any record type of the standard are called. */
export interface TableTerms extends Terms {
  headings: readonly string[];
}

/** What of a code list has times of validity. */
export type Spanned = 'code' | 'pair';

/** How a JavaScript expression names things. */
export interface JsScope extends Terms {
  /** The cell of a field as an expression of type string; `''` when missing. */
  cell(field: string): string;
  /** Whether a field is filled; whether it holds a word that stands for no value. */
  filled(field: string): string;
  placeholder(field: string): string;
  /** A function of `runtime.ts`, by name. */
  runtime(name: string): string;
  /** An expression of type `ReadonlyMap<string, readonly string[]>`: a code list's codes to their labels. */
  codeList(id: string): string;
  /** An expression of type `ReadonlyMap<string, string>`: the codes of a list to what an attribute says of them. */
  codeAttribute(id: string, name: string): string;
  /**
   * An expression of type `ReadonlyMap<string, readonly Span[]>`: the codes of a list that were not always valid, or its pairs
   * of code and label, to when they were.
   */
  codeSpans(id: string, of?: Spanned): string;
}

/** How a SQL expression names things. */
export interface SqlScope extends Terms {
  /** The cell of a field as VARCHAR; of another record type (`T4`) where one is named. */
  cell(field: string, table?: string): string;
  /** Whether a field is filled, never NULL; of another record type where one is named. */
  filled(field: string, table?: string): string;
  /** Whether a field holds a word that stands for no value, never NULL. */
  placeholder(field: string): string;
  /** The cell as exact DECIMAL; NULL where its representation failed. */
  decimal(field: string, table?: string): string;
  /** A name for the value of an expression over cells that a test needs more than once. */
  once(expression: string): string;
  /** Whether values stand in a code list: a `code`, a `label`, `either`, or a `pair` of code and label. */
  inList(id: string, what: 'code' | 'label' | 'either' | 'pair', ...values: string[]): string;
  /** What an attribute of a code list says of a code; empty text where it says nothing. Never NULL. */
  attribute(id: string, name: string, code: string): string;
  /** Whether a code of a list was valid on one of the days, numbers `YYYYMMDD`; true for what is no code of it. */
  validOn(id: string, code: string, days: string[]): string;
  /**
   * Whether a label is one that a code of a list had on one of the days, numbers `YYYYMMDD`; one that it ever had where the
   * date is none, or the code was not valid then.
   *
   * @param date `is` tells whether there is a date: not true where it is NULL.
   */
  pairOn(id: string, code: string, label: string, date: { is: string; days: string[] }): string;
}

/** How a question over many rows names them. Kept cells are NULL where empty or unsound. */
export interface RowsScope {
  /** Relation of the kept rows of a record type: `rid` and a column a kept field. */
  kept(table: string): string;
  /** Name of a kept field's column; of the flag that says it is filled but unsound. */
  column(field: string): string;
  unsound(field: string): string;
  /** Name of the column of a part of a key, by which records are related: in its form (`person(AAC002)`), a path in the one form that all have, else the field's own column. */
  key(part: string): string;
  /** SQL of the one form of a path, without a look at whether another file has the same; undefined for a field that holds none. */
  loose(alias: string, field: string): string | undefined;
  /** Name of the column that holds a hash over the whole row. */
  whole: string;
  /** SQL of a hash over the parts of a key; NULL where one of them is missing. */
  hash(key: readonly string[]): string;
  /** The codes of a code list that hold. */
  codes(list: string): readonly CodePlan[];
  /** Scope in which own fields are columns of the alias `a` and `Tn` fields those of `b`. */
  joined: SqlScope;
}

/** Some of the kept rows of a record type. */
export type Concerned = { where: string } | { rids: string };

export interface RowsQuestion {
  /** The rows that the check applies to: those of the kept ones, as `a`, for which a condition holds, or a SELECT of their `rid`, each once. */
  applicable: Concerned;
  /** SELECT of the `rid` of the rows that fail, each once; a subset of `applicable`. For a kind with `notes`, of a text `note` too. */
  failed: string;
}

/** Fields of a record type that a question needs kept: `keys`, parts of keys, to relate records, `flagged` ones with their unsound flag too. */
export interface Keep {
  table: string;
  keys?: string[];
  fields: string[];
  flagged: string[];
  /** Keys of which only a hash is needed. */
  hashed?: string[][];
  /** A hash over every cell of the row. */
  whole?: true;
}

/**
 * A kind of check. Cell and record kinds give `js` and `sql`, true where the record conforms, which agree on every
 * record whose operands are filled and sound; set and between kinds give `keeps` and `rows`.
 */
export interface CheckKind {
  kind: string;
  level: Level;
  /** The JSON Schema keyword that carries the check. */
  keyword: string;
  /** Where the keyword stands: on a property, or as a list on the record type. */
  on: 'property' | 'record';
  /** Whether the keyword on a property is a list of checks. */
  many?: true;
  /** Whether the day of the check, `YYYYMMDD`, is among its parameters as `asOf`. */
  dated?: true;
  /** JSON Schema of the parameters, without the head that all checks share. */
  params: { properties: Record<string, object>; required: string[] };
  /** Fields a person looks at, the one that may be wrong first. `property` is where a property keyword stands. */
  fields(params: Params, terms: Terms, property: string): string[];
  /** Fields that must be filled, and sound, for the check to apply. */
  operands(params: Params, terms: Terms, property: string): string[];
  /** Fields of those it looks at which a file may lack: a missing column is as an empty cell. */
  optional?(params: Params): string[];
  /** Whether it applies to every cell that is not blank, be it a word for no value. */
  written?: true;
  /** A further condition under which a row is concerned; absent or undefined means always. */
  when?: {
    js(check: Check, scope: JsScope): string | undefined;
    sql(check: Check, scope: SqlScope): string | undefined;
  };
  js?(check: Check, scope: JsScope): string;
  sql?(check: Check, scope: SqlScope): string;
  keeps?(check: Check, terms: Terms): Keep[];
  rows?(check: Check, scope: RowsScope): RowsQuestion;
  /**
   * Where the rows that it finds by hashes are only those that may fail: what of them is the same when they are looked at again as they
   * stand in their files, a key or without one the whole row, and what then differs, if anything must.
   */
  again?(check: Check): { key?: string[]; other?: string[] };
  /** Whether its question tells beside each failing row what is amiss: numbers, or codes of a list, never a cell as it stands. */
  notes?: boolean;
}

/** A check's parameters, as they stand in the schema. */
export type Params = Record<string, unknown>;
