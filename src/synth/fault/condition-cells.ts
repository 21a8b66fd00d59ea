import type { ExpressionNode } from '../../expression/tree.js';
import type { Cells } from '../source.js';

/** Cells by which a condition is likely to hold: those that it names outright, one side of each choice. Whoever writes them tries them. */
export function conditionCells(node: ExpressionNode | undefined): Cells {
  switch (node?.kind) {
    case 'logic':
      return node.operator === '||' ? conditionCells(node.left) : { ...conditionCells(node.right), ...conditionCells(node.left) };
    case 'compare':
      return node.operator === '==' ? { ...named(node.left, node.right), ...named(node.right, node.left) } : {};
    case 'in':
      return named(node.value, node.list[0]);
    case 'not':
      return node.part.kind === 'filled' ? { [node.part.cell.name]: '' } : {};
    default:
      return {};
  }
}

function named(cell: ExpressionNode, value: ExpressionNode | undefined): Cells {
  return cell.kind === 'cell' && value?.kind === 'text' ? { [cell.name]: value.value } : {};
}
