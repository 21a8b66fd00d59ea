/** A `&` that begins no reference; one to an entity that nobody knows is a fault of its own. */
const bare = /&(?!(?:[A-Za-z_:][\w.:-]{0,31}|#\d{1,7}|#x[\da-fA-F]{1,6});)/g;
/** What a piece may end with of a reference that the next one goes on with. */
const begun = /&[#\w.:-]{0,32}$/;

interface Place {
  offset: number;
  line: number;
}

/** Where ampersands stand that are no part of a reference. In comments and CDATA they may; elsewhere they break a file, which the parser tells far behind them. */
export class BareAmpersands {
  #places: Place[] = [];
  #offset = 0;
  #line = 1;
  #begun = '';

  /** Takes the next piece of the text; what stands before `done` is known to be sound. */
  push(piece: string, done: number): void {
    const text = this.#begun + piece;
    this.#begun = begun.exec(text)?.[0] ?? '';
    const whole = text.slice(0, text.length - this.#begun.length);
    this.#places = this.#places.filter(({ offset }) => offset >= done);
    let [at, line] = [0, this.#line];
    for (const { index } of whole.matchAll(bare)) {
      line += linesIn(whole, at, index);
      at = index;
      this.#places.push({ offset: this.#offset + index, line });
    }
    this.#offset += whole.length;
    this.#line = line + linesIn(whole, at, whole.length);
  }

  /** The line of the first one from a place on. */
  lineAfter(offset: number): number | undefined {
    return (
      this.#places.find((place) => place.offset >= offset)?.line ?? (this.#begun !== '' && this.#offset >= offset ? this.#line : undefined)
    );
  }
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
