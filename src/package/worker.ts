import { parentPort, workerData } from 'node:worker_threads';
import type { Job, Result, Task } from './job.js';
import { Measurer } from './measure.js';

/** The entry of a worker thread: takes batches of files, gives what was measured of each. */
const task = workerData as Task;
const measurer = new Measurer(task);
const beat = new Int32Array(task.beat);
const queue: Job[][] = [];
let working = false;

parentPort!.on('message', (batch: Job[]) => {
  queue.push(batch);
  if (!working) void work();
});

async function work(): Promise<void> {
  working = true;
  for (let batch = queue.shift(); batch; batch = queue.shift()) {
    const results: Result[] = [];
    for (const job of batch) {
      Atomics.store(beat, 0, job.number + 1);
      results.push(await measurer.measure(job, () => Atomics.store(beat, 1, Math.floor(Date.now() / 1000))));
      Atomics.store(beat, 1, 0);
    }
    Atomics.store(beat, 0, 0);
    parentPort!.postMessage(results);
  }
  working = false;
}
