import type { ExpressionNode } from '../../expression/tree.js';
import type { Exact } from './pair-test.js';

/** Numbers by the names of their cells. */
type Numbers = ReadonlyMap<string, Exact>;

export function sumOf(numbers: readonly Exact[]): Exact {
  return numbers.reduce((sum, number) => combined(sum, number, (one, other) => one + other), { value: 0n, scale: 0 });
}

/** Below, at or above 0. */
export function compareExact(one: Exact, other: Exact): number {
  const { value } = combined(one, other, (left, right) => left - right);
  return value < 0n ? -1 : value > 0n ? 1 : 0;
}

/** What a number made of sums and counts comes to. */
export function exactOf(node: ExpressionNode, numbers: Numbers): Exact {
  switch (node.kind) {
    case 'cell':
      return numbers.get(node.name)!;
    case 'number': {
      const [whole, decimals = ''] = node.text.split('.');
      return { value: BigInt(whole + decimals), scale: decimals.length };
    }
    case 'minus': {
      const { value, scale } = exactOf(node.part, numbers);
      return { value: -value, scale };
    }
    case 'arithmetic': {
      const [left, right] = [exactOf(node.left, numbers), exactOf(node.right, numbers)];
      if (node.operator === '*') return { value: left.value * right.value, scale: left.scale + right.scale };
      return combined(left, right, (one, other) => (node.operator === '+' ? one + other : one - other));
    }
    default:
      throw new Error(`${node.kind} is no number over sums`);
  }
}

/** Whether something holds of sums and counts. */
export function holdsExactly(node: ExpressionNode, numbers: Numbers): boolean {
  switch (node.kind) {
    case 'not':
      return !holdsExactly(node.part, numbers);
    case 'logic': {
      const [left, right] = [holdsExactly(node.left, numbers), holdsExactly(node.right, numbers)];
      return node.operator === '&&' ? left && right : left || right;
    }
    case 'compare': {
      const order = compareExact(exactOf(node.left, numbers), exactOf(node.right, numbers));
      const is = { '==': order === 0, '!=': order !== 0, '<': order < 0, '<=': order <= 0, '>': order > 0, '>=': order >= 0 };
      return is[node.operator];
    }
    default:
      throw new Error(`${node.kind} is no truth over sums`);
  }
}

function combined(one: Exact, other: Exact, how: (one: bigint, other: bigint) => bigint): Exact {
  const scale = Math.max(one.scale, other.scale);
  const [left, right] = [one, other].map((each) => each.value * 10n ** BigInt(scale - each.scale)) as [bigint, bigint];
  return { value: how(left, right), scale };
}
