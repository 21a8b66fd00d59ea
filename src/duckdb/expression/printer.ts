import { boundOf, commonBound, digitsOf, mostDigits } from '../../expression/bound.js';
import type { CompareNode, ExpressionNode, NodeKind } from '../../expression/tree.js';
import { printPrimitive } from './primitives.js';
import type { SqlScope } from './scope.js';
import { sqlText } from './text.js';

/** DuckDB holds DECIMALs of up to this many digits in 64 bits, and does not widen them by itself when they overflow. */
const narrowDigits = 18;

type Printers = { readonly [Kind in NodeKind]: (node: Extract<ExpressionNode, { kind: Kind }>, scope: SqlScope) => string };

const printers: Printers = {
  cell(node, scope) {
    if (node.type !== 'decimal') return scope.cell(node.name, node.table);
    const bound = boundOf(node);
    // Cells that are not sound could otherwise be too large for the arithmetic.
    return `TRY_CAST(${scope.decimal(node.name, node.table)} AS DECIMAL(${digitsOf(bound)}, ${bound.scale}))`;
  },
  text: ({ value }) => sqlText(value),
  truth: ({ value }) => String(value),
  number: ({ text }) => text,
  minus: ({ part }, scope) => `(-${sized(part, scope)})`,
  not: ({ part }, scope) => `(NOT ${toSql(part, scope)})`,
  arithmetic(node, scope) {
    const wide = digitsOf(boundOf(node)) > narrowDigits;
    return `(${sized(node.left, scope, wide)} ${node.operator} ${sized(node.right, scope, wide)})`;
  },
  compare(node: CompareNode, scope) {
    const operator = { '==': '=', '!=': '<>' }[node.operator as string] ?? node.operator;
    const [left, right] = comparable([node.left, node.right], scope);
    return `(${left} ${operator} ${right})`;
  },
  logic: ({ left, operator, right }, scope) => `(${toSql(left, scope)} ${operator === '&&' ? 'AND' : 'OR'} ${toSql(right, scope)})`,
  choice: ({ condition, yes, no }, scope) =>
    `(CASE WHEN ${toSql(condition, scope)} THEN ${toSql(yes, scope)} ELSE ${toSql(no, scope)} END)`,
  in(node, scope) {
    const [value, ...list] = comparable([node.value, ...node.list], scope);
    // From five values on DuckDB turns IN into a join, which loses the order of the rows that are read.
    return `(${list.map((each) => `${value} = ${each}`).join(' OR ')})`;
  },
  filled: ({ cell }, scope) => `(${scope.filled(cell.name, cell.table)})`,
  placeholder: ({ cell }, scope) => scope.placeholder(cell.name),
};

/**
 * The expression in DuckDB's SQL. It raises no error on any row, is not NULL where the cells it needs are filled and
 * sound, and means there what other printers make it mean.
 */
export function toSql(node: ExpressionNode, scope: SqlScope): string {
  if (node.kind !== 'primitive') return (printers[node.kind] as (node: ExpressionNode, scope: SqlScope) => string)(node, scope);
  // Of a number the whole part counts.
  const operands = node.operands.map((operand) => (operand.type === 'decimal' ? `trunc(${toSql(operand, scope)})` : toSql(operand, scope)));
  return `(${printPrimitive(node.name, node.given, operands, scope, node.operands)})`;
}

/** Values that are compared; numbers get one width where DuckDB's own choice might not hold them. */
function comparable(nodes: readonly ExpressionNode[], scope: SqlScope): string[] {
  const wide = nodes[0]!.type === 'decimal' && digitsOf(commonBound(nodes)) > narrowDigits;
  return nodes.map((node) => (wide ? sized(node, scope, wide) : toSql(node, scope)));
}

/** A number as DECIMAL of a width that its bound fits in. */
function sized(node: ExpressionNode, scope: SqlScope, wide = false): string {
  const bound = boundOf(node);
  const isWide = node.kind === 'arithmetic' && digitsOf(bound) > narrowDigits;
  return isWide ? toSql(node, scope) : `${toSql(node, scope)}::DECIMAL(${wide ? mostDigits : digitsOf(bound)}, ${bound.scale})`;
}
