import type { Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join, relative, resolve, sep } from 'node:path';
import { InputFault } from '../fault.js';
import { firstBytes } from './bytes.js';
import { looksLike } from './encoding.js';
import { FileFault, refusal } from './file-fault.js';
import { binaryFault } from './header.js';
import type { FileProblem, Format, SourceFile } from './model.js';

export interface Found {
  files: SourceFile[];
  problems: FileProblem[];
}

/** The ledger of planted faults that lies beside a synthetic export, and is no part of it. */
export const ledgerName = 'faults.csv';

const csvExtensions = new Set(['.csv', '.tsv', '.tab', '.psv', '.txt']);
const sniffed = 64 * 1024;

/**
 * Expands the files and folders a person names into files of a known format, sorted by path. Folders are searched to
 * the bottom; hidden files are skipped, symbolic links inside folders are not followed and are told of.
 *
 * @throws {InputFault} A named path is missing or cannot be read, or nothing is there to be read.
 */
export async function findFiles(inputs: readonly string[], except: readonly string[] = []): Promise<Found> {
  const found: Found = { files: [], problems: [] };
  const seen = new Set(await Promise.all(except.map((path) => realpath(path).catch(() => path))));
  for (const input of inputs) {
    const { real, stats } = await named(input);
    const shownAs = inputs.length > 1 ? `${input.replace(/[\\/]+$/, '')}/` : '';
    if (stats.isDirectory()) await searchFolder({ root: real, shownAs }, real, found, seen);
    else await take(real, input, stats, found, seen);
  }
  if (found.files.length === 0 && found.problems.length === 0) {
    throw new InputFault('dataset.nothing-found', { inputs: inputs.join(', ') });
  }
  const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
  return { files: found.files.sort(byPath), problems: found.problems.sort(byPath) };
}

/** A path given by a person; a link is followed, since it was meant. */
async function named(input: string): Promise<{ real: string; stats: Stats }> {
  try {
    const real = await realpath(resolve(input));
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

async function searchFolder(within: Root, folder: string, found: Found, seen: Set<string>): Promise<void> {
  const { root, shownAs } = within;
  const shown = (path: string) => shownAs + relative(root, path).split(sep).join('/');
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (folder === root) {
      const { code, params } = refusal(root, error);
      throw new InputFault(code, params, { cause: error });
    }
    found.problems.push({ ...refusal(shown(folder), error), path: shown(folder), leftOut: true });
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.name === ledgerName) continue;
    const path = join(folder, entry.name);
    if (entry.isSymbolicLink()) found.problems.push(await linkProblem(path, shown(path)));
    else if (entry.isDirectory()) await searchFolder(within, path, found, seen);
    else await takeFound(path, shown(path), found, seen);
  }
}

async function linkProblem(path: string, shown: string): Promise<FileProblem> {
  try {
    return { path: shown, code: 'dataset.link', params: { path: shown, target: await realpath(path) }, leftOut: true };
  } catch (error) {
    return { ...refusal(shown, error), path: shown, leftOut: true };
  }
}

async function takeFound(path: string, shown: string, found: Found, seen: Set<string>): Promise<void> {
  try {
    await take(path, shown, await stat(path), found, seen);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    found.problems.push({ ...refusal(shown, error), path: shown, leftOut: true });
  }
}

async function take(absolute: string, path: string, stats: Stats, found: Found, seen: Set<string>): Promise<void> {
  if (seen.has(absolute)) return;
  seen.add(absolute);
  const leave = ({ code, params }: FileFault) => found.problems.push({ path, code, params, leftOut: true });
  // Opening a pipe or a device could wait for ever.
  if (!stats.isFile()) return void leave(new FileFault('dataset.not-a-file', { path }));
  const format = formatOf(path, await firstBytes(absolute, sniffed));
  if (format instanceof FileFault) return void leave(format);
  found.files.push({ path, absolute, size: stats.size, format });
}

/** What a file is, by its content first and its extension second; or the fault that it is nothing that is read. */
function formatOf(path: string, sample: Buffer): Format | FileFault {
  const extension = extname(path).toLowerCase();
  const looks = looksLike(sample);
  const isCsv = csvExtensions.has(extension);
  if (looks.as === 'binary' && (looks.what === 'Excel (XLSX)' || (looks.what === 'ZIP' && extension === '.xlsx'))) return 'xlsx';
  if (looks.as === 'binary' && sample.length > 0) return binaryFault(path, looks.what);
  const text = looks.as === 'utf-16' ? sample.toString('latin1').replaceAll('\0', '') : sample.toString('latin1');
  if (/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<[?!\w:\x80-\xff]/.test(text)) return 'xml';
  if (isCsv) return 'csv';
  if (extension === '.xml') return 'xml';
  const firstLine = /[^\r\n]+/.exec(text)?.[0] ?? '';
  return [',', '\t', '|'].some((mark) => firstLine.split(mark).length > 2) ? 'csv' : new FileFault('dataset.unknown-format', { path });
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'errno' in error;
}
