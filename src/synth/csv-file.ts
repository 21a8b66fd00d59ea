import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { unwritable } from '../system/shortage.js';
import { placeBeside } from '../system/atomic-write.js';

const chunk = 1 << 18;

/** A CSV file under a temporary name until it is whole. Rows are held back up to a chunk, then written. */
export class CsvFile {
  private text = '';
  /** Lines written, the header counted. */
  lines = 0;

  private constructor(
    private readonly path: string,
    private readonly beside: string,
    private readonly handle: FileHandle,
  ) {}

  /** @throws InputFault when the file cannot be written. */
  static async create(path: string): Promise<CsvFile> {
    const beside = await placeBeside(path);
    return withReason(path, async () => new CsvFile(path, beside, await open(beside, 'w')));
  }

  /** Takes a row; true means that `flush` is due. */
  add(cells: readonly string[]): boolean {
    let line = '';
    for (let index = 0; index < cells.length; index++) line += index === 0 ? quoted(cells[index]!) : `,${quoted(cells[index]!)}`;
    this.text += `${line}\n`;
    this.lines++;
    return this.text.length > chunk;
  }

  /** @throws InputFault when the file cannot be written. */
  async flush(): Promise<void> {
    const bytes = Buffer.from(this.text);
    this.text = '';
    await withReason(this.path, async () => {
      for (let done = 0; done < bytes.length;) done += (await this.handle.write(bytes, done)).bytesWritten;
    });
  }

  async finish(): Promise<void> {
    await this.flush();
    await withReason(this.path, async () => {
      await this.handle.close();
      await rename(this.beside, this.path);
    });
  }

  /** Leaves nothing behind. */
  async discard(): Promise<void> {
    await this.handle.close().catch(() => undefined);
    await rm(this.beside, { force: true });
  }
}

async function withReason<Result>(path: string, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (cause) {
    throw unwritable(path, cause) ?? cause;
  }
}

const special = /[",\r\n]/;

/** A cell as a CSV has it. */
export function quoted(cell: string): string {
  return special.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
