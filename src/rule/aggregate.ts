import type { ASTNode } from '@marcbachmann/cel-js';
import type { Reader } from './reader.js';
import { commonBound, digitsOf, mostDigits, widestNumber } from '../expression/bound.js';
import type { CellNode, ExpressionNode } from '../expression/tree.js';
import { sumNumber, type LeastNode, type RuleNode, type TotalNode } from './aggregate-node.js';
import { group, isGrouped } from './group.js';
import { mentionsOf } from './operands.js';

/** Reads an expression that may speak of many records: with `groups`, of sums and counts of them. */
export function aggregate(ast: ASTNode, reader: Reader, groups: boolean): RuleNode | undefined {
  if (groups && !(ast.op === '==' && ast.args[0].op === 'id') && isGrouped(ast)) return group(ast, reader);
  if (ast.op === '==' && (isCall(ast.args[1], 'sum') || isCall(ast.args[1], 'count'))) return total(ast.args[0], ast.args[1], ast, reader);
  if ((ast.op === '==' || ast.op === '>=') && isCall(ast.args[0], 'min')) return least(ast.op, ast.args[0], ast.args[1], ast, reader);
  return reader.truth(ast);
}

/** What a total compares. */
export interface TotalParts {
  field: string;
  how: 'sum' | 'count';
  summed: { table: string; of?: ExpressionNode };
}

/**
 * The parts of `AAE022 == sum(T11.AAE022)`, `TOTALITEMS == count(T4)` or `TOTALITEMS == count(T4.ARCHIVALCODE)`.
 *
 * @throws Error when the expression is not of that form.
 */
export function readTotal({ tree, source }: { tree: RuleNode; source: string }): TotalParts {
  if (tree.kind !== 'total') throw new Error(`«${source}» is no total`);
  const { field, how, table, summed } = tree;
  return { field: field.name, how, summed: { table, ...(summed && { of: summed }) } };
}

type Call = ASTNode & { op: 'call'; args: [string, ASTNode[]] };

function isCall(node: ASTNode, name: string): node is Call {
  return node.op === 'call' && node.args[0] === name;
}

function total(left: ASTNode, { args: [how, parts] }: Call, ast: ASTNode, reader: Reader): TotalNode | undefined {
  const [part, ...rest] = parts;
  const refuse = (node: ASTNode) => reader.fault(how === 'sum' ? 'rule.sum' : 'rule.count-of', node);
  if (left.op !== 'id' || !part || rest.length > 0 || (how === 'count' && part.op !== '.' && part.op !== 'id')) return refuse(ast);
  const field = reader.field(left);
  if (field && field.type !== 'decimal') return refuse(left);
  if (how === 'count' && part.op === 'id') {
    const table = part.args;
    if (!reader.names.others.has(table)) return reader.fault('rule.table', part, { name: table });
    return field && { kind: 'total', type: 'bool', field, how: 'count', table };
  }
  const summed = how === 'sum' ? reader.any(part) : reader.field(part);
  if (!field || !summed) return undefined;
  const [table, ...more] = new Set(mentionsOf(summed).map((mention) => mention.table));
  if (table === undefined || more.length > 0 || (how === 'sum' && summed.type !== 'decimal')) return refuse(part);
  const sum: CellNode = { kind: 'cell', type: 'decimal', name: how, number: summed.type === 'decimal' ? sumNumber(summed) : widestNumber };
  const digits = digitsOf(commonBound([field, sum]));
  if (how === 'sum' && digits > mostDigits) return reader.fault('rule.size', part, { digits, most: mostDigits });
  return { kind: 'total', type: 'bool', field, how: how as TotalNode['how'], table, summed };
}

function least(
  operator: LeastNode['operator'],
  { args: [, parts] }: Call,
  right: ASTNode,
  ast: ASTNode,
  reader: Reader,
): LeastNode | undefined {
  const number = reader.source.slice(right.start, right.end);
  if (parts.length !== 1 || parts[0]!.op !== 'id' || right.op !== 'value' || !/^\d{1,15}$/.test(number))
    return reader.fault('rule.min', ast);
  const field = reader.field(parts[0]);
  if (!field) return undefined;
  if (field.type !== 'string' && field.type !== 'decimal') return reader.fault('rule.min', parts[0]);
  return { kind: 'least', type: 'bool', field, operator, number };
}
