import type { SqlScope } from '../expression/scope.js';
import type { CodePlan } from '../../value/code.js';

/** How a question over many rows names them. Kept cells are NULL where empty or unsound. */
export interface RowsScope {
  /** Relation of the kept rows of a record type: `rid` and a column a kept field. */
  kept(table: string): string;
  /** Whether a record type has more rows than the own one. */
  isLarger(table: string): boolean;
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

/** Some of the kept rows of a record type: those for which a condition holds, that are joined too, or that have one of some ids. */
export type Concerned = { where: string; join?: string } | { rids: string };

/** SQL that narrows a relation of kept rows, as `a`, to these. */
export function amongSql(rows: Concerned): string {
  return 'where' in rows ? `${rows.join ?? ''} WHERE ${rows.where}` : `SEMI JOIN (${rows.rids}) USING (rid)`;
}

export type RowsQuestion = CountedQuestion | JudgedQuestion;

/** A question whose every concerned row is judged at once. */
export interface JudgedQuestion {
  /** SELECT of the `rid` of each concerned row, once, its `outcome` (`pass`, `fail`, `undecided`, or why it is not compared), and a text `note`. */
  judged: string;
}

interface CountedQuestion {
  /** The rows that the check applies to: those of the kept ones, as `a`, for which a condition holds, or a SELECT of their `rid`, each once. */
  applicable: Concerned;
  /** SELECT of the `rid` of the rows that fail, each once; a subset of `applicable`. For a form with notes, of a text `note` too. */
  failed: string;
}
