import { Records } from '../dataset/records.js';
import { PlainText } from '../kernel/plain-text.js';
import type { Head } from './head.js';
import type { ToldCode } from './told.js';

/** Looks at the bytes of a file for what rows alone do not tell: quotes that swallow lines, zero bytes, lines of another encoding. */
export class SoundBytes {
  readonly #records: Records;
  readonly #plain: PlainText | undefined;
  #zeros = 0;

  /** @param above The bytes above the first record. */
  constructor(module: WebAssembly.Module, { delimiter, dataOffset: offset, dataLine: line, width, encoding }: Head, above: Uint8Array) {
    this.#records = new Records({ delimiter, offset, line, width, onRecord: () => undefined });
    if (encoding !== 'gb18030') return;
    this.#plain = new PlainText(module, delimiter, offset);
    this.#plain.push(above);
  }

  push(bytes: Uint8Array): void {
    this.#records.push(bytes);
    this.#plain?.push(bytes);
    for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) this.#zeros++;
  }

  end(): void {
    this.#records.end();
    this.#plain?.end();
  }

  /** Rows of nothing but blanks, and the line of the first. */
  get blank(): { rows: number; line: number } {
    return { rows: this.#records.blank, line: this.#records.blankLine ?? 0 };
  }

  /** Quoted cells that may have swallowed records: there is no telling. */
  get doubtful(): Records['doubtful'] {
    return this.#records.doubtful;
  }

  /** Why the file is to be read otherwise; undefined where it is sound. */
  get fault(): { code: ToldCode; params: Record<string, number> } | undefined {
    if (this.#records.unclosedQuoteLine !== undefined) return { code: 'browser.quotes', params: { line: this.#records.unclosedQuoteLine } };
    if (this.#zeros > 0) return { code: 'browser.nul', params: { count: this.#zeros } };
    return this.#plain && !this.#plain.isPlain ? { code: 'browser.gb18030', params: {} } : undefined;
  }
}
