import { InputFault } from './fault.js';

const noRoom = new Set(['ENOSPC', 'EDQUOT']);
const noHandles = new Set(['EMFILE', 'ENFILE']);
const noMemory = new Set(['ENOMEM', 'ERR_MEMORY_ALLOCATION_FAILED', 'ERR_WORKER_OUT_OF_MEMORY']);

/**
 * What the machine is short of, where that is why something failed: room on a disk, open files, memory. It is no fault of
 * the file that was being read, nor of the program, and ends the run.
 */
export function shortageOf(fault: unknown): InputFault | undefined {
  if (fault instanceof InputFault) return undefined;
  const { code = '', path } = (fault ?? {}) as NodeJS.ErrnoException;
  if (noHandles.has(code)) return new InputFault('command.no-handles', { reason: code }, { cause: fault });
  if (noMemory.has(code)) return new InputFault('command.no-memory', {}, { cause: fault });
  if (noRoom.has(code) && path !== undefined) return new InputFault('command.no-space', { path }, { cause: fault });
  return undefined;
}

/** Whether the machine is short of something; for a thread that cannot say of what disk. */
export function isShortage(fault: unknown): fault is NodeJS.ErrnoException & { code: string } {
  const { code = '' } = (fault ?? {}) as NodeJS.ErrnoException;
  return noRoom.has(code) || noHandles.has(code) || noMemory.has(code);
}

/** Throws where the machine is short of something, before a file is blamed for it. */
export function throwShortage(fault: unknown): void {
  const shortage = shortageOf(fault);
  if (shortage) throw shortage;
}

/** What is told of a path that the system would not let be written; undefined where something else went wrong. */
export function unwritable(path: string, fault: unknown): InputFault | undefined {
  if (!isSystemFault(fault)) return undefined;
  return (
    shortageOf(noRoom.has(fault.code) ? undefined : fault) ??
    new InputFault('command.unwritable', { path, reason: fault.code }, { cause: fault })
  );
}

/** Whether the system refused something: a file, a folder, a disk. */
export function isSystemFault(fault: unknown): fault is NodeJS.ErrnoException & { code: string } {
  return fault instanceof Error && 'syscall' in fault && typeof (fault as NodeJS.ErrnoException).code === 'string';
}

const refusals = new Set([...noRoom, 'EACCES', 'EPERM', 'EROFS', 'EIO', 'EFBIG']);

/** What is told of what the system refused, where nobody nearer to it has told more. */
export function refusedBySystem(fault: unknown): InputFault | undefined {
  if (!isSystemFault(fault) || !refusals.has(fault.code)) return undefined;
  return new InputFault('command.refused', { path: fault.path ?? fault.syscall ?? '', reason: fault.code }, { cause: fault });
}
