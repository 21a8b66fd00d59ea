import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { InputFault } from '../system/fault.js';
import { joinCells, longestRecord } from './cells.js';
import { LeftOutRecords, type LeftOut, type LeftOutCause } from './left-out.js';
import type { CsvSource } from './model.js';

/**
 * A CSV file being written in the form DuckDB reads without doubt: UTF-8, comma, LF, no header, a last column with
 * the line of the record in the original file.
 */
export class StagedCsv {
  records = 0;
  /** The records that were left out, once the file is finished. */
  leftOut: LeftOut | undefined;
  readonly path: string;
  readonly #width: number;
  readonly #stream: WriteStream;
  readonly #unread: LeftOutRecords;
  #failure: Error | undefined;
  #pending: string[] = [];

  /** @param width Cells of a record, without the line. */
  constructor(folder: string, name: string, width: number) {
    this.path = join(folder, `${name}.csv`);
    this.#width = width;
    this.#stream = createWriteStream(this.path);
    this.#stream.on('error', (error) => (this.#failure = error));
    this.#unread = new LeftOutRecords(join(folder, `${name}-unread.csv`));
  }

  /** Takes one record, unless it is too long to be read; `cells` has `width` cells. */
  add(cells: readonly string[], line: number): void {
    const text = joinCells([...cells, String(line)], ',');
    // No UTF-16 unit takes more than three bytes.
    if (text.length * 3 > longestRecord && Buffer.byteLength(text) > longestRecord) return this.leaveOut(line, 'too-long');
    this.#pending.push(text);
    this.records++;
  }

  /** Takes note of a record that cannot be read; it has no place among the others. */
  leaveOut(line: number, cause: LeftOutCause): void {
    this.#unread.add(line, cause);
  }

  /** Writes what was added; resolves when the stream takes more. */
  async flush(): Promise<void> {
    if (this.#failure) throw this.#fault(this.#failure);
    await this.#unread.flush().catch((error: Error) => {
      throw this.#fault(error);
    });
    if (this.#pending.length === 0) return;
    const text = this.#pending.join('');
    this.#pending = [];
    if (this.#stream.write(text)) return;
    await once(this.#stream, 'drain').catch((error: Error) => {
      throw this.#fault(error);
    });
  }

  /** Ends the file; gives it as a source. */
  async finish(): Promise<CsvSource> {
    await this.flush();
    this.#stream.end();
    await finished(this.#stream).catch((error: Error) => {
      throw this.#fault(error);
    });
    this.leftOut = await this.#unread.finish();
    return {
      path: this.path,
      delimiter: ',',
      width: this.#width + 1,
      skip: 0,
      dataOffset: 0,
      dataLine: 1,
      newline: 'lf',
      lineColumn: this.#width,
    };
  }

  /** Removes the file. */
  async discard(): Promise<void> {
    if (!this.#stream.closed) {
      const closed = new Promise<void>((resolve) => this.#stream.once('close', resolve));
      this.#stream.destroy();
      await closed;
    }
    await rm(this.path, { force: true });
    await this.#unread.discard();
  }

  #fault(error: Error): InputFault {
    const reason = (error as NodeJS.ErrnoException).code ?? error.message;
    return new InputFault('dataset.staging-failed', { path: this.path, reason }, { cause: error });
  }
}
