import type { Belonging } from '../value/attributes.js';
import type { Expression } from './expression.js';
import { isPrimitive } from '../expression/tree.js';
import type { RuleNode } from './aggregate-node.js';

/** What `attribute('list', F, 'part') == CLASS && attribute('list', F, 'known') == '是'` asks for. */
export interface Completeness {
  /** The code list whose codes should be there. */
  list: string;
  /** The field they should stand in. */
  field: string;
  /** Columns of the list that must equal a field of the group, or a text. */
  matches: Belonging[];
}

/**
 * The codes that an expression asks for.
 *
 * @throws Error when it is not of the form.
 */
export function readCompleteness({ tree, source }: Expression, key: readonly string[]): Completeness {
  const found = completenessIn(tree, key);
  if (!found) throw new Error(`«${source}» asks for no codes`);
  return found;
}

/** The same of a tree; undefined where it is of another form. */
export function completenessIn(tree: RuleNode, key: readonly string[]): Completeness | undefined {
  if (tree.kind === 'primitive' && isPrimitive(tree, 'isCode')) {
    const [value] = tree.operands;
    return value?.kind === 'cell' ? fitting({ list: tree.given.list, field: value.name, matches: [] }, key) : undefined;
  }
  if (tree.kind === 'logic' && tree.operator === '&&') {
    const [left, right] = [completenessIn(tree.left, key), completenessIn(tree.right, key)];
    if (!left || !right || left.list !== right.list || left.field !== right.field) return undefined;
    return { ...left, matches: [...left.matches, ...right.matches] };
  }
  if (tree.kind !== 'compare' || tree.operator !== '==' || !isPrimitive(tree.left, 'attribute')) return undefined;
  const { list, name: attribute } = tree.left.given;
  const [value] = tree.left.operands;
  const { right } = tree;
  if (value?.kind !== 'cell') return undefined;
  if (right.kind === 'text') return fitting({ list, field: value.name, matches: [{ attribute, text: right.value }] }, key);
  if (right.kind !== 'cell' || right.table !== undefined || !key.includes(right.name)) return undefined;
  return fitting({ list, field: value.name, matches: [{ attribute, field: right.name }] }, key);
}

/** A field of the group has one value in it, so codes cannot be looked for there. */
function fitting(found: Completeness, key: readonly string[]): Completeness | undefined {
  return key.includes(found.field) ? undefined : found;
}
