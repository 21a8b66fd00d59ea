import { partJs } from './identifier.js';
import { functions } from '../rule/functions.js';
import type { Expression } from '../rule/expression.js';
import type { ArithmeticNode, CompareNode, InNode, RuleNode } from '../expression/tree.js';

/** How JavaScript names things. */
export interface JavaScriptScope {
  /** The cell of a field as an expression of type string. */
  cell(field: string, table?: string): string;
  /** Whether a field is filled. */
  filled(field: string, table?: string): string;
  /** A function of `src/check/runtime.ts`, by name. */
  runtime(name: string): string;
  /** An expression of type `ReadonlyMap<string, readonly string[]>`: a code list's codes to their labels. */
  codeList(id: string): string;
  /** An expression of type `ReadonlyMap<string, string>`: the codes of a list to what an attribute says of them. */
  codeAttribute(id: string, name: string): string;
}

const listTests = { code: 'hasCode', label: 'hasLabel', pair: 'hasPair' } as const;

/** Code, and for a number the power of ten that its BigInt counts in. */
interface Code {
  text: string;
  scale: number;
}

/** Numbers of cells count in ten-thousandths. */
const cellScale = 4;

/**
 * The expression as a JavaScript expression of type boolean. It never throws, and agrees with `toSql` on every record
 * whose operands are filled and sound.
 *
 * @throws Error for a total, which is a question over many records.
 */
export function toJavaScript({ tree }: Expression, scope: JavaScriptScope): string {
  return codeOf(tree, scope).text;
}

function codeOf(node: RuleNode, scope: JavaScriptScope): Code {
  const plain = (text: string): Code => ({ text, scale: cellScale });
  const textOf = (part: RuleNode): string => codeOf(part, scope).text;
  switch (node.kind) {
    case 'field': {
      const cell = scope.cell(node.name, node.table);
      return plain(node.type === 'decimal' ? `${scope.runtime('decimal')}(${cell})` : cell);
    }
    case 'text':
      return plain(javaScriptText(node.value));
    case 'truth':
      return plain(String(node.value));
    case 'number': {
      const [whole, decimals = ''] = node.text.split('.');
      const scale = Math.max(decimals.length, cellScale);
      return { text: `${BigInt(whole + decimals.padEnd(scale, '0'))}n`, scale };
    }
    case 'minus': {
      const { text, scale } = codeOf(node.part, scope);
      return { text: `(-${text})`, scale };
    }
    case 'not':
      return plain(`!${textOf(node.part)}`);
    case 'arithmetic':
      return arithmetic(node, scope);
    case 'compare':
      return plain(comparison(node, scope));
    case 'logic':
      return plain(`(${textOf(node.left)} ${node.operator} ${textOf(node.right)})`);
    case 'choice':
      return plain(`(${textOf(node.condition)} ? ${textOf(node.yes)} : ${textOf(node.no)})`);
    case 'in':
      return plain(membership(node, scope));
    case 'listed':
      return plain(`${scope.runtime(listTests[node.test])}(${[scope.codeList(node.list), ...node.values.map(textOf)].join(', ')})`);
    case 'attribute':
      return plain(`${scope.runtime('attributeOf')}(${scope.codeAttribute(node.list, node.name)}, ${textOf(node.value)})`);
    case 'filled':
      return plain(scope.filled(node.field.name, node.field.table));
    case 'part':
      return plain(partJs(node.shape, node.part, scope.cell(node.field.name, node.field.table), scope.runtime));
    case 'call': {
      const called = functions.get(node.name)!;
      const parts = node.parts.map((part, at) => {
        if (part.kind === 'number' && called.parameters[at] === 'count') return part.text;
        if (part.kind === 'text' && called.parameters[at] === 'pattern') return String(new RegExp(part.value, 'u'));
        return textOf(part);
      });
      return plain(called.javascript(scope.runtime, ...parts));
    }
    case 'total':
    case 'least':
      throw new Error(`a ${node.kind} has no meaning on one record`);
  }
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

function membership(node: InNode, scope: JavaScriptScope): string {
  const [value, ...list] = comparable([node.value, ...node.list], scope);
  return `[${list.join(', ')}].includes(${value})`;
}

/** Values that are compared, numbers in the finest of their scales. */
function comparable(nodes: readonly RuleNode[], scope: JavaScriptScope): string[] {
  const codes = nodes.map((node) => codeOf(node, scope));
  const scale = Math.max(...codes.map((code) => code.scale));
  return codes.map((code) => rescaled(code, scale));
}

/** Whether sound operands make this ASCII, which JavaScript and SQL order alike. */
function isAscii(node: RuleNode): boolean {
  if (node.type === 'string') return false;
  return node.kind !== 'call' || (!functions.get(node.name)!.anyText && node.parts.every(isAscii));
}

function rescaled({ text, scale }: Code, to: number): string {
  if (scale === to) return text;
  const literal = /^(\d+)n$/.exec(text);
  const factor = 10n ** BigInt(to - scale);
  return literal ? `${BigInt(literal[1]!) * factor}n` : `${text} * ${factor}n`;
}

/** A text literal that may also stand in a script element. */
function javaScriptText(text: string): string {
  return JSON.stringify(text).replace(/[<\u2028\u2029\u007f-\u009f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
