import type { Belonging } from '../value/attributes.js';
import type { Expression } from './expression.js';
import { isPrimitive, type ExpressionNode } from '../expression/tree.js';
import type { RuleNode } from './aggregate-node.js';

/** What `attribute('list', F, 'part') == CLASS && attribute('list', F, 'known') == '是'` asks for. */
export interface Completeness {
  /** The code list whose codes should be there. */
  list: string;
  /** The field they should stand in; with `lead`, the field of the group and the mark that stand before it in the codes of the list. */
  field: string;
  lead?: Lead;
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

/** What stands before a field in the codes of a list: another field, and a mark (`FORM + '/' + ROW`). */
interface Lead {
  field: string;
  mark: string;
}

/** The same of a tree; undefined where it is of another form. */
export function completenessIn(tree: RuleNode, key: readonly string[]): Completeness | undefined {
  if (tree.kind === 'primitive' && isPrimitive(tree, 'isCode')) return fitting(tree.given.list, tree.operands[0], [], key);
  if (tree.kind === 'logic' && tree.operator === '&&') {
    const [left, right] = [completenessIn(tree.left, key), completenessIn(tree.right, key)];
    if (!left || !right || left.list !== right.list || nameOf(left) !== nameOf(right)) return undefined;
    return { ...left, matches: [...left.matches, ...right.matches] };
  }
  if (tree.kind !== 'compare' || tree.operator !== '==' || !isPrimitive(tree.left, 'attribute')) return undefined;
  const { list, name: attribute } = tree.left.given;
  const [value] = tree.left.operands;
  const { right } = tree;
  if (right.kind === 'text') return fitting(list, value, [{ attribute, text: right.value }], key);
  if (right.kind !== 'cell' || right.table !== undefined || !key.includes(right.name)) return undefined;
  return fitting(list, value, [{ attribute, field: right.name }], key);
}

const nameOf = ({ field, lead }: Completeness) => JSON.stringify([lead, field]);

/** A field of the group has one value in it, so codes cannot be looked for there; what leads a code is of the group. */
function fitting(list: string, value: ExpressionNode | undefined, matches: Belonging[], key: readonly string[]): Completeness | undefined {
  const looked = value && lookedFor(value);
  if (!looked || key.includes(looked.field) || (looked.lead && !key.includes(looked.lead.field))) return undefined;
  return { list, ...looked, matches };
}

/** A field, or one behind another and a mark. */
function lookedFor(value: ExpressionNode): Pick<Completeness, 'field' | 'lead'> | undefined {
  if (value.kind === 'cell') return { field: value.name };
  if (!isPrimitive(value, 'concat')) return undefined;
  const [before, field] = value.operands;
  if (!before || !isPrimitive(before, 'concat') || field?.kind !== 'cell') return undefined;
  const [first, mark] = before.operands;
  return first?.kind === 'cell' && mark?.kind === 'text' ? { field: field.name, lead: { field: first.name, mark: mark.value } } : undefined;
}
