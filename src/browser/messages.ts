import type { CheckerFiles } from './checker.js';
import type { CheckedFile, CheckerOptions, CheckProgress, ImageOrigin } from './model.js';

/** What a page asks of a worker; `id` tells which check it is of. */
export type Asked =
  | { kind: 'open'; files: CheckerFiles }
  | { kind: 'check'; id: number; file: Blob | ReadableStream<Uint8Array>; options: Pick<CheckerOptions, 'name' | 'samples'> }
  | { kind: 'stop'; id: number };

/** A fault as it passes from a worker: not every one is copied as it is. */
export interface Fault {
  name: string;
  message: string;
}

/** What a worker answers. */
export type Answer =
  | { kind: 'opened'; table: CheckedFile['table']; origin: ImageOrigin }
  | { kind: 'not-opened'; fault: Fault }
  | { kind: 'progress'; id: number; progress: CheckProgress }
  | { kind: 'checked'; id: number; result: CheckedFile }
  | { kind: 'failed'; id: number; fault: Fault };

/** One end of a line between a page and a worker. */
export interface Line<Sent> {
  postMessage(message: Sent, transfer?: never[]): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
}
