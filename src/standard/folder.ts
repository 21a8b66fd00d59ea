import { createHash } from 'node:crypto';
import { readdir, readFile, realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { utf8Text } from '../encoding/utf8-text.js';
import { InputFault } from '../system/fault.js';
import { compareFiles, type Report } from './message.js';
import type { Place } from './model.js';

/** The files of one standard: reads them, never leaves the folder, and remembers what the hash covers. */
export class StandardFolder {
  private readonly read = new Map<string, Buffer>();

  constructor(
    readonly path: string,
    private readonly report: Report,
  ) {}

  /** Names of the Markdown files, README.md first, then by name. Throws `InputFault` when the folder cannot be read. */
  async markdownFiles(): Promise<string[]> {
    try {
      const entries = await readdir(this.path, { withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
        .map(({ name }) => name)
        .sort(compareFiles);
    } catch (cause) {
      throw new InputFault('standard.folder-unreadable', { folder: this.path, detail: reasonOf(cause) }, { cause });
    }
  }

  /** CSV files under `codes/`, as the index would name them. */
  async csvFiles(): Promise<string[]> {
    const names = await readdir(join(this.path, 'codes')).catch(() => []);
    return names
      .filter((name) => name.endsWith('.csv'))
      .map((name) => `codes/${name}`)
      .sort();
  }

  /** The text of a file inside the folder. Undefined (and reported) when it is outside, unreadable or not UTF-8. */
  async text(name: string, at: Place): Promise<string | undefined> {
    if (!(await this.holds(name))) {
      this.report('file-outside', at, { path: name });
      return undefined;
    }
    try {
      const bytes = await readFile(join(this.path, name));
      this.read.set(name, bytes);
      return decode(bytes, name, at, this.report);
    } catch (error) {
      this.report('file-unreadable', at, { file: name, detail: reasonOf(error) });
      return undefined;
    }
  }

  /** SHA-256 over the files read: name, length and bytes of each, sorted by name. */
  hash(): string {
    return hashOf(this.read);
  }

  /** Both as it is written and with links followed, for a link may lead out of the folder. */
  private async holds(name: string): Promise<boolean> {
    if (name.includes('\\') || !inside(resolve(this.path), resolve(this.path, name)) || isAbsolute(name)) return false;
    const real = await realpath(join(this.path, name)).catch(() => undefined);
    return real === undefined || inside(await realpath(this.path), real);
  }
}

/** The text of UTF-8 bytes without their BOM; undefined (and reported) when they are not UTF-8. */
export function decode(bytes: Buffer, file: string, at: Place, report: Report): string | undefined {
  const text = utf8Text(bytes);
  if (text === undefined) report('file-encoding', at, { file });
  return text;
}

export function hashOf(files: ReadonlyMap<string, Buffer>): string {
  const hash = createHash('sha256');
  const names = [...files.keys()].sort();
  for (const name of names) {
    const bytes = files.get(name)!;
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** The system's short reason, `ENOENT`, which tells more than a path already shown. */
export function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

function inside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
