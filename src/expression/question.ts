import type { Belonging } from '../value/attributes.js';
import type { LongForm } from '../plan/plan.js';
import type { PeriodUnit } from '../value/period.js';
import type { ExpressionNode } from './tree.js';

/** A field that a question looks at; one that is not `bare` may be empty, but not unsound. */
export interface Mention {
  field: string;
  bare: boolean;
}

/** What must be kept of a record type for a question: `keys`, parts of keys, to relate records, `flagged` fields with their unsound flag too. */
export interface Keep {
  table: string;
  keys?: readonly string[];
  fields: readonly string[];
  flagged: readonly string[];
  /** Keys of which only a hash is needed. */
  hashed?: readonly (readonly string[])[];
  /** A hash over every cell of the row. */
  whole?: true;
}

/** Records of one type, the own, joined with those of another by equal keys. */
interface Join {
  table: string;
  /** Parts of keys, position by position: fields, or fields in a form (`person(AAC002)`). */
  key: readonly string[];
  other: string;
  otherKey: readonly string[];
}

/** The rows of the own table that a question is about: those whose fields are sound and for which the condition holds. */
interface Chosen {
  mentions: readonly Mention[];
  when?: ExpressionNode;
}

/** A part of a key by which records follow each other, and what its periods are counted in. */
export interface Order {
  part: string;
  unit: PeriodUnit;
}

/** A sum, or a number of records or of different values, of those that are chosen, or a parameter that all have in common; the cell `name` of what holds. */
export interface Taken {
  name: string;
  /** As it is written. */
  source: string;
  isOther: boolean;
  how: 'sum' | 'count' | 'parameter';
  of?: { value: ExpressionNode; mentions: readonly Mention[] };
  rows: Chosen;
}

/**
 * A cell of a return: of its own form and period, or of another form, of the period before, of the year before, or the sum of the same cell over
 * the returns below. Without a row, or a column, each of them is asked apart; then no cell of a relation has one.
 */
export interface FigureCell {
  name: string;
  /** As it is written. */
  source: string;
  row?: string;
  column?: string;
  form?: string;
  back?: 'period' | 'year' | 'below';
}

/** What may have gone wrong with the cells of a return: an expression that holds in that case, and the mark that a note then has. */
export interface Suspect {
  mark: string;
  holds: ExpressionNode;
}

/** What is asked of a record and another: which of such pairs are concerned, and what holds of them. */
interface Pair {
  mentions: readonly Mention[];
  otherMentions: readonly Mention[];
  when?: ExpressionNode;
  holds: ExpressionNode;
}

