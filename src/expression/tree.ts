import type { IdentifierShape } from './identifier-shape.js';
import type { NumberType } from '../rule/operand.js';

/** Types of values in an expression. */
export type ValueType = 'string' | 'decimal' | 'date' | 'month' | 'year' | 'period' | 'bool';

/** An own field, or one of another record type (`T4`). */
export interface FieldNode {
  kind: 'field';
  type: ValueType;
  name: string;
  table?: string;
  /** Bounds of a number. */
  number?: NumberType;
  /** Forms and parts of an identifier. */
  shape?: IdentifierShape;
}

/** `field.part('company')`: a named part of an identifier. */
export interface PartNode {
  kind: 'part';
  type: 'string';
  field: FieldNode;
  shape: IdentifierShape;
  part: string;
}

/** Unsigned, as written: `0.08`. */
export interface NumberNode {
  kind: 'number';
  type: 'decimal';
  text: string;
}

export interface ArithmeticNode {
  kind: 'arithmetic';
  type: 'decimal';
  operator: '+' | '-' | '*';
  left: RuleNode;
  right: RuleNode;
}

export interface CompareNode {
  kind: 'compare';
  type: 'bool';
  operator: '==' | '!=' | '<' | '<=' | '>' | '>=';
  /** Both sides have the same type. */
  left: RuleNode;
  right: RuleNode;
}

/** The list holds text or numbers written out, of the type of the value. */
export interface InNode {
  kind: 'in';
  type: 'bool';
  value: RuleNode;
  list: RuleNode[];
}

/** What of a code list values are looked for in: its codes, its labels, or its pairs of both. */
export type ListTest = 'code' | 'label' | 'pair';

/** Whether values stand in a code list. */
export interface ListedNode {
  kind: 'listed';
  type: 'bool';
  test: ListTest;
  list: string;
  values: RuleNode[];
}

/** `attribute('list', x, 'name')`: what a column of a code list says of a code. */
export interface AttributeNode {
  kind: 'attribute';
  type: 'string';
  list: string;
  value: RuleNode;
  name: string;
}

/** `field == sum(T11.field)`, `field == count(T4)` or `field == count(T4.field)`, the whole of an expression. */
export interface TotalNode {
  kind: 'total';
  type: 'bool';
  field: FieldNode;
  how: 'sum' | 'count';
  table: string;
  /** What is summed, or whose different values are counted; absent where rows are. */
  summed?: FieldNode;
}

/** `min(field) == 1` or `min(field) >= 0`: what the smallest number of a group must be, the whole of an expression. */
export interface LeastNode {
  kind: 'least';
  type: 'bool';
  field: FieldNode;
  operator: '==' | '>=';
  number: string;
}

/** An expression whose names, types and constructs are known to be sound: what the compilers walk. */
export type RuleNode =
  | FieldNode
  | NumberNode
  | ArithmeticNode
  | CompareNode
  | TotalNode
  | LeastNode
  | { kind: 'text'; type: ValueType; value: string }
  | { kind: 'truth'; type: 'bool'; value: boolean }
  | { kind: 'minus'; type: 'decimal'; part: RuleNode }
  | { kind: 'not'; type: 'bool'; part: RuleNode }
  | { kind: 'logic'; type: 'bool'; operator: '&&' | '||'; left: RuleNode; right: RuleNode }
  | { kind: 'choice'; type: 'bool'; condition: RuleNode; yes: RuleNode; no: RuleNode }
  | InNode
  | ListedNode
  | AttributeNode
  | PartNode
  | { kind: 'filled'; type: 'bool'; field: FieldNode }
  | { kind: 'call'; type: ValueType; name: string; parts: RuleNode[] };

/** The nodes right below a node. */
export function partsOf(node: RuleNode): RuleNode[] {
  switch (node.kind) {
    case 'arithmetic':
    case 'compare':
    case 'logic':
      return [node.left, node.right];
    case 'total':
      return node.summed ? [node.field, node.summed] : [node.field];
    case 'minus':
    case 'not':
      return [node.part];
    case 'choice':
      return [node.condition, node.yes, node.no];
    case 'in':
      return [node.value, ...node.list];
    case 'listed':
      return node.values;
    case 'attribute':
      return [node.value];
    case 'filled':
    case 'least':
    case 'part':
      return [node.field];
    case 'call':
      return node.parts;
    default:
      return [];
  }
}
