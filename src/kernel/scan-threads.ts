import { once } from 'node:events';
import { startWorker } from '../system/worker.js';
import { copyKernel } from './copy.js';
import { keepRows } from './keep-rows.js';
import type { ReadyKernel } from './rows.js';
import type { Scanned, Stretch } from './scan-file.js';
import { inStretches } from './stretches.js';
import type { ScanTask } from './worker.js';

/** So many bytes at least are worth a thread. */
const threadBytes = 8 * 2 ** 20;

/** Stretches of files that were scanned, one behind the other, and the file of what their rows left. */
export interface ScannedRows {
  file: string;
  scanned: Scanned[];
}

/** How files are scanned. */
export interface ScanPlace {
  /** At most so many threads at once. */
  threads: number;
  /** A new file for what the rows of a thread's stretches leave. */
  newFile(): string;
  /** Told what gives the share that is done, 0 to 1, once threads work. */
  onStart(share: () => number): void;
}

/** A file to be scanned, from where its first row begins; `size`: where it ends. */
export interface ScannedFile extends Pick<Stretch, 'path' | 'from' | 'to' | 'given' | 'number'> {
  size: number;
}

/** Scans files that are alike, a few bytes here, others in threads: of one file each a stretch, of several each some of them. */
export async function scanInThreads(
  module: WebAssembly.Module,
  ready: ReadyKernel,
  files: readonly [ScannedFile, ...ScannedFile[]],
  { threads, newFile, onStart }: ScanPlace,
): Promise<ScannedRows[]> {
  const bytes = files.reduce((sum, { size, from }) => sum + size - from, 0);
  if (bytes < threadBytes) {
    const file = newFile();
    return [{ file, scanned: keepRows(ready, files, file) }];
  }
  const copy = copyKernel(module, ready);
  const counted = new BigInt64Array(new SharedArrayBuffer(8));
  onStart(() => Math.min(1, Number(Atomics.load(counted, 0)) / bytes));
  const inThread = async (stretches: readonly Stretch[]): Promise<ScannedRows> => {
    const file = newFile();
    const workerData: ScanTask = { copy, stretches, rows: file, scanned: counted };
    const [scanned] = (await once(startWorker('kernel-worker', '../kernel/worker.ts', { workerData }), 'message')) as [Scanned[]];
    return { file, scanned };
  };
  const count = Math.max(1, Math.min(threads, Math.floor(bytes / threadBytes)));
  const [{ from, size, ...first }, ...others] = files;
  if (others.length > 0) return Promise.all(shares(files, bytes / count).map(inThread));
  const found = await inStretches({ from, end: size }, count, async (stretch) => {
    const rows = await inThread([{ ...first, ...stretch }]);
    return { ...rows.scanned[0]!, rows };
  });
  return found.map(({ rows }) => rows);
}

/** Files in their order, so many bytes together at least. */
function shares(files: readonly ScannedFile[], least: number): ScannedFile[][] {
  const all: ScannedFile[][] = [[]];
  let held = 0;
  for (const file of files) {
    if (held >= least) {
      all.push([]);
      held = 0;
    }
    all.at(-1)!.push(file);
    held += file.size - file.from;
  }
  return all;
}
