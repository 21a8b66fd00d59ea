import { closeSync, openSync, writeSync } from 'node:fs';
import { fileColumn, filePage, parquetColumns } from './pages.js';
import { ParquetWriter } from './parquet/writer.js';
import type { ReadyKernel } from './rows.js';
import { FileScanner, type OnBytes, type Scanned, type Stretch } from './scan-file.js';

/**
 * Scans stretches of files, one behind the other, and keeps what their rows leave in another file.
 *
 * @returns What each came to; those behind one that is unfit were not scanned.
 */
export function keepRows(ready: ReadyKernel, stretches: readonly Stretch[], path: string, onBytes?: OnBytes): Scanned[] {
  const isOfMany = stretches.some(({ number }) => number !== undefined);
  const out = openSync(path, 'w');
  try {
    const file = new ParquetWriter([...parquetColumns(ready), ...(isOfMany ? [fileColumn] : [])], (bytes) => {
      try {
        for (let at = 0; at < bytes.length;) at += writeSync(out, bytes, at);
      } catch (fault) {
        // What is written by a number of an open file tells no path, and it is not that which is read.
        throw Object.assign(fault as Error, { path });
      }
    });
    const scanner = new FileScanner(ready, (count, pages, files) => {
      const own = files.map(({ file: number, rows }) => ({ rows, number: stretches[number]!.number! }));
      file.add(count, [...pages, ...(isOfMany ? [filePage(own)] : [])]);
    });
    const scanned: Scanned[] = [];
    for (const stretch of stretches) if (!scanned.at(-1)?.unfit) scanned.push(scanner.scan(stretch, onBytes));
    scanner.end();
    file.end();
    return scanned;
  } finally {
    closeSync(out);
  }
}
