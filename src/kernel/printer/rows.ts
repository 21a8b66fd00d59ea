import { holdsOf, decidedOf, isUnsettling, kindOf, rankOf, ownWhenOf } from '../../check/kinds.js';
import type { TableTerms } from '../../check/kind.js';
import type { ExpressionNode } from '../../expression/tree.js';
import type { Check } from '../../plan/plan.js';
import { readKeyPart, type KeyForm } from '../../value/key-part.js';
import { Comparison, Layout, Op } from '../wasm/op.js';
import { membersAt, textsAt } from '../image/lists.js';
import { patternAt, wholePatternAt } from '../image/patterns.js';
import { layouts } from './layouts.js';
import { Program, type Label } from './program.js';
import { writeGoIf } from './printer.js';
import type { KernelScope } from './scope.js';

/** The bits of a row by name, each its place in the words. */
export interface RowBits {
  filled: ReadonlyMap<string, number>;
  failed: ReadonlyMap<string, number>;
  holds: ReadonlyMap<string, number>;
  open: ReadonlyMap<string, number>;
}

/** What of a record type is asked of its rows. */
export interface RowsAsked {
  /** The cell and record checks whose columns the file has. */
  checks: readonly Check[];
  terms: TableTerms;
  bits: RowBits;
  /** The fields that tell division and agency. */
  groups: { division?: string; agency?: string };
  /** Parts of keys, `AAC002` or `person(AAC002)`, that are written where they are sound. */
  parts: readonly string[];
  /** Keys, in parts, of which a hash is written where all parts are there. */
  hashed: readonly (readonly string[])[];
  /** Columns of which one hash is written of all cells; absent for none. */
  whole?: readonly number[];
  /** Columns of which the cell is written as it stands. */
  raw: readonly number[];
  /** Fields of which it is written whether they are filled and not sound. */
  flagged: readonly string[];
  /** What a row is that is plainly a record; absent where every row is one. */
  plain?: PlainRow;
  /** Cells that are told of where a bit is set, each by a number of two bytes or three in UTF-8. */
  faults: readonly { bit: number; field: string; number: number }[];
}

/** A row is plainly a record where the cell of a field is of ASCII, without blanks, and none of some words. */
export interface PlainRow {
  key: string;
  second?: string;
  words: readonly string[];
  /** The same in any case. */
  codes: readonly string[];
  /** A pattern of whole cells: where both are so, the row is not plain. */
  code: string;
  /** Columns of which none may hold any of some texts. */
  labels: readonly number[];
  signs: readonly string[];
}

