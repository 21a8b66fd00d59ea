import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { InputFault } from './fault.js';

/**
 * Makes a folder, and those around it that are missing. Node's own way never comes to an end where a file system takes no
 * folders and says that they are not there (`/proc`).
 *
 * @returns The outermost folder that was made; undefined where all were there.
 * @throws InputFault where a file lies in the place of one of them.
 */
export async function makeFolders(path: string): Promise<string | undefined> {
  const missing: string[] = [];
  for (let at = resolve(path); !(await isFolder(at)); at = dirname(at)) missing.unshift(at);
  for (const folder of missing) {
    await mkdir(folder).catch(async (cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'EEXIST') throw cause;
      // Another run may have made it meanwhile.
      if (!(await isFolder(folder))) throw noFolder(folder, path, cause);
    });
  }
  return missing[0];
}

/**
 * Refuses what is to be a folder and is none.
 *
 * @throws InputFault: it is not there, or a file lies in its place or around it.
 */
export async function mustBeFolder(path: string): Promise<void> {
  for (let at = resolve(path); !(await isFolder(at)); at = dirname(at)) {
    if (await stat(at).catch(() => undefined)) throw noFolder(at, path);
  }
  if (!(await isFolder(resolve(path)))) throw new InputFault('command.no-folder', { path });
}

/** Told as it was given, where it is what was given. */
function noFolder(file: string, path: string, cause?: unknown): InputFault {
  return new InputFault('command.not-a-folder', { path: file === resolve(path) ? path : file }, { cause });
}

async function isFolder(path: string): Promise<boolean> {
  if (path === dirname(path)) return true;
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
