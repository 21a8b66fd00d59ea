import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { startWorker } from '../system/worker.js';
import { InputFault } from '../system/fault.js';
import { isShortage, shortageOf } from '../system/shortage.js';
import type { Job, Result, Task } from './job.js';
import { nothingFound } from './model.js';

/** A batch is sent when it holds so many files or bytes: a million small files are not a million messages. */
const batchFiles = 128;
const batchBytes = 32 * 2 ** 20;
/** The first ones hold fewer bytes, so that few large files are parted among the workers too. */
const firstBytes = 4 * 2 ** 20;
const firstBatches = 8;

/** Batches a worker holds, so that it never waits for the next one. */
const ahead = 2;

/** Milliseconds between two looks at the workers. */
const watch = 500;

export interface PoolOptions {
  /** Worker threads; default one a core. */
  workers?: number;
  signal?: AbortSignal;
  onResult(result: Result, job: Job): void;
  /** Awaited after each batch, so that results are not held without bound. */
  flush(): Promise<void>;
}

interface Member {
  worker: Worker;
  /** Batches sent and not answered, the oldest first. */
  batches: Job[][];
  beat: Int32Array;
}

/**
 * Measures files on all cores. A file at which a worker hangs or dies is told as such, and measured again without a
 * look at its inside; the others go on.
 */
export async function measureAll(task: Omit<Task, 'beat'>, jobs: AsyncIterable<Job>, options: PoolOptions): Promise<void> {
  const members = new Set<Member>();
  const batches = batchesOf(jobs);
  const retries: Job[][] = [];
  const count = options.workers ?? availableParallelism();
  let ended = false;
  let failure: unknown;
  let wake: () => void = () => undefined;
  const pause = () => new Promise<void>((resolve) => (wake = resolve));

  const start = (): Member => {
    const beat = new SharedArrayBuffer(8);
    const worker = newWorker({ ...task, beat });
    const member: Member = { worker, batches: [], beat: new Int32Array(beat) };
    members.add(member);
    worker.on('message', (results: Result[]) => {
      const batch = member.batches.shift();
      if (!batch) return;
      results.forEach((result, at) => options.onResult(result, batch[at]!));
      wake();
    });
    worker.on('error', (error) => lose(member, error));
    worker.on('exit', () => lose(member));
    return member;
  };
  /** To the worker that has the least to do; a further one is begun only where all have something. */
  const hand = (batch: Job[]): void => {
    const [first] = [...members].sort((a, b) => a.batches.length - b.batches.length);
    const member = first && (first.batches.length === 0 || members.size === count) ? first : start();
    member.batches.push(batch);
    member.worker.postMessage(batch);
  };
  const lose = (member: Member, error?: unknown): void => {
    if (!members.delete(member)) return;
    // No file is to blame for what the machine is short of.
    if (isShortage(error))
      failure ??= shortageOf(error) ?? new InputFault('command.no-space', { path: dirname(task.temporary) }, { cause: error });
    const open = member.batches.flat();
    const culprit = Atomics.load(member.beat, 0) - 1;
    const guilty = open.find(({ number }) => number === culprit);
    if (guilty?.spoilt)
      options.onResult({ number: guilty.number, measured: { ...nothingFound, digests: {}, fault: 'unreadable' } }, guilty);
    // Without a file to blame the worker itself is at fault.
    else if (!guilty && error !== undefined) failure ??= error;
    const again = open.flatMap((job) => (job !== guilty ? [job] : job.spoilt ? [] : [{ ...job, spoilt: true }]));
    if (again.length > 0) retries.push(again);
    wake();
  };
  const timer = setInterval(() => {
    const now = Math.floor(Date.now() / 1000);
    for (const member of members) {
      const since = Atomics.load(member.beat, 1);
      if (since > 0 && now - since > task.limits.seconds) void member.worker.terminate();
    }
  }, watch);
  const stop = () => wake();
  options.signal?.addEventListener('abort', stop);
  try {
    for (;;) {
      options.signal?.throwIfAborted();
      if (failure !== undefined) throw failure;
      const mayTake = members.size < count || [...members].some(({ batches }) => batches.length < ahead);
      if (mayTake && (retries.length > 0 || !ended)) {
        const batch = retries.shift() ?? (await batches.next()).value;
        if (batch) hand(batch);
        else ended = true;
        await options.flush();
        continue;
      }
      if (ended && retries.length === 0 && [...members].every((member) => member.batches.length === 0)) return;
      await pause();
      await options.flush();
    }
  } finally {
    clearInterval(timer);
    options.signal?.removeEventListener('abort', stop);
    await batches.return(undefined);
    const workers = [...members].map(({ worker }) => worker);
    members.clear();
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

async function* batchesOf(jobs: AsyncIterable<Job>): AsyncGenerator<Job[], undefined> {
  let batch: Job[] = [];
  let bytes = 0;
  let given = 0;
  for await (const job of jobs) {
    batch.push(job);
    bytes += job.size;
    if (batch.length < batchFiles && bytes < (given < firstBatches ? firstBytes : batchBytes)) continue;
    given += 1;
    yield batch;
    [batch, bytes] = [[], 0];
  }
  if (batch.length > 0) yield batch;
  return undefined;
}

/** Enough for the inside of one file; a file that asks for more is at fault. */
const resourceLimits = { maxOldGenerationSizeMb: 1024 };

function newWorker(workerData: Task): Worker {
  return startWorker('package-worker', '../package/worker.ts', { workerData, resourceLimits }, process.env[bundleName]);
}

/** Names the variable by which whoever runs many checks from the sources gives a bundle of the worker that is made once. */
export const bundleName = 'ZHUNSHENG_WORKER_BUNDLE';
