import type { ASTNode } from '@marcbachmann/cel-js';
import { checkExpression, type RuleError } from '../../rule/expression.js';
import { operandType, type OperandType } from '../../rule/operand.js';
import type { LintParams, LintRule } from '../message.js';
import type { RuleRow } from '../model.js';
import { uncommonParts } from './pattern.js';
import { stretchIn, type Subject } from './subject.js';

type Header = 'when' | 'requirement';

/** Reports on a stretch of an expression, counted in its characters. */
type At = (code: LintRule, start: number, end: number, params: LintParams) => void;

/** The expressions of a rule: sound by themselves, over columns of its tables, with patterns every engine reads alike. */
export function lintExpressions(rule: RuleRow, subject: Subject): void {
  for (const header of ['when', 'requirement'] as const) {
    if (rule[header] !== '') lintExpression(rule, header, subject);
  }
}

function lintExpression(rule: RuleRow, header: Header, subject: Subject): void {
  const at: At = (code, start, end, params) => subject.report(code, stretchIn(rule, header, start), params, Math.max(end - start, 0));
  const source = rule[header];
  const aggregates = rule.kind === 'total' && header === 'requirement';
  const { expression, errors } = checkExpression(source, typesOf(subject), othersOf(rule, subject), { aggregates });
  for (const error of errors) at(...told(error));
  if (!expression) return;
  if (aggregates && !isTotal(expression.ast)) at('total-form', 0, source.length, {});
  visit(expression.ast, (node) => {
    lintOperand(node, rule, subject, at);
    lintPattern(node, source, at);
  });
}

function told({ message, start, end }: RuleError): Parameters<At> {
  return ['cel', start, end, { detail: message }];
}

/** Every element of the standard, so that one that merely is in another table is told as such. */
function typesOf({ standard }: Subject): Map<string, OperandType> {
  return new Map(standard.elements.map(({ name, representation, format }) => [name, operandType(representation, format)]));
}

function othersOf({ other }: RuleRow, subject: Subject): Map<string, Map<string, OperandType>> {
  return new Map(other === undefined ? [] : [[`T${other}`, typesOf(subject)]]);
}

/** `AAE022 == sum(T11.AAE022)` */
function isTotal(node: ASTNode): boolean {
  if (node.op !== '==') return false;
  const [own, sum] = node.args;
  return own.op === 'id' && sum.op === 'call' && sum.args[0] === 'sum' && sum.args[1][0]?.op === '.';
}

function lintOperand(node: ASTNode, rule: RuleRow, subject: Subject, at: At): void {
  if (node.op === 'id' && subject.elements.has(node.args)) {
    for (const table of rule.tables) lintColumn(node.args, table, node.start, node.end, subject, at);
  }
  if (node.op === '.' && rule.other !== undefined) {
    const [, field] = node.args;
    lintColumn(field, rule.other, node.end - field.length, node.end, subject, at);
  }
}

function lintColumn(name: string, table: string, start: number, end: number, { recordTypes }: Subject, at: At): void {
  const type = recordTypes.get(table);
  if (type && !type.columns.some(({ element }) => element === name)) at('unknown-column', start, end, { table, value: name });
}

/** The pattern of `AAC002.matches("…")`, which must be written out. */
function lintPattern(node: ASTNode, source: string, at: At): void {
  if (node.op !== 'rcall' || node.args[0] !== 'matches') return;
  const [pattern] = node.args[2];
  if (pattern?.op !== 'value' || typeof pattern.args !== 'string') return;
  const literal = source.slice(pattern.start, pattern.end);
  for (const { rule, params, start, end } of uncommonParts(pattern.args)) {
    at(rule, pattern.start + inLiteral(literal, start), pattern.start + inLiteral(literal, end), params);
  }
}

/** Where the character at `index` of a string stands in its CEL literal, quotes and escapes counted. */
function inLiteral(literal: string, index: number): number {
  const opening = /^(r?)("""|'''|"|')/i.exec(literal)![0];
  if (/^r/i.test(opening)) return opening.length + index;
  const escape = /\\(?:[xX][\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[0-3][0-7]{2}|.)|./gs;
  const units = literal.slice(opening.length).match(escape) ?? [];
  return opening.length + units.slice(0, index).join('').length;
}

function visit(node: ASTNode, see: (node: ASTNode) => void): void {
  see(node);
  const parts: unknown[] = Array.isArray(node.args) ? node.args.flat(2) : [node.args];
  for (const part of parts) if (isNode(part)) visit(part, see);
}

function isNode(part: unknown): part is ASTNode {
  return typeof part === 'object' && part !== null && 'op' in part;
}
