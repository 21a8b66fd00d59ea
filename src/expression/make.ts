import { primitiveFacts, type PrimitiveName, type Primitives, type ValueType } from './primitive.js';
import type { CellNode, CompareNode, ExpressionNode } from './tree.js';

/** A cell of the record, as text. */
export function cell(name: string): CellNode {
  return { kind: 'cell', type: 'string', name };
}

/** A text written out. */
export function text(value: string, type: ValueType = 'string'): ExpressionNode {
  return { kind: 'text', type, value };
}

export function truth(value: boolean): ExpressionNode {
  return { kind: 'truth', type: 'bool', value };
}

export function not(part: ExpressionNode): ExpressionNode {
  return { kind: 'not', type: 'bool', part };
}

export function compare(left: ExpressionNode, operator: CompareNode['operator'], right: ExpressionNode): ExpressionNode {
  return { kind: 'compare', type: 'bool', operator, left, right };
}

/** Two numbers reckoned, whose result the reader of rules holds to be exact. */
export function arithmetic(left: ExpressionNode, operator: '+' | '-' | '*', right: ExpressionNode): ExpressionNode {
  return { kind: 'arithmetic', type: 'decimal', operator, left, right };
}

export function logic(left: ExpressionNode, operator: '&&' | '||', right: ExpressionNode): ExpressionNode {
  return { kind: 'logic', type: 'bool', operator, left, right };
}

/** One of two, of one type. */
export function choice(condition: ExpressionNode, yes: ExpressionNode, no: ExpressionNode): ExpressionNode {
  return { kind: 'choice', type: yes.type, condition, yes, no };
}

export function filled(name: string): ExpressionNode {
  return { kind: 'filled', type: 'bool', cell: cell(name) };
}

export function placeholder(name: string): ExpressionNode {
  return { kind: 'placeholder', type: 'bool', cell: cell(name) };
}

/**
 * A primitive over operands.
 *
 * @param type That of its values, where more is known of them than the primitive says.
 */
export function primitive<Name extends PrimitiveName>(
  name: Name,
  given: Primitives[Name],
  operands: ExpressionNode[],
  type: ValueType = primitiveFacts[name].type,
): ExpressionNode {
  return { kind: 'primitive', type, name, given, operands } as ExpressionNode;
}
