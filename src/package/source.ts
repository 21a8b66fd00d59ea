import { realpath, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { firstBytes } from '../dataset/bytes.js';
import { keepsNumbers, stampOf } from '../dataset/stamp.js';
import { refusal } from '../dataset/file-fault.js';
import { InputFault } from '../fault.js';
import { looksLikeEep } from './eep-name.js';
import { folderSource } from './folder.js';
import type { PackageLimits } from './limits.js';
import type { PackageSource } from './model.js';
import { shownPath } from './name.js';
import { zipSource } from './zip.js';

/** First bytes of a ZIP, and of an empty one. */
const zipMarks = ['PK\x03\x04', 'PK\x05\x06'];

/** In what way a path is a package: a folder, a ZIP, or one EEP file; undefined where it is none. */
export async function packageKind(path: string): Promise<PackageSource['kind'] | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return 'folder';
  if (!found?.isFile()) return undefined;
  const head = await firstBytes(path, 4096).catch(() => Buffer.alloc(0));
  if (zipMarks.includes(head.toString('latin1', 0, 4)) && !/\.(xlsx|docx)$/i.test(path)) return 'zip';
  return looksLikeEep(head) ? 'eep' : undefined;
}

/**
 * Opens a package.
 *
 * @param except Absolute paths that are no part of it though they lie in it.
 * @throws InputFault when the path cannot be read.
 */
export async function openSource(input: string, limits: PackageLimits, except: readonly string[]): Promise<PackageSource> {
  try {
    const kind = await packageKind(input);
    const path = await realpath(resolve(input));
    if (kind === 'folder') return folderSource(path, limits, new Set(except));
    if (kind === 'zip') return await zipSource(path, limits);
    return await fileSource(path);
  } catch (error) {
    const { code, params } = refusal(input, error);
    throw new InputFault(code, params, { cause: error });
  }
}

/** One file as a package of itself. */
async function fileSource(path: string): Promise<PackageSource> {
  const stats = await stat(path);
  const { size } = stats;
  const name = basename(path);
  const stamp = stampOf(stats, keepsNumbers(path));
  return {
    kind: 'eep',
    path: path.slice(0, -name.length),
    packed: { path: name, absolute: path, size, format: 'xml', stamp },
    identity: '',
    async *walk() {
      yield { path: shownPath(name), size, stamp, location: { kind: 'file', path: name } };
    },
  };
}