/** The program that is run on each row of a file. */
export function rowProgram(
  { checks, terms, bits, groups, parts, hashed, whole, raw, flagged, plain, faults }: RowsAsked,
  scope: KernelScope,
): number[] {
  const program = new Program();
  const goIf = (node: ExpressionNode, is: boolean, label: Label) => writeGoIf(node, is, label, program, scope);
  const cells = checks.filter(({ level }) => level === 'cell');
  const errors = (field: string) => cells.filter((check) => isUnsettling(check) && check.fields[0] === field);

  /** Writes a check that is one word; false where it is not. */
  const isWritten = (check: Check): boolean => {
    const [field, ...others] = check.operands;
    const after = check.after.flatMap((id) => bits.failed.get(id) ?? []);
    const node = holdsOf(check, terms);
    const isPlain = !bits.open.has(check.id) && !bits.holds.has(check.id) && field !== undefined && others.length === 0;
    if (!isPlain || after.length > 1 || node.kind !== 'primitive' || !isCell(node.operands, field)) return false;
    const asked = wordOf(node, scope);
    if (!asked) return false;
    const [op, ...given] = asked;
    program.write(op, scope.field(field), after[0] ?? -1, bits.failed.get(check.id)!, ...given);
    return true;
  };
  const inOrder = [
    ...cells.filter(({ kind }) => !kindOf(kind).asks).sort((one, other) => rankOf(one) - rankOf(other)),
    ...checks.filter(({ level }) => level === 'record'),
  ];
  for (const check of checks.filter(({ kind }) => kindOf(kind).asks === 'filled')) {
    const [isEmpty, end] = [program.label(), program.label()];
    program.goIf(Op.GoIfEmpty, scope.field(check.fields[0]!), isEmpty);
    program.go(Op.Go, end);
    program.place(isEmpty);
    program.write(Op.Set, bits.failed.get(check.id)!);
    program.place(end);
  }
  for (const check of inOrder) {
    if (isWritten(check)) continue;
    const end = program.label();
    for (const field of check.operands) program.goIf(Op.GoIfEmpty, scope.field(field), end);
    for (const id of check.after) if (bits.failed.has(id)) program.goIf(Op.GoIfSet, bits.failed.get(id)!, end);
    const [open, holds, decided, when] = [
      bits.open.get(check.id),
      bits.holds.get(check.id),
      decidedOf(check, terms),
      ownWhenOf(check, terms),
    ];
    if (open !== undefined && decided) {
      const isDecided = program.label();
      goIf(decided, true, isDecided);
      program.write(Op.Set, open);
      program.go(Op.Go, end);
      program.place(isDecided);
    }
    if (holds !== undefined) {
      if (when) goIf(when, false, end);
      program.write(Op.Set, holds);
    }
    goIf(holdsOf(check, terms), true, end);
    program.write(Op.Set, bits.failed.get(check.id)!);
    program.place(end);
  }

  const unlessSound = (field: string, to: Label) => {
    program.goIf(Op.GoIfEmpty, scope.field(field), to);
    for (const { id } of errors(field)) program.goIf(Op.GoIfSet, bits.failed.get(id)!, to);
  };
  for (const field of [groups.division, groups.agency]) {
    const [none, end] = [program.label(), program.label()];
    if (field !== undefined && scope.has(field)) {
      unlessSound(field, none);
      program.write(Op.Cell, scope.field(field));
      program.go(Op.Go, end);
      program.lessOne();
    }
    program.place(none);
    program.write(Op.Text, 0, 0);
    program.place(end);
  }
  program.write(Op.Group);
  program.write(Op.BeginLine);
  for (const part of parts) {
    const [none, end] = [program.label(), program.label()];
    pushPart(part, none, program, scope, unlessSound);
    program.write(Op.WriteText);
    program.go(Op.Go, end);
    program.place(none);
    program.write(Op.WriteNone);
    program.place(end);
  }
  for (const key of hashed) {
    const [none, end] = [program.label(), program.label()];
    program.write(Op.BeginHash);
    for (const part of key) {
      pushPart(part, none, program, scope, unlessSound);
      program.write(Op.AddHash);
    }
    program.write(Op.WriteHash);
    program.go(Op.Go, end);
    program.place(none);
    program.write(Op.WriteNone);
    program.place(end);
  }
  if (whole) program.write(Op.WriteWhole, whole.length, scope.image.numbers(whole));
  for (const column of raw) {
    program.write(Op.Cell, column);
    program.write(Op.WriteText);
  }
  for (const field of flagged) {
    const [isUnsound, none, end] = [program.label(), program.label(), program.label()];
    program.goIf(Op.GoIfEmpty, scope.field(field), none);
    unlessSound(field, isUnsound);
    program.go(Op.Go, none);
    program.place(isUnsound);
    program.write(Op.WriteMark, 1);
    program.go(Op.Go, end);
    program.place(none);
    program.write(Op.WriteMark, 0);
    program.place(end);
  }
  if (plain) writeDoubt(plain, program, scope);
  else program.write(Op.WriteNone);
  program.write(Op.BeginFaults);
  for (const { bit, field, number } of faults) {
    const end = program.label();
    program.goIf(Op.GoIfClear, bit, end);
    program.write(Op.Cell, scope.field(field));
    program.write(Op.WriteFault, number);
    program.place(end);
  }
  program.write(Op.EndFaults);
  program.write(Op.EndLine);
  return program.finished();
}

