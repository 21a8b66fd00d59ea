import { closeSync, openSync, writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { kernelOf, type KernelCopy } from './copy.js';
import { scanFile, type Stretch } from './scan-file.js';

/** What a worker is given: a kernel, the stretch of a file that it scans, and where the lines go that rows leave. */
export interface ScanTask {
  copy: KernelCopy;
  stretch: Stretch;
  lines: string;
}

/** The entry of a worker thread: scans one file, and tells what that came to. */
const { copy, stretch, lines } = workerData as ScanTask;
const out = openSync(lines, 'w');
try {
  const scanned = scanFile(kernelOf(copy), stretch, (bytes) => {
    for (let at = 0; at < bytes.length;) at += writeSync(out, bytes, at);
  });
  parentPort!.postMessage(scanned);
} finally {
  closeSync(out);
}
