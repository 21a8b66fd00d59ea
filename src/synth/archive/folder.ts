import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { InputFault } from '../../system/fault.js';

/** Files between two pauses, in which the process can be told to stop. */
const stride = 256;

/** A folder that takes files one after another. Small ones, so that they are written at once. */
export class PackageFolder {
  private readonly made = new Set<string>();
  files = 0;
  bytes = 0;

  constructor(
    readonly root: string,
    private readonly signal?: AbortSignal,
  ) {}

  /** @throws InputFault when the file cannot be written. */
  async add(path: string, bytes: Buffer): Promise<void> {
    const folder = dirname(join(this.root, path));
    try {
      if (!this.made.has(folder)) mkdirSync(folder, { recursive: true });
      this.made.add(folder);
      writeFileSync(join(this.root, path), bytes);
    } catch (cause) {
      throw new InputFault('command.unwritable', { path: join(this.root, path), reason: (cause as Error).message }, { cause });
    }
    this.bytes += bytes.length;
    if (++this.files % stride !== 0) return;
    await setImmediate();
    this.signal?.throwIfAborted();
  }

  discard(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
