import type { CheckerFiles } from './checker.js';
import type { CheckedFile, CheckerOptions, CheckProgress, ImageOrigin } from './model.js';

/** What a page asks of a worker; `id` tells which check it is of. */
export type Asked =
  | { kind: 'open'; files: CheckerFiles }
  | { kind: 'check'; id: number; file: Blob | ReadableStream<Uint8Array>; options: Pick<CheckerOptions, 'name' | 'samples'> }
  | { kind: 'stop'; id: number };

/** What a worker answers. */
export type Answer =
  | { kind: 'opened'; table: CheckedFile['table']; origin: ImageOrigin }
  | { kind: 'not-opened'; fault: unknown }
  | { kind: 'progress'; id: number; progress: CheckProgress }
  | { kind: 'checked'; id: number; result: CheckedFile }
  | { kind: 'failed'; id: number; fault: unknown };

/** One end of a line between a page and a worker. */
export interface Line<Sent> {
  postMessage(message: Sent, transfer?: never[]): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
}
