import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The files in a folder, and the folders in it, that people may have filled in, in the order of their paths. Links are not followed. */
export async function listsIn(folder: string, ending: RegExp): Promise<string[]> {
  const found: string[] = [];
  for (const name of (await readdir(folder)).sort()) {
    const path = join(folder, name);
    const is = await lstat(path);
    if (is.isDirectory()) found.push(...(await listsIn(path, ending)));
    // A spreadsheet that is open keeps a file of this name beside it.
    else if (is.isFile() && ending.test(name) && !name.startsWith('~$')) found.push(path);
  }
  return found;
}
