import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { relative, sep } from 'node:path';
import { createInterface } from 'node:readline';

/** Scanners that are asked, the first that there is. */
const scanners = ['clamscan', 'clamdscan'] as const;

export interface VirusScan {
  scanner: { name: string; version: string };
  /** Paths within the package that are infected, as they are on the disk. */
  infected: string[];
}

/**
 * Has the files of a folder, or one file, scanned by ClamAV where it is installed. Nothing when it is not, or when it did
 * not come to an end: that is never taken for a clean bill.
 */
export async function scanForViruses(path: string, signal?: AbortSignal): Promise<VirusScan | undefined> {
  for (const name of scanners) {
    const version = await run(name, ['--version'], signal);
    if (!version || version.code !== 0) continue;
    const scan = await run(name, [...(name === 'clamscan' ? ['--recursive', '--follow-dir-symlinks=0', '--follow-file-symlinks=0'] : ['--fdpass']), '--infected', '--no-summary', '--stdout', path], signal);
    if (!scan || (scan.code !== 0 && scan.code !== 1)) return undefined;
    const infected = scan.lines.flatMap((line) => {
      const found = /^(.*): .+ FOUND$/.exec(line)?.[1];
      return found === undefined ? [] : [relative(path, found).split(sep).join('/')];
    });
    return { scanner: { name, version: version.lines[0] ?? '' }, infected };
  }
  return undefined;
}

async function run(command: string, args: readonly string[], signal?: AbortSignal): Promise<{ code: number | null; lines: string[] } | undefined> {
  try {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'], ...(signal && { signal }) });
    const ended = once(child, 'close') as Promise<[number | null]>;
    ended.catch(() => undefined);
    const lines: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) lines.push(line);
    const [code] = await ended;
    return { code, lines };
  } catch (error) {
    signal?.throwIfAborted();
    void error;
    return undefined;
  }
}
