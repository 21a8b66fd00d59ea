import type { TableTerms } from '../../check/kind.js';
import { holdsOf, isUnsettling } from '../../check/kinds.js';
import type { ExpressionNode } from '../../expression/tree.js';
import type { Check } from '../../plan/plan.js';
import { readKeyPart, type KeyForm } from '../../value/key-part.js';
import { textsAt } from '../image/lists.js';
import { patternAt, wholePatternAt } from '../image/patterns.js';
import { Comparison, Layout, Op } from '../wasm/op.js';
import { isCell, type RowBits } from './checks.js';
import type { Gate, Program } from './program.js';
import type { KernelScope } from './scope.js';

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
  /** Fields of which it is written whether the cell is the same as one of others. */
  persons: readonly { field: string; others: readonly string[] }[];
  /** Fields of which it is written which of the texts that are read as others stood in the cell, in the order in which the image has them. */
  replaced: readonly string[];
  /** What a row is that is plainly a record; absent where every row is one. */
  plain?: PlainRow;
  /** Whether it is written where each row begins and ends. */
  places?: boolean;
  /** Cells that are told of where a bit is set, each by a number of two bytes or three in UTF-8. */
  faults: readonly { bit: number; field: string; number: number }[];
}

/** A row is plainly a record where the cell of a field is of ASCII, without blanks, and none of some words. */
export interface PlainRow {
  key: string;
  second?: string;
  words: readonly string[];
  /** For so many words more there is room. */
  spare?: number;
  /** The same in any case. */
  codes: readonly string[];
  /** A pattern of whole cells: where both are so, the row is not plain. */
  code: string;
  /** Columns of which none may hold any of some texts. */
  labels: readonly number[];
  signs: readonly string[];
}

/**
 * Writes what rows leave, when their checks are done.
 *
 * @returns Where the set stands of words that make a row doubted; 0 where no row is.
 */
export function writeRows(
  { checks, terms, bits, groups, parts, hashed, whole, raw, flagged, persons, replaced, plain, places, faults }: RowsAsked,
  program: Program,
  scope: KernelScope,
): number {
  const errors = checks.filter((check) => check.level === 'cell' && isUnsettling(check));
  /** Where a field is filled and nothing is wrong with it. */
  const soundOf = (field: string): Gate => ({
    set: [bits.filled.get(field)!],
    clear: errors.filter(({ fields }) => fields[0] === field).map(({ id }) => bits.failed.get(id)!),
  });
  const cell = (field: string) => program.write(Op.Cell, scope.field(field));
  for (const field of [groups.division, groups.agency]) {
    program.write(Op.All);
    program.write(Op.Text, 0, 0);
    if (field === undefined || !scope.has(field)) continue;
    program.write(Op.Drop);
    program.choose(soundOf(field));
    cell(field);
  }
  program.write(Op.All);
  program.write(Op.Group);
  program.write(Op.BeginRows);
  for (const part of parts) {
    pushPart(part, program, scope, soundOf);
    program.write(Op.WriteText);
  }
  for (const key of hashed) {
    program.write(Op.BeginHash);
    for (const part of key) {
      pushPart(part, program, scope, soundOf);
      program.write(Op.AddHash);
    }
    program.write(Op.WriteHash);
  }
  if (whole) program.write(Op.WriteWhole, whole.length, scope.image.numbers(whole));
  program.write(Op.All);
  for (const column of raw) {
    program.write(Op.Cell, column);
    program.write(Op.WriteText);
  }
  for (const field of flagged) {
    program.choose({ set: [bits.filled.get(field)!], clear: [] });
    program.gateTruth(soundOf(field));
    program.write(Op.Not);
    program.write(Op.WriteMark);
  }
  program.write(Op.All);
  for (const { field, others } of persons) {
    cell(field);
    program.write(Op.CompareText, Comparison.Unequal, 0, 0);
    program.logic('&&', () => {
      program.write(Op.Truth, 0);
      for (const other of others)
        program.logic('||', () => {
          cell(field);
          cell(other);
          program.write(Op.CompareTexts, Comparison.Equal);
        });
    });
    program.write(Op.WriteMark);
  }
  for (const number of replaced.keys()) program.write(Op.WriteReplaced, number);
  const figured = new Map(
    checks.flatMap((check) => {
      const [field] = check.fields;
      const isFigure = check.level === 'cell' && field !== undefined && isFigureTest(holdsOf(check, terms), field);
      return isFigure ? [[scope.field(field), { set: [bits.filled.get(field)!], clear: [bits.failed.get(check.id)!] }] as const] : [];
    }),
  );
  const words = plain ? textsAt(scope.image, plain.words, plain.spare) : 0;
  if (plain) writeDoubt({ ...plain, wordsAt: words }, program, scope, (column) => figured.get(column));
  else program.write(Op.Truth, 0);
  program.write(Op.Only);
  program.write(Op.Row);
  program.write(Op.WriteText);
  const numbers = faults.flatMap(({ bit, field, number }) => [bit, scope.field(field), number]);
  program.write(Op.WriteFaults, faults.length, scope.image.numbers(numbers));
  if (places) program.write(Op.WritePlaces);
  program.write(Op.EndRows);
  return words;
}

