import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { InputFault } from './fault.js';
import { mustBeFolder } from './make-folders.js';
import { isOrphan, isOwn, markForm, ownerMark } from './owner.js';

const prefix = 'zhunsheng-';
const named = new RegExp(`^${prefix}(${markForm})-[A-Za-z0-9]{6}$`);

/**
 * Makes a folder of this run's own in a folder for temporary files, and removes those that killed runs have left there.
 *
 * @throws InputFault when it cannot be made.
 */
export async function ownFolder(temporary: string): Promise<string> {
  await mustBeFolder(temporary);
  await clear(temporary);
  try {
    return await mkdtemp(join(temporary, `${prefix}${ownerMark}-`));
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new InputFault('command.unwritable', { path: temporary, reason }, { cause });
  }
}

async function clear(temporary: string): Promise<void> {
  const names = await readdir(temporary).catch((): string[] => []);
  for (const name of names) {
    const mark = named.exec(name)?.[1];
    const folder = join(temporary, name);
    if (mark !== undefined && isOrphan(mark) && isOwn(folder, 'isDirectory'))
      await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}