/** What each form of question is about. Rows whose key is not filled are not concerned, unless it is said otherwise. */
export interface Questions {
  /** Records whose key another has; with an owner, whose key stands with different owners. The key of a whole row is all of it. */
  shared: Chosen & { table: string; key: readonly string[] | 'row'; owner: readonly string[] };
  /** Records of a group whose periods, from a start to an end that may be open, have a day in common. */
  overlapping: Chosen & { table: string; group: readonly string[]; start: string; end: string };
  /**
   * Records for which, with the record before them in their group, an expression over both does not hold. Records of one period that
   * it cannot tell apart are one. With `adjacent`, the record before must be of the period right before.
   */
  discontinuous: { table: string; rows: Chosen; group: readonly string[]; order: Order; adjacent: boolean; pair: Pair };
  /** Records whose key no record of the other type has; with `given`, among those of which the other type has the first so many parts. */
  absent: Join & Chosen & { given: number };
  /** Records for which, with a record of the same key in the other type, an expression over both does not hold; with `decided`, where that can be told. */
  contradicted: Join & Chosen & { otherMentions: readonly Mention[]; holds: ExpressionNode; decided?: ExpressionNode };
  /** Records whose number is not the sum or the count over the records of the other type that have the key and that the condition chooses. */
  unequal: Join & {
    field: string;
    how: 'sum' | 'count';
    summed?: { of: ExpressionNode; mentions: readonly Mention[] };
    when?: { holds: ExpressionNode; mentions: readonly Mention[] };
  };
  /**
   * Records of a group, those that have a key in common or all there are, of whose sums and counts something does not hold. These are of the
   * own records or of those of another type with the key. With `first` one record stands for the group, and a group without a key for all.
   */
  unbalanced: {
    table: string;
    rows: Chosen;
    key: readonly string[];
    other?: { table: string; rows: Chosen; key: readonly string[] };
    taken: readonly Taken[];
    /** Numbers that must be above 0 for anything to be compared. */
    wholes: readonly ExpressionNode[];
    holds: ExpressionNode;
    first: boolean;
  };
  /**
   * Records of whose return, a form of a period, something does not hold between cells: the first cell that is its own. A return that lacks a
   * cell is not compared. Numbers are brought to one unit first. Notes say what may have gone wrong. Asked are returns of periods that begin with none below `from` and above `to`; one period and the next are
   * `step` apart.
   */
  unrelated: {
    table: string;
    long: LongForm;
    of: string;
    unit: 'month' | 'year';
    step: number;
    from?: string;
    to?: string;
    cells: readonly FigureCell[];
    holds: ExpressionNode;
    suspects: readonly Suspect[];
    /** Of an equation: what stands on each side. */
    sides?: { left: ExpressionNode; right: ExpressionNode };
  };
  /** Records before whose number or period, within their group, one is left out, or that begin too high or too low. */
  interrupted: {
    table: string;
    rows: Chosen;
    group: readonly string[];
    order: Order;
    least?: { operator: '==' | '>='; start: string };
  };
  /**
   * Records between whose first and last period one stands in no record of the other type with their group. An end may be open. Asked are
   * the periods within that of the data, two dates in a field, where there is one, and those up to a day, `YYYYMMDD`, where there is none.
   */
  missed: {
    table: string;
    rows: Chosen;
    group: readonly string[];
    from: string;
    to: string;
    within?: string;
    asOf: string;
    other: string;
    others: Chosen;
    otherGroup: readonly string[];
    order: Order;
  };
  /** The first record of each group in which a code of a list that belongs to it stands in no record's field. */
  incomplete: {
    table: string;
    key: readonly string[];
    field: string;
    /** The field of the group and the mark that stand before it in the codes. */
    lead?: { field: string; mark: string };
    list: string;
    matches: readonly Belonging[];
  };
}

export type QuestionForm = keyof Questions;

/** A question over many rows, in no engine's words: what is kept, and how it is grouped, joined and compared. */
export type Question = { [Form in QuestionForm]: { form: Form; keeps: readonly Keep[] } & Questions[Form] }[QuestionForm];

/** The expressions over one record or two that a question holds. */
export function expressionsOf(question: Question): ExpressionNode[] {
  switch (question.form) {
    case 'shared':
    case 'overlapping':
    case 'absent':
      return question.when ? [question.when] : [];
    case 'discontinuous':
      return [question.pair.holds, ...[question.pair.when, question.rows.when].filter((node) => node !== undefined)];
    case 'contradicted':
      return [question.holds, question.decided, question.when].filter((node) => node !== undefined);
    case 'interrupted':
      return question.rows.when ? [question.rows.when] : [];
    case 'missed':
      return [question.rows.when, question.others.when].filter((node) => node !== undefined);
    case 'unequal':
      return [question.summed?.of, question.when?.holds].filter((node) => node !== undefined);
    case 'unbalanced':
      return [question.rows.when, question.other?.rows.when, ...question.taken.flatMap(({ of, rows }) => [of?.value, rows.when])].filter(
        (node) => node !== undefined,
      );
    default:
      return [];
  }
}

/** Forms whose answer tells beside each failing row what is amiss: numbers, or codes of a list, never a cell as it stands. */
export const notedForms: ReadonlySet<QuestionForm> = new Set<QuestionForm>([
  'discontinuous',
  'absent',
  'contradicted',
  'unequal',
  'unbalanced',
  'unrelated',
  'interrupted',
  'missed',
  'incomplete',
]);

/**
 * Why a record that a question is about is not compared, so that it neither passes nor fails: a period before it has no record (`gap`), or
 * records that differ stand where one is asked for (`several`), what it is compared with is not sound (`unsound`), or
 * the whole of which something is a share is nothing (`zero`), or a cell of the return is not there (`absent`), or no record at all of the own
 * type has the key of one of the other (`alone`).
 */
export type UncomparedCause = 'gap' | 'several' | 'unsound' | 'zero' | 'absent' | 'alone';
