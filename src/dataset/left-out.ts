import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

/** Why a record cannot be read. Each has texts `cause.<id>.found` and `cause.<id>.advice`. */
export type UnreadCause =
  | 'too-many-cells'
  | 'too-few-cells'
  | 'cut-short'
  | 'open-quote'
  | 'text-after-quote'
  | 'undecodable'
  | 'gb18030-in-utf8'
  | 'utf8-in-gb18030'
  | 'nul-bytes'
  | 'too-long'
  | 'unknown';

/** Why a row is left out: it cannot be read, or it is of another table, which is told otherwise. */
export type LeftOutCause = UnreadCause | 'other-header' | 'other-table';

/** Records left out before the engine reads a file: their causes are counted, their lines lie in a file. */
export interface LeftOut {
  /** CSV without a header: line, cause. */
  path: string;
  causes: Map<LeftOutCause, number>;
}

/** Keeps the records that are left out of a file, in the order given. However many they are, memory stays as it is. */
export class LeftOutRecords {
  readonly causes = new Map<LeftOutCause, number>();
  #stream: WriteStream | undefined;
  #pending: string[] = [];
  #failure: Error | undefined;

  constructor(readonly path: string) {}

  add(line: number, cause: LeftOutCause): void {
    this.causes.set(cause, (this.causes.get(cause) ?? 0) + 1);
    this.#pending.push(`${line},${cause}\n`);
  }

  /** Writes what was added; resolves when there is room for more. */
  async flush(): Promise<void> {
    if (this.#failure) throw this.#failure;
    if (this.#pending.length === 0) return;
    this.#stream ??= createWriteStream(this.path).on('error', (error) => (this.#failure = error));
    const text = this.#pending.join('');
    this.#pending = [];
    if (!this.#stream.write(text)) await once(this.#stream, 'drain');
  }

  /** Ends; gives nothing where no record was left out. */
  async finish(): Promise<LeftOut | undefined> {
    await this.flush();
    if (!this.#stream) return undefined;
    this.#stream.end();
    await finished(this.#stream);
    return { path: this.path, causes: this.causes };
  }

  async discard(): Promise<void> {
    if (!this.#stream || this.#stream.closed) return;
    const closed = new Promise<void>((resolve) => this.#stream!.once('close', resolve));
    this.#stream.destroy();
    await closed;
  }
}
