import type { Mention } from '../expression/question.js';
import { logic } from '../expression/make.js';
import type { ExpressionNode } from '../expression/tree.js';
import { treeOf, type Expression } from '../rule/expression.js';
import { mentionsOf } from '../rule/operands.js';

/** A condition over one record, and the fields that it looks at. */
interface Side {
  mentions: Mention[];
  when?: ExpressionNode;
}

/** The fields of an expression, of the own record and of another. */
export interface Mentions {
  mentions: Mention[];
  otherMentions: Mention[];
}

/** What a condition says of the own record alone, of the other alone, and of both together. */
interface Sides {
  own: Side;
  other: Side;
  both: Mentions & { when?: ExpressionNode };
}

/**
 * Takes a condition apart where its parts are joined by `&&`: those that name only fields of the own record choose among the own, those
 * that name only fields of another among the others, and the rest choose pairs.
 */
export function sidesOf(when: ExpressionNode | undefined): Sides {
  const parts = when ? conjuncts(when) : [];
  const sideOf = (part: ExpressionNode) => {
    const tables = new Set(mentionsOf(part).map(({ table }) => table !== undefined));
    return tables.size > 1 ? 'both' : tables.has(true) ? 'other' : 'own';
  };
  const of = (side: keyof Sides) => allOf(parts.filter((part) => sideOf(part) === side));
  const [own, other, both] = [of('own'), of('other'), of('both')];
  return {
    own: { mentions: mentionsIn(own).mentions, ...(own && { when: own }) },
    other: { mentions: mentionsIn(other).otherMentions, ...(other && { when: other }) },
    both: { ...mentionsIn(both), ...(both && { when: both }) },
  };
}

/** What is wrong with a condition of which a part speaks of both record types. */
export function mixedSides({ tree, source }: Pick<Expression, 'tree' | 'source'>): { rule: 'sides-when' } | undefined {
  return sidesOf(treeOf({ tree, source })).both.when ? { rule: 'sides-when' } : undefined;
}

/** The fields of expressions, by whose they are. */
export function mentionsIn(...trees: readonly (ExpressionNode | undefined)[]): Mentions {
  const found = trees.flatMap((tree) => (tree ? mentionsOf(tree) : []));
  const of = (isOther: boolean) =>
    found.flatMap(({ name, table, bare }) => ((table !== undefined) === isOther ? [{ field: name, bare }] : []));
  return { mentions: of(false), otherMentions: of(true) };
}

function conjuncts(node: ExpressionNode): ExpressionNode[] {
  return node.kind === 'logic' && node.operator === '&&' ? [...conjuncts(node.left), ...conjuncts(node.right)] : [node];
}

/** What holds where each of some conditions does; undefined where there are none. */
export function allOf(parts: readonly ExpressionNode[]): ExpressionNode | undefined {
  return parts.length === 0 ? undefined : parts.reduce((left, right) => logic(left, '&&', right));
}
