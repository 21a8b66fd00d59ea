import { parentPort, workerData } from 'node:worker_threads';
import { kernelOf, type KernelCopy } from './copy.js';
import { keepRows } from './keep-rows.js';
import type { Stretch } from './scan-file.js';

/** What a worker is given: a kernel, the stretches of files that it scans, and the file for what rows leave. */
export interface ScanTask {
  copy: KernelCopy;
  stretches: readonly Stretch[];
  rows: string;
  /** The bytes that all threads have scanned are counted here, shared by them. */
  scanned: BigInt64Array;
}

/** The entry of a worker thread: scans what it is given, and tells what that came to. */
const { copy, stretches, rows, scanned } = workerData as ScanTask;
parentPort!.postMessage(keepRows(kernelOf(copy), stretches, rows, (bytes) => Atomics.add(scanned, 0, BigInt(bytes))));
