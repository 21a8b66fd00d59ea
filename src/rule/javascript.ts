import type { Expression } from './expression.js';

export interface JavaScriptScope { cell(field: string, table?: string): string; runtime(name: string): string }

export function toJavaScript(expression: Expression, scope: JavaScriptScope): string {
  const number = (text: string) => { const [w, p = ''] = text.split('.'); return `${BigInt(w! + p.padEnd(4, '0'))}n`; };
  const go = (node: any): string => {
    const { op, args } = node;
    const isDecimal = (n: any) => n.checkedType?.name === 'decimal' || String(n.checkedType) === 'decimal' || expression.decimals.includes(n.args);
    switch (op) {
      case 'id': return expression.decimals.includes(args) ? `${scope.runtime('decimal')}(${scope.cell(args)})` : scope.cell(args);
      case 'value': return typeof args === 'string' ? JSON.stringify(args) : typeof args === 'boolean' ? String(args) : number(expression.source.slice(node.start, node.end));
      case '&&': case '||': return `(${go(args[0])} ${op} ${go(args[1])})`;
      case '==': return `(${go(args[0])} === ${go(args[1])})`;
      case '!=': return `(${go(args[0])} !== ${go(args[1])})`;
      case '<': case '<=': case '>': case '>=': case '+': case '-': return `(${go(args[0])} ${op} ${go(args[1])})`;
      case '!_': return `!(${go(args)})`;
      case '-_': return `(-${go(args)})`;
      case '?:': return `(${go(args[0])} ? ${go(args[1])} : ${go(args[2])})`;
      case 'in': return `[${args[1].args.map(go).join(', ')}].includes(${go(args[0])})`;
      case 'call': {
        const [name, list] = args;
        if (name === 'empty') return `!${scope.runtime('filled')}(${scope.cell(list[0].args)})`;
        if (name === 'filled') return `${scope.runtime('filled')}(${scope.cell(list[0].args)})`;
        if (name === 'size') return `BigInt(${scope.runtime('lengthOf')}(${go(list[0])})) * 10000n`;
        return `${scope.runtime(name)}(${list.map(go).join(', ')})`;
      }
      case 'rcall': {
        const [name, on, list] = args;
        if (name === 'contains') return `${go(on)}.includes(${go(list[0])})`;
        if (name === 'matches') return `new RegExp(${go(list[0])}, 'u').test(${go(on)})`;
        if (name === 'substring') return `${scope.runtime('substring')}(${go(on)}, ${list.map((n: any) => String(n.args)).join(', ')})`;
        if (name === 'size') return `BigInt(${scope.runtime('lengthOf')}(${go(on)})) * 10000n`;
        return `${go(on)}.${name}(${list.map(go).join(', ')})`;
      }
    }
    void isDecimal;
    throw new Error(`no JavaScript for ${op}`);
  };
  return go(expression.ast);
}
