import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { makeFolders } from '../system/make-folders.js';
import { isOrphan, markForm, ownerMark } from '../system/owner.js';
import { unwritable } from '../system/shortage.js';
import { placeBeside, writeBeside } from '../system/atomic-write.js';

/** Changes below a folder: path, with `/`, to content; undefined where the file is to go. */
export interface Change {
  folder: string;
  files: ReadonlyMap<string, string | undefined>;
}

/** What is being put into place, beside it: who meets it knows that a run was killed on the way, and the next one goes on. */
const journalName = '.being-placed.json';

interface Journal {
  /** Whose halves these are. */
  mark: string;
  folders: { folder: string; placed: string[]; removed: string[] }[];
}

/** Whether a set of files below a folder is not whole, since the run that was putting it there was killed. */
export function isHalfPlaced(folder: string): boolean {
  return existsSync(join(folder, journalName));
}

/**
 * Puts a whole set of files into place, or none of it: all are written beside their places before the first is put there,
 * and a list of them says how to go on where the run is killed between the first and the last. It lies in the first folder.
 *
 * @throws InputFault when something cannot be written; nothing is changed then.
 */
export async function placeSet(changes: readonly Change[]): Promise<void> {
  const journal: Journal = {
    mark: ownerMark,
    folders: changes.map(({ folder, files }) => {
      const paths = (isThere: boolean) => [...files].filter(([, content]) => (content !== undefined) === isThere).map(([path]) => path);
      return { folder: resolve(folder), placed: paths(true), removed: paths(false) };
    }),
  };
  const first = changes[0]?.folder;
  if (first === undefined || journal.folders.every(({ placed, removed }) => placed.length + removed.length === 0)) return;
  const written: string[] = [];
  let at = join(first, journalName);
  try {
    for (const { folder, files } of changes) {
      for (const [path, content] of files) {
        if (content === undefined) continue;
        at = join(folder, path);
        await makeFolders(dirname(at));
        const beside = await placeBeside(at);
        written.push(beside);
        await writeFile(beside, content);
      }
    }
    at = join(first, journalName);
    await makeFolders(first);
    await writeBeside(at, (beside) => writeFile(beside, JSON.stringify(journal)));
  } catch (fault) {
    for (const beside of written) await rm(beside, { force: true }).catch(() => undefined);
    throw unwritable(at, fault) ?? fault;
  }
  await finish(journal, first);
}

/**
 * Goes on where a run was killed while it put a set of files into place. To be called before anything is written there.
 *
 * @param folders The folders of the set, the one with the list first. Nothing outside of them is touched, whatever the list says.
 */
export async function finishSet(folders: readonly string[]): Promise<void> {
  const first = folders[0]!;
  if (!isHalfPlaced(first)) return;
  const journal = asJournal(await readFile(join(first, journalName), 'utf8').catch(() => ''));
  if (journal && journal.mark !== ownerMark && !isOrphan(journal.mark)) return;
  const own = folders.map((folder) => resolve(folder));
  await finish({ mark: journal?.mark ?? '', folders: (journal?.folders ?? []).filter(({ folder }) => own.includes(folder)) }, first);
}

async function finish({ mark, folders }: Journal, first: string): Promise<void> {
  let at = first;
  try {
    for (const { folder, placed, removed } of folders) {
      for (const path of placed) {
        at = join(folder, path);
        // What is not there was put into place before.
        await rename(`${at}.${mark}.part`, at).catch((fault: NodeJS.ErrnoException) => {
          if (fault.code !== 'ENOENT') throw fault;
        });
      }
      for (const path of removed) await rm((at = join(folder, path)), { force: true });
    }
    await rm(join(first, journalName), { force: true });
  } catch (fault) {
    throw unwritable(at, fault) ?? fault;
  }
}

const mark = new RegExp(`^${markForm}$`);

/** A list as this program writes it; undefined for anything else that lies under its name. */
function asJournal(text: string): Journal | undefined {
  try {
    const found = JSON.parse(text) as Journal;
    const isSound =
      mark.test(found.mark) &&
      found.folders.every(({ folder, placed, removed }) => typeof folder === 'string' && [...placed, ...removed].every(isBelow));
    return isSound ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a path is that of a file that is generated, in the folder or below it. */
function isBelow(path: string): boolean {
  return (
    /\.(json|d\.ts|md)$/.test(path) && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..') && !path.includes('\\')
  );
}
