import { closeSync, openSync, writeSync } from 'node:fs';
import { parquetColumns } from './pages.js';
import { ParquetWriter } from './parquet/writer.js';
import type { ReadyKernel } from './rows.js';
import { scanFile, type OnBytes, type Scanned, type Stretch } from './scan-file.js';

/** Scans a stretch of a file, and keeps what its rows leave in another. */
export function keepRows(ready: ReadyKernel, stretch: Stretch, path: string, onBytes?: OnBytes): Scanned {
  const out = openSync(path, 'w');
  try {
    const file = new ParquetWriter(parquetColumns(ready), (bytes) => {
      try {
        for (let at = 0; at < bytes.length;) at += writeSync(out, bytes, at);
      } catch (fault) {
        // What is written by a number of an open file tells no path, and it is not that which is read.
        throw Object.assign(fault as Error, { path });
      }
    });
    const scanned = scanFile(ready, stretch, (count, pages) => file.add(count, pages), onBytes);
    file.end();
    return scanned;
  } finally {
    closeSync(out);
  }
}
