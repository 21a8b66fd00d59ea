import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Task, Told } from './child.js';
import { writeFound, type Searched } from './search.js';

export interface Supervised extends Searched {
  /** Why something was found, and where its input lies. */
  find?: { why: string; path: string };
}

interface Surroundings {
  /** The module that serves the targets. */
  module: URL;
  /** Where finds are kept. */
  out: string;
  /** No run takes longer than so many seconds. */
  limit: number;
}

/** Has targets searched in another process. A run that hangs or ends that process is a find like any other. */
export class Supervisor {
  readonly #home = mkdtempSync(join(tmpdir(), 'zhunsheng-fuzz-run-'));
  readonly #current = join(this.#home, 'current');
  #child: ChildProcess | undefined;

  constructor(private readonly surroundings: Surroundings) {}

  async search(task: Omit<Task, 'current'>): Promise<Supervised> {
    const { out, limit } = this.surroundings;
    rmSync(this.#current, { recursive: true, force: true });
    const child = (this.#child ??= this.#begin());
    const counted: Searched = { runs: 0, inputs: 0 };
    let hung = false;
    let timer: NodeJS.Timeout | undefined;
    const ended = await new Promise<Searched | string>((resolve) => {
      child.on('message', (told: Told) => {
        clearTimeout(timer);
        if (told.kind === 'done') return resolve(told);
        counted.runs++;
        timer = setTimeout(() => {
          hung = true;
          child.kill('SIGKILL');
        }, limit * 1000);
      });
      child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
      child.send({ ...task, current: this.#current } satisfies Task);
    });
    clearTimeout(timer);
    child.removeAllListeners();
    if (typeof ended !== 'string') {
      const { found } = ended;
      return { ...ended, ...(found && { find: { why: found.why, path: writeFound(out, task.target, found.inputs) } }) };
    }
    this.#child = undefined;
    const why = hung ? `a run took more than ${limit} seconds` : `the process ended (${ended})`;
    return { ...counted, find: { why, path: this.#keepCurrent() } };
  }

  end(): void {
    this.#child?.kill();
    rmSync(this.#home, { recursive: true, force: true });
  }

  #begin(): ChildProcess {
    const words = ['--import', import.meta.resolve('tsx'), fileURLToPath(this.surroundings.module)];
    return spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], serialization: 'advanced' });
  }

  /** The inputs of the run that never ended. */
  #keepCurrent(): string {
    const [name] = existsSync(this.#current) ? readdirSync(this.#current) : [];
    if (name === undefined) return '(no run was begun)';
    const { out } = this.surroundings;
    mkdirSync(out, { recursive: true });
    cpSync(join(this.#current, name), join(out, name), { recursive: true });
    return join(out, name);
  }
}
