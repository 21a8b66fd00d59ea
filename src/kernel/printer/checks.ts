import type { TableTerms } from '../../check/kind.js';
import { decidedOf, holdsOf, kindOf, ownWhenOf, rankOf } from '../../check/kinds.js';
import type { ExpressionNode } from '../../expression/tree.js';
import type { Check } from '../../plan/plan.js';
import { membersAt } from '../image/lists.js';
import { BlockOp, Op } from '../wasm/op.js';
import { layouts } from './layouts.js';
import { Program } from './program.js';
import { writeGoIf } from './printer.js';
import type { KernelScope } from './scope.js';

/** The bits of a row by name, each its place in the words. */
export interface RowBits {
  filled: ReadonlyMap<string, number>;
  failed: ReadonlyMap<string, number>;
  holds: ReadonlyMap<string, number>;
  open: ReadonlyMap<string, number>;
}

/** The cell and record checks whose columns a file has, as what the kernel does with a block of rows. */
export function blockChecks(
  { checks, terms, bits }: { checks: readonly Check[]; terms: TableTerms; bits: RowBits },
  scope: Omit<KernelScope, 'number'>,
): number[] {
  const words: number[] = [];
  const kept = new Map<string, { place: number; decimals: number }>();
  const printing: KernelScope = {
    ...scope,
    number(name, decimals) {
      const known = kept.get(name);
      return known?.decimals === decimals ? known.place : undefined;
    },
  };
  const cells = checks.filter(({ level }) => level === 'cell');
  for (const { id, fields } of checks.filter(({ kind }) => kindOf(kind).asks === 'filled'))
    words.push(BlockOp.Filled, scope.field(fields[0]!), -1, bits.failed.get(id)!);
  const inOrder = [
    ...cells.filter(({ kind }) => !kindOf(kind).asks).sort((one, other) => rankOf(one) - rankOf(other)),
    ...checks.filter(({ level }) => level === 'record'),
  ];
  for (const check of inOrder) {
    const after = check.after.flatMap((id) => bits.failed.get(id) ?? []);
    const node = holdsOf(check, terms);
    const asked = !bits.open.has(check.id) && !bits.holds.has(check.id) && after.length <= 1 ? wordOf(node, check.operands, scope) : undefined;
    if (!asked) {
      const program = scope.image.numbers(checkProgram(check, node, { terms, bits }, printing));
      words.push(BlockOp.Run, gateAt(check.operands.map((field) => bits.filled.get(field)!), after, scope), program);
      continue;
    }
    const [op, ...given] = asked;
    words.push(op, scope.field(check.operands[0]!), after[0] ?? -1, bits.failed.get(check.id)!, ...given);
    if (op !== BlockOp.Decimal) continue;
    words.push(kept.size);
    kept.set(check.operands[0]!, { place: kept.size, decimals: given[1]! });
  }
  return [...words, BlockOp.End];
}

/** A check of a row of which all is filled that it asks for, and nothing failed that it comes after. */
function checkProgram(
  check: Check,
  node: ExpressionNode,
  { terms, bits }: { terms: TableTerms; bits: RowBits },
  scope: KernelScope,
): number[] {
  const program = new Program();
  const end = program.label();
  const [open, holds, decided, when] = [bits.open.get(check.id), bits.holds.get(check.id), decidedOf(check, terms), ownWhenOf(check, terms)];
  if (open !== undefined && decided) {
    const isDecided = program.label();
    writeGoIf(decided, true, isDecided, program, scope);
    program.write(Op.Set, open);
    program.go(Op.Go, end);
    program.place(isDecided);
  }
  if (holds !== undefined) {
    if (when) writeGoIf(when, false, end, program, scope);
    program.write(Op.Set, holds);
  }
  writeGoIf(node, true, end, program, scope);
  program.write(Op.Set, bits.failed.get(check.id)!);
  program.place(end);
  return program.finished();
}

/** Words of which each has bits that must be set, and bits that must not. */
export function gateAt(set: readonly number[], clear: readonly number[], { image }: Pick<KernelScope, 'image'>): number {
  const maskOf = (bits: readonly number[], word: number) =>
    bits.filter((bit) => bit >> 6 === word).reduce((mask, bit) => mask | (1n << BigInt(bit & 63)), 0n);
  const halves = (mask: bigint) => [Number(BigInt.asUintN(32, mask)), Number(mask >> 32n)];
  const words = [...new Set([...set, ...clear].map((bit) => bit >> 6))].sort((one, other) => one - other);
  return image.numbers([
    words.length,
    0,
    // Before the words of a row stands its group.
    ...words.flatMap((word) => [8 * (word + 1), 0, ...halves(maskOf(set, word)), ...halves(maskOf(clear, word))]),
  ]);
}

/** A check that is one word, with what it is given: that the cell of one field alone is of some form. */
function wordOf(node: ExpressionNode, operands: readonly string[], { image, list }: Omit<KernelScope, 'number'>): [BlockOp, ...number[]] | undefined {
  const [field, ...others] = operands;
  if (node.kind !== 'primitive' || field === undefined || others.length > 0 || !isCell(node.operands, field)) return undefined;
  switch (node.name) {
    case 'fits':
      return [BlockOp.Fits, node.given.length, Number(node.given.fixed)];
    case 'isInteger':
      return [BlockOp.Decimal, node.given.digits, 0];
    case 'isDecimal':
      return [BlockOp.Decimal, node.given.digits, node.given.decimals];
    case 'isDate':
      return [BlockOp.Date, layouts[node.given.format]];
    case 'isCode':
      return [BlockOp.InSet, membersAt(image, list(node.given.list), 'code')];
    case 'isLabel':
      return [BlockOp.InSet, membersAt(image, list(node.given.list), 'label')];
    default:
      return undefined;
  }
}

/** Whether the operands are the cell of a field alone. */
function isCell([operand, ...others]: readonly ExpressionNode[], field: string): boolean {
  return operand?.kind === 'cell' && operand.type !== 'decimal' && operand.name === field && others.length === 0;
}
