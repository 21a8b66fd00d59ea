import type { IdentifierShape } from '../value/identifier-shape.js';
import type { PrimitiveName, Primitives, ValueType } from './primitive.js';

/** A number as its representation bounds it: at most `digits` digits in all, at most `decimals` of them after the point. */
export interface NumberType {
  digits: number;
  decimals: number;
}

/** What stands for the record type where a cell is of the record before, in the order of periods: `previous.ZZB005`. */
export const rowBefore = 'previous';

/** A cell of the record, or of one of another record type (`T4`). */
export interface CellNode {
  kind: 'cell';
  type: ValueType;
  name: string;
  table?: string;
  /** Bounds of a number. */
  number?: NumberType;
  /** Forms and parts of an identifier. */
  shape?: IdentifierShape;
}

/** Unsigned, as written: `0.08`. */
interface NumberNode {
  kind: 'number';
  type: 'decimal';
  text: string;
}

/** The type is that of the place where the text stands: a date is one that is real. */
interface TextNode {
  kind: 'text';
  type: ValueType;
  value: string;
}

export interface ArithmeticNode {
  kind: 'arithmetic';
  type: 'decimal';
  operator: '+' | '-' | '*';
  left: ExpressionNode;
  right: ExpressionNode;
}

export interface CompareNode {
  kind: 'compare';
  type: 'bool';
  operator: '==' | '!=' | '<' | '<=' | '>' | '>=';
  /** Both sides have the same type. */
  left: ExpressionNode;
  right: ExpressionNode;
}

/** The list holds texts or numbers written out, of the type of the value. */
export interface InNode {
  kind: 'in';
  type: 'bool';
  value: ExpressionNode;
  list: ExpressionNode[];
}

interface ChoiceNode {
  kind: 'choice';
  /** That of both sides. */
  type: ValueType;
  condition: ExpressionNode;
  yes: ExpressionNode;
  no: ExpressionNode;
}

/** One of the primitives, with what it was given. The type is that of its facts, or a narrower one that its maker knows of. */
interface PrimitiveNode<Name extends PrimitiveName = PrimitiveName> {
  kind: 'primitive';
  type: ValueType;
  name: Name;
  given: Primitives[Name];
  operands: ExpressionNode[];
}

/** An expression over cells, in no engine's words. Texts and numbers are exact; a printer makes of it what an engine runs. */
export type ExpressionNode =
  | CellNode
  | NumberNode
  | TextNode
  | ArithmeticNode
  | CompareNode
  | InNode
  | ChoiceNode
  | { kind: 'truth'; type: 'bool'; value: boolean }
  | { kind: 'minus'; type: 'decimal'; part: ExpressionNode }
  | { kind: 'not'; type: 'bool'; part: ExpressionNode }
  | { kind: 'logic'; type: 'bool'; operator: '&&' | '||'; left: ExpressionNode; right: ExpressionNode }
  /** Whether a cell is filled; whether it holds a word that stands for no value. */
  | { kind: 'filled'; type: 'bool'; cell: CellNode }
  | { kind: 'placeholder'; type: 'bool'; cell: CellNode }
  | { [Name in PrimitiveName]: PrimitiveNode<Name> }[PrimitiveName];

/** Every kind of node but the primitives. */
export type NodeKind = Exclude<ExpressionNode['kind'], 'primitive'>;

/** The nodes right below a node. */
export function partsOf(node: ExpressionNode): ExpressionNode[] {
  switch (node.kind) {
    case 'arithmetic':
    case 'compare':
    case 'logic':
      return [node.left, node.right];
    case 'minus':
    case 'not':
      return [node.part];
    case 'choice':
      return [node.condition, node.yes, node.no];
    case 'in':
      return [node.value, ...node.list];
    case 'filled':
    case 'placeholder':
      return [node.cell];
    case 'primitive':
      return node.operands;
    default:
      return [];
  }
}

/** Whether a node is that primitive. */
export function isPrimitive<Name extends PrimitiveName>(
  node: ExpressionNode,
  name: Name,
): node is Extract<ExpressionNode, { name: Name; kind: 'primitive' }> {
  return node.kind === 'primitive' && node.name === name;
}

/** Every node of an expression, those above before those below, from left to right. */
export function* nodesOf(node: ExpressionNode): Generator<ExpressionNode> {
  yield node;
  for (const part of partsOf(node)) yield* nodesOf(part);
}
