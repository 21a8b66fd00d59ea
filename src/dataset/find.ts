import { listedIds } from '../message/punctuation.js';
import type { Stats } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { InputFault } from '../system/fault.js';
import { throwShortage } from '../system/shortage.js';
import { firstBytes } from '../system/bytes.js';
import { withNames } from './container.js';
import { isBackup, isDebris, isDebrisFolder } from './debris.js';
import { FileFault, refusal } from './file-fault.js';
import { formatOf, isNamedCsv, promisedBy } from './format.js';
import { isManifest } from './manifest-mark.js';
import type { ManifestFile, SourceFile } from './model.js';
import { ownFile } from './own-files.js';
import { keepsNumbers, stampOf } from './stamp.js';
import type { FileProblem } from './file-problem.js';
import { firstUnpacked, isGzip } from './unpack.js';

export interface Found {
  files: SourceFile[];
  /** Lists of what is handed over, which are held against the files. */
  manifests: ManifestFile[];
  problems: FileProblem[];
}

const sniffed = 64 * 1024;

/**
 * Expands the files and folders a person names into files of a known format, sorted by path. Folders are searched to
 * the bottom, and every file in them is either given or told of, whatever its name; symbolic links are not followed.
 *
 * @param except Paths that are no input where they lie in a folder.
 * @param staged Where inputs lie that are no path themselves.
 * @throws {InputFault} A named path is missing or cannot be read, or nothing is there to be read.
 */
export async function findFiles(
  inputs: readonly string[],
  { except = [], staged }: { except?: readonly string[]; staged?: ReadonlyMap<string, string> } = {},
): Promise<Found> {
  const left = new Set(await Promise.all(except.map((path) => realpath(path).catch(() => path))));
  const search = new Search(left);
  for (const input of inputs) {
    const { real, stats } = await named(input, staged?.get(input));
    const shownAs = inputs.length > 1 ? `${input.replace(/[\\/]+$/, '')}/` : '';
    if (stats.isDirectory()) await search.folder({ root: real, shownAs }, real);
    else await search.take(real, input, stats);
  }
  const { files, manifests, problems } = search.found();
  if (files.length === 0 && problems.length === 0) throw new InputFault('dataset.nothing-found', { inputs: listedIds(inputs) });
  const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
  return { files: files.sort(byPath), manifests: manifests.sort(byPath), problems: problems.sort(byPath) };
}

/** A path given by a person; a link is followed, since it was meant. */
async function named(input: string, place = input): Promise<{ real: string; stats: Stats }> {
  try {
    const real = await realpath(resolve(place));
    const stats = await stat(real);
    if (stats.isFile()) await firstBytes(real, 1);
    return { real, stats };
  } catch (error) {
    const { code, params } = refusal(input, error);
    throw new InputFault(code, params, { cause: error });
  }
}

/** A folder a person names, and how the paths in it are told: with its name only where several inputs are given. */
interface Root {
  root: string;
  shownAs: string;
}

class Search {
  readonly #files: SourceFile[] = [];
  readonly #manifests: ManifestFile[] = [];
  readonly #problems: FileProblem[] = [];
  /** What operating systems and tools leave behind, which is told of in one line. */
  readonly #debris: string[] = [];
  /** Path as told, by real path and by number of the file: one file may be met twice. */
  readonly #met = new Map<string, string>();

  /** @param left Absolute paths that are no input. */
  constructor(private readonly left: ReadonlySet<string>) {}

