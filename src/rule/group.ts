import type { ASTNode } from '@marcbachmann/cel-js';
import { boundOf, commonBound, digitsOf, mostDigits } from '../expression/bound.js';
import { compare, logic, not } from '../expression/make.js';
import type { CellNode, CompareNode, ExpressionNode } from '../expression/tree.js';
import { isTaken, sumNumber, takenName, type GroupNode, type TakenNode } from './aggregate-node.js';
import { visit } from './ast.js';
import { mentionsOf } from './operands.js';
import type { Reader } from './reader.js';

const comparisons: readonly string[] = ['==', '!=', '<', '<=', '>', '>='];
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
  const read = new GroupReader(reader);
  const holds = read.truth(ast);
  return holds && { kind: 'group', type: 'bool', taken: read.taken, wholes: read.wholes, holds };
}

/** Reads numbers and truths over sums and counts; what these are taken of, the reader of records reads. */
class GroupReader {
  readonly taken: TakenNode[] = [];
  readonly wholes: ExpressionNode[] = [];

  constructor(private readonly reader: Reader) {}

  truth(node: ASTNode): ExpressionNode | undefined {
    if (node.op === '!_') {
      const part = this.truth(node.args);
      return part && not(part);
    }
    if (node.op === '&&' || node.op === '||') {
      const [left, right] = [this.truth(node.args[0]), this.truth(node.args[1])];
      return left && right && logic(left, node.op, right);
    }
    if (node.op === 'call' && node.args[0] === 'within') return this.within(node.args[1], node);
    if (!comparisons.includes(node.op)) return this.reader.fault('rule.group', node);
    const [first, second] = node.args as unknown as [ASTNode, ASTNode];
    const operator = node.op as CompareNode['operator'];
    if (first.op === 'call' && first.args[0] === 'share') return this.share(first.args[1], operator, second, node);
    const [left, right] = [this.number(first), this.number(second)];
    return left && right && this.compared(left, operator, right, node);
  }

  private number(node: ASTNode): ExpressionNode | undefined {
    if (node.op === 'value') return this.reader.decimal(node);
    if (node.op === '-_') {
      const part = this.number(node.args);
      return part && { kind: 'minus', type: 'decimal', part };
    }
    if (node.op === '+' || node.op === '-' || node.op === '*') {
      const [left, right] = [this.number(node.args[0]), this.number(node.args[1])];
      return left && right && this.sized({ kind: 'arithmetic', type: 'decimal', operator: node.op, left, right }, node);
    }
    if (node.op === 'call' && isTaken(node.args[0])) return this.take(node.args[0], node.args[1], node);
    return this.reader.fault('rule.group', node);
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

  /** Two numbers differ by no more than a third. */
  private within(parts: readonly ASTNode[], node: ASTNode): ExpressionNode | undefined {
    if (parts.length !== 3) return this.reader.fault('rule.arguments', node, { name: 'within', count: 3 });
    const [one, other, most] = parts.map((part) => this.number(part));
    if (!one || !other || !most) return undefined;
    const below = (left: ExpressionNode, right: ExpressionNode) => {
      const difference = this.sized({ kind: 'arithmetic', type: 'decimal', operator: '-', left, right }, node);
      return difference && this.compared(difference, '<=', most, node);
    };
    const [more, less] = [below(one, other), below(other, one)];
    return more && less && logic(more, '&&', less);
  }

  private compared(left: ExpressionNode, operator: CompareNode['operator'], right: ExpressionNode, node: ASTNode) {
    return this.fits(digitsOf(commonBound([left, right])), node) ? compare(left, operator, right) : undefined;
  }

  private sized(made: ExpressionNode, node: ASTNode): ExpressionNode | undefined {
    return this.fits(digitsOf(boundOf(made)), node) ? made : undefined;
  }

  private fits(digits: number, node: ASTNode): boolean {
    if (digits > mostDigits) this.reader.fault('rule.size', node, { digits, most: mostDigits });
    return digits <= mostDigits;
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
    const source = this.reader.source.slice(node.start, node.end);
    const number = how === 'sum' ? sumNumber(of!) : { digits: countDigits, decimals: 0 };
    const cell: CellNode = { kind: 'cell', type: 'decimal', name: takenName(this.taken.length), number };
    if (!this.fits(digitsOf(boundOf(cell)), node)) return undefined;
    this.taken.push({ how, source, ...(from !== undefined && { table: from }), ...(of && { of }), ...(when && { when }) });
    return cell;
  }
}
