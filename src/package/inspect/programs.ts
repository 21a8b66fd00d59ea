import { formatOfExtension } from '../format-names.js';
import { usualFormat } from './format.js';

/** Formats of files that a machine runs. */
export const runs = new Set(['EXE', 'SCRIPT']);

/** Whether a file within another is a program, by its extension or its first bytes. */
export function isProgram(extension: string, head: Buffer = Buffer.alloc(0)): boolean {
  return runs.has(formatOfExtension.get(extension) ?? '') || runs.has(usualFormat(head) ?? '');
}
