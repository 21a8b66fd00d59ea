import type { ASTNode } from '@marcbachmann/cel-js';
import { figureNumber } from '../expression/bound.js';
import type { FigureCell } from '../expression/question.js';
import type { ExpressionNode } from '../expression/tree.js';
import type { RelationNode } from './aggregate-node.js';
import { visit } from './ast.js';
import { FiguresReader } from './figures.js';
import type { Reader } from './reader.js';

/** Other returns that a cell may be of: of other periods, and those that are added up to its own. */
const periods = new Map<string, FigureCell['back']>([
  ['previous', 'period'],
  ['lastYear', 'year'],
  ['below', 'below'],
]);

/** Whether an expression has cells of returns in it: lists that nothing is looked for in. */
export function isRelated(ast: ASTNode): boolean {
  const sought = new Set<ASTNode>();
  let found = false;
  visit(ast, (node) => {
    if (node.op === 'in') sought.add(node.args[1]);
    found ||= node.op === 'list' && !sought.has(node);
  });
  return found;
}

/** Reads a relation between the cells of a return: `[r3, c5] == [r1, c5] + ['EP2', r2, c5]`, `[r1, c1] == [previous, r9, c1]`. */
export function relation(ast: ASTNode, reader: Reader): RelationNode | undefined {
  const read = new RelationReader(reader, 'rule.relation');
  const holds = read.truth(ast);
  if (!holds) return undefined;
  if (!read.cells.some(({ form, back }) => form === undefined && back === undefined)) return reader.fault('rule.relation-own', ast);
  const isMixed = (['row', 'column'] as const).some((side) => new Set(read.cells.map((cell) => cell[side] === undefined)).size > 1);
  if (isMixed) return reader.fault('rule.relation-each', ast);
  return { kind: 'relation', type: 'bool', cells: read.cells, holds };
}

class RelationReader extends FiguresReader {
  readonly cells: FigureCell[] = [];

  protected figure(node: ASTNode): ExpressionNode | undefined | null {
    if (node.op !== 'list') return null;
    const parts = [...node.args];
    const back = parts[0]?.op === 'id' ? periods.get(parts[0].args) : undefined;
    if (back) parts.shift();
    const form = parts[0]?.op === 'value' && typeof parts[0].args === 'string' ? parts[0].args : undefined;
    if (form !== undefined) parts.shift();
    const [row, column] = [codeIn(parts[0], 'r'), codeIn(parts[1], 'c')];
    if (parts.length !== 2 || row === undefined || column === undefined) return this.reader.fault('rule.relation-cell', node);
    const source = this.reader.source.slice(node.start, node.end);
    const place = { ...(typeof row === 'string' && { row }), ...(typeof column === 'string' && { column }) };
    const known = this.cells.find(
      (cell) => cell.back === back && cell.form === form && cell.row === place.row && cell.column === place.column,
    );
    const name = known?.name ?? `cell:${this.cells.length}`;
    if (!known) this.cells.push({ name, source, ...place, ...(form !== undefined && { form }), ...(back && { back }) });
    return { kind: 'cell', type: 'decimal', name, number: figureNumber };
  }
}

/** Stands for each row, or each column. */
const each = Symbol('each');

/** The code of a row or a column: `r3`, or `r('3.1')` where it is no name; `each` of them. */
function codeIn(node: ASTNode | undefined, letter: 'r' | 'c'): string | typeof each | undefined {
  if (node?.op === 'id' && node.args === 'each') return each;
  if (node?.op === 'id' && node.args.length > 1 && node.args.startsWith(letter)) return node.args.slice(1);
  if (node?.op !== 'call' || node.args[0] !== letter) return undefined;
  const [code, ...more] = node.args[1];
  return code?.op === 'value' && typeof code.args === 'string' && more.length === 0 ? code.args : undefined;
}
