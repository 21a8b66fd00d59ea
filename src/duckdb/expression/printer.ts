import { partSql } from '../../javascript/identifier.js';
import { boundOf, commonBound, digitsOf, mostDigits } from '../../expression/bound.js';
import type { Expression } from '../../rule/expression.js';
import { functions } from '../../rule/functions.js';
import { re2Of } from '../../rule/pattern.js';
import { sqlText } from './text.js';
import type { ArithmeticNode, CompareNode, FieldNode, InNode, ListTest, RuleNode } from '../../expression/tree.js';

/** How SQL names things. */
export interface SqlTextScope {
  /** The cell of a field as VARCHAR; NULL when missing. */
  cell(field: string, table?: string): string;
  /** Whether a field is filled, never NULL. */
  filled(field: string, table?: string): string;
  /** The cell as exact DECIMAL; NULL where it is none. */
  decimal(field: string, table?: string): string;
  /** Whether values stand in a code list. Never NULL where the values are not. */
  inList(id: string, what: ListTest, ...values: string[]): string;
  /** What an attribute of a code list says of a code; empty text where it says nothing. Never NULL. */
  attribute(id: string, name: string, code: string): string;
  /** A name for the value of an expression over own cells that is needed more than once. */
  once?(expression: string): string;
}

/** DuckDB holds DECIMALs of up to this many digits in 64 bits, and does not widen them by itself when they overflow. */
const narrowDigits = 18;

/**
 * The expression as a DuckDB expression of type BOOLEAN. It raises no error on any row, is not NULL where the operands
 * are filled and sound, and agrees there with `toJavaScript`.
 *
 * @throws Error for a total, which is a question over many records.
 */
export function toSql({ tree }: Expression, scope: SqlTextScope): string {
  return sqlOf(tree, scope);
}

function sqlOf(node: RuleNode, scope: SqlTextScope): string {
  const own = (part: RuleNode): string => sqlOf(part, scope);
  const isFilled = ({ name, table }: FieldNode): string => `(${scope.filled(name, table)})`;
  switch (node.kind) {
    case 'field': {
      if (node.type !== 'decimal') return scope.cell(node.name, node.table);
      const bound = boundOf(node);
      // Cells that are not sound could otherwise be too large for the arithmetic.
      return `TRY_CAST(${scope.decimal(node.name, node.table)} AS DECIMAL(${digitsOf(bound)}, ${bound.scale}))`;
    }
    case 'text':
      return sqlText(node.value);
    case 'truth':
      return String(node.value);
    case 'number':
      return node.text;
    case 'minus':
      return `(-${sized(node.part, scope)})`;
    case 'not':
      return `(NOT ${own(node.part)})`;
    case 'arithmetic':
      return arithmetic(node, scope);
    case 'compare':
      return comparison(node, scope);
    case 'logic':
      return `(${own(node.left)} ${node.operator === '&&' ? 'AND' : 'OR'} ${own(node.right)})`;
    case 'choice':
      return `(CASE WHEN ${own(node.condition)} THEN ${own(node.yes)} ELSE ${own(node.no)} END)`;
    case 'in':
      return membership(node, scope);
    case 'listed':
      return `(${scope.inList(node.list, node.test, ...node.values.map(own))})`;
    case 'attribute':
      return `(${scope.attribute(node.list, node.name, own(node.value))})`;
    case 'filled':
      return isFilled(node.field);
    case 'part':
      return `(${partSql(node.shape, node.part, scope.cell(node.field.name, node.field.table), node.field.table ? undefined : scope.once)})`;
    case 'call': {
      const { parameters, sql } = functions.get(node.name)!;
      const parts = node.parts.map((part, at) => (parameters[at] === 'pattern' && part.kind === 'text' ? sqlText(re2Of(part.value)) : own(part)));
      return `(${sql(...parts)})`;
    }
    case 'total':
    case 'least':
      throw new Error(`a ${node.kind} has no meaning on one record`);
  }
}

function arithmetic(node: ArithmeticNode, scope: SqlTextScope): string {
  const wide = digitsOf(boundOf(node)) > narrowDigits;
  return `(${sized(node.left, scope, wide)} ${node.operator} ${sized(node.right, scope, wide)})`;
}

function comparison(node: CompareNode, scope: SqlTextScope): string {
  const operator = { '==': '=', '!=': '<>' }[node.operator as string] ?? node.operator;
  const [left, right] = comparable([node.left, node.right], scope);
  return `(${left} ${operator} ${right})`;
}

function membership(node: InNode, scope: SqlTextScope): string {
  const [value, ...list] = comparable([node.value, ...node.list], scope);
  // From five values on DuckDB turns IN into a join, which loses the order of the rows that are read.
  return `(${list.map((each) => `${value} = ${each}`).join(' OR ')})`;
}

/** Values that are compared; numbers get one width where DuckDB's own choice might not hold them. */
function comparable(nodes: readonly RuleNode[], scope: SqlTextScope): string[] {
  const wide = nodes[0]!.type === 'decimal' && digitsOf(commonBound(nodes)) > narrowDigits;
  return nodes.map((node) => (wide ? sized(node, scope, wide) : sqlOf(node, scope)));
}

/** A number as DECIMAL of a width that its bound fits in. */
function sized(node: RuleNode, scope: SqlTextScope, wide = false): string {
  const bound = boundOf(node);
  const isWide = node.kind === 'arithmetic' && digitsOf(bound) > narrowDigits;
  return isWide ? sqlOf(node, scope) : `${sqlOf(node, scope)}::DECIMAL(${wide ? mostDigits : digitsOf(bound)}, ${bound.scale})`;
}
