import type { Check, Field, Level, TablePlan, Plan } from '../plan/plan.js';

/** How an expression of one engine names things. Every returned text is an expression of that engine. */
export interface JsScope {
  /** The cell of a field as a JavaScript string expression; `''` when missing. */
  cell(field: string): string;
  /** A function of `src/check/runtime.ts`, by name. */
  runtime(name: string): string;
  /** A `Map<string, string[]>` of a code list's codes to their labels. */
  codeList(id: string): string;
  field(name: string): Field;
  /** `YYYYMMDD` literal. */
  asOf: string;
}

export interface SqlScope {
  /** The cell of a field as VARCHAR; NULL when missing. */
  cell(field: string): string;
  /** The cell as exact DECIMAL; only where its representation passed. */
  decimal(field: string): string;
  /** True when the (code) or (code, label) is in the list: `codes` or `labels` or `pairs`. */
  inList(id: string, what: 'codes' | 'labels' | 'pairs', value: string): string;
  field(name: string): Field;
  asOf: string;
}

/**
 * A kind of check. Record kinds have `js` and `sql`, which must agree on every record for which the
 * operands are filled and sound; set and between kinds have `rows`.
 */
export interface CheckKind {
  kind: string;
  level: Level;
  /** The JSON Schema keyword that carries the parameters. */
  keyword: string;
  /** Where the keyword stands: on a property, or on the record type. */
  on: 'property' | 'record';
  /** JSON Schema of the parameters, head (id, severity, …) left out. */
  params: { properties: Record<string, object>; required: string[] };
  /** Fields that must be filled, and whose cell checks must have passed, for the check to apply. */
  operands(check: Check, table: TablePlan, plan: Plan): string[];
  /** True when the record conforms. */
  js?(check: Check, scope: JsScope): string;
  sql?(check: Check, scope: SqlScope): string;
  /** For set and between kinds: SELECT of failing and applicable rows over the kept key columns. */
  rows?(check: Check, scope: RowsScope): RowsQuery;
}

export interface RowsScope {
  /** Table that holds what the pass kept of a record type: columns of `keeps`, and `rid` (unique row id). */
  kept(table: string): string;
  /** Condition that the check's own `when` and operands hold on a row of the alias. */
  applies(check: Check, alias: string): string;
  plan: Plan;
}

export interface RowsQuery {
  /** Columns to keep: record type id to fields. */
  keeps: Record<string, string[]>;
  /** SELECT rid … of rows the check applies to. */
  applicable: string;
  /** SELECT rid … of rows that fail; a subset of `applicable`. */
  failed: string;
}
