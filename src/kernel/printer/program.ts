import { Op } from '../wasm/op.js';

/** Values at most on the stack of the kernel at once. */
const deepest = 256;

/** What each word leaves on the stack more than it takes; those that say it themselves are not here. */
const effects: Readonly<Partial<Record<Op, number>>> = {
  [Op.Only]: -1,
  [Op.Fail]: -1,
  [Op.GateTruth]: 1,
  [Op.Text]: 1,
  [Op.Cell]: 1,
  [Op.CellNumber]: 1,
  [Op.KeptNumber]: 1,
  [Op.Number]: 1,
  [Op.Truth]: 1,
  [Op.Filled]: 1,
  [Op.Nothing]: 1,
  [Op.Copy]: 1,
  [Op.Drop]: -1,
  [Op.EndAnd]: -1,
  [Op.EndOr]: -1,
  [Op.When]: -1,
  [Op.EndWhen]: -1,
  [Op.Add]: -1,
  [Op.Subtract]: -1,
  [Op.Multiply]: -1,
  [Op.CompareNumbers]: -1,
  [Op.CompareTexts]: -1,
  [Op.CompareTruths]: -1,
  [Op.IsText]: 1,
  [Op.Contains]: -1,
  [Op.StartsWith]: -1,
  [Op.EndsWith]: -1,
  [Op.CalendarMonths]: -1,
  [Op.DaysBetween]: -1,
  [Op.FullMonths]: -1,
  [Op.AddMonths]: -1,
  [Op.AddDays]: -1,
  [Op.InPairs]: -1,
  [Op.ValidOn]: -1,
  [Op.PairValidOn]: -2,
  [Op.Parameter]: -2,
  [Op.HasParameter]: -2,
  [Op.Group]: -2,
  [Op.Row]: 1,
  [Op.WriteText]: -1,
  [Op.WriteMark]: -1,
  [Op.AddHash]: -1,
};

const bytesOfWord = 4;

/** A program as it is written. */
export class Program {
  readonly #words: number[] = [];
  #depth = 0;

  write(op: Op, ...given: number[]): void {
    this.#words.push(op, ...given);
    this.#depth += op === Op.Concat ? 1 - given[0]! : (effects[op] ?? 0);
    if (this.#depth > deepest) throw new Error('an expression is too deep for the kernel');
  }

  /** Rows in which bits are set, and others are not; behind what `body` writes all goes on where there are none. */
  gate({ set, clear }: Gate, body: () => void): void {
    this.write(Op.Gate, 0, set.length, clear.length, ...set, ...clear);
    const asked = this.#words.length - 3 - set.length - clear.length;
    body();
    this.#words[asked] = this.#here();
  }

  /** The same where all behind it is to be done in any case. */
  choose(gate: Gate): void {
    this.gate(gate, () => {});
  }

  /** Whether bits are set, and others are not. */
  gateTruth({ set, clear }: Gate): void {
    this.write(Op.GateTruth, set.length, clear.length, ...set, ...clear);
  }

  /** Asks for a second truth only where the first one, on top, leaves it open. */
  logic(operator: '&&' | '||', second: () => void): void {
    this.write(operator === '&&' ? Op.And : Op.Or, 0);
    const asked = this.#words.length - 1;
    second();
    this.#words[asked] = this.#here();
    this.write(operator === '&&' ? Op.EndAnd : Op.EndOr);
  }

  /** One value where the truth on top is so, another elsewhere. */
  choice(isTruth: boolean, yes: () => void, no: () => void): void {
    this.write(Op.When, 0);
    const toElse = this.#words.length - 1;
    yes();
    this.#words[toElse] = this.#here();
    this.write(Op.Else, 0);
    const toEnd = this.#words.length - 1;
    no();
    this.#words[toEnd] = this.#here();
    this.write(Op.EndWhen, Number(isTruth));
  }

  finished(): number[] {
    return [...this.#words, Op.End];
  }

  #here(): number {
    return this.#words.length * bytesOfWord;
  }
}

/** Bits that must be set in a row, and bits that must not. */
export interface Gate {
  set: readonly number[];
  clear: readonly number[];
}
