import { partsOf, type CellNode, type ExpressionNode } from '../expression/tree.js';

/** `field == sum(T11.field)`, `field == count(T4)` or `field == count(T4.field)`, the whole of an expression. */
export interface TotalNode {
  kind: 'total';
  type: 'bool';
  field: CellNode;
  how: 'sum' | 'count';
  table: string;
  /** What is summed, or whose different values are counted; absent where rows are. */
  summed?: CellNode;
}

/** `min(field) == 1` or `min(field) >= 0`: what the smallest number of a group must be, the whole of an expression. */
export interface LeastNode {
  kind: 'least';
  type: 'bool';
  field: CellNode;
  operator: '==' | '>=';
  number: string;
}

/** What a rule says: of one record or two, or of many. */
export type RuleNode = ExpressionNode | TotalNode | LeastNode;

/** The nodes of one record right below a node of a rule. */
export function partsOfRule(node: RuleNode): ExpressionNode[] {
  if (node.kind === 'total') return node.summed ? [node.field, node.summed] : [node.field];
  return node.kind === 'least' ? [node.field] : partsOf(node);
}
