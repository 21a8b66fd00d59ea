import { InputFault } from '../system/fault.js';

/** Throws `InputFault` where the folder that the program was started in is there no more: no path can be told from it. */
export function mustHaveFolder(): void {
  try {
    process.cwd();
  } catch (cause) {
    throw new InputFault('command.folder-gone', {}, { cause });
  }
}
