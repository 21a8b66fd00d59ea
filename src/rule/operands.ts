import type { CellNode } from '../expression/tree.js';
import { partsOfRule, type RuleNode } from './aggregate-node.js';

/** A field in an expression, and whether it must be filled for the expression to mean something. */
export interface Mention {
  name: string;
  table?: string;
  bare: boolean;
}

/**
 * The fields of an expression in order of appearance, each once. A field is bare unless every use of it stands inside
 * `empty()` or `filled()`, or where one of these has made sure of it: `empty(X) || X > 0`, `filled(X) && X > 0`,
 * `filled(X) ? X > 0 : true`.
 */
export function mentionsOf(tree: RuleNode): Mention[] {
  const mentions = new Map<string, Mention>();
  const see = (node: RuleNode, sure: ReadonlySet<string>): void => {
    if (node.kind === 'filled') return note(node.cell, false);
    if (node.kind === 'cell') return note(node, !sure.has(keyOf(node)));
    if (node.kind === 'logic') {
      // Neither side decides before the other in SQL, so each may make sure for the other.
      const known = node.operator === '&&' ? filledIfTrue : filledIfFalse;
      see(node.left, union(sure, known(node.right)));
      see(node.right, union(sure, known(node.left)));
      return;
    }
    if (node.kind === 'choice') {
      see(node.condition, sure);
      see(node.yes, union(sure, filledIfTrue(node.condition)));
      see(node.no, union(sure, filledIfFalse(node.condition)));
      return;
    }
    for (const part of partsOfRule(node)) see(part, sure);
  };
  const note = (field: CellNode, bare: boolean): void => {
    const before = mentions.get(keyOf(field));
    if (before) before.bare ||= bare;
    else mentions.set(keyOf(field), { name: field.name, ...(field.table !== undefined && { table: field.table }), bare });
  };
  see(tree, new Set());
  return [...mentions.values()];
}

/** Fields that are filled wherever the node is true. */
function filledIfTrue(node: RuleNode): ReadonlySet<string> {
  if (node.kind === 'filled') return new Set([keyOf(node.cell)]);
  if (node.kind === 'not') return filledIfFalse(node.part);
  if (node.kind === 'logic' && node.operator === '&&') return union(filledIfTrue(node.left), filledIfTrue(node.right));
  return new Set();
}

/** Fields that are filled wherever the node is false. */
function filledIfFalse(node: RuleNode): ReadonlySet<string> {
  if (node.kind === 'not') return filledIfTrue(node.part);
  if (node.kind === 'logic' && node.operator === '||') return union(filledIfFalse(node.left), filledIfFalse(node.right));
  return new Set();
}

function union(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...one, ...other]);
}

function keyOf({ name, table }: CellNode): string {
  return table === undefined ? name : `${table}.${name}`;
}
