import { open } from 'node:fs/promises';
import type { FileProblem } from './file-problem.js';

/** What stands behind the text of a file, and is none of it. */
export interface Ending {
  /** Where the text ends, in bytes. */
  offset: number;
  bytes: number;
  /** The mark by which DOS ends a text, or zeros that a file system left where nothing was written. */
  kind: 'mark' | 'zeros';
}

/** How wide the characters of a text are that these signs are looked for in. */
export type Units = 'bytes' | 'utf-16le' | 'utf-16be';

const block = 64 * 1024;
const [NUL, LF, CR, SUB] = [0x00, 0x0a, 0x0d, 0x1a];

/**
 * Marks and zeros at the end of a file: behind its last character, or on lines of their own. Read from the end on, and no
 * further than they go.
 */
export async function endingOf(path: string, size: number, units: Units): Promise<Ending | undefined> {
  const width = units === 'bytes' ? 1 : 2;
  const [low, high] = units === 'utf-16be' ? [1, 0] : [0, 1];
  const file = await open(path, 'r');
  try {
    let start: { offset: number; unit: number } | undefined;
    /** The character after the one looked at, and whether a line ends behind it. */
    let after: number | undefined;
    let isBroken = false;
    const take = (offset: number) => (start = { offset, unit: after! });
    let end = size - (size % width);
    while (end > 0) {
      const from = Math.max(0, end - block);
      const { buffer, bytesRead } = await file.read(Buffer.alloc(end - from), 0, end - from, from);
      for (let at = bytesRead - width; at >= 0; at -= width) {
        const unit = width === 1 ? buffer[at]! : buffer[at + low]! | (buffer[at + high]! << 8);
        const isBreak = unit === LF || unit === CR;
        const isSign = unit === NUL || unit === SUB;
        if (isBreak && (after === NUL || after === SUB)) take(from + at + width);
        if (!isBreak && !isSign) return toEnding(start, size);
        after = unit;
        if (isBreak) isBroken = true;
        else if (!isBroken) take(from + at);
      }
      end = from;
    }
    if (after === NUL || after === SUB) take(0);
    return toEnding(start, size);
  } finally {
    await file.close();
  }
}

function toEnding(start: { offset: number; unit: number } | undefined, size: number): Ending | undefined {
  return start && { offset: start.offset, bytes: size - start.offset, kind: start.unit === SUB ? 'mark' : 'zeros' };
}

/** What is told of it. A mark hides nothing; where zeros stand, something may have been. */
export function endingProblem(path: string, { bytes, kind }: Ending, line: number): FileProblem {
  if (kind === 'mark') return { path, code: 'dataset.end-mark', params: { path, line }, line, leftOut: false, remark: true };
  return { path, code: 'dataset.zeros-at-end', params: { path, bytes, line }, line, leftOut: false };
}
