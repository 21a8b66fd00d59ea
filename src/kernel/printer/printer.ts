import { boundOf, widestNumber } from '../../expression/bound.js';
import type { CompareNode, ExpressionNode, NodeKind } from '../../expression/tree.js';
import { textsAt } from '../image/lists.js';
import { Comparison, Op } from '../wasm/op.js';
import { printPrimitive } from './primitives.js';
import { Program } from './program.js';
import type { Printing } from './printing.js';
import type { KernelScope } from './scope.js';

/** The expression as a program of the kernel, which leaves its value: a number in the scale of its bound. */
export function toProgram(node: ExpressionNode, scope: KernelScope): number[] {
  const program = new Program();
  const to: Printing = { program, scope, operand: (operand) => printOperand(operand, to) };
  print(node, to);
  return program.finished();
}

/** The decimals in which a number counts. */
export function scaleOf(node: ExpressionNode): number {
  return node.kind === 'choice' ? Math.max(scaleOf(node.yes), scaleOf(node.no)) : boundOf(node).scale;
}

type Printers = { readonly [Kind in NodeKind]: (node: Extract<ExpressionNode, { kind: Kind }>, to: Printing) => void };

const printers: Printers = {
  cell(node, { program, scope }) {
    const field = scope.field(node.name);
    if (node.type === 'decimal') program.write(Op.CellNumber, field, (node.number ?? widestNumber).decimals);
    else program.write(Op.Cell, field);
  },
  text({ value }, { program, scope }) {
    const { at, size } = scope.image.text(value);
    program.write(Op.Text, at, size);
  },
  truth: ({ value }, { program }) => program.write(Op.Truth, Number(value)),
  number({ text }, { program }) {
    const units = BigInt(text.replace('.', ''));
    program.write(Op.Number, ...[0n, 32n, 64n, 96n].map((shift) => Number(BigInt.asUintN(32, units >> shift))));
  },
  minus({ part }, to) {
    print(part, to);
    to.program.write(Op.Negate);
  },
  not({ part }, to) {
    print(part, to);
    to.program.write(Op.Not);
  },
  arithmetic({ operator, left, right }, to) {
    const scale = operator === '*' ? undefined : Math.max(scaleOf(left), scaleOf(right));
    printNumber(left, to, scale);
    printNumber(right, to, scale);
    to.program.write({ '+': Op.Add, '-': Op.Subtract, '*': Op.Multiply }[operator]);
  },
  compare(node, to) {
    const scale = commonScale([node.left, node.right]);
    printNumber(node.left, to, scale);
    printNumber(node.right, to, scale);
    to.program.write(comparisonOf(node.left), comparisons[node.operator]);
  },
  logic({ operator, left, right }, to) {
    const { program } = to;
    print(left, to);
    const end = program.label();
    program.write(Op.Copy);
    program.go(operator === '&&' ? Op.GoIfNot : Op.GoIf, end);
    program.write(Op.Drop);
    print(right, to);
    program.place(end);
  },
  choice(node, to) {
    const { program } = to;
    const scale = node.type === 'decimal' ? scaleOf(node) : undefined;
    const [otherwise, end] = [program.label(), program.label()];
    print(node.condition, to);
    program.go(Op.GoIfNot, otherwise);
    printNumber(node.yes, to, scale);
    program.go(Op.Go, end);
    program.lessOne();
    program.place(otherwise);
    printNumber(node.no, to, scale);
    program.place(end);
  },
  in({ value, list }, to) {
    const { program, scope } = to;
    const texts = list.flatMap((each) => (each.kind === 'text' ? [each.value] : []));
    if (texts.length === list.length) {
      print(value, to);
      return program.write(Op.InSet, textsAt(scope.image, texts));
    }
    const scale = commonScale([value, ...list]);
    printNumber(value, to, scale);
    const [found, end] = [program.label(), program.label()];
    for (const each of list) {
      program.write(Op.Copy);
      printNumber(each, to, scale);
      program.write(comparisonOf(value), Comparison.Equal);
      program.go(Op.GoIf, found);
    }
    program.write(Op.Drop);
    program.write(Op.Truth, 0);
    program.go(Op.Go, end);
    program.place(found);
    program.write(Op.Drop);
    program.write(Op.Truth, 1);
    program.place(end);
  },
  filled: ({ cell }, { program, scope }) => program.write(Op.Filled, scope.field(cell.name)),
  placeholder({ cell }, { program, scope }) {
    if (scope.hasNothings(cell.name)) program.write(Op.Nothing, scope.field(cell.name));
    else program.write(Op.Truth, 0);
  },
};

const comparisons: Readonly<Record<CompareNode['operator'], Comparison>> = {
  '==': Comparison.Equal,
  '!=': Comparison.Unequal,
  '<': Comparison.Less,
  '<=': Comparison.LessOrEqual,
  '>': Comparison.Greater,
  '>=': Comparison.GreaterOrEqual,
};

/** Writes what leaves the value of an expression. */
function print(node: ExpressionNode, to: Printing): void {
  if (node.kind === 'primitive') printPrimitive(node, to);
  else (printers[node.kind] as (node: ExpressionNode, to: Printing) => void)(node, to);
}

/** The same; a number in that scale. */
function printNumber(node: ExpressionNode, to: Printing, scale: number | undefined): void {
  print(node, to);
  if (node.type !== 'decimal' || scale === undefined) return;
  const own = scaleOf(node);
  if (scale > own) to.program.write(Op.Finer, scale - own);
}

/** The finest scale of numbers that are compared; undefined of what are none. */
function commonScale(nodes: readonly ExpressionNode[]): number | undefined {
  return nodes[0]!.type === 'decimal' ? Math.max(...nodes.map(scaleOf)) : undefined;
}

function comparisonOf({ type }: ExpressionNode): Op {
  if (type === 'decimal') return Op.CompareNumbers;
  return type === 'bool' ? Op.CompareTruths : Op.CompareTexts;
}

/** What a primitive is given: of a number its whole part. */
function printOperand(node: ExpressionNode, to: Printing): void {
  print(node, to);
  const scale = node.type === 'decimal' ? scaleOf(node) : 0;
  if (scale > 0) to.program.write(Op.Whole, scale);
}
