import { closeSync, openSync, readSync } from 'node:fs';
import { longestRecord } from '../dataset/cells.js';
import type { KernelExports } from './exports.js';
import type { ReadyKernel } from './rows.js';

/** What a scan came to. */
export interface Scanned {
  rows: number;
  /** Offsets at which rows begin that cannot be read, ascending. */
  refused: number[];
  /** The kinds of rows: their group and their words. */
  kinds: { group: number; words: bigint[] }[];
  groups: { division: string; agency: string }[];
  /** Set where the file needs a reader of another kind; the rest then says nothing. */
  unfit: boolean;
}

/** Bytes read at once, unless told otherwise. */
const usualPortion = 1 << 20;
/** Free bytes behind what is scanned. */
const slack = 64;

/**
 * Scans a file by a kernel that is ready.
 *
 * @param from Where the first row begins; `to`: where the text ends, if before the end of the file; `portion`: bytes read at once.
 * @param onLines Told the lines that rows leave, which are overwritten afterwards.
 */
export function scanFile(
  { kernel, output }: ReadyKernel,
  { path, from, to = Infinity, portion = usualPortion }: { path: string; from: number; to?: number; portion?: number },
  onLines: (lines: Uint8Array) => void,
): Scanned {
  const room = portion + longestRecord + slack;
  const buffer = kernel.take(room);
  const refused: number[] = [];
  const file = openSync(path, 'r');
  let offset = from;
  let held = 0;
  let unfit = false;
  try {
    for (let isLast = false; !isLast && !unfit;) {
      const size = Math.min(portion, to - offset);
      const read = size > 0 ? readSync(file, new Uint8Array(kernel.memory.buffer, buffer + held, size), 0, size, offset) : 0;
      isLast = read === 0 || offset + read >= to;
      const base = offset - held - buffer;
      const end = buffer + held + read;
      offset += read;
      let at = buffer;
      for (;;) {
        const before = at;
        at = kernel.scan(at, end, end, isLast, base);
        const lines = kernel.takeOutput();
        if (lines > 0) onLines(new Uint8Array(kernel.memory.buffer, output, lines));
        const places = kernel.refusedAt();
        const count = kernel.takeRefused();
        refused.push(...new Float64Array(kernel.memory.buffer, places, count));
        if (kernel.isUnfit.value !== 0) unfit = true;
        if (unfit || at >= end || (at === before && lines === 0 && count === 0)) break;
      }
      held = end - at;
      if (held > longestRecord) unfit = true;
      new Uint8Array(kernel.memory.buffer).copyWithin(buffer, at, end);
    }
  } finally {
    closeSync(file);
  }
  return { rows: kernel.rowCount.value, refused, kinds: kindsOf(kernel), groups: groupsOf(kernel), unfit };
}

function kindsOf(kernel: KernelExports): Scanned['kinds'] {
  const words = kernel.wordBytes() / 8;
  const count = kernel.kindCount.value;
  const all = new BigUint64Array(kernel.memory.buffer, kernel.kindsAt(), count * words);
  return Array.from({ length: count }, (_, kind) => ({
    group: Number(all[kind * words]),
    words: [...all.subarray(kind * words + 1, (kind + 1) * words)],
  }));
}

function groupsOf(kernel: KernelExports): Scanned['groups'] {
  const count = kernel.groupCount.value;
  const all = new Uint32Array(kernel.memory.buffer, kernel.groupsAt(), 3 * count);
  const text = (at: number, size: number) => decoder.decode(new Uint8Array(kernel.memory.buffer, at, size));
  return Array.from({ length: count }, (_, group) => {
    const [at, division, agency] = [all[3 * group]!, all[3 * group + 1]!, all[3 * group + 2]!];
    return { division: text(at, division), agency: text(at + division, agency) };
  });
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
