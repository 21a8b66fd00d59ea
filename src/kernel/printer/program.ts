import { Op } from '../wasm/op.js';

/** Values at most on the stack of the kernel at once. */
const deepest = 256;

/** What each word leaves on the stack more than it takes; those that say it themselves are not here. */
const effects: Readonly<Partial<Record<Op, number>>> = {
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
  [Op.GoIf]: -1,
  [Op.GoIfNot]: -1,
  [Op.Add]: -1,
  [Op.Subtract]: -1,
  [Op.Multiply]: -1,
  [Op.CompareNumbers]: -1,
  [Op.CompareTexts]: -1,
  [Op.CompareTruths]: -1,
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
  [Op.WriteFault]: -1,
  [Op.AddHash]: -1,
};

/** A place in a program that is not known yet. */
export interface Label {
  at?: number;
  /** Where it is asked for. */
  asked: number[];
}

/** A program as it is written. */
export class Program {
  readonly #words: number[] = [];
  #depth = 0;

  write(op: Op, ...given: number[]): void {
    this.#words.push(op, ...given);
    this.#depth += op === Op.Concat ? 1 - given[0]! : (effects[op] ?? 0);
    if (this.#depth > deepest) throw new Error('an expression is too deep for the kernel');
  }

  label(): Label {
    return { asked: [] };
  }

  /** Goes on at a label. */
  go(op: Op.Go | Op.GoIf | Op.GoIfNot, label: Label): void {
    this.write(op, 0);
    label.asked.push(this.#words.length - 1);
  }

  /** The same where the cell of a field is a text, or is not: field, place and bytes of the text. */
  goIfText(op: Op.GoIfText | Op.GoIfNotText, of: readonly [field: number, at: number, size: number], label: Label): void {
    this.write(op, ...of, 0);
    label.asked.push(this.#words.length - 1);
  }

  /** The same where a field, a bit or a gate is so. */
  goIf(op: Op.GoIfEmpty | Op.GoIfClear | Op.GoIfSet | Op.GoUnless, of: number, label: Label): void {
    this.write(op, of, 0);
    label.asked.push(this.#words.length - 1);
  }

  /** A label stands here. On one of the ways that lead here a value more lies on the stack than on the one written last. */
  place(label: Label, more = 0): void {
    label.at = this.#words.length;
    this.#depth += more;
    for (const asked of label.asked) this.#words[asked] = label.at * bytesOfWord;
  }

  /** What lay on the stack before a way that is written next: one value less than now. */
  lessOne(): void {
    this.#depth--;
  }

  finished(): number[] {
    return [...this.#words, Op.End];
  }
}

const bytesOfWord = 4;
