import { logic, not, primitive } from './make.js';
import { partsOf, type ExpressionNode } from './tree.js';

/**
 * Whether the parameters are known that decide an expression: what decides without them needs none (`empty(A) || A > parameter(…)`).
 * Undefined where it asks for none, and is decided always.
 */
export function knownOf(node: ExpressionNode): ExpressionNode | undefined {
  switch (node.kind) {
    case 'logic': {
      const { left, right, operator } = node;
      const [ofLeft, ofRight] = [knownOf(left), knownOf(right)];
      // One side alone decides where it is known, and such that the operator needs no second.
      const alone = (known: ExpressionNode | undefined, side: ExpressionNode) => all([known, operator === '&&' ? not(side) : side]);
      return any([all([ofLeft, ofRight]), ofRight && alone(ofLeft, left), ofLeft && alone(ofRight, right)]);
    }
    case 'choice': {
      const { condition, yes, no } = node;
      const [ifYes, ifNo] = [knownOf(yes), knownOf(no)];
      const chosen = ifYes || ifNo ? all([ifYes && logic(not(condition), '||', ifYes), ifNo && logic(condition, '||', ifNo)]) : undefined;
      return all([knownOf(condition), chosen]);
    }
    case 'primitive': {
      const own = node.name === 'parameter' ? primitive('hasParameter', node.given, node.operands) : undefined;
      return all([...node.operands.map(knownOf), own]);
    }
    default:
      return all(partsOf(node).map(knownOf));
  }
}

/** Whether all hold that are there; undefined where none is. */
export function all(nodes: readonly (ExpressionNode | undefined)[]): ExpressionNode | undefined {
  return joined(nodes, '&&');
}

function any(nodes: readonly (ExpressionNode | undefined)[]): ExpressionNode | undefined {
  return joined(nodes, '||');
}

function joined(nodes: readonly (ExpressionNode | undefined)[], operator: '&&' | '||'): ExpressionNode | undefined {
  const [first, ...rest] = nodes.filter((node) => node !== undefined);
  return rest.reduce<ExpressionNode | undefined>((one, other) => one && logic(one, operator, other), first);
}
