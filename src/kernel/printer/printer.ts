import { boundOf, widestNumber } from '../../expression/bound.js';
import type { CompareNode, ExpressionNode, NodeKind } from '../../expression/tree.js';
import { textsAt } from '../image/lists.js';
import { Comparison, Op } from '../wasm/op.js';
import { printPrimitive } from './primitives.js';
import { Program, type Label } from './program.js';
import type { Printing } from './printing.js';
import type { KernelScope } from './scope.js';

/** The expression as a program of the kernel, which leaves its value: a number in the scale of its bound. */
export function toProgram(node: ExpressionNode, scope: KernelScope): number[] {
  const program = new Program();
  print(node, printingTo(program, scope));
  return program.finished();
}

/** Writes what goes on at a label where an expression is so, and otherwise right behind. */
export function writeGoIf(node: ExpressionNode, is: boolean, label: Label, program: Program, scope: KernelScope): void {
  goIf(node, is, label, printingTo(program, scope));
}

function printingTo(program: Program, scope: KernelScope): Printing {
  const to: Printing = { program, scope, operand: (operand) => printOperand(operand, to) };
  return to;
}

function goIf(node: ExpressionNode, is: boolean, label: Label, to: Printing): void {
  const { program, scope } = to;
  switch (node.kind) {
    case 'not':
      return goIf(node.part, !is, label, to);
    case 'logic': {
      // One side alone decides where it is what the operator asks of one: `false` of `&&`, `true` of `||`.
      if ((node.operator === '||') === is) {
        goIf(node.left, is, label, to);
        return goIf(node.right, is, label, to);
      }
      const behind = program.label();
      goIf(node.left, !is, behind, to);
      goIf(node.right, is, label, to);
      return program.place(behind);
    }
    case 'filled':
      if (is) break;
      return program.goIf(Op.GoIfEmpty, scope.field(node.cell.name), label);
    case 'compare': {
      const { left, right, operator } = node;
      if (left.kind !== 'cell' || left.type === 'decimal' || right.kind !== 'text' || (operator !== '==' && operator !== '!=')) break;
      const { at, size } = scope.image.text(right.value);
      return program.goIfText((operator === '==') === is ? Op.GoIfText : Op.GoIfNotText, [scope.field(left.name), at, size], label);
    }
    default:
  }
  print(node, to);
  program.go(is ? Op.GoIf : Op.GoIfNot, label);
}

/** The decimals in which a number counts. */
export function scaleOf(node: ExpressionNode): number {
  return node.kind === 'choice' ? Math.max(scaleOf(node.yes), scaleOf(node.no)) : boundOf(node).scale;
}

type Printers = { readonly [Kind in NodeKind]: (node: Extract<ExpressionNode, { kind: Kind }>, to: Printing) => void };

const printers: Printers = {
  cell(node, { program, scope }) {
    const field = scope.field(node.name);
    if (node.type !== 'decimal') return program.write(Op.Cell, field);
    const { decimals } = node.number ?? widestNumber;
    const kept = scope.number(node.name, decimals);
    if (kept === undefined) program.write(Op.CellNumber, field, decimals);
    else program.write(Op.KeptNumber, field, decimals, kept);
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
  logic(node, to) {
    const { program } = to;
    const [isFalse, end] = [program.label(), program.label()];
    goIf(node, false, isFalse, to);
    program.write(Op.Truth, 1);
    program.go(Op.Go, end);
    program.lessOne();
    program.place(isFalse);
    program.write(Op.Truth, 0);
    program.place(end);
  },
  choice(node, to) {
    const { program } = to;
    const scale = node.type === 'decimal' ? scaleOf(node) : undefined;
    const [otherwise, end] = [program.label(), program.label()];
    goIf(node.condition, false, otherwise, to);
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
