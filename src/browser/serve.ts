import { openChecker } from './checker.js';
import type { Answer, Asked, Fault, Line } from './messages.js';
import type { Checker } from './model.js';

/** Answers what a page asks over a line. */
export function serveChecker(line: Line<Answer>): void {
  const stops = new Map<number, AbortController>();
  let opened: Promise<Checker> | undefined;
  const check = async ({ id, file, options }: Extract<Asked, { kind: 'check' }>) => {
    const stop = new AbortController();
    stops.set(id, stop);
    try {
      const checker = await opened!;
      const onProgress = (progress: Extract<Answer, { kind: 'progress' }>['progress']) =>
        line.postMessage({ kind: 'progress', id, progress });
      const result = await checker.check(file, { ...options, signal: stop.signal, onProgress });
      line.postMessage({ kind: 'checked', id, result });
    } catch (fault) {
      line.postMessage({ kind: 'failed', id, fault: faultOf(fault) });
    } finally {
      stops.delete(id);
    }
  };
  line.addEventListener('message', ({ data }) => {
    const asked = data as Asked;
    switch (asked.kind) {
      case 'open':
        opened = openChecker(asked.files);
        opened.then(
          ({ table, origin }) => line.postMessage({ kind: 'opened', table, origin }),
          (fault: unknown) => line.postMessage({ kind: 'not-opened', fault: faultOf(fault) }),
        );
        break;
      case 'check':
        void check(asked);
        break;
      case 'stop':
        stops.get(asked.id)?.abort();
    }
  });
}

function faultOf(fault: unknown): Fault {
  return fault instanceof Error ? { name: fault.name, message: fault.message } : { name: 'Error', message: String(fault) };
}
