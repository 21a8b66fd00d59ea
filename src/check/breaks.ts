import type { Field } from '../plan/plan.js';
import type { Expression } from '../rule/expression.js';
import type { IdentifierShape } from '../value/identifier-shape.js';
import type { CheckOf } from './params.js';

export type Cells = Readonly<Record<string, string>>;

/** A cell in which a mistake is to be made. */
export interface BrokenCell<P> {
  check: CheckOf<P>;
  field: Field;
  value: string;
  cells: Cells;
}

/** The mistakes that people and systems make, of the cell at hand. Who plants faults makes them. */
export interface Mistakes {
  /** What nearly any check may be broken by: the value moved, what the rule names, codes, neighbours, nothing. */
  usual(): string[];
  /** Too long, too short, letters, impossible dates. */
  misshapen(): string[];
  /** A digit wrong, two digits swapped, one left out. */
  misprinted(): string[];
  /** A space within, or full-width characters. */
  spaced(): string[];
  /** Digits in full width. */
  inFullWidth(): string;
  /** A text of the same length whose last character is another. */
  mistyped(): string[];
  /** The day fifty and eighty years before. */
  longAgo(): string[];
  /** A day some years before. */
  yearsOff(): string[];
  /** What only a rule over one record is broken by: it needs to know what the rule looks at. */
  ofRule(requirement: string, when: string): string[];
  /** Codes that stand near the right one and in no list. */
  unknownCodes(list: string): string[];
  /** Codes that have ended, or began later than others. */
  datedCodes(list: string): string[];
  /** Other names of a list. */
  otherLabels(list: string): string[];
  /** Codes of a list. */
  codes(list: string): string[];
  /** Values in one of some forms of an identifier, with the check character that belongs to them. */
  inForms(shape: IdentifierShape, forms: readonly string[]): string[];
  /** Values with a part that there is not. */
  withPart(shape: IdentifierShape, part: string): string[];
  /** Values that conform but for a check character that makes nothing wrong. */
  lax(shape: IdentifierShape): string[];
}

/** Cells to be written into the row that is to fail, and into the one that repeats it. */
export interface Repeat {
  first: Cells;
  second: Cells;
}

/** How checks of a kind are broken. What is absent is as with most: a value of one of its fields is changed. */
export interface Breaks<P> {
  /** Mistakes in a cell, likely ones first. Not every value breaks the check: whoever plants tries them. */
  values?(cell: BrokenCell<P>, mistakes: Mistakes): string[];
  /** Mistakes that are tried where none of the usual ones breaks it. */
  rarer?(cell: BrokenCell<P>, mistakes: Mistakes): string[];
  /** Whether two edits at once are tried: in the row, or in the records compared with it too. */
  pairs?: 'row' | 'partners';
  /** Whether an edit that mends what else was broken may touch an operand of the row that is to fail. */
  mendsOperands?: true;
  /** Whether its last fields are tried first. */
  reversed?: true;
  /** Ways to make one row repeat another, those that touch least first. `owners` is what else an owner may be, where it is a code. */
  repeats?(params: P, first: Cells, second: Cells, owners: readonly string[]): Iterable<Repeat>;
  /** Of those that one row repeats: whether only one of the two fails. */
  one?: true;
  /** Whether the records of the other type with the same key are looked at, and whether their cells are changed too. */
  partners?: 'looked' | 'changed';
  /** Whether the records that have its key in common belong together, so that none of them stands alone. */
  together?: true;
  /** Whether a row about another entity lends its value. */
  borrows?: true;
  /** Whether a row can be the one that fails; any can where this is absent. */
  concerns?(params: P, cells: Cells, terms: { expression(source: string): Expression }): boolean;
  /** Whether only the whole of a table answers it, so that a few rows of it cannot be judged. */
  whole?(params: P): boolean;
  /** Whether the first of several rows stands for them, so that those of a fault are written in their order. */
  first?: true;
  /** What makes a cell conform, beside the others of its row. */
  right?(
    params: P,
    cells: Cells,
    namesOf: (list: string) => readonly { code: string; names: readonly string[]; validFrom: string; validTo: string }[],
  ): string | undefined;
}
