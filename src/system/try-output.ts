import { lstat, readdir, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { InputFault } from './fault.js';
import { makeFolders } from './make-folders.js';
import { placeBeside } from './atomic-write.js';
import { mustHave } from './optional.js';

/** As much as tells a disk that is full. */
const trial = Buffer.alloc(4096);

/**
 * Tries whether files can be written, before the work of which they are to tell: each is written beside its place and
 * removed again, folders that are not there with it.
 *
 * @throws InputFault with the path and the reason of the first that cannot, or with the packages that are lacking to write a workbook.
 */
export async function tryOutputs(paths: readonly string[]): Promise<void> {
  for (const path of new Set(paths)) await tryOutput(path);
}

/** Tries whether files of any name can be written into a folder, as `tryOutputs` does. */
export async function tryFolder(folder: string): Promise<void> {
  await tryIn(resolve(folder), folder, join(folder, 'trial'));
}

/**
 * Refuses to write over a file that people may have worked on.
 *
 * @throws InputFault where something is at the path, be it a link to nothing.
 */
export async function mustBeNew(path: string): Promise<void> {
  const found = await lstat(path).catch(() => undefined);
  if (found) throw new InputFault('command.exists', { path });
}

/**
 * Refuses to write lists into a folder where others lie that people may have filled in.
 *
 * @throws InputFault with that code where anything is in the folder.
 */
export async function mustBeEmpty(path: string, code: 'doubts.not-empty' | 'xlsx.not-empty'): Promise<void> {
  const found = await readdir(path).catch((): string[] => []);
  if (found.length > 0) throw new InputFault(code, { path });
}

async function tryOutput(path: string): Promise<void> {
  if (path.endsWith('.xlsx')) mustHave('workbooks');
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) throw refused(path, 'EISDIR');
  await tryIn(dirname(path), path, path);
}

/** @param shown The path that is told where it cannot be. */
async function tryIn(folder: string, shown: string, path: string): Promise<void> {
  const first = await makeFolders(folder).catch((cause: NodeJS.ErrnoException) => {
    throw cause instanceof InputFault ? cause : refused(folder, cause.code ?? '', cause);
  });
  const beside = await placeBeside(path);
  try {
    await writeFile(beside, trial).catch((cause: NodeJS.ErrnoException) => {
      throw refused(shown, cause.code ?? '', cause);
    });
  } finally {
    await rm(beside, { force: true }).catch(() => undefined);
    if (first !== undefined) await removeUpTo(resolve(first), resolve(folder));
  }
}

/** Removes folders that were made, from the inmost up to the first; one that another run has filled meanwhile stays. */
async function removeUpTo(first: string, folder: string): Promise<void> {
  for (let each = folder; each.startsWith(first); each = dirname(each)) {
    const gone = await rmdir(each).then(
      () => true,
      () => false,
    );
    if (!gone) return;
  }
}

function refused(path: string, reason: string, cause?: unknown): InputFault {
  return new InputFault('report.not-written', { path, reason }, { cause });
}
