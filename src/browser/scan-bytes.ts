import { PortionScan, type Stretched } from '../kernel/portion-scan.js';
import { takeBuffers } from '../kernel/portions.js';
import type { ReadyKernel } from '../kernel/rows.js';
import type { StreamBytes } from './bytes.js';
import { LeftRows } from './left-rows.js';

/** Bytes read at once. */
const portion = 2 ** 20;

/** After so many milliseconds whoever else waits has a turn, as who wants the check to stop. */
const longestTurn = 50;

/** What is done with the bytes of a file, and with its rows. */
export interface Scanning {
  /** Told the bytes before they are scanned. */
  onBytes(bytes: Uint8Array): void;
  /** Told what rows left, and of the stretch of text in memory that they are of. */
  onRows(left: LeftRows, stretched: Stretched): void;
}

/**
 * Scans a file whose first record begins at an offset, where the bytes stand that come next.
 *
 * @returns Whether all of it was read.
 */
export async function scanBytes(ready: ReadyKernel, bytes: StreamBytes, from: number, scanning: Scanning): Promise<boolean> {
  const { kernel, encoding } = ready;
  kernel.openOutput();
  const buffers = takeBuffers(kernel, portion, encoding);
  let taken = 0;
  const scan = new PortionScan(
    ready,
    buffers,
    from,
    { to: Infinity, stop: Infinity },
    {
      isEager: true,
      take: () => (taken = kernel.takeOutput()),
      onStretch(stretched) {
        scanning.onRows(new LeftRows(ready, taken), stretched);
        taken = 0;
      },
    },
  );
  for (let since = performance.now(); !scan.isDone;) {
    if (performance.now() - since > longestTurn) {
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
    const { at, size } = scan.room();
    const next = await bytes.next(size);
    new Uint8Array(kernel.memory.buffer).set(next, at);
    scanning.onBytes(next);
    scan.scan(next.length);
  }
  return !scan.unfit;
}
