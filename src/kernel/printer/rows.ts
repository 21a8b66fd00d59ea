import { isUnsettling } from '../../check/kinds.js';
import type { Check } from '../../plan/plan.js';
import { readKeyPart, type KeyForm } from '../../value/key-part.js';
import { Comparison, Layout, Op } from '../wasm/op.js';
import { textsAt } from '../image/lists.js';
import { patternAt, wholePatternAt } from '../image/patterns.js';
import { Program, type Label } from './program.js';
import { gateAt, type RowBits } from './checks.js';
import type { KernelScope } from './scope.js';

/** What of a record type is asked of its rows. */
export interface RowsAsked {
  /** The cell and record checks whose columns the file has. */
  checks: readonly Check[];
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

/** The program that takes of each row what it leaves, when its checks are done. */
export function rowProgram(
  { checks, bits, groups, parts, hashed, whole, raw, flagged, plain, faults }: RowsAsked,
  scope: KernelScope,
): number[] {
  const program = new Program();
  const cells = checks.filter(({ level }) => level === 'cell');
  const errors = (field: string) => cells.filter((check) => isUnsettling(check) && check.fields[0] === field);

  const gateOf = (field: string) =>
    gateAt(
      [bits.filled.get(field)!],
      errors(field).map(({ id }) => bits.failed.get(id)!),
      scope,
    );
  const unlessSound = (field: string, to: Label) => program.goIf(Op.GoUnless, gateOf(field), to);
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
    writeMark(program, scope);
    program.go(Op.Go, end);
    program.place(none);
    program.write(Op.WriteNone);
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

/** Writes that something is so of a row. */
function writeMark(program: Program, { image }: KernelScope): void {
  const { at, size } = image.text('t');
  program.write(Op.Text, at, size);
  program.write(Op.WriteText);
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
