import { constants, lstatSync, opendirSync, type Dir, type Stats } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { decodeName } from './decode-name.js';
import type { PackageLimits } from './limits.js';
import { join } from 'node:path';
import { keepsNumbers, stampOf } from '../dataset/stamp.js';
import { throwShortage } from '../system/shortage.js';
import type { Entry, Fault, PackageProblem, Location, PackageSource } from './model.js';
import { pathFault, shownPath } from './name.js';

/** Entries between two pauses, in which the process can be told to stop. */
const stride = 512;

const slash = Buffer.from('/');

/** A folder on the way down: its path in bytes and as told. */
interface Level {
  dir: Dir;
  bytes: Buffer;
  path: string;
}

/**
 * A folder as a package. Links are told of and never followed, so that no loop can form; pipes and devices are never
 * opened. Names are taken as bytes: UTF-8, else GB18030.
 *
 * @param except Absolute paths that are no part of the package though they lie in it.
 */
export function folderSource(path: string, limits: PackageLimits, except: ReadonlySet<string>): PackageSource {
  return { kind: 'folder', path, identity: '', walk: (problems) => walk(path, limits, except, problems) };
}

async function* walk(root: string, limits: PackageLimits, except: ReadonlySet<string>, problems: PackageProblem[]): AsyncGenerator<Entry> {
  const rootBytes = Buffer.from(root);
  const numbered = keepsNumbers(root);
  const open = (bytes: Buffer, path: string): Level | Fault => {
    try {
      return { dir: opendirSync(bytes.length === 0 ? rootBytes : Buffer.concat([rootBytes, slash, bytes]), nameBytes), bytes, path };
    } catch (error) {
      throwShortage(error);
      return 'unreadable';
    }
  };
  const first = open(Buffer.alloc(0), '');
  if (typeof first === 'string') return void problems.push({ code: 'dataset.path-denied', params: { path: root }, leftOut: true });
  const levels: Level[] = [first];
  let [files, bytes, steps] = [0, 0, 0];
  try {
    for (let level = levels.at(-1); level; level = levels.at(-1)) {
      if (++steps % stride === 0) await setImmediate();
      const found = level.dir.readSync();
      if (!found) {
        level.dir.closeSync();
        levels.pop();
        continue;
      }
      const name = found.name as unknown as Buffer;
      const own = level.bytes.length === 0 ? name : Buffer.concat([level.bytes, slash, name]);
      const { text, isUtf8 } = decodeName(name);
      const raw = level.path === '' ? text : `${level.path}/${text}`;
      const entry = entryOf(rootBytes, { own, path: raw, isUtf8 }, limits, numbered);
      if (except.has(`${root}/${raw}`)) continue;
      if (entry === 'folder') {
        const inner = pathFault(raw, limits) ?? open(own, raw);
        if (typeof inner === 'string')
          yield { path: shownPath(raw), size: 0, stamp: '', fault: inner, location: { kind: 'file', path: raw } };
        else levels.push(inner);
        continue;
      }
      files++;
      bytes += entry.size;
      if (files > limits.files)
        return void problems.push({ code: 'package.too-many-files', params: { limit: limits.files }, leftOut: true });
      if (bytes > limits.bytes)
        return void problems.push({ code: 'package.too-many-bytes', params: { limit: limits.bytes }, leftOut: true });
      yield entry;
    }
  } finally {
    for (const { dir } of levels) dir.closeSync();
  }
}

// The declared types know names as text only.
const nameBytes = { encoding: 'buffer' as BufferEncoding, bufferSize: 256 };

/** A path below the folder of the package: its bytes, and its text. */
interface FoundPath {
  own: Buffer;
  path: string;
  isUtf8: boolean;
}

function entryOf(root: Buffer, { own, path, isUtf8 }: FoundPath, limits: PackageLimits, numbered: boolean): Entry | 'folder' {
  const location = { kind: 'file' as const, path, ...(!isUtf8 || /[\ufffd]/.test(path) ? { bytes: own.toString('hex') } : {}) };
  const shown = shownPath(path);
  let stats: Stats;
  try {
    stats = lstatSync(Buffer.concat([root, slash, own]));
  } catch (error) {
    throwShortage(error);
    return { path: shown, size: 0, stamp: '', fault: 'unreadable', location };
  }
  if (stats.isDirectory()) return 'folder';
  const fault = stats.isSymbolicLink() ? 'link' : !stats.isFile() ? 'special' : pathFault(path, limits);
  return { path: shown, size: fault === 'link' ? 0 : stats.size, stamp: stampOf(stats, numbered), ...(fault && { fault }), location };
}

/** The path of a file below the folder of its package: in bytes where it is no UTF-8. */
export function pathOf(root: string, { path, bytes }: Extract<Location, { kind: 'file' }>): string | Buffer {
  return bytes === undefined ? join(root, path) : Buffer.concat([Buffer.from(`${root}/`), Buffer.from(bytes, 'hex')]);
}

/** How a file of a package is opened: never through a link that took its place since the walk, never waiting for a pipe. */
export const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
