import type { FaultParams } from '../system/fault.js';
import type { MessageCode } from '../message/messages.js';
import { throwShortage } from '../system/shortage.js';
import type { FileProblem } from './file-problem.js';

/** One file is at fault and is left out; the others are read. Becomes a `FileProblem`. */
export class FileFault extends Error {
  override readonly name = 'FileFault';
  constructor(
    readonly code: MessageCode,
    readonly params: FaultParams = {},
    readonly line?: number,
    /** What is to be told of the file beside, such as the parts of it that were not looked at. */
    readonly beside: readonly FileProblem[] = [],
  ) {
    super(`${code} ${JSON.stringify(params)}`);
  }
}

/**
 * Message code and parameters for a path the system refuses to open or list.
 *
 * @throws InputFault when it would refuse any path now, for it lets no more be opened.
 */
export function refusal(path: string, error: unknown): { code: MessageCode; params: FaultParams } {
  throwShortage(error);
  const reason = (error as NodeJS.ErrnoException).code ?? String(error);
  if (reason === 'ENOENT') return { code: 'dataset.path-missing', params: { path } };
  if (reason === 'EACCES' || reason === 'EPERM') return { code: 'dataset.path-denied', params: { path } };
  if (reason === 'EISDIR') return { code: 'dataset.path-folder', params: { path } };
  if (reason === 'ENOTDIR') return { code: 'dataset.path-in-file', params: { path } };
  return { code: 'dataset.path-unreadable', params: { path, reason } };
}
