const [lineFeed, carriageReturn] = [10, 13];

/** Counts the lines of a text that lies in memory, place by place. */
export class Lines {
  constructor(
    private readonly memory: Uint8Array,
    private at: number,
    private line: number,
  ) {}

  /** The line in which a place is; places are asked in their order. */
  lineAt(place: number): number {
    for (; this.at < place; this.at++) {
      const byte = this.memory[this.at];
      if (byte === lineFeed || (byte === carriageReturn && this.memory[this.at + 1] !== lineFeed)) this.line++;
    }
    return this.line;
  }
}
