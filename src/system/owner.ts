import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** The machine, or the container, by whose processes a name was made: numbers of others tell nothing here. */
const machine = createHash('sha256').update(`${hostname()} ${processSpace()}`).digest('hex').slice(0, 8);

/** What a mark looks like, for patterns of names that hold one; those of earlier versions tell no start. */
export const markForm = '[0-9a-f]{8}-\\d+(?:-\\d+)?';

/** Stands in the names of what lasts only while this process writes or reads it: machine, process, and when it was started. */
export const ownerMark = `${machine}-${process.pid}-${startOf(process.pid) ?? 0}`;

/** Whether the process that a mark names ran on this machine and is gone, be its number another's by now. In doubt it is not. */
export function isOrphan(mark: string): boolean {
  const [where, pid, started = '0'] = mark.split('-');
  if (where !== machine) return false;
  if (!isRunning(Number(pid))) return true;
  const now = startOf(Number(pid));
  return now !== undefined && started !== '0' && now !== started;
}

/** Whether something is of the user who runs this: anyone may put anything, of any name, into a folder that is shared. */
export function isOwn(path: string, kind: 'isDirectory' | 'isFile'): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.[kind]() === true && (process.getuid === undefined || found.uid === process.getuid());
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** When a process was started, in ticks since the system was; undefined where the system does not say. */
function startOf(pid: number): string | undefined {
  try {
    // The second field is a name in brackets, which may hold anything.
    return readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^[^]*\) /, '')
      .split(' ')[19];
  } catch {
    return undefined;
  }
}

/** Containers of one name may count their processes apart. */
function processSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}
