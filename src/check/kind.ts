import type { Question } from '../expression/question.js';
import type { ExpressionNode } from '../expression/tree.js';
import type { Check, Level, Field } from '../plan/plan.js';
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

/**
 * A kind of check. Cell and record kinds give an expression, true where a record conforms whose operands are filled and
 * sound; set and between kinds give a question. Neither knows an engine.
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
  /** Of a cell kind: its place among those on one field, from 1; a later one applies only where the earlier ones passed. Absent where it asks whether there is a value. */
  rank?: number;
  /** Set where it asks whether there is a value: whether a cell is filled, or holds a word for none. */
  asks?: 'filled' | 'word';
  /** Kinds of which a check must have passed, be it an error or a warning, on the field at a place of its own. */
  follows?: readonly { kind: CheckKind; at: number }[];
  /** Whether rules of the record wait for a check of it on their fields, though it only warns. */
  awaited?(check: Check): boolean;
  /** Whether it applies to every cell that is not blank, be it a word for no value. */
  written?: true;
  /** Of cell and record kinds: what holds of a record that conforms. */
  holds?(check: Check, terms: Terms): ExpressionNode;
  /** A further condition under which a row is concerned; absent or undefined means always. */
  when?(check: Check, terms: Terms): ExpressionNode | undefined;
  /** Of set and between kinds. */
  question?(check: Check, terms: Terms): Question;
}

/** A check's parameters, as they stand in the schema. */
export type Params = Record<string, unknown>;
