import { InputFault } from '../system/fault.js';

/** Files that the program and its libraries open at once while they are loaded, and some more. */
const enough = 256;

interface Limits {
  userLimits?: { open_files?: { soft?: number | string } };
}

/** A limit of open files below which a library that cannot be loaded has no other cause, whatever Node says of it. */
export function fewHandles(cause: unknown): InputFault | undefined {
  const { userLimits } = process.report.getReport() as Limits;
  const most = Number(userLimits?.open_files?.soft);
  return most < enough ? new InputFault('command.no-handles', { reason: `ulimit -n ${most}` }, { cause }) : undefined;
}
