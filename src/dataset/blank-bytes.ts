/** Tells blanks from other bytes of UTF-8, byte by byte: space, tab, CR, LF, U+00A0 (C2 A0), U+3000 (E3 80 80). */
export class BlankBytes {
  /** Bytes met of a blank of more than one: 0xC2 or 0xE3, then 0xE380. */
  #cut = 0;

  reset(): void {
    this.#cut = 0;
  }

  /** Whether a blank of more than one byte was begun and not ended: then it was none. */
  isCut(): boolean {
    return this.#cut !== 0;
  }

  /** Takes the next byte; true once they are more than blanks. */
  isContent(byte: number): boolean {
    switch (this.#cut) {
      case 0:
        if (byte === 0xc2 || byte === 0xe3) this.#cut = byte;
        else return byte !== 32 && byte !== 9 && byte !== 10 && byte !== 13;
        return false;
      case 0xc2:
        this.#cut = 0;
        return byte !== 0xa0;
      case 0xe3:
        this.#cut = 0xe380;
        return byte !== 0x80;
      default:
        this.#cut = 0;
        return byte !== 0x80;
    }
  }
}

/** Whether a line without quotes holds nothing but blanks and delimiters. */
export function isBlankLine(bytes: Uint8Array, start: number, end: number, delimiter: number): boolean {
  const first = bytes[start]!;
  // Nearly every line ends here.
  if (first !== delimiter && first !== 32 && first !== 9 && first !== 0xc2 && first !== 0xe3) return false;
  const blanks = new BlankBytes();
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === delimiter ? blanks.isCut() : blanks.isContent(byte)) return false;
  }
  return !blanks.isCut();
}
