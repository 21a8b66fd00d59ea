import { createHash } from 'node:crypto';
import { hostname } from 'node:os';

/** The machine, or the container, by whose processes a name was made: numbers of others tell nothing here. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** Stands in the names of what lasts only while this process writes or reads it: machine and process. */
export const ownerMark = `${machine}-${process.pid}`;

/** Whether the process that a mark names ran on this machine and is gone. In doubt it is not. */
export function isOrphan(mark: string): boolean {
  const [where, pid] = mark.split('-');
  return where === machine && !isRunning(Number(pid));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