/** Writes the row itself where it may be something else than a record. */
function writeDoubt({ key, second, words, codes, code, labels, signs }: PlainRow, program: Program, scope: KernelScope): void {
  const { image } = scope;
  const [isDoubted, isPlain, end] = [program.label(), program.label(), program.label()];
  const cell = (field: string) => program.write(Op.Cell, scope.field(field));
  // Signs hold nothing that means more than itself in a pattern.
  for (const column of labels) {
    program.write(Op.Cell, column);
    program.write(Op.Matches, patternAt(image, signs.join('|')));
    program.go(Op.GoIf, isDoubted);
  }
  cell(key);
  program.write(Op.Matches, patternAt(image, '^[0-~][!-~]*$'));
  program.go(Op.GoIfNot, isDoubted);
  cell(key);
  program.write(Op.InSet, textsAt(image, words));
  program.go(Op.GoIf, isDoubted);
  // Most keys begin with a digit, and no code of an element does.
  cell(key);
  program.write(Op.Matches, patternAt(image, '^[A-Za-z]'));
  program.go(Op.GoIfNot, isPlain);
  cell(key);
  program.write(Op.Lower);
  program.write(
    Op.InSet,
    textsAt(
      image,
      codes.map((each) => each.toLowerCase()),
    ),
  );
  program.go(Op.GoIf, isDoubted);
  if (second !== undefined) {
    for (const field of [key, second]) {
      cell(field);
      program.write(Op.Matches, wholePatternAt(image, code));
      program.go(Op.GoIfNot, isPlain);
    }
    program.go(Op.Go, isDoubted);
  }
  program.place(isPlain);
  program.write(Op.WriteNone);
  program.go(Op.Go, end);
  program.place(isDoubted);
  program.write(Op.Row);
  program.write(Op.WriteText);
  program.place(end);
}

/** Whether the operands are the cell of a field alone. */
function isCell([operand, ...others]: readonly ExpressionNode[], field: string): boolean {
  return operand?.kind === 'cell' && operand.type !== 'decimal' && operand.name === field && others.length === 0;
}

/** A primitive as one word of a check, and what it is given. */
function wordOf(node: Extract<ExpressionNode, { kind: 'primitive' }>, { image, list }: KernelScope): [Op, ...number[]] | undefined {
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

/** Leaves a part of a key where its cell is sound, or where its form mends it; goes on at a label elsewhere. */
function pushPart(part: string, none: Label, program: Program, scope: KernelScope, unlessSound: (field: string, to: Label) => void): void {
  const { field, form } = readKeyPart(part)!;
  const [unsound, end] = [program.label(), program.label()];
  const cell = () => program.write(Op.Cell, scope.field(field));
  unlessSound(field, unsound);
  cell();
  if (form) formed[form](program, scope);
  program.go(Op.Go, end);
  program.lessOne();
  program.place(unsound);
  if (form !== 'person') {
    program.go(Op.Go, none);
    return program.place(end, 1);
  }
  // Whose number it is is known of a cell that is wrong only in how it is written.
  program.goIf(Op.GoIfEmpty, scope.field(field), none);
  cell();
  program.write(Op.Person);
  program.write(Op.IsCitizenId);
  program.go(Op.GoIfNot, none);
  cell();
  program.write(Op.Person);
  program.place(end);
}

/** Twins of the forms of `value/key-part.ts`, of the sound cell on top. */
const formed: Readonly<Record<KeyForm, (program: Program, scope: KernelScope) => void>> = {
  bare: (program) => program.write(Op.Bare),
  person: (program) => program.write(Op.Person),
  day: (program) => program.write(Op.Substring, 0, 8),
  month: (program) => program.write(Op.Substring, 0, 6),
  year: (program) => program.write(Op.Substring, 0, 4),
  returnMonth(program, { image }) {
    // The month of the day, or the next one from the 21st on.
    const [late, end] = [program.label(), program.label()];
    const twentieth = image.text('20');
    program.write(Op.Copy);
    program.write(Op.Substring, 6, 8);
    program.write(Op.Text, twentieth.at, twentieth.size);
    program.write(Op.CompareTexts, Comparison.LessOrEqual);
    program.go(Op.GoIfNot, late);
    program.write(Op.Substring, 0, 6);
    program.go(Op.Go, end);
    program.place(late);
    program.write(Op.Substring, 0, 6);
    program.write(Op.Number, 1, 0, 0, 0);
    program.write(Op.AddMonths, Layout.Month);
    program.place(end);
  },
};
