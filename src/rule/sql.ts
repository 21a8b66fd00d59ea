import type { Expression } from './expression.js';
import { sqlEmpty } from './blank.js';

export interface SqlTextScope { cell(field: string, table?: string): string; decimal(field: string, table?: string): string }

export function toSql(expression: Expression, scope: SqlTextScope): string {
  const text = (s: string) => s.split(/([\u0000-\u001f])/).filter((p) => p !== '').map((p) => p < ' ' ? `chr(${p.charCodeAt(0)})` : `'${p.replaceAll("'", "''")}'`).join(' || ') || "''";
  const cellOf = (node: any) => node.op === '.' ? scope.cell(node.args[1], node.args[0].args) : scope.cell(node.args);
  const go = (node: any): string => {
    const { op, args } = node;
    switch (op) {
      case 'id': return expression.decimals.includes(args) ? scope.decimal(args) : scope.cell(args);
      case '.': return String(node.checkedType?.name ?? node.checkedType) === 'decimal' ? scope.decimal(args[1], args[0].args) : cellOf(node);
      case 'value': return typeof args === 'string' ? `(${text(args)})` : typeof args === 'boolean' ? String(args) : expression.source.slice(node.start, node.end);
      case '&&': return `(${go(args[0])} AND ${go(args[1])})`;
      case '||': return `(${go(args[0])} OR ${go(args[1])})`;
      case '==': return `(${go(args[0])} = ${go(args[1])})`;
      case '!=': return `(${go(args[0])} <> ${go(args[1])})`;
      case '<': case '<=': case '>': case '>=': case '+': case '-': case '*': return `(${go(args[0])} ${op} ${go(args[1])})`;
      case '!_': return `(NOT ${go(args)})`;
      case '-_': return `(-${go(args)})`;
      case '?:': return `CASE WHEN ${go(args[0])} THEN ${go(args[1])} ELSE ${go(args[2])} END`;
      case 'in': return `(${go(args[0])} IN (${args[1].args.map(go).join(', ')}))`;
      case 'call': {
        const [name, list] = args; const x = () => go(list[0]);
        switch (name) {
          case 'empty': return sqlEmpty(cellOf(list[0]));
          case 'filled': return `(NOT ${sqlEmpty(cellOf(list[0]))})`;
          case 'month': return `substr(${x()}, 1, 6)`;
          case 'year': return `substr(${x()}, 1, 4)`;
          case 'birthDate': return `substr(${x()}, 7, 8)`;
          case 'sexDigit': return `coalesce(TRY_CAST(substr(${x()}, 17, 1) AS DECIMAL(18,0)), 0)`;
          case 'divisionLevel': return `CASE WHEN substr(${x()}, 3, 4) = '0000' THEN 'province' WHEN substr(${x()}, 5, 2) = '00' THEN 'prefecture' ELSE 'county' END`;
          case 'provinceOf': return `(substr(${x()}, 1, 2) || '0000')`;
          case 'periodStart': return `substr(${x()}, 1, 8)`;
          case 'periodEnd': return `substr(${x()}, 9, 8)`;
          case 'size': return `length(${x()})`;
        }
        break;
      }
      case 'rcall': {
        const [name, on, list] = args; const x = go(on);
        switch (name) {
          case 'contains': return `contains(${x}, ${go(list[0])})`;
          case 'startsWith': return `starts_with(${x}, ${go(list[0])})`;
          case 'endsWith': return `ends_with(${x}, ${go(list[0])})`;
          case 'matches': return `regexp_matches(${x}, ${go(list[0])})`;
          case 'substring': return `substr(${x}, ${list[0].args + 1n}, ${list[1].args - list[0].args})`;
          case 'size': return `length(${x})`;
        }
      }
    }
    throw new Error(`no SQL for ${op}`);
  };
  return go(expression.ast);
}
