import { statfsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { SourceFile } from './model.js';

interface Times {
  mtimeMs: number;
  ctimeMs: number;
  ino: number | bigint;
}

/** File systems that number files as they go, so that one file may have two numbers: FAT, exFAT, FUSE. */
const passingNumbers = new Set([0x4d44, 0x2011bab0, 0x65735546]);

/** Whether a file below a path keeps its number. */
export function keepsNumbers(path: string): boolean {
  try {
    return !passingNumbers.has(statfsSync(path).type);
  } catch {
    return false;
  }
}

/**
 * Tells, with the size, whether a file is the one that was met before: when it was written, when anything of it was
 * changed (which nobody can set), and which file it is.
 *
 * @param numbered Whether files keep their numbers where it lies.
 */
export function stampOf({ mtimeMs, ctimeMs, ino }: Times, numbered: boolean): string {
  return `${mtimeMs}:${ctimeMs}:${numbered ? ino : ''}`;
}

/** Whether a stamp is that of a file as it is now. */
export function isStamp(stamp: string, now: Times): boolean {
  return stamp === stampOf(now, !stamp.endsWith(':'));
}

/** Those of the files that are not what they were when they were found: written to, replaced, gone. */
export async function changedFiles(files: readonly SourceFile[]): Promise<SourceFile[]> {
  const changed = await Promise.all(
    files.map(async ({ absolute, size, stamp }) => {
      if (stamp === undefined) return false;
      const now = await stat(absolute).catch(() => undefined);
      return !now || now.size !== size || !isStamp(stamp, now);
    }),
  );
  return files.filter((_, at) => changed[at]);
}
