import { once } from 'node:events';
import { startWorker } from '../system/worker.js';
import { copyKernel } from './copy.js';
import { keepRows } from './keep-rows.js';
import type { ReadyKernel } from './rows.js';
import type { Scanned, Stretch } from './scan-file.js';
import { inStretches } from './stretches.js';
import type { ScanTask } from './worker.js';

/** A stretch of so many bytes at least is worth a thread. */
const leastBytes = 8 * 2 ** 20;

/** A stretch of a file that was scanned, and the file of what its rows left. */
export interface ScannedStretch extends Scanned {
  file: string;
}

/**
 * Scans a file, a small one here, others in threads, each a stretch of it.
 *
 * @param size Bytes of the file; `threads`: at most so many at once.
 * @param fileOf The file for what the rows of a stretch leave.
 * @param onStart Told what gives the share that is done, 0 to 1, once threads work.
 */
export async function scanInThreads(
  module: WebAssembly.Module,
  ready: ReadyKernel,
  { path, from, to }: Pick<Stretch, 'path' | 'from' | 'to'>,
  { size, threads }: { size: number; threads: number },
  { fileOf, onStart }: { fileOf: (number: number) => string; onStart: (share: () => number) => void },
): Promise<ScannedStretch[]> {
  const end = Math.min(size, to ?? Infinity);
  const text = { path, ...(to !== undefined && { to }) };
  if (end - from < leastBytes) {
    const file = fileOf(0);
    return [{ ...keepRows(ready, { ...text, from }, file), file }];
  }
  const copy = copyKernel(module, ready);
  const scanned = new BigInt64Array(new SharedArrayBuffer(8));
  onStart(() => Math.min(1, Number(Atomics.load(scanned, 0)) / (end - from)));
  const count = Math.max(1, Math.min(threads, Math.floor((end - from) / leastBytes)));
  return inStretches({ from, end }, count, async (number, stretch) => {
    const file = fileOf(number);
    const workerData: ScanTask = { copy, stretch: { ...text, ...stretch }, rows: file, scanned };
    const [found] = (await once(startWorker('kernel-worker', '../kernel/worker.ts', { workerData }), 'message')) as [Scanned];
    return { ...found, file };
  });
}
