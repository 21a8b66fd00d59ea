import { posix } from 'node:path';
import { extensionOf } from '../format-names.js';
import type { Inspection } from '../model.js';
import { isProgram } from './programs.js';

/** Names in a package are no longer than this. */
const longestName = 4096;

/**
 * What a package within a document is: any file at all, which a reader opens by its name. It is told of, and a program as
 * such.
 *
 * @param native The contents of the stream Ole10Native behind its length: flags, a label, a path, another path, the file.
 */
export function inspectPackage(native: Buffer): Partial<Inspection> {
  const [label, behindLabel] = textAt(native, 2);
  const [path, behindPath] = textAt(native, behindLabel);
  // Four bytes that tell nothing, then the length of a path and the path, then the length of the file and the file.
  const temporary = behindPath + 8;
  const file = temporary <= native.length ? temporary + native.readUInt32LE(temporary - 4) + 4 : native.length;
  const names = [label, path].map((name) => extensionOf(posix.basename(name.replaceAll('\\', '/'))));
  const executable = names.some((extension) => isProgram(extension)) || isProgram('', native.subarray(file));
  return { macro: true, ...(executable && { executable: true }) };
}

function textAt(bytes: Buffer, start: number): [text: string, behind: number] {
  const end = bytes.subarray(0, start + longestName).indexOf(0, start);
  return end < 0 ? ['', bytes.length] : [bytes.toString('latin1', start, end), end + 1];
}
