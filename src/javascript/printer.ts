import { primitiveFacts } from '../expression/primitive.js';
import type { ArithmeticNode, CompareNode, ExpressionNode, InNode, NodeKind } from '../expression/tree.js';
import { printPrimitive } from './primitives.js';
import type { JavaScriptScope } from './scope.js';
import { textLiteral } from './text.js';

/** Code, and for a number the power of ten that its BigInt counts in. */
interface Code {
  text: string;
  scale: number;
}

/** Numbers of cells count in ten-thousandths. */
const cellScale = 4;

/** The expression as a JavaScript expression. It never throws, and means on every record whose operands are filled and sound what other printers make it mean. */
export function toJavaScript(node: ExpressionNode, scope: JavaScriptScope): string {
  return codeOf(node, scope).text;
}

/** A number as a JavaScript expression: a BigInt, and the power of ten that it counts in. */
export function numberCode(node: ExpressionNode, scope: JavaScriptScope): Code {
  return codeOf(node, scope);
}

type Printers = { readonly [Kind in NodeKind]: (node: Extract<ExpressionNode, { kind: Kind }>, scope: JavaScriptScope) => string | Code };

const printers: Printers = {
  cell(node, scope) {
    const cell = scope.cell(node.name, node.table);
    return node.type === 'decimal' ? `${scope.runtime('decimal')}(${cell})` : cell;
  },
  text: ({ value }) => textLiteral(value),
  truth: ({ value }) => String(value),
  number({ text }) {
    const [whole, decimals = ''] = text.split('.');
    const scale = Math.max(decimals.length, cellScale);
    return { text: `${BigInt(whole + decimals.padEnd(scale, '0'))}n`, scale };
  },
  minus({ part }, scope) {
    const { text, scale } = codeOf(part, scope);
    return { text: `(-${text})`, scale };
  },
  not: ({ part }, scope) => `!${toJavaScript(part, scope)}`,
  arithmetic,
  compare: comparison,
  logic: ({ left, operator, right }, scope) => `(${toJavaScript(left, scope)} ${operator} ${toJavaScript(right, scope)})`,
  choice({ condition, yes, no, type }, scope) {
    const sides = [codeOf(yes, scope), codeOf(no, scope)];
    const scale = type === 'decimal' ? Math.max(...sides.map((side) => side.scale)) : cellScale;
    const [one, other] = sides.map((side) => (type === 'decimal' ? rescaled(side, scale) : side.text));
    return { text: `(${toJavaScript(condition, scope)} ? ${one} : ${other})`, scale };
  },
  in({ value, list }: InNode, scope) {
    const [sought, ...values] = comparable([value, ...list], scope);
    return `[${values.join(', ')}].includes(${sought})`;
  },
  filled: ({ cell }, scope) => scope.filled(cell.name, cell.table),
  placeholder: ({ cell }, scope) => scope.placeholder(cell.name),
};

function codeOf(node: ExpressionNode, scope: JavaScriptScope): Code {
  const printed =
    node.kind === 'primitive'
      ? printPrimitive(
          node.name,
          node.given,
          node.operands.map((operand) => operandOf(operand, scope)),
          scope,
        )
      : (printers[node.kind] as (node: ExpressionNode, scope: JavaScriptScope) => string | Code)(node, scope);
  return typeof printed === 'string' ? { text: printed, scale: cellScale } : printed;
}

/** What a primitive is given: of a number its whole part. */
function operandOf(node: ExpressionNode, scope: JavaScriptScope): string {
  const { text, scale } = codeOf(node, scope);
  return node.type === 'decimal' ? `(${text} / ${10n ** BigInt(scale)}n)` : text;
}

function arithmetic(node: ArithmeticNode, scope: JavaScriptScope): Code {
  const [left, right] = [codeOf(node.left, scope), codeOf(node.right, scope)];
  if (node.operator === '*') return { text: `(${left.text} * ${right.text})`, scale: left.scale + right.scale };
  const scale = Math.max(left.scale, right.scale);
  return { text: `(${rescaled(left, scale)} ${node.operator} ${rescaled(right, scale)})`, scale };
}

function comparison(node: CompareNode, scope: JavaScriptScope): string {
  const [left, right] = comparable([node.left, node.right], scope);
  const operator = { '==': '===', '!=': '!==' }[node.operator as string];
  if (operator) return `(${left} ${operator} ${right})`;
  if (node.left.type === 'decimal' || (isAscii(node.left) && isAscii(node.right))) return `(${left} ${node.operator} ${right})`;
  return `(${scope.runtime('compareText')}(${left}, ${right}) ${node.operator} 0)`;
}

/** Values that are compared, numbers in the finest of their scales. */
function comparable(nodes: readonly ExpressionNode[], scope: JavaScriptScope): string[] {
  const codes = nodes.map((node) => codeOf(node, scope));
  const scale = Math.max(...codes.map((code) => code.scale));
  return codes.map((code) => rescaled(code, scale));
}

/** Whether sound operands make this ASCII, which JavaScript and databases order alike. */
function isAscii(node: ExpressionNode): boolean {
  if (node.type === 'string') return false;
  if (node.kind === 'choice') return isAscii(node.yes) && isAscii(node.no);
  return node.kind !== 'primitive' || (primitiveFacts[node.name].keepsAscii === true && node.operands.every(isAscii));
}

function rescaled({ text, scale }: Code, to: number): string {
  if (scale === to) return text;
  const literal = /^(\d+)n$/.exec(text);
  const factor = 10n ** BigInt(to - scale);
  return literal ? `${BigInt(literal[1]!) * factor}n` : `${text} * ${factor}n`;
}