  found(): Found {
    const [example] = this.#debris.sort();
    const debris: FileProblem[] =
      example === undefined
        ? []
        : [{ path: example, code: 'dataset.debris', params: { path: example, count: this.#debris.length }, leftOut: false, remark: true }];
    return { files: this.#files, manifests: this.#manifests, problems: [...this.#problems, ...debris] };
  }

  async folder(within: Root, folder: string): Promise<void> {
    const { root, shownAs } = within;
    const shown = (path: string) => shownAs + relative(root, path).split(sep).join('/');
    let entries;
    try {
      entries = await readdir(folder, { withFileTypes: true });
    } catch (error) {
      if (folder !== root) return this.#leave(shown(folder), refusal(shown(folder), error));
      const { code, params } = refusal(root, error);
      throw new InputFault(code, params, { cause: error });
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (await isUnspeakable(entry.name, path)) this.#leave(shown(path), new FileFault('dataset.name-bytes', { path: shown(path) }));
      else if (entry.isSymbolicLink()) await this.#link(path, shown(path));
      else if (!entry.isDirectory()) await this.#takeFound(path, shown(path));
      else if (isDebrisFolder(entry.name)) this.#remark(shown(path), 'dataset.folder-not-searched');
      else await this.folder(within, path);
    }
  }

  /** @param isFound Whether it was found in a folder, and nobody has named it. */
  async take(absolute: string, path: string, stats: Stats, isFound = false): Promise<void> {
    if (this.left.has(absolute)) return;
    // Opening a pipe or a device could wait for ever.
    if (!stats.isFile()) return this.#leave(path, new FileFault('dataset.not-a-file', { path }));
    const number = stats.nlink > 1 ? `${stats.dev}:${stats.ino}` : absolute;
    const before = this.#met.get(absolute) ?? this.#met.get(number);
    if (before === path) return this.#remark(path, 'dataset.named-twice');
    if (before !== undefined) return this.#remark(path, 'dataset.same-file', { other: before });
    this.#met.set(absolute, path).set(number, path);

    const head = await firstBytes(absolute, sniffed);
    const file = { path, absolute, size: stats.size, stamp: stampOf(stats, keepsNumbers(absolute)) };
    if (isGzip(head)) return this.#takePacked(file);
    if (isManifest(path, head)) {
      this.#manifests.push({ path, absolute });
      return this.#remark(path, 'dataset.manifest');
    }
    const format = formatOf(path, await withNames(absolute, head, stats.size));
    const own = await ownFile(path, absolute, stats.size, head, format instanceof FileFault ? undefined : format);
    if (own) return this.#remark(path, own);
    if (isDebris(basename(absolute)) && (format instanceof FileFault || (format === 'csv' && !isTable(head))))
      return void this.#debris.push(path);
    if (format instanceof FileFault) return this.#leave(path, format);
    const promised = promisedBy(path, format);
    if (promised !== undefined) this.#remark(path, 'dataset.name-differs', { promised, format: format.toUpperCase() });
    if (isFound && isBackup(basename(absolute))) this.#remark(path, 'dataset.backup-name');
    this.#files.push({ ...file, format });
  }

  /** A text packed with gzip is as one that is not; whatever else is packed is told of. */
  async #takePacked(file: Omit<SourceFile, 'format'>): Promise<void> {
    const { path } = file;
    try {
      const format = formatOf(path, await firstUnpacked(file, sniffed));
      if (format instanceof FileFault) return this.#leave(path, format);
      if (format === 'xlsx') return this.#leave(path, new FileFault('dataset.packed', { path, what: 'gzip' }));
      if (isNamedCsv(path)) this.#remark(path, 'dataset.name-differs', { promised: 'CSV', format: 'gzip' });
      this.#files.push({ ...file, format, packed: 'gzip' });
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      this.#leave(path, error);
    }
  }

  async #takeFound(path: string, shown: string): Promise<void> {
    try {
      await this.take(path, shown, await stat(path), true);
    } catch (error) {
      throwShortage(error);
      if (!isSystemError(error)) throw error;
      this.#leave(shown, refusal(shown, error));
    }
  }

  async #link(path: string, shown: string): Promise<void> {
    try {
      this.#leave(shown, { code: 'dataset.link', params: { path: shown, target: await realpath(path) } });
    } catch (error) {
      this.#leave(shown, refusal(shown, error));
    }
  }

  #leave(path: string, { code, params }: Pick<FileProblem, 'code' | 'params'>): void {
    this.#problems.push({ path, code, params, leftOut: true });
  }

  #remark(path: string, code: FileProblem['code'], params: FileProblem['params'] = {}): void {
    this.#problems.push({ path, code, params: { path, ...params }, leftOut: false, remark: true });
  }
}

/** Whether a name is in bytes that are no text here, by which the file cannot be opened. */
async function isUnspeakable(name: string, path: string): Promise<boolean> {
  if (!name.includes('\ufffd')) return false;
  return lstat(path).then(
    () => false,
    () => true,
  );
}

/** Whether the first two lines are parted alike, as no debris is. */
function isTable(head: Buffer): boolean {
  const [first = '', second = ''] = head
    .toString('latin1')
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '');
  return [',', '\t', '|'].some((mark) => first.split(mark).length > 2 && first.split(mark).length === second.split(mark).length);
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'errno' in error;
}
