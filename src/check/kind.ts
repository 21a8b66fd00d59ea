import type { Language, MessageCode } from '../message/messages.js';
import type { Params as TextParams } from '../message/code-text.js';
import type { Bilingual } from '../message/model.js';
import type { Question } from '../expression/question.js';
import type { ExpressionNode } from '../expression/tree.js';
import type { Field, Level, Plan } from '../plan/plan.js';
import type { Expression } from '../rule/expression.js';
import type { FormShape } from '../value/identifier-shape.js';
import type { Breaks } from './breaks.js';
import type { Described } from './described.js';
import type { CheckOf, Params, ParamsSchema } from './params.js';
import type { RuleForm } from './rule-form.js';

/** What the fields of a record type mean to an expression. */
export interface Terms {
  /** A field, of the record type itself or of the one of an id. */
  field(name: string, table?: string): Field;
  /** A CEL expression over the record type's fields (and, as `T4.AAC049`, those of the others); throws when it does not compile. */
  expression(source: string): Expression;
}

/** The same, with what columns of any record type of the standard are called. */
export interface TableTerms extends Terms {
  headings: readonly string[];
  /** A CEL expression over the record type's fields that is an amount; throws when it does not compile. */
  amount(source: string): ExpressionNode;
}

/** What a check asks of codes. */
export interface Coded {
  list: string;
  /** What of the list its first field holds. */
  holds: 'code' | 'label' | 'either';
  /** The field of the code that a label belongs to. */
  beside?: string;
}

/** A failing row that is shown. */
interface Shown<P> {
  check: CheckOf<P>;
  values: Readonly<Record<string, string>>;
  /** What the answer of a question tells beside the row. */
  note?: string;
  plan: Pick<Plan, 'codeLists'>;
  /** A text as it may be shown. */
  visible(text: string): string;
}

/** Texts that a kind says otherwise than `check.<kind>.found` and `check.<kind>.expected`, and what fills their places. */
interface Texts<P> {
  found?(params: P): MessageCode | undefined;
  expected?(params: P, plan: Pick<Plan, 'codeLists'>): MessageCode | undefined;
  words?(params: P, language: Language, listed: (items: string[]) => string): TextParams;
}

/**
 * A kind of check, and all that is to be said of it. Cell and record kinds give an expression, true where a record conforms
 * whose operands are filled and sound; set and between kinds give a question. Neither knows an engine. What other rooms ask
 * of a kind they ask by these members: no other source file than its own and the list of kinds holds its name.
 */
export interface CheckKind<P = Params> {
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
  /** Its parameters; their TypeScript type follows from it. */
  params: ParamsSchema;
  /** Fields a person looks at, the one that may be wrong first. `property` is where a property keyword stands. */
  fields(params: P, terms: Terms, property: string): string[];
  /** Fields that must be filled, and sound, for the check to apply. */
  operands(params: P, terms: Terms, property: string): string[];
  /** Fields of those it looks at which a file may lack: a missing column is as an empty cell. */
  optional?(params: P): string[];
  /** Of a cell kind: its place among those on one field, from 1; a later one applies only where the earlier ones passed. Absent where it asks whether there is a value. */
  rank?: number;
  /** Set where it asks whether there is a value: whether a cell is filled, or holds a word for none. */
  asks?: 'filled' | 'word';
  /** Whether it asks how a value is written: its length, its digits, its layout. */
  asksLayout?: true;
  /** Kinds of which a check must have passed, be it an error or a warning, on the field at a place of its own. */
  follows?: readonly { kind: Pick<CheckKind, 'kind'>; at: number }[];
  /** Whether rules of the record wait for a check of it on their fields, though it only warns. */
  awaited?(check: CheckOf<P>): boolean;
  /** Whether it applies to every cell that is not blank, be it a word for no value. */
  written?: true;
  /** Whether a cell of its first field that fails is asked why. */
  caused?: true;
  /** Whether it is the last character of a failing cell that is amiss, as far as is known. */
  atLast?: true;
  /** The codes that its first field holds. */
  coded?(params: P): Coded;
  /** The forms of the identifiers that its first field may hold. */
  forms?(params: P): FormShape[];
  /** Whether each record points at one of another type: what it points at belongs to it. */
  refers?: true;
  /** Whether what is amiss are records that are not there. */
  misses?: true;
  /** Of cell and record kinds: what holds of a record that conforms. */
  holds?(check: CheckOf<P>, terms: Terms): ExpressionNode;
  /** A further condition under which a row is concerned; absent or undefined means always. */
  when?(check: CheckOf<P>, terms: Terms): ExpressionNode | undefined;
  /** The expressions that may ask for parameters: it tells of rows that they cannot be decided. */
  decides?: 'both' | 'requirement';
  /** Of set and between kinds. */
  question?(check: CheckOf<P>, terms: Terms): Question;
  /** Of kinds that follow from how an element is described: what a schema says of it. */
  described?: Described;
  /** Of kinds whose checks are rows of a rule table: how such a row is written, and what the lint asks of it. */
  rule?: RuleForm;
  texts?: Texts<P>;
  /** Parts of the key by which it relates records, without what it asks of them; all of them where it is absent. */
  related?(key: readonly string[], side: 'own' | 'other'): readonly string[];
  /** What a failing row that is shown is told beside its values. */
  hint?(shown: Shown<P>): Bilingual | undefined;
  /** How it is broken, for fixtures and for exports with planted faults. */
  breaks?: Breaks<P>;
}
