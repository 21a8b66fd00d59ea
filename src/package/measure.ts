import { join } from 'node:path';
import { digestFile } from './digest.js';
import type { Job, Result, Task } from './job.js';
import { faults, nothingFound, type Measured } from './model.js';

/** Measures one file after another: digests, then what is inside. */
export class Measurer {
  constructor(private readonly task: Task) {}

  /** @param onInspect Told before the inside of a file is looked at, which may take long or end badly. */
  async measure(job: Job, onInspect: () => void): Promise<Result> {
    const { location } = job;
    const path = location.kind === 'file' ? this.#pathOf(location) : '';
    const { digests, fault } = digestFile(path, job.size, job.stamp, this.task.algorithms);
    const measured: Measured = { ...nothingFound, digests };
    if (fault) measured.fault = fault;
    else if (job.size === 0) measured.fault = faults.empty;
    void onInspect;
    return { number: job.number, measured };
  }

  #pathOf({ path, bytes }: { path: string; bytes?: string }): string | Buffer {
    if (bytes === undefined) return join(this.task.root, path);
    return Buffer.concat([Buffer.from(`${this.task.root}/`), Buffer.from(bytes, 'hex')]);
  }
}
