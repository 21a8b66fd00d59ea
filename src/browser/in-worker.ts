import type { CheckerFiles } from './checker.js';
import type { Answer, Asked, Fault, Line } from './messages.js';
import type { CheckedFile, Checker, CheckerOptions } from './model.js';

/** A worker of a page that runs `zhunsheng/browser/worker`, or what speaks as one. */
export type CheckerWorker = Line<Asked>;

interface Waiting extends Pick<CheckerOptions, 'onProgress'> {
  resolve(result: CheckedFile): void;
  reject(fault: Error): void;
}

/**
 * Opens a checker in a worker, so that the page goes on meanwhile.
 *
 * @throws Error where kernel and image are not of the same version.
 */
export async function openCheckerIn(worker: CheckerWorker, files: CheckerFiles): Promise<Checker> {
  const waiting = new Map<number, Waiting>();
  const opening = new Promise<Extract<Answer, { kind: 'opened' }>>((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => {
      const answer = data as Answer;
      switch (answer.kind) {
        case 'opened':
          resolve(answer);
          break;
        case 'not-opened':
          reject(errorOf(answer.fault));
          break;
        case 'progress':
          waiting.get(answer.id)?.onProgress?.(answer.progress);
          break;
        case 'checked':
          waiting.get(answer.id)?.resolve(answer.result);
          waiting.delete(answer.id);
          break;
        case 'failed':
          waiting.get(answer.id)?.reject(errorOf(answer.fault));
          waiting.delete(answer.id);
      }
    });
  });
  // Some lines wait for this before they give anything.
  (worker as { start?(): void }).start?.();
  worker.postMessage({ kind: 'open', files });
  const { table, origin } = await opening;
  let last = 0;
  return {
    table,
    origin,
    async check(file, { name, samples, onProgress, signal } = {}) {
      signal?.throwIfAborted();
      const id = ++last;
      const stop = () => worker.postMessage({ kind: 'stop', id });
      signal?.addEventListener('abort', stop);
      try {
        return await new Promise<CheckedFile>((resolve, reject) => {
          waiting.set(id, { resolve, reject, ...(onProgress && { onProgress }) });
          const options = { ...(name !== undefined && { name }), ...(samples !== undefined && { samples }) };
          // A stream is not copied but handed over.
          worker.postMessage({ kind: 'check', id, file, options }, (file instanceof Blob ? [] : [file]) as never[]);
        });
      } catch (fault) {
        signal?.throwIfAborted();
        throw fault;
      } finally {
        signal?.removeEventListener('abort', stop);
      }
    },
  };
}

function errorOf({ name, message }: Fault): Error {
  return Object.assign(new Error(message), { name });
}
