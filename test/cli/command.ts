import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { run } from '../../src/cli/main.js';

export interface Answer {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the command line inside this process, as `bin.ts` does. */
export async function zhunsheng(words: readonly string[], folder = process.cwd()): Promise<Answer> {
  const heard = { stdout: '', stderr: '' };
  const listen = (name: 'stdout' | 'stderr') =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      heard[name] += typeof text === 'string' ? text : Buffer.from(text).toString();
      return true;
    });
  const ears = [listen('stdout'), listen('stderr')];
  const before = process.cwd();
  process.chdir(folder);
  try {
    const code = await run(['node', 'zhunsheng', ...words]);
    return { code, ...heard };
  } finally {
    process.chdir(before);
    for (const ear of ears) ear.mockRestore();
  }
}

/** What a shell adds to the number of the signal that ended a process. */
const killed = 128;

interface Surroundings {
  folder: string;
  /** Added to this process's own environment; `undefined` takes a variable away. */
  environment?: Record<string, string | undefined>;
  /** What is fed to its standard input; nothing unless given, and with `null` it does not end. */
  input?: string | Buffer | null;
  /** Told of the process once it runs. */
  onStart?(child: ChildProcess): Promise<void> | void;
}

/** Runs the command line as a process of its own, for what only a process has: signals, environment, pipes. */
export async function zhunshengProcess(
  words: readonly string[],
  { folder, environment = {}, input, onStart }: Surroundings,
): Promise<Answer> {
  const program = fileURLToPath(new URL('../../src/cli/bin.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), program, ...words], {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  child.stdin?.on('error', () => undefined);
  if (input !== null) child.stdin?.end(input);
  const heard = { stdout: '', stderr: '' };
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (heard.stdout += text));
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (heard.stderr += text));
  const [[code, signal]] = (await Promise.all([once(child, 'close'), onStart?.(child)])) as [[number, null] | [null, NodeJS.Signals], void];
  return { code: signal === null ? code : killed + constants.signals[signal], ...heard };
}
