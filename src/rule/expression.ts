import { Environment, ParseError, type ASTNode } from '@marcbachmann/cel-js';
import { isDeeper, visit } from './ast.js';
import { aggregate } from './aggregate.js';
import { ruleError, type RuleError } from './fault.js';
import { listFunctions } from './functions.js';
import { mentionsOf } from './operands.js';
import type { OperandType } from './operand.js';
import { isRelated, relation } from './relation.js';
import { Reader, type Names } from './reader.js';
import type { ExpressionNode } from '../expression/tree.js';
import type { RuleNode } from './aggregate-node.js';

export type { RuleError } from './fault.js';

/** A CEL expression that is known to be sound, and to mean the same in every engine. */
export interface Expression {
  source: string;
  /** As CEL has it, for those who look at the text. */
  ast: ASTNode;
  /** What it says. */
  tree: RuleNode;
  type: 'bool';
  /** Own fields that must be filled for the expression to apply, in order of appearance. */
  operands: string[];
  /** All own fields, in order of appearance. */
  mentioned: string[];
  /** Fields of other record types; `bare` ones must be filled. */
  others: { table: string; field: string; bare: boolean }[];
}

/**
 * The tree of an expression over one record, or two that are joined.
 *
 * @throws Error when it speaks of many records.
 */
export function treeOf({ tree, source }: Pick<Expression, 'tree' | 'source'>): ExpressionNode {
  if (tree.kind === 'total' || tree.kind === 'least' || tree.kind === 'group' || tree.kind === 'relation')
    throw new Error(`«${source}» has no meaning on one record`);
  return tree;
}

/**
 * Parses and checks an expression.
 *
 * @param declared Own fields and their types.
 * @param others Fields of other record types, by table: `T4.AAC049`.
 * @param options With `aggregates`, the expression may be `field == sum(T11.field)` and the like, with `groups` `sum(A) == sum(B)`, with
 *   `relations` `[r3, c5] == [r1, c5]`; `hasList` and `attributesOf` tell which code lists there are and what they say of codes, and anything is
 *   taken without them; without `parameter` none may be asked for.
 * @returns The expression, or what is wrong with it.
 */
export function checkExpression(
  source: string,
  declared: ReadonlyMap<string, OperandType>,
  others: ReadonlyMap<string, ReadonlyMap<string, OperandType>> = new Map(),
  options: { aggregates?: boolean; groups?: boolean; relations?: boolean } & Pick<Names, 'hasList' | 'attributesOf' | 'parameter'> = {},
): { expression?: Expression; errors: RuleError[] } {
  const ast = parse(source);
  if (!('op' in ast)) return { errors: [ast] };
  const { aggregates, groups = false, relations, ...known } = options;
  const names: Names = { own: declared, others, ...known };
  const reader = new Reader(source, names);
  const tree =
    relations && (!aggregates || isRelated(ast))
      ? relation(ast, reader)
      : aggregates || groups
        ? aggregate(ast, reader, groups)
        : reader.truth(ast);
  if (!tree) return { errors: reader.errors };
  const mentions = mentionsOf(tree);
  const own = mentions.filter(({ table }) => table === undefined);
  return {
    expression: {
      source,
      ast,
      tree,
      type: 'bool',
      operands: own.filter(({ bare }) => bare).map(({ name }) => name),
      mentioned: own.map(({ name }) => name),
      others: mentions.flatMap(({ name, table, bare }) => (table === undefined ? [] : [{ table, field: name, bare }])),
    },
    errors: [],
  };
}

/**
 * Parses and checks an expression that is an amount.
 *
 * @param declared The fields it may name, and their types.
 * @returns Its tree, or what is wrong with it.
 */
export function checkAmount(
  source: string,
  declared: ReadonlyMap<string, OperandType>,
  known: Pick<Names, 'hasList' | 'attributesOf'> = {},
): { ast?: ASTNode; tree?: ExpressionNode; errors: RuleError[] } {
  const ast = parse(source);
  if (!('op' in ast)) return { errors: [ast] };
  const reader = new Reader(source, { own: declared, others: new Map(), ...known });
  const tree = reader.amount(ast);
  return tree ? { ast, tree, errors: [] } : { errors: reader.errors };
}

/** Ids of the code lists that an expression names, sound or not. */
export function listsNamedIn(source: string): string[] {
  return firstNamedIn(source, (called) => listFunctions.has(called) || called === 'attribute');
}

/** Names of the parameters that an expression asks for, sound or not. */
export function parametersNamedIn(source: string): string[] {
  return firstNamedIn(source, (called) => called === 'parameter');
}

/** Fields of the record type of that name that an expression names, sound or not. */
export function fieldsNamedIn(source: string, table: string): string[] {
  const ast = parse(source);
  const names: string[] = [];
  if (!('op' in ast)) return names;
  visit(ast, (node) => {
    if (node.op === '.' && node.args[0].op === 'id' && node.args[0].args === table) names.push(node.args[1]);
  });
  return names;
}

/** Texts that are written out in the first place of calls. */
function firstNamedIn(source: string, isMeant: (called: string) => boolean): string[] {
  const ast = parse(source);
  const names: string[] = [];
  if (!('op' in ast)) return names;
  visit(ast, (node) => {
    if (node.op !== 'call' || !isMeant(node.args[0])) return;
    const [first] = node.args[1];
    if (first?.op === 'value' && typeof first.args === 'string') names.push(first.args);
  });
  return names;
}

const cel = new Environment({ unlistedVariablesAreDyn: true });

/** Operators within operators; those who walk an expression, and the engines, hold so many and more. */
const deepest = 200;

function parse(source: string): ASTNode | RuleError {
  const tooDeep = () => ruleError('rule.too-deep', { start: 0, end: source.length }, { most: deepest });
  try {
    const { ast } = cel.parse(source);
    return isDeeper(ast, deepest) ? tooDeep() : ast;
  } catch (error) {
    // The parser calls itself for each level.
    if (error instanceof RangeError) return tooDeep();
    if (!(error instanceof ParseError)) throw error;
    const { start, end } = error.range ?? { start: 0, end: source.length };
    if (error.code === 'unterminated_string') return ruleError('rule.text-open', { start, end });
    if (start >= source.length) return ruleError('rule.unfinished', { start: source.length, end: source.length });
    const near = source.slice(start, Math.max(end, start + 1));
    if (near === '=') return ruleError('rule.equals', { start, end });
    if (/^[“”‘’＂＇]/.test(near)) return ruleError('rule.quotes', { start, end });
    return ruleError('rule.syntax', { start, end }, { near });
  }
}
