import { Environment, type ASTNode } from '@marcbachmann/cel-js';
import type { OperandType } from './operand.js';

export interface RuleError { code: string; message: string; start: number; end: number }
export interface Expression {
  source: string; ast: ASTNode; type: 'bool'; operands: string[]; mentioned: string[];
  others: { table: string; field: string; bare: boolean }[]; decimals: string[];
}
class Opaque {}
const kinds = { date: class extends Opaque {}, month: class extends Opaque {}, year: class extends Opaque {}, period: class extends Opaque {}, decimal: class extends Opaque {} };

export function checkExpression(source: string, declared: ReadonlyMap<string, OperandType>, others: ReadonlyMap<string, ReadonlyMap<string, OperandType>> = new Map(), _options: { aggregates?: boolean } = {}): { expression?: Expression; errors: RuleError[] } {
  const env = new Environment({ unlistedVariablesAreDyn: false } as never) as any;
  for (const [name, type] of Object.entries(kinds)) env.registerType(name, type);
  for (const type of ['date', 'month', 'year', 'decimal']) for (const op of ['<', '<=', '>', '>=']) env.registerOperator(`${type} ${op} ${type}`, () => true);
  for (const type of ['date', 'month', 'year', 'decimal', 'period']) env.registerOperator(`${type} == ${type}`, () => true);
  for (const literal of ['int', 'double']) for (const op of ['<', '<=', '>', '>=', '==']) env.registerOperator(`decimal ${op} ${literal}`, () => true);
  for (const op of ['+', '-', '*']) env.registerOperator(`decimal ${op} decimal`, () => new Opaque());
  for (const f of ['empty(dyn): bool', 'filled(dyn): bool', 'month(date): month', 'year(date): year', 'birthDate(string): date', 'sexDigit(string): decimal', 'divisionLevel(string): string', 'provinceOf(string): string', 'periodStart(period): date', 'periodEnd(period): date', 'sum(decimal): decimal']) env.registerFunction(f, () => true);
  for (const [name, type] of declared) env.registerVariable(name, type);
  for (const [table, fields] of others) { class Row extends Opaque {} env.registerType(`Row${table}`, { ctor: Row, fields: Object.fromEntries(fields) }); env.registerVariable(table, `Row${table}`); }
  let parsed;
  try { parsed = env.parse(source); } catch (fault: any) { return { errors: [{ code: 'syntax', message: fault.summary ?? String(fault), start: fault.range?.start ?? 0, end: fault.range?.end ?? 0 }] }; }
  const checked = parsed.check();
  if (!checked.valid) return { errors: [{ code: 'type', message: checked.error.summary ?? checked.error.message, start: checked.error.range?.start ?? 0, end: checked.error.range?.end ?? 0 }] };
  const mentioned = new Set<string>(), operands = new Set<string>(), decimals = new Set<string>();
  const rows: Expression['others'] = [];
  const walk = (node: any, bare: boolean): void => {
    if (!node || typeof node !== 'object') return;
    if (node.op === 'id') { mentioned.add(node.args); if (bare) operands.add(node.args); if (declared.get(node.args) === 'decimal') decimals.add(node.args); return; }
    if (node.op === '.') { rows.push({ table: node.args[0].args, field: node.args[1], bare }); return; }
    const inner = bare && !(node.op === 'call' && ['empty', 'filled'].includes(node.args[0]));
    for (const arg of [node.args].flat(3)) walk(arg, inner);
  };
  walk(parsed.ast, true);
  return { expression: { source, ast: parsed.ast, type: 'bool', operands: [...operands], mentioned: [...mentioned], others: rows, decimals: [...decimals] }, errors: [] };
}
export function readTotal(expression: Expression): { field: string; summed: { table: string; field: string } } {
  const [left] = expression.ast.args as any;
  const { table, field } = expression.others[0]!;
  return { field: left.args, summed: { table, field } };
}
