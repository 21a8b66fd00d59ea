import type { ASTNode } from '@marcbachmann/cel-js';
import { boundOf, digitsOf } from '../expression/bound.js';
import type { CellNode, CompareNode, ExpressionNode, NumberType } from '../expression/tree.js';
import { isTaken, sumNumber, takenName, type GroupNode, type TakenNode } from './aggregate-node.js';
import { visit } from './ast.js';
import { FiguresReader } from './figures.js';
import { mentionsOf } from './operands.js';
import type { Reader } from './reader.js';

/** So many records are counted at most. */
const countDigits = 12;

/** Whether an expression takes sums or counts of records. */
export function isGrouped(ast: ASTNode): boolean {
  let found = false;
  visit(ast, (node) => (found ||= node.op === 'call' && (isTaken(node.args[0]) || node.args[0] === 'share' || node.args[0] === 'within')));
  return found;
}

/** Reads an expression over the sums and counts of a group of records: `sum(A) == sum(B)`, `share(count(A), count(B)) >= 0.2`. */
export function group(ast: ASTNode, reader: Reader): GroupNode | undefined {
  const read = new GroupReader(reader, 'rule.group');
  const holds = read.truth(ast);
  return holds && { kind: 'group', type: 'bool', taken: read.taken, wholes: read.wholes, holds };
}

/** Reads truths over sums and counts; what these are taken of, the reader of records reads. */
class GroupReader extends FiguresReader {
  readonly taken: TakenNode[] = [];
  readonly wholes: ExpressionNode[] = [];

  protected override comparison(one: ASTNode, operator: CompareNode['operator'], other: ASTNode, node: ASTNode) {
    if (one.op === 'call' && one.args[0] === 'share') return this.share(one.args[1], operator, other, node);
    return super.comparison(one, operator, other, node);
  }

  protected figure(node: ASTNode): ExpressionNode | undefined | null {
    if (node.op !== 'call') return null;
    const [name, parts] = node.args;
    if (name === 'parameter') return this.parameter(node);
    return isTaken(name) ? this.take(name, parts, node) : null;
  }

  /** A parameter of the group: its day, place and item are of the key, or written out. */
  private parameter(node: ASTNode): CellNode | undefined {
    const of = this.reader.decimal(node);
    if (!of) return undefined;
    if (mentionsOf(of).some(({ table }) => table !== undefined)) return this.reader.fault('rule.group-parameter', node);
    const bound = boundOf(of);
    const number = { digits: digitsOf(bound) - bound.scale, decimals: bound.scale };
    return this.taking({ how: 'parameter', source: this.sourceOf(node), of }, number, node);
  }

  /** The part is so much of the whole, without a division; a whole of nothing has no part. */
  private share(parts: readonly ASTNode[], operator: CompareNode['operator'], right: ASTNode, node: ASTNode): ExpressionNode | undefined {
    if (parts.length !== 2) return this.reader.fault('rule.arguments', node, { name: 'share', count: 2 });
    const [part, whole, bound] = [...parts, right].map((each) => this.number(each));
    if (!part || !whole || !bound) return undefined;
    this.wholes.push(whole);
    const wanted = this.sized({ kind: 'arithmetic', type: 'decimal', operator: '*', left: whole, right: bound }, node);
    return wanted && this.compared(part, operator, wanted, node);
  }

  /** `sum(x)`, `sum(x, condition)`, `count()`, `count(condition)`, `count(x)`, `count(T2)` and these with a condition. */
  private take(how: 'sum' | 'count', parts: readonly ASTNode[], node: ASTNode): CellNode | undefined {
    const [first, second] = parts;
    if (parts.length > 2 || (how === 'sum' && !first)) return this.reader.fault('rule.take', node, { name: how });
    const table = how === 'count' && first?.op === 'id' && this.reader.names.others.has(first.args) ? first.args : undefined;
    const about = first && table === undefined ? this.reader.any(first) : undefined;
    const condition = second && this.reader.truth(second);
    if ((first && table === undefined && !about) || (second && !condition)) return undefined;
    const isCondition = how === 'count' && about?.type === 'bool' && !second;
    if (about && !isCondition && (how === 'sum' ? about.type !== 'decimal' : about.type === 'bool'))
      return this.reader.fault('rule.take', node, { name: how });
    const of = isCondition ? undefined : about;
    const when = isCondition ? about : condition;
    const tables = new Set([
      ...(table === undefined ? [] : [table]),
      ...[of, when].flatMap((tree) => (tree ? mentionsOf(tree).map((mention) => mention.table) : [])),
    ]);
    if (tables.size > 1) return this.reader.fault('rule.take-tables', node, { name: how });
    const [from] = tables;
    const number = how === 'sum' ? sumNumber(of!) : { digits: countDigits, decimals: 0 };
    const taken: TakenNode = { how, source: this.sourceOf(node), ...(from !== undefined && { table: from }), ...(of && { of }) };
    return this.taking({ ...taken, ...(when && { when }) }, number, node);
  }

  /** The cell that stands for what is taken. */
  private taking(taken: TakenNode, number: NumberType, node: ASTNode): CellNode | undefined {
    const cell: CellNode = { kind: 'cell', type: 'decimal', name: takenName(this.taken.length), number };
    if (!this.fits(digitsOf(boundOf(cell)), node)) return undefined;
    this.taken.push(taken);
    return cell;
  }

  private sourceOf({ start, end }: ASTNode): string {
    return this.reader.source.slice(start, end);
  }
}
