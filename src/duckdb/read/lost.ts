import { refusal } from '../../dataset/file-fault.js';
import type { Dataset, SourceFile } from '../../dataset/model.js';
import { changedFiles } from '../../dataset/stamp.js';
import { InputFault } from '../../system/fault.js';
import { isSystemFault } from '../../system/shortage.js';
import type { FileProblem } from '../../dataset/file-problem.js';

/** A file that could not be read to its end, or is not what it was when its reading began. */
export interface Lost {
  file: SourceFile;
  problem: FileProblem;
}

/** Files were lost while they were read: what is known of them is dropped, and the others are read without them. */
export class LostFiles extends Error {
  override readonly name = 'LostFiles';
  constructor(
    readonly lost: readonly Lost[],
    options?: ErrorOptions,
  ) {
    super(lost.map(({ problem }) => problem.path).join(', '), options);
  }
}

/** Does work that reads a file of the input. What goes wrong with the file costs that file, and nothing else. */
export async function ofFile<Result>(file: SourceFile, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (fault) {
    // What this program wrote itself is no fault of the input.
    const problem = file.stamp === undefined ? undefined : problemOf(file.path, fault);
    throw problem ? new LostFiles([{ file, problem }], { cause: fault }) : fault;
  }
}

/** How DuckDB begins a message about a file that it reads, rather than about what it was asked to do. */
const readFaults = /^(IO|Invalid Input|Conversion|Invalid) Error|CSV Error/;

function problemOf(path: string, fault: unknown): FileProblem | undefined {
  if (fault instanceof InputFault || fault instanceof LostFiles || !(fault instanceof Error)) return undefined;
  if (isSystemFault(fault)) return { path, ...refusal(path, fault), leftOut: true };
  // What follows may quote the file.
  const [kind] = readFaults.exec(fault.message) ?? [];
  return kind === undefined
    ? undefined
    : { path, code: 'dataset.engine-fault', params: { path, reason: `DuckDB: ${kind}` }, leftOut: true };
}

/** The files of a data set that have changed since they were found. */
export async function changedOf({ tables }: Dataset): Promise<Lost[]> {
  const files = new Map(tables.flatMap(({ parts }) => parts.map(({ file }) => [file.absolute, file] as const)));
  const changed = await changedFiles([...files.values()]);
  return changed.map((file) => ({
    file,
    problem: { path: file.path, code: 'dataset.changed', params: { path: file.path }, leftOut: true },
  }));
}

/** A data set without some files, which it tells of: nothing that was read of them is left. */
export function withoutFiles(dataset: Dataset, lost: readonly Lost[]): Dataset {
  const gone = new Set(lost.map(({ file }) => file.absolute));
  const paths = new Set(lost.map(({ file }) => file.path));
  const bare = ({ path, absolute, format }: SourceFile): SourceFile => ({ path, absolute, format, size: 0 });
  return {
    ...dataset,
    files: dataset.files.map((file) => (gone.has(file.absolute) ? bare(file) : file)),
    tables: dataset.tables
      .map(({ table, parts }) => ({ table, parts: parts.filter(({ file }) => !gone.has(file.absolute)) }))
      .filter(({ parts }) => parts.length > 0),
    problems: [...dataset.problems.filter(({ path, remark }) => remark || !paths.has(path)), ...lost.map(({ problem }) => problem)],
  };
}
