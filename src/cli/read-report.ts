import { readFile } from 'node:fs/promises';
import type { ConformanceReport } from '../conformance/model.js';
import { refusal } from '../dataset/file-fault.js';
import { parseReport } from '../report/read.js';
import { InputFault } from '../system/fault.js';

/** The report at a path. Throws `InputFault` where it cannot be read, or is none. */
export async function readReport(path: string): Promise<ConformanceReport> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    const { code, params } = refusal(path, cause);
    throw new InputFault(code, params, { cause });
  });
  return parseReport(bytes, path);
}
