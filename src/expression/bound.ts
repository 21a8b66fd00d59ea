import { functions } from '../rule/functions.js';
import { widestNumber } from '../rule/operand.js';
import type { RuleNode } from './tree.js';

/** How large a number can become: `most` counted in units of the last of `scale` decimals. */
export interface Bound {
  most: bigint;
  scale: number;
}

/** Numbers have at most this many digits, decimals included: what SQL's DECIMAL holds. */
export const mostDigits = 38;

/** The bound of a number, from the representations of its fields. */
export function boundOf(node: RuleNode): Bound {
  switch (node.kind) {
    case 'field': {
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
    case 'call': {
      const { most, scale = 0 } = functions.get(node.name)!;
      return { most: most!, scale };
    }
    default:
      throw new Error(`${node.kind} is no number`);
  }
}

/** The bound of numbers that are compared, in the finest of their scales. */
export function commonBound(nodes: readonly RuleNode[]): Bound {
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
