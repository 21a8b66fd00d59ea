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
  program.write(Op.All);
  print(node, printingTo(program, scope));
  return program.finished();
}

/** Writes what leaves the value of an expression. */
export function writeValue(node: ExpressionNode, program: Program, scope: KernelScope): void {
  print(node, printingTo(program, scope));
}

function printingTo(program: Program, scope: KernelScope): Printing {
  const to: Printing = { program, scope, operand: (operand) => printOperand(operand, to) };
  return to;
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
  number: (node, { program }) => program.write(Op.Number, ...partsOf(node, scaleOf(node))),
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
    const { left, right, operator } = node;
    const { program, scope } = to;
    if (left.kind === 'cell' && left.type !== 'decimal' && right.kind === 'text' && (operator === '==' || operator === '!=')) {
      const { at, size } = scope.image.text(right.value);
      program.write(Op.IsText, scope.field(left.name), at, size);
      if (operator === '!=') program.write(Op.Not);
      return;
    }
    compareWith(left, right, comparisons[operator], to);
  },
  logic({ operator, left, right }, to) {
    print(left, to);
    to.program.logic(operator, () => print(right, to));
  },
  choice(node, to) {
    const scale = node.type === 'decimal' ? scaleOf(node) : undefined;
    print(node.condition, to);
    to.program.choice(
      node.type === 'bool',
      () => printNumber(node.yes, to, scale),
      () => printNumber(node.no, to, scale),
    );
  },
  in({ value, list }, to) {
    const { program, scope } = to;
    const texts = list.flatMap((each) => (each.kind === 'text' ? [each.value] : []));
    if (texts.length === list.length) {
      print(value, to);
      return program.write(Op.InSet, textsAt(scope.image, texts));
    }
    const [first, ...others] = list;
    compareWith(value, first!, Comparison.Equal, to);
    for (const each of others) program.logic('||', () => compareWith(value, each, Comparison.Equal, to));
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

/** Writes whether two values compare so. */
function compareWith(left: ExpressionNode, right: ExpressionNode, comparison: Comparison, to: Printing): void {
  const { program, scope } = to;
  const scale = commonScale([left, right]);
  printNumber(left, to, scale);
  if (right.kind === 'number') return program.write(Op.CompareNumber, comparison, ...partsOf(right, scale!));
  if (right.kind === 'text') {
    const { at, size } = scope.image.text(right.value);
    return program.write(Op.CompareText, comparison, at, size);
  }
  printNumber(right, to, scale);
  program.write(comparisonOf(left), comparison);
}

/** A number that is written out, in a scale, as four parts of 32 bits, lowest first. */
function partsOf({ text }: Extract<ExpressionNode, { kind: 'number' }>, scale: number): number[] {
  const [whole, decimals = ''] = text.split('.');
  const units = BigInt(`${whole}${decimals.padEnd(scale, '0')}`);
  return [0n, 32n, 64n, 96n].map((shift) => Number(BigInt.asUintN(32, units >> shift)));
}

/** Writes what leaves the value of an expression. */
function print(node: ExpressionNode, to: Printing): void {
  if (node.kind === 'primitive') printPrimitive(node, to);
  else (printers[node.kind] as (node: ExpressionNode, to: Printing) => void)(node, to);
}

/** The same; a number in that scale. */
function printNumber(node: ExpressionNode, to: Printing, scale: number | undefined): void {
  if (node.kind === 'number' && scale !== undefined) return to.program.write(Op.Number, ...partsOf(node, scale));
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
