import { primitiveFacts, type Bound } from './primitive.js';
import type { ExpressionNode, NumberType } from './tree.js';

/** Bounds of a number of which nothing more is declared. */
export const widestNumber: NumberType = { digits: 20, decimals: 4 };

/** Bounds of a cell of a return, once its number is in the smallest unit. */
export const figureNumber: NumberType = { digits: 26, decimals: 4 };

/** Numbers have at most this many digits, decimals included: what the DECIMAL of a database holds. */
export const mostDigits = 38;

/** The bound of a number, from the representations of its cells. */
export function boundOf(node: ExpressionNode): Bound {
  switch (node.kind) {
    case 'cell': {
      const { digits, decimals } = node.number ?? widestNumber;
      return { most: (10n ** BigInt(digits) - 1n) * 10n ** BigInt(decimals), scale: decimals };
    }
    case 'number':
      return { most: BigInt(node.text.replace('.', '')), scale: node.text.split('.')[1]?.length ?? 0 };
    case 'minus':
      return boundOf(node.part);
    case 'arithmetic': {
      const [left, right] = [boundOf(node.left), boundOf(node.right)];
      if (node.operator === '*') return { most: left.most * right.most, scale: left.scale + right.scale };
      const scale = Math.max(left.scale, right.scale);
      return { most: rescaled(left, scale) + rescaled(right, scale), scale };
    }
    case 'choice':
      return commonBound([node.yes, node.no]);
    case 'primitive': {
      const { bound } = primitiveFacts[node.name];
      if (bound) return bound;
      throw new Error(`${node.name} is no number`);
    }
    default:
      throw new Error(`${node.kind} is no number`);
  }
}

/** The bound of numbers that are compared, in the finest of their scales. */
export function commonBound(nodes: readonly ExpressionNode[]): Bound {
  const bounds = nodes.map(boundOf);
  const scale = Math.max(...bounds.map((bound) => bound.scale));
  return { most: bounds.map((bound) => rescaled(bound, scale)).reduce((one, other) => (one > other ? one : other)), scale };
}

/** Digits that a bound takes; at least its decimals, and one. */
export function digitsOf({ most, scale }: Bound): number {
  return Math.max(String(most).length, scale, 1);
}

function rescaled({ most, scale }: Bound, to: number): bigint {
  return most * 10n ** BigInt(to - scale);
}
