import { realpathSync } from 'node:fs';
import type { TablePart } from '../dataset/model.js';
import type { Session } from '../duckdb/session.js';
import type { Plan } from '../plan/plan.js';
import { jobsOf, pathWithin, type Walked } from './entries.js';
import { EepProblems } from './eep-problems.js';
import { Results } from './inventory.js';
import type { Result, Task } from './job.js';
import { Journal, resumedResults } from './journal.js';
import type { PackageProblem, PackageSource } from './model.js';
import type { PackageOptions } from './options.js';
import { measureAll } from './pool.js';
import { MetadataRecords } from './records.js';

type Part = { table: string; part: TablePart };

/**
 * Measures every file of a package that can be opened, and keeps the results in the session; what a journal holds of
 * them is not measured again. Gives the metadata of the records that EEP files held, if any did, and what is to be told of those files.
 */
export async function measurePackage(
  session: Session,
  plan: Plan,
  { source, walked }: { source: PackageSource; walked: Walked },
  task: Omit<Task, 'beat'>,
  options: PackageOptions,
): Promise<{ records: Part | undefined; problems: PackageProblem[] }> {
  const results = new Results(session);
  const records = MetadataRecords.of(session, plan.tables);
  const eepProblems = new EepProblems();
  const progress = { files: 0, bytes: 0, allFiles: walked.entries, allBytes: walked.bytes };
  const take = (result: Result, path: string, size: number) => {
    results.add(result);
    if (result.eep) eepProblems.add(result.eep, pathWithin(walked, path));
    if (result.record) records?.add(result.record, pathWithin(walked, path), result.number);
    progress.files++;
    progress.bytes += size;
  };
  const flush = async () => {
    options.onProgress?.(progress);
    await results.flush();
    await records?.flush();
  };
  const { algorithms, inspect, limits } = task;
  const head = { package: realpathSync(source.path), identity: source.identity, algorithms, inspect, limits, tool: options.tool ?? '' };
  const kept = options.journal ? await Journal.open(session, options.journal, head, options.resume === true) : undefined;
  try {
    if (kept?.done) {
      for await (const { result, path, size } of resumedResults(session)) {
        take(result, path, size);
        if (progress.files % 1000 === 0) await flush();
      }
    }
    await measureAll(task, jobsOf(session, kept?.done), {
      ...(options.workers && { workers: options.workers }),
      ...(options.signal && { signal: options.signal }),
      onResult(result, job) {
        take(result, job.path, job.size);
        kept?.journal.add(job, result);
      },
      async flush() {
        kept?.journal.flush();
        await flush();
      },
    });
    await results.finish();
    return { records: await records?.finish(), problems: eepProblems.problems() };
  } catch (error) {
    await results.discard();
    await records?.discard();
    throw error;
  } finally {
    kept?.journal.close();
  }
}
