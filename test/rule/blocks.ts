import { readFileSync } from 'node:fs';
import { checkExpression, treeOf, type Expression } from '../../src/rule/expression.js';
import { toJavaScript } from '../../src/javascript/printer.js';
import { toSql } from '../../src/duckdb/expression/printer.js';
import { javaScriptScope, sqlScope } from '../printers/scopes.js';
import { fields, others } from './fields.js';
import { sqlEmpty } from '../../src/duckdb/expression/blank.js';

/** A block of `expressions.txt`. */
export interface Block {
  source: string;
  javascript: string;
  sql: string;
  verdicts: { line: string; record: Record<string, string>; verdict: boolean }[];
}

export function readBlocks(): Block[] {
  const text = readFileSync(new URL('expressions.txt', import.meta.url), 'utf8');
  return text
    .trim()
    .split(/\n\n+/)
    .filter((block) => !block.startsWith('#'))
    .map(readBlock);
}

function readBlock(block: string): Block {
  const [source = '', javascript = '', sql = '', ...lines] = block.split('\n');
  return { source, javascript: javascript.replace(/^js: +/, ''), sql: sql.replace(/^sql: +/, ''), verdicts: lines.map(readVerdict) };
}

function readVerdict(line: string): Block['verdicts'][number] {
  const [cells = '', verdict] = line.split(' → ');
  const record = Object.fromEntries(cells.split(' ').map((cell) => cell.split(/=(.*)/s).slice(0, 2)));
  return { line, record, verdict: verdict === 'true' };
}

export function soundExpression(source: string): Expression {
  const { expression, errors } = checkExpression(source, fields, others);
  if (!expression) throw new Error(`${source}: ${JSON.stringify(errors)}`);
  return expression;
}

/** Column or variable of a field: `T4_MONTH`. */
export function nameOf(field: string, table?: string): string {
  return table === undefined ? field : `${table}_${field}`;
}

export function javaScriptOf(expression: Expression): string {
  return toJavaScript(
    treeOf(expression),
    javaScriptScope({
      cell: nameOf,
      filled: (field, table) => `filled(${nameOf(field, table)})`,
      runtime: (name) => name,
      codeList: (id) => id,
      codeAttribute: (id, name) => `${id}[${name}]`,
    }),
  );
}

/** SQL in which `[NAME is empty]` stands for the test of blanks. */
export function sqlOf(expression: Expression): string {
  const sql = toSql(
    treeOf(expression),
    sqlScope({
      cell: nameOf,
      filled: (field, table) => `[${nameOf(field, table)} is filled]`,
      decimal: (field, table) => `${nameOf(field, table)}_n`,
      attribute: (id, name, code) => `${name} of ${code} in ${id}`,
      inList: (id, what, ...values) => `${values.join('/')} is a ${what} of ${id}`,
    }),
  );
  return [...fields.keys()].reduce((text, field) => text.replaceAll(sqlEmpty(field), `[${field} is empty]`), sql);
}
