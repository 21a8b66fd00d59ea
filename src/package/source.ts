import { realpath, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { keepsNumbers, stampOf } from '../dataset/stamp.js';
import { refusal } from '../dataset/file-fault.js';
import { InputFault } from '../system/fault.js';
import { folderSource } from './folder.js';
import { packageKind } from './is-package.js';
import type { PackageLimits } from './limits.js';
import type { PackageSource } from './model.js';
import { shownPath } from './name.js';
import { zipSource } from './zip.js';

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
