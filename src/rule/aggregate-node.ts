import { boundOf, digitsOf } from '../expression/bound.js';
import type { FigureCell } from '../expression/question.js';
import { partsOf, type CellNode, type ExpressionNode, type NumberType } from '../expression/tree.js';

/** `field == sum(T11.field)`, of a number made of several fields too, `field == count(T4)` or `field == count(T4.field)`, the whole of an expression. */
export interface TotalNode {
  kind: 'total';
  type: 'bool';
  field: CellNode;
  how: 'sum' | 'count';
  table: string;
  /** The number that is summed, or the field whose different values are counted; absent where rows are. */
  summed?: ExpressionNode;
}

/** `min(field) == 1` or `min(field) >= 0`: what the smallest number of a group must be, the whole of an expression. */
export interface LeastNode {
  kind: 'least';
  type: 'bool';
  field: CellNode;
  operator: '==' | '>=';
  number: string;
}

/** The sum of a number, the number of records, or of the different values of something, of those for which a condition holds; or a parameter, which all have in common. */
export interface TakenNode {
  how: 'sum' | 'count' | 'parameter';
  /** As it is written. */
  source: string;
  /** The record type (`T4`) whose records it is of; absent where they are the own. */
  table?: string;
  of?: ExpressionNode;
  when?: ExpressionNode;
}

/** What holds of the sums and counts of a group of records, which stand in it as the cells of `takenName`. */
export interface GroupNode {
  kind: 'group';
  type: 'bool';
  taken: TakenNode[];
  /** Numbers of which others are a share, so that they must be above 0. */
  wholes: ExpressionNode[];
  holds: ExpressionNode;
}

/** What holds of cells of returns, which stand in it by their names. */
export interface RelationNode {
  kind: 'relation';
  type: 'bool';
  cells: FigureCell[];
  holds: ExpressionNode;
}

/** The name under which a sum or count stands in what holds of a group. */
export function takenName(place: number): string {
  return `taken:${place}`;
}

/** Whether a function takes something of many records. */
export function isTaken(name: string): name is 'sum' | 'count' {
  return name === 'sum' || name === 'count';
}

/** So many digits a sum may have more than what is summed. */
const moreDigits = 12;

/** How large the sum of a number becomes. */
export function sumNumber(of: ExpressionNode): NumberType {
  const bound = boundOf(of);
  return { digits: digitsOf(bound) - bound.scale + moreDigits, decimals: bound.scale };
}

/** What a rule says: of one record or two, or of many. */
export type RuleNode = ExpressionNode | TotalNode | LeastNode | GroupNode | RelationNode;

/** The nodes of one record right below a node of a rule. */
export function partsOfRule(node: RuleNode): ExpressionNode[] {
  switch (node.kind) {
    case 'total':
      return node.summed ? [node.field, node.summed] : [node.field];
    case 'least':
      return [node.field];
    case 'relation':
      return [];
    case 'group':
      return node.taken.flatMap(({ of, when }) => [of, when]).filter((part) => part !== undefined);
    default:
      return partsOf(node);
  }
}
