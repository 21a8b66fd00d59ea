import { readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isOrphan, ownerMark } from './owner.js';

/** The end of the name of a file that is not whole yet: who writes it, and what it is. */
const half = /\.([0-9a-f]{8}-\d+)\.part$/;

/** Folders that were cleared of halves in this run. */
const cleared = new Set<string>();

/** Where a file is written until it is whole. What killed runs have left half-written in the same folder is removed. */
export async function placeBeside(path: string): Promise<string> {
  await clear(dirname(path));
  return `${path}.${ownerMark}.part`;
}

/** Lets a writer fill a file beside the path, and puts it in its place when it is whole: whoever reads the path never sees a half. */
export async function writeBeside(path: string, write: (beside: string) => Promise<unknown>): Promise<void> {
  const beside = await placeBeside(path);
  try {
    await write(beside);
    await rename(beside, path);
  } catch (fault) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw fault;
  }
}

/** The path that a file will have when it is whole; undefined where a path is not that of a half-written one. */
export function finalPath(path: string): string | undefined {
  return half.test(path) ? path.replace(half, '') : undefined;
}

async function clear(folder: string): Promise<void> {
  if (cleared.has(folder)) return;
  cleared.add(folder);
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names) {
    const mark = half.exec(name)?.[1];
    if (mark !== undefined && isOrphan(mark)) await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}
