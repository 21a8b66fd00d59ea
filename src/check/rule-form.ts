import type { Expression } from '../rule/expression.js';
import type { LintParams, LintRule } from '../standard/message.js';
import type { DataElement, RuleRow } from '../standard/model.js';

/** A cell of a rule that a kind may need. */
export type RuleCell = 'key' | 'other' | 'otherKey' | 'requirement';

/** What is wrong with a cell of a rule. */
interface CellFault {
  rule: LintRule;
  params?: LintParams;
}

/** How the rules of a kind are written in a rule table, and what the lint asks of them. */
export interface RuleForm {
  /** The words by which the table names it; none where it has a table of its own. */
  words: readonly string[];
  /** Parameters that a word stands for beside those of the row. */
  given?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Cells that must be filled. */
  needs: readonly RuleCell[];
  /** Whether it heeds a condition. */
  conditional: boolean;
  /** Whether its keys have as many parts: always, where there is another table, never, or, where it is absent, where both are there. */
  paired?: 'always' | 'between' | 'never';
  /** Whether its second key is one of its own tables. */
  ownsBoth?: true;
  /** Whether its expressions may name fields of the record before (`previous.ZZB005`). */
  namesBefore?: true;
  /** Whether the requirement may speak of many records. */
  aggregates?: true;
  /** Whether the requirement is over sums and counts of a group (`sum(A) == sum(B)`). */
  groups?: true;
  /** Whether its rows are relations between cells of returns, which have a table of their own, and the requirement is one. */
  ofReturns?: true;
  relations?: true;
  /** What is wrong with its key. */
  key?(rule: RuleRow, elementNamed: (name: string) => DataElement | undefined): LintRule | undefined;
  /** What is wrong with an expression that is sound by itself. */
  expression?(header: 'when' | 'requirement', expression: Expression, rule: RuleRow): CellFault | undefined;
}
