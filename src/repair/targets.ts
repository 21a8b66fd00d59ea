import { lstat, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { SourceFile } from '../dataset/model.js';
import { InputFault } from '../system/fault.js';
import { mustBeNew } from '../system/try-output.js';

/** The ledger of all changes, beside the copies. */
export const ledgerName = 'repairs.csv';

/** A folder or a file that was given, by its real path. */
interface Root {
  real: string;
  isFolder: boolean;
}

/**
 * Where the copy of each file goes, by its absolute path: into the folder as it lies in the folder that was given, a workbook
 * as CSV.
 *
 * @throws InputFault where the folder lies in an input, a copy would be an input, two would be one, or something is there already.
 */
export async function targetsFor(
  inputs: readonly string[],
  files: readonly SourceFile[],
  { out, force = false }: { out: string; force?: boolean | undefined },
): Promise<Map<string, string>> {
  const roots = await Promise.all(inputs.map(rootOf));
  const place = await realPlace(resolve(out));
  const within = roots.find(({ real, isFolder }) => isFolder && (place === real || place.startsWith(real + sep)));
  if (within) throw new InputFault('repair.inside', { out, input: within.real });
  const targets = new Map<string, string>();
  const taken = new Map([[ledgerName, ledgerName]]);
  for (const file of files) {
    const name = nameOf(file, roots);
    const key = name.normalize('NFC').toLowerCase();
    const other = taken.get(key);
    if (other !== undefined) throw new InputFault('repair.same-name', { path: file.path, other, name });
    taken.set(key, file.path);
    targets.set(file.absolute, join(out, name));
  }
  for (const path of [...targets.values(), join(out, ledgerName)]) await mustBeNoInput(path, files, force);
  return targets;
}

/** Where files lie that are of no known format, by the paths that are told: in a folder that was given, or by themselves. */
export async function placesOf(inputs: readonly string[], paths: readonly string[]): Promise<string[]> {
  const roots = await Promise.all(inputs.map(rootOf));
  const places: string[] = [];
  for (const path of new Set(paths)) {
    for (const place of [resolve(path), ...roots.map(({ real }) => join(real, path))]) {
      if (!(await lstat(place).catch(() => undefined))?.isFile()) continue;
      places.push(place);
      break;
    }
  }
  return places;
}

async function rootOf(input: string): Promise<Root> {
  const real = await realpath(resolve(input));
  return { real, isFolder: (await stat(real)).isDirectory() };
}

/** The real path of a place of which the end may not be there yet. */
async function realPlace(path: string): Promise<string> {
  const real = await realpath(path).catch(() => undefined);
  if (real !== undefined || dirname(path) === path) return real ?? path;
  return join(await realPlace(dirname(path)), basename(path));
}

function nameOf({ absolute, format }: SourceFile, roots: readonly Root[]): string {
  const folder = roots.find(({ real, isFolder }) => isFolder && absolute.startsWith(real + sep));
  const inside = folder ? relative(folder.real, absolute) : basename(absolute);
  const name = folder && roots.length > 1 ? join(basename(folder.real), inside) : inside;
  return format === 'xlsx' ? `${name.replace(/\.[^./\\]+$/, '')}.csv` : name;
}

/** What is there is written over only where that was asked for, and an input never. */
async function mustBeNoInput(path: string, files: readonly SourceFile[], force: boolean): Promise<void> {
  const real = await realPlace(resolve(path));
  if (files.some(({ absolute }) => absolute === real)) throw new InputFault('repair.over-input', { path });
  if (!force) await mustBeNew(path);
}
