import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hostileZip } from '../archives/hostile-zip.js';
import type { Input, Recipe } from './target.js';

const root = fileURLToPath(new URL('corpus/', import.meta.url));

/** The inputs of a target that are kept: each was a find once, or shows a form of the input. */
export function corpusOf(target: string): Recipe[] {
  return existsSync(join(root, target)) ? recipesIn(join(root, target)) : [];
}

/** A find by its path; a folder of finds that were made together. */
export function recipesAt(path: string): Recipe[] {
  return statSync(path).isDirectory() ? recipesIn(path) : [recipeAt(path)];
}

function recipesIn(folder: string): Recipe[] {
  return readdirSync(folder)
    .sort()
    .map((name) => recipeAt(join(folder, name)));
}

/** A file as it stands; a folder is packed into a ZIP, so that what is kept can be read. `name.rows-3.csv` has three rows. */
function recipeAt(path: string): Recipe {
  return async () => {
    const rows = /\.rows-(\d+)\./.exec(basename(path))?.[1];
    return { name: basename(path), bytes: await bytesAt(path), ...(rows !== undefined && { rows: Number(rows) }) };
  };
}

async function bytesAt(path: string): Promise<Buffer> {
  if (statSync(path).isFile()) return readFileSync(path);
  const entries = readdirSync(path, { recursive: true, withFileTypes: true, encoding: 'utf8' }).filter((entry) => entry.isFile());
  const names = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return hostileZip(names.map((name) => ({ name: name.slice(path.length + 1), bytes: readFileSync(name) })));
}

/** The name under which an input is kept. */
export function keptName({ name, rows }: Input, digest: string): string {
  const kind = name.replace(/^[^.]*/, '').replace(/\.rows-\d+/, '');
  return `${digest}${rows === undefined ? '' : `.rows-${rows}`}${kind}`;
}
