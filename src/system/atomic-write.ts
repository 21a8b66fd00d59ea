import { AsyncLocalStorage } from 'node:async_hooks';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { InputFault } from './fault.js';
import { isOrphan, isOwn, markForm, ownerMark } from './owner.js';

/** The end of the name of a file that is not whole yet: who writes it, and what it is. */
const half = new RegExp(`\\.(${markForm})\\.part$`);

/** Folders, by their whole path, that were cleared of halves in this run. */
const cleared = new Set<string>();

/**
 * Where a file is written until it is whole. What killed runs have left half-written in the same folder is removed.
 *
 * @throws InputFault where something lies in its place that a file must not replace, as a device.
 */
export async function placeBeside(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  if (found && !found.isFile() && !found.isDirectory()) throw new InputFault('command.no-plain-file', { path });
  await clear(dirname(path));
  return `${path}.${ownerMark}.part`;
}

/** Files that are whole and wait for others, by their path: where they are meanwhile. */
const waiting = new AsyncLocalStorage<Map<string, string>>();

/** Where a file of this run lies, be it whole in its place or waiting for others. */
export function placeOf(path: string): string {
  return waiting.getStore()?.get(path) ?? path;
}

/** Does work whose files appear together in their places when it is done, or not at all. Work inside such work is a part of it. */
export async function allOrNone<Result>(work: () => Promise<Result>): Promise<Result> {
  if (waiting.getStore()) return work();
  const written = new Map<string, string>();
  const placed: string[] = [];
  try {
    const result = await waiting.run(written, work);
    for (const path of written.keys()) await mustBeReplaceable(path);
    for (const [path, beside] of written) {
      await rename(beside, path).catch((cause: NodeJS.ErrnoException) => refuse(path, cause.code ?? '', cause));
      placed.push(path);
    }
    return result;
  } catch (fault) {
    for (const path of [...written.values(), ...placed]) await rm(path, { force: true }).catch(() => undefined);
    throw fault;
  }
}

/** A folder in the place of a file is met before anything is put into place. */
async function mustBeReplaceable(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) refuse(path, 'EISDIR');
}

function refuse(path: string, reason: string, cause?: unknown): never {
  throw new InputFault('report.not-written', { path, reason }, { cause });
}

/** Lets a writer fill a file beside the path, and puts it in its place when it is whole: whoever reads the path never sees a half. */
export async function writeBeside(path: string, write: (beside: string) => Promise<unknown>): Promise<void> {
  const beside = await placeBeside(path);
  const others = waiting.getStore();
  try {
    await write(beside);
    if (others) others.set(path, beside);
    else await rename(beside, path);
  } catch (fault) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw fault;
  }
}

/** The path that a file will have when it is whole; undefined where a path is not that of a half-written one. */
export function finalPath(path: string): string | undefined {
  return half.test(path) ? path.replace(half, '') : undefined;
}

async function clear(given: string): Promise<void> {
  const folder = resolve(given);
  if (cleared.has(folder)) return;
  cleared.add(folder);
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names) {
    const mark = half.exec(name)?.[1];
    const path = join(folder, name);
    if (mark !== undefined && isOrphan(mark) && isOwn(path, 'isFile')) await rm(path, { force: true }).catch(() => undefined);
  }
}
