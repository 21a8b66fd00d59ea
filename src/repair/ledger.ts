import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { joinCells } from '../dataset/cells.js';
import { repairsHeader } from '../dataset/own-files.js';
import { harmless } from '../report/xlsx/harmless.js';

/** One change: a cell, or a row that was taken out, which has no column. */
export interface Change {
  file: string;
  line: number;
  column: string;
  element: string;
  repair: string;
  before: string;
  after: string;
}

/** The ledger of all changes, as CSV in UTF-8 with a mark, safe to be opened as a spreadsheet. It may be of any length. */
export class Ledger {
  #stream: WriteStream;
  #pending: string[] = [];
  #failure: Error | undefined;

  constructor(path: string) {
    this.#stream = createWriteStream(path).on('error', (error) => (this.#failure = error));
    this.#pending.push(`\ufeff${joinCells(repairsHeader, ',')}`);
  }

  add({ file, line, column, element, repair, before, after }: Change): void {
    const cells = [file, String(line), column, element, repair, before, after];
    this.#pending.push(joinCells(cells.map(harmless), ','));
  }

  /** Writes what was added; resolves when there is room for more. */
  async flush(): Promise<void> {
    if (this.#failure) throw this.#failure;
    const text = this.#pending.join('');
    this.#pending = [];
    if (text !== '' && !this.#stream.write(text)) await once(this.#stream, 'drain');
  }

  async finish(): Promise<void> {
    await this.flush();
    this.#stream.end();
    await finished(this.#stream);
  }

  /** Gives the file up. */
  discard(): void {
    this.#stream.destroy();
  }
}
