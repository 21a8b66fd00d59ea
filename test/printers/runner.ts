import { nodesOf, type ExpressionNode, type NumberType } from '../../src/expression/tree.js';
import { widestNumber } from '../../src/expression/bound.js';
import type { Field, CodeListPlan } from '../../src/plan/plan.js';

/** What the expressions of a test are about. */
export interface Subject {
  /** Cells of a row, in order; those that are not named here are their own place: `c0`, `c1` … */
  columns: readonly Pick<Field, 'name' | 'nothings'>[];
  rows: readonly (readonly string[])[];
}

/** Values of expressions: texts as the hexadecimal of their bytes, numbers in units of `unit`, null for NULL. */
export type Value = boolean | string | bigint | null;

/** What runs an expression that a printer printed. */
export interface Runner {
  name: string;
  /** Whether a cell of it can hold a text. */
  takes(text: string): boolean;
  /** The values of every expression on every row. */
  run(nodes: readonly ExpressionNode[], subject: Subject): Promise<Value[][]>;
  close(): Promise<void>;
}

/** A list of codes that expressions look into. */
export type TestList = Pick<CodeListPlan, 'id' | 'codes'>;

/** Numbers are told in this many decimals; no expression of the tests has more. */
export const unitDecimals = 12;

export function hexOf(text: string): string {
  return Buffer.from(text).toString('hex').toUpperCase();
}

/** A number as SQL prints it. */
export function unitsOf(text: string): bigint {
  const [, sign, whole, decimals = ''] = /^(-?)(\d*)(?:\.(\d*))?$/.exec(text)!;
  const units = BigInt(whole + decimals.slice(0, unitDecimals).padEnd(unitDecimals, '0'));
  if (/[1-9]/.test(decimals.slice(unitDecimals))) throw new Error(`${text} has more decimals than are compared`);
  return sign ? -units : units;
}

/** What is printed of a node so that its value can be compared. */
export function kindOfValue({ type }: ExpressionNode): 'truth' | 'number' | 'text' {
  if (type === 'bool') return 'truth';
  return type === 'decimal' ? 'number' : 'text';
}

/** The bounds of the cells that are read as numbers. */
export function numbersIn(nodes: readonly ExpressionNode[]): Map<string, NumberType> {
  const cells = nodes.flatMap((node) => [...nodesOf(node)]).filter((node) => node.kind === 'cell' && node.type === 'decimal');
  return new Map(cells.flatMap((node) => (node.kind === 'cell' ? [[node.name, node.number ?? widestNumber] as const] : [])));
}

/** Names of attributes of a list. */
export function attributesOf({ codes }: TestList): string[] {
  return [...new Set(codes.flatMap(({ attributes = {} }) => Object.keys(attributes)))];
}
