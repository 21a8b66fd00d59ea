import { createWriteStream, fstatSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { AgencySource } from '../dataset/agency-model.js';
import { called } from './called.js';
import { InputFault } from '../system/fault.js';
import { ownFolder } from '../system/own-folder.js';
import { unwritable } from '../system/shortage.js';

/** What a person writes for standard input. */
const dash = '-';

/** By what name reports tell of it, in either language. */
const standardInput = '标准输入（stdin）';

/** Inputs as they are told, and where those of them lie that are no path. */
interface Staged {
  paths: readonly string[];
  staged?: ReadonlyMap<string, string>;
}

/**
 * Does work with inputs among which may be `-`: standard input is written to a file of its own, which is gone when the work ends.
 *
 * @throws InputFault when nothing is fed to the program, when what is fed cannot be read, or when there is no room for it.
 */
export async function withStandardInput<Result>(
  given: readonly string[],
  temporary: string | undefined,
  signal: AbortSignal,
  work: (inputs: Staged) => Promise<Result>,
): Promise<Result> {
  if (!given.includes(dash)) return work({ paths: given });
  if (process.stdin.isTTY) throw new InputFault('command.stdin-terminal', { called: called() });
  // Node takes a folder for an input that has ended.
  if (fstatSync(process.stdin.fd).isDirectory()) throw new InputFault('command.stdin-unread', { reason: 'EISDIR' });
  const folder = await ownFolder(temporary ?? tmpdir());
  try {
    const file = join(folder, 'stdin');
    await pipeline(process.stdin, createWriteStream(file, { mode: 0o600 }), { signal }).catch((fault: NodeJS.ErrnoException) => {
      if (fault.syscall !== 'read') throw unwritable(file, fault) ?? fault;
      throw new InputFault('command.stdin-unread', { reason: fault.code ?? fault.message }, { cause: fault });
    });
    const paths = given.map((path) => (path === dash ? standardInput : path));
    return await work({ paths, staged: new Map([[standardInput, file]]) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What cannot be done with standard input, which is gone once it was read, and has no place. */
export function mustBeFiles(paths: readonly string[], { certificate, agencies }: { certificate?: boolean; agencies?: AgencySource }): void {
  if (!paths.includes(dash)) return;
  if (certificate) throw new InputFault('command.stdin-certificate');
  if (agencies && agencies.by !== 'list') throw new InputFault('command.stdin-agencies', { by: agencies.by });
}

/** Refuses `-` in a command that reads its inputs more than once, or later. */
export function mustBeNoDash(paths: readonly string[]): void {
  if (paths.includes(dash)) throw new InputFault('command.stdin-check-only');
}

/** Record types of files: with standard input among them, one that is named alone, `--table T02`, is of it only. */
export function tablesFor(paths: readonly string[], tables: Readonly<Record<string, string>>): Record<string, string> {
  const isFed = paths.includes(dash);
  return Object.fromEntries(
    Object.entries(tables).map(([file, type]) => {
      if (file === dash && !isFed) throw new InputFault('command.bad-table', { pair: `${file}=${type}` });
      return [isFed && (file === '' || file === dash) ? standardInput : file, type];
    }),
  );
}