/** Tests that only digits and signs of numbers pass. */
const figureTests: ReadonlySet<string> = new Set(['isInteger', 'isDecimal', 'isDate', 'isDigits']);

function isFigureTest(node: ExpressionNode, field: string): boolean {
  return node.kind === 'primitive' && figureTests.has(node.name) && isCell(node.operands, field);
}

/**
 * Leaves whether a row may be something else than a record.
 *
 * @param figuresIn Where the cell of a column is of digits and signs of numbers alone; undefined where that is not told.
 */
function writeDoubt(
  { key, second, wordsAt, codes, code, labels, signs }: PlainRow & { wordsAt: number },
  program: Program,
  scope: KernelScope,
  figuresIn: (column: number) => Gate | undefined,
): void {
  const { image } = scope;
  const cell = (field: string) => program.write(Op.Cell, scope.field(field));
  cell(key);
  program.write(Op.Matches, patternAt(image, '^[0-~][!-~]*$'));
  program.write(Op.Not);
  for (const column of labels) {
    program.logic('||', () => {
      // Signs hold nothing that means more than itself in a pattern.
      const hasSign = () => {
        program.write(Op.Cell, column);
        program.write(Op.Matches, patternAt(image, signs.join('|')));
      };
      const figures = figuresIn(column);
      if (!figures) return hasSign();
      program.gateTruth(figures);
      program.write(Op.Not);
      program.logic('&&', hasSign);
    });
  }
  program.logic('||', () => {
    cell(key);
    program.write(Op.InSet, wordsAt);
  });
  program.logic('||', () => {
    // Most keys begin with a digit, and no code of an element does.
    cell(key);
    program.write(Op.Matches, patternAt(image, '^[A-Za-z]'));
    program.logic('&&', () => {
      cell(key);
      program.write(Op.Lower);
      program.write(
        Op.InSet,
        textsAt(
          image,
          codes.map((each) => each.toLowerCase()),
        ),
      );
      if (second === undefined) return;
      program.logic('||', () => {
        cell(key);
        program.write(Op.Matches, wholePatternAt(image, code));
        program.logic('&&', () => {
          cell(second);
          program.write(Op.Matches, wholePatternAt(image, code));
        });
      });
    });
  });
}

/** Leaves a part of a key of the rows in which its cell is sound, or in which its form mends it; those are then chosen. */
function pushPart(part: string, program: Program, scope: KernelScope, soundOf: (field: string) => Gate): void {
  const { field, form } = readKeyPart(part)!;
  const cell = () => program.write(Op.Cell, scope.field(field));
  if (form !== 'person') {
    program.choose(soundOf(field));
    if (form) formed[form](cell, program, scope);
    else cell();
    return;
  }
  // Whose number it is is known of a cell that is wrong only in how it is written.
  program.choose({ set: soundOf(field).set, clear: [] });
  cell();
  program.write(Op.Person);
  program.gateTruth(soundOf(field));
  program.logic('||', () => {
    cell();
    program.write(Op.Person);
    program.write(Op.IsCitizenId);
  });
  program.write(Op.Only);
}

/** Twins of the forms of `value/key-part.ts`, of a sound cell; that of a person is written where it is asked for. */
const formed: Readonly<Record<Exclude<KeyForm, 'person'>, (cell: () => void, program: Program, scope: KernelScope) => void>> = {
  bare(cell, program) {
    cell();
    program.write(Op.Bare);
  },
  day: (cell, program) => begin(8, cell, program),
  month: (cell, program) => begin(6, cell, program),
  year: (cell, program) => begin(4, cell, program),
  returnMonth(cell, program, { image }) {
    // The month of the day, or the next one from the 21st on.
    const twentieth = image.text('20');
    cell();
    program.write(Op.Substring, 6, 8);
    program.write(Op.Text, twentieth.at, twentieth.size);
    program.write(Op.CompareTexts, Comparison.LessOrEqual);
    const month = () => begin(6, cell, program);
    program.choice(false, month, () => {
      month();
      program.write(Op.Number, 1, 0, 0, 0);
      program.write(Op.AddMonths, Layout.Month);
    });
  },
};

/** Leaves the first characters of a cell. */
function begin(count: number, cell: () => void, program: Program): void {
  cell();
  program.write(Op.Substring, 0, count);
}
