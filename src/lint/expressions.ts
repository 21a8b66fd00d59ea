import type { ASTNode } from '@marcbachmann/cel-js';
import { ruleKindOf } from '../check/kinds.js';
import { rowBefore } from '../expression/tree.js';
import { visit } from '../rule/ast.js';
import { checkAmount, checkExpression } from '../rule/expression.js';
import { codeListOf, parameterRowsOf } from '../standard/lookup.js';
import type { LintParams, LintRule } from '../standard/message.js';
import { parameterShape, type ParameterShape } from '../value/parameter.js';
import type { CodeList, RuleRow, Standard } from '../standard/model.js';
import { stretchIn, type Subject } from './subject.js';

type Header = 'when' | 'requirement';

/** Reports on a stretch of an expression, counted in its characters. */
type At = (code: LintRule, start: number, end: number, params: LintParams) => void;

/** The expressions of a rule: sound by themselves, and over columns of its tables. */
export function lintExpressions(rule: RuleRow, subject: Subject): void {
  for (const header of ['when', 'requirement'] as const) {
    if (rule[header] !== '') lintExpression(rule, header, subject);
  }
  if (rule.amount !== '') lintAmount(rule, subject);
}

function lintAmount(rule: RuleRow, subject: Subject): void {
  const at: At = (code, start, end, params) => subject.report(code, stretchIn(rule, 'amount', start), params, Math.max(end - start, 0));
  const { ast, errors } = checkAmount(rule.amount, subject.operands, {
    hasList: (id) => codeListOf(subject.standard, id) !== undefined,
    attributesOf: (id) => attributesOf(codeListOf(subject.standard, id)),
  });
  for (const { message, start, end } of errors) at('cel', start, end, { detail: message });
  if (ast) visit(ast, (node) => lintOperand(node, rule, subject, at));
}

function lintExpression(rule: RuleRow, header: Header, subject: Subject): void {
  const at: At = (code, start, end, params) => subject.report(code, stretchIn(rule, header, start), params, Math.max(end - start, 0));
  const source = rule[header];
  const kind = ruleKindOf(rule);
  const form = kind?.rule;
  const asksParameters = kind?.decides === 'both' || kind?.decides === header;
  const aggregates = form?.aggregates === true && header === 'requirement';
  const others = new Map([...partnerOf(rule, subject), ...(form?.namesBefore ? [[rowBefore, subject.operands] as const] : [])]);
  const { expression, errors } = checkExpression(source, subject.operands, others, {
    aggregates,
    groups: form?.groups === true && header === 'requirement',
    relations: form?.relations === true && header === 'requirement',
    hasList: (id) => codeListOf(subject.standard, id) !== undefined,
    attributesOf: (id) => attributesOf(codeListOf(subject.standard, id)),
    ...(asksParameters && { parameter: (name: string) => parameterNamed(subject.standard, name) }),
  });
  for (const { code, message, start, end } of errors) {
    at(code.startsWith('rule.pattern') ? 'pattern' : 'cel', start, end, { detail: message });
  }
  if (!expression) return;
  const fault = form?.expression?.(header, expression, rule);
  if (fault) at(fault.rule, 0, source.length, fault.params ?? {});
  visit(expression.ast, (node) => lintOperand(node, rule, subject, at));
}

/** What an expression calls the record type that its rule is held against, and the types of its fields. */
function partnerOf({ other }: RuleRow, { used, operands }: Subject): (readonly [string, Subject['operands']])[] {
  if (other === undefined) return [];
  const found = used.get(other);
  return [found ? [found.type.alias, found.operands] : [`T${other}`, operands]];
}

function parameterNamed(standard: Standard, name: string): ParameterShape | undefined {
  const rows = parameterRowsOf(standard, name);
  return rows.length > 0 ? parameterShape(name, rows) : undefined;
}

/** The further columns of a code list, in order of appearance. */
function attributesOf(list: CodeList | undefined): string[] {
  return [...new Set((list?.codes ?? []).flatMap(({ attributes }) => Object.keys(attributes ?? {})))];
}

function lintOperand(node: ASTNode, rule: RuleRow, subject: Subject, at: At): void {
  if (node.op === 'id' && subject.elements.has(node.args)) {
    for (const table of rule.tables) lintColumn({ name: node.args, start: node.start, end: node.end }, table, subject, at);
  }
  if (node.op !== '.') return;
  const [table, field] = node.args;
  const isBefore = table.op === 'id' && table.args === rowBefore;
  for (const type of isBefore ? rule.tables : rule.other === undefined ? [] : [rule.other])
    lintColumn({ name: field, start: node.end - field.length, end: node.end }, type, subject, at);
}

/** A name, and where it stands in an expression. */
interface Named {
  name: string;
  start: number;
  end: number;
}

function lintColumn({ name, start, end }: Named, table: string, { recordTypes, used }: Subject, at: At): void {
  const type = recordTypes.get(table) ?? used.get(table)?.type;
  if (type && !type.columns.some(({ element }) => element === name)) at('unknown-column', start, end, { table, value: name });
}
