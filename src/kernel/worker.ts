import { closeSync, openSync, writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { kernelOf, type KernelCopy } from './copy.js';
import { parquetColumns } from './columns.js';
import { ParquetWriter } from './parquet/writer.js';
import { scanFile, type Stretch } from './scan-file.js';

/** What a worker is given: a kernel, the stretch of a file that it scans, and the file for what rows leave. */
export interface ScanTask {
  copy: KernelCopy;
  stretch: Stretch;
  rows: string;
}

/** The entry of a worker thread: scans one file, and tells what that came to. */
const { copy, stretch, rows } = workerData as ScanTask;
const out = openSync(rows, 'w');
try {
  const file = new ParquetWriter(parquetColumns(copy), (bytes) => {
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(out, bytes, at);
    } catch (fault) {
      // What is written by a number of an open file tells no path, and it is not that which is read.
      throw Object.assign(fault as Error, { path: rows });
    }
  });
  const scanned = scanFile(kernelOf(copy), stretch, (count, pages) => file.add(count, pages));
  file.end();
  parentPort!.postMessage(scanned);
} finally {
  closeSync(out);
}
