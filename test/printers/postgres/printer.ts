import { widestNumber } from '../../../src/expression/bound.js';
import type { ExpressionNode, NodeKind } from '../../../src/expression/tree.js';
import { filledSql, placeholderSql } from './blank.js';
import { isDecimalSql, printPrimitive } from './primitives.js';
import type { PostgresScope } from './scope.js';
import { textSql } from './text.js';

type Printers = { readonly [Kind in NodeKind]: (node: Extract<ExpressionNode, { kind: Kind }>, scope: PostgresScope) => string };

const printers: Printers = {
  cell(node, scope) {
    const cell = cellOf(node.name, node.table, scope);
    if (node.type !== 'decimal') return cell;
    const { digits, decimals } = node.number ?? widestNumber;
    // numeric is exact and as wide as its values are.
    return `(CASE WHEN ${isDecimalSql(cell, digits, decimals)} THEN ${cell}::numeric END)`;
  },
  text: ({ value }) => textSql(value),
  truth: ({ value }) => String(value),
  // Without a point a literal is an integer of 32 or 64 bits, and overflows.
  number: ({ text }) => `${text}::numeric`,
  minus: ({ part }, scope) => `(-${toPostgres(part, scope)})`,
  not: ({ part }, scope) => `(NOT ${toPostgres(part, scope)})`,
  arithmetic: ({ left, operator, right }, scope) => `(${toPostgres(left, scope)} ${operator} ${toPostgres(right, scope)})`,
  compare({ left, operator, right }, scope) {
    const sign = { '==': '=', '!=': '<>' }[operator as string] ?? operator;
    return `(${toPostgres(left, scope)} ${sign} ${toPostgres(right, scope)})`;
  },
  logic: ({ left, operator, right }, scope) =>
    `(${toPostgres(left, scope)} ${operator === '&&' ? 'AND' : 'OR'} ${toPostgres(right, scope)})`,
  choice: ({ condition, yes, no }, scope) =>
    `(CASE WHEN ${toPostgres(condition, scope)} THEN ${toPostgres(yes, scope)} ELSE ${toPostgres(no, scope)} END)`,
  in: ({ value, list }, scope) => `(${toPostgres(value, scope)} IN (${list.map((each) => toPostgres(each, scope)).join(', ')}))`,
  filled({ cell: { name, table } }, scope) {
    const cell = cellOf(name, table, scope);
    return `(${filledSql(cell)} AND NOT ${placeholderSql(cell, scope.words(name, table))})`;
  },
  placeholder: ({ cell: { name } }, scope) => `(${placeholderSql(cellOf(name, undefined, scope), scope.words(name))})`,
};

/** The expression in PostgreSQL's SQL; it means what other printers make it mean wherever the cells it needs are filled and sound. */
export function toPostgres(node: ExpressionNode, scope: PostgresScope): string {
  if (node.kind !== 'primitive') return (printers[node.kind] as (node: ExpressionNode, scope: PostgresScope) => string)(node, scope);
  return `(${printPrimitive(
    node.name,
    node.given,
    node.operands.map((operand) => (operand.type === 'decimal' ? `trunc(${toPostgres(operand, scope)})` : toPostgres(operand, scope))),
    scope,
  )})`;
}

/** A database orders texts, and knows letters, as its locale does; in "C" it does so by code points, whatever it was made with. */
function cellOf(name: string, table: string | undefined, scope: PostgresScope): string {
  return `(${scope.cell(name, table)} COLLATE "C")`;
}
