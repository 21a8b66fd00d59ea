import type { TableTerms } from '../../check/kind.js';
import { decidedOf, holdsOf, kindOf, ownWhenOf, rankOf } from '../../check/kinds.js';
import type { ExpressionNode } from '../../expression/tree.js';
import type { Check } from '../../plan/plan.js';
import { membersAt } from '../image/lists.js';
import { Op } from '../wasm/op.js';
import { layouts } from './layouts.js';
import type { Program } from './program.js';
import { writeValue } from './printer.js';
import type { KernelScope } from './scope.js';

/** The bits of a row by name, each its place in the words. */
export interface RowBits {
  filled: ReadonlyMap<string, number>;
  failed: ReadonlyMap<string, number>;
  holds: ReadonlyMap<string, number>;
  open: ReadonlyMap<string, number>;
}

interface Asked {
  /** The cell and record checks whose columns the file has. */
  checks: readonly Check[];
  terms: TableTerms;
  bits: RowBits;
}

/** Writes the checks of a record type. */
export function writeChecks({ checks, terms, bits }: Asked, program: Program, scope: KernelScope): void {
  const kept = new Map<string, { place: number; decimals: number }>();
  const printing: KernelScope = {
    ...scope,
    number(name, decimals) {
      const known = kept.get(name);
      return known?.decimals === decimals ? known.place : undefined;
    },
  };
  for (const { id, fields } of checks.filter(({ kind }) => kindOf(kind).asks === 'filled')) {
    program.write(Op.All);
    program.write(Op.Filled, scope.field(fields[0]!));
    program.write(Op.Fail, bits.failed.get(id)!);
  }
  const inOrder = [
    ...checks.filter(({ level, kind }) => level === 'cell' && !kindOf(kind).asks).sort((one, other) => rankOf(one) - rankOf(other)),
    ...checks.filter(({ level }) => level === 'record'),
  ];
  for (const check of inOrder) {
    const { id, operands, after } = check;
    const failed = bits.failed.get(id)!;
    const gate = {
      set: operands.map((field) => bits.filled.get(field)!),
      clear: after.flatMap((each) => bits.failed.get(each) ?? []),
    };
    const [word, ...given] = (!bits.open.has(id) && !bits.holds.has(id) && wordOf(holdsOf(check, terms), operands, scope)) || [];
    if (word === Op.CheckDecimal) {
      // Of rows that are not asked no number is kept, and that is said where none is.
      program.choose(gate);
      program.write(word, scope.field(operands[0]!), failed, ...given, kept.size);
      kept.set(operands[0]!, { place: kept.size, decimals: given[1]! });
    } else if (word !== undefined) program.gate(gate, () => program.write(word, scope.field(operands[0]!), failed, ...given));
    else program.gate(gate, () => writeCheck(check, { terms, bits }, program, printing));
  }
}

/** A check of rows in which all is filled that it asks for, and nothing failed that it comes after. */
function writeCheck(check: Check, { terms, bits }: Omit<Asked, 'checks'>, program: Program, scope: KernelScope): void {
  const [open, holds, decided, when] = [
    bits.open.get(check.id),
    bits.holds.get(check.id),
    decidedOf(check, terms),
    ownWhenOf(check, terms),
  ];
  if (open !== undefined && decided) {
    writeValue(decided, program, scope);
    program.write(Op.Copy);
    program.write(Op.Fail, open);
    program.write(Op.Only);
  }
  if (holds !== undefined) {
    if (when) {
      writeValue(when, program, scope);
      program.write(Op.Only);
    }
    program.write(Op.Set, holds);
  }
  writeValue(holdsOf(check, terms), program, scope);
  program.write(Op.Fail, bits.failed.get(check.id)!);
}

/** A check that is one word, with what it is given: that the cell of one field alone is of some form. */
function wordOf(node: ExpressionNode, operands: readonly string[], { image, list }: KernelScope): [Op, ...number[]] | undefined {
  const [field, ...others] = operands;
  if (node.kind !== 'primitive' || field === undefined || others.length > 0 || !isCell(node.operands, field)) return undefined;
  switch (node.name) {
    case 'fits':
      return [Op.CheckFits, node.given.length, Number(node.given.fixed)];
    case 'isInteger':
      return [Op.CheckDecimal, node.given.digits, 0];
    case 'isDecimal':
      return [Op.CheckDecimal, node.given.digits, node.given.decimals];
    case 'isDate':
      return [Op.CheckDate, layouts[node.given.format]];
    case 'isCode':
      return [Op.CheckInSet, membersAt(image, list(node.given.list), 'code')];
    case 'isLabel':
      return [Op.CheckInSet, membersAt(image, list(node.given.list), 'label')];
    default:
      return undefined;
  }
}

/** Whether the operands are the cell of a field alone. */
export function isCell([operand, ...others]: readonly ExpressionNode[], field: string): boolean {
  return operand?.kind === 'cell' && operand.type !== 'decimal' && operand.name === field && others.length === 0;
}
