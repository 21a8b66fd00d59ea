/** Bytes of a stream, some at a time. */
export class StreamBytes {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  #held: Uint8Array = new Uint8Array(0);

  constructor(stream: ReadableStream<Uint8Array>) {
    this.#reader = stream.getReader();
  }

  /** The next bytes, at most so many; none at the end. */
  async next(most: number): Promise<Uint8Array> {
    while (this.#held.length === 0) {
      const { done, value } = await this.#reader.read();
      if (done) return this.#held;
      this.#held = value;
    }
    const next = this.#held.subarray(0, most);
    this.#held = this.#held.subarray(next.length);
    return next;
  }

  /** The first bytes, at most so many, which come again. */
  async head(most: number): Promise<{ bytes: Uint8Array; isWhole: boolean }> {
    const parts: Uint8Array[] = [];
    let size = 0;
    let isWhole = false;
    while (size < most && !isWhole) {
      const part = await this.next(Infinity);
      isWhole = part.length === 0;
      parts.push(part);
      size += part.length;
    }
    this.#held = joined(parts, size);
    return { bytes: this.#held.subarray(0, most), isWhole };
  }

  /** Passes over bytes that were given as head. */
  skip(bytes: number): void {
    this.#held = this.#held.subarray(bytes);
  }

  /** Ends the reading, whatever is left. */
  async close(): Promise<void> {
    await this.#reader.cancel().catch(() => undefined);
  }
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
