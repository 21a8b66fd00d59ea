import type { ExpressionNode } from '../../expression/tree.js';
import type { Cells } from '../source.js';

/** Whose cells are wanted: those of the record, or of the records of another type (`T4`); of what a cell may be among, the first or a later one. */
interface Wanted {
  table?: string;
  choice?: number;
}

/** Cells by which a condition is likely to hold: those that it names outright, one side of each choice. Whoever writes them tries them. */
export function conditionCells(node: ExpressionNode | undefined, wanted: Wanted = {}): Cells {
  switch (node?.kind) {
    case 'logic':
      return node.operator === '||'
        ? conditionCells(node.left, wanted)
        : { ...conditionCells(node.right, wanted), ...conditionCells(node.left, wanted) };
    case 'compare':
      return node.operator === '==' ? { ...named(node.left, node.right, wanted), ...named(node.right, node.left, wanted) } : {};
    case 'in':
      return named(node.value, node.list[wanted.choice ?? 0] ?? node.list[0], wanted);
    case 'not':
      return node.part.kind === 'filled' && node.part.cell.table === wanted.table ? { [node.part.cell.name]: '' } : {};
    default:
      return {};
  }
}

function named(cell: ExpressionNode, value: ExpressionNode | undefined, { table }: Wanted): Cells {
  return cell.kind === 'cell' && cell.table === table && value?.kind === 'text' ? { [cell.name]: value.value } : {};
}
