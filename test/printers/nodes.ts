import type { ArithmeticNode, ExpressionNode } from '../../src/expression/tree.js';

/** Nodes that expressions of rules have and no kind makes by itself. */
export function arithmetic(left: ExpressionNode, operator: ArithmeticNode['operator'], right: ExpressionNode): ExpressionNode {
  return { kind: 'arithmetic', type: 'decimal', operator, left, right };
}

export function decimal(text: string): ExpressionNode {
  return { kind: 'number', type: 'decimal', text };
}

export function logic(left: ExpressionNode, operator: '&&' | '||', right: ExpressionNode): ExpressionNode {
  return { kind: 'logic', type: 'bool', operator, left, right };
}
