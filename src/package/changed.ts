import { lstatSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { changedFiles, isStamp } from '../dataset/stamp.js';
import type { Session } from '../duckdb/session.js';
import { entriesTable, locationOf } from './entries.js';
import { pathOf } from './folder.js';
import { wholePackage, type PackageSource } from './model.js';
import type { FileProblem } from '../dataset/file-problem.js';

/** Entries looked at between two pauses. */
const page = 4096;

/**
 * What is told of a package that changed since it was walked: written to, replaced or moved, wholly or in one of its
 * files. What was measured of it may then be neither what it was nor what it is.
 */
export async function changedPackage(session: Session, source: PackageSource, goOn: () => void): Promise<FileProblem[]> {
  const { count, example } = source.packed ? await changedFile(source.packed) : await changedEntries(session, source.path, goOn);
  return count === 0 ? [] : [{ path: wholePackage, code: 'package.changed', params: { count, example }, leftOut: true }];
}

async function changedFile(packed: NonNullable<PackageSource['packed']>): Promise<{ count: number; example: string }> {
  const changed = await changedFiles([packed]);
  return { count: changed.length, example: packed.path };
}

/** Asks the system for size and times of every file again; none is read. */
async function changedEntries(session: Session, root: string, goOn: () => void): Promise<{ count: number; example: string }> {
  const found = { count: 0, example: '' };
  for (let from = 0; ; from += page) {
    const [paths = [], sizes = [], stamps = [], faults = [], locations = []] = await session.columns(
      `SELECT path, size, stamp, fault, location FROM ${entriesTable} WHERE rowid >= ${from} AND rowid < ${from + page} ORDER BY rowid`,
    );
    if (paths.length === 0) return found;
    paths.forEach((path, at) => {
      const [text, size, stamp] = [String(path), Number(sizes[at]), String(stamps[at])];
      if (faults[at] !== '' || isAsItWas(root, locationOf(String(locations[at]), text), size, stamp)) return;
      found.count++;
      // The order of a walk is that of the file system.
      if (found.example === '' || text < found.example) found.example = text;
    });
    await setImmediate();
    goOn();
  }
}

function isAsItWas(root: string, location: ReturnType<typeof locationOf>, size: number, stamp: string): boolean {
  if (location.kind !== 'file') return true;
  const now = lstatSync(pathOf(root, location), { throwIfNoEntry: false });
  return now?.size === size && isStamp(stamp, now);
}
