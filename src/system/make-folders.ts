import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder, and those around it that are missing. Node's own way never comes to an end where a file system takes no
 * folders and says that they are not there (`/proc`).
 *
 * @returns The outermost folder that was made; undefined where all were there.
 */
export async function makeFolders(path: string): Promise<string | undefined> {
  const missing: string[] = [];
  for (let at = resolve(path); !(await isFolder(at)); at = dirname(at)) missing.unshift(at);
  for (const folder of missing) {
    await mkdir(folder).catch(async (cause: NodeJS.ErrnoException) => {
      // Another run may have made it meanwhile.
      if (cause.code !== 'EEXIST' || !(await isFolder(folder))) throw cause;
    });
  }
  return missing[0];
}

async function isFolder(path: string): Promise<boolean> {
  if (path === dirname(path)) return true;
  return stat(path).then((found) => found.isDirectory(), () => false);
}
