import type { TablePart } from '../dataset/model.js';
import type { Session } from '../duckdb/session.js';
import { entriesTable, jobsOf } from '../package/entries.js';
import { EepProblems } from '../package/eep-problems.js';
import { usualLimits } from '../package/limits.js';
import type { PackageSource } from '../package/model.js';
import { measureAll } from '../package/pool.js';
import { MetadataRecords } from '../package/records.js';
import { faultWords } from '../package/words.js';
import type { Plan } from '../plan/plan.js';
import type { FileProblem } from '../dataset/file-problem.js';

/** The records of EEP files, and what of those files could not be read. */
export interface MetadataRead {
  part: { table: string; part: TablePart } | undefined;
  problems: Pick<FileProblem, 'path' | 'code' | 'params' | 'leftOut'>[];
}

/** The records that the EEP files of a package hold, one row a file; undefined where it has no XML. No other file is read. */
export async function recordsOfMetadata(
  session: Session,
  plan: Plan,
  source: PackageSource,
  signal?: AbortSignal,
): Promise<MetadataRead | undefined> {
  const isXml = "lower(path) LIKE '%.xml'";
  const [found] = await session.rows(`SELECT count(*) AS n FROM ${entriesTable} WHERE ${isXml}`);
  const records = Number(found!['n']) > 0 ? MetadataRecords.of(session, plan.tables) : undefined;
  if (!records) return undefined;
  const task: Parameters<typeof measureAll>[0] = {
    kind: source.kind,
    root: source.path,
    algorithms: [],
    inspect: 'full',
    limits: usualLimits,
    temporary: session.folder,
  };
  const eepProblems = new EepProblems();
  // XML that is no EEP file is asked nothing, whatever is wrong with it; what could not be looked at may be one.
  const unread = { count: 0, example: '', fault: '' };
  try {
    await measureAll(task, jobsOf(session, `SELECT number FROM ${entriesTable} WHERE NOT ${isXml}`), {
      ...(signal && { signal }),
      onResult({ record, number, eep, measured }, { path }) {
        if (record) records.add(record, path, number);
        if (eep) eepProblems.add(eep, path);
        if (measured.format !== '' || measured.fault === '' || measured.fault === 'empty') return;
        unread.count++;
        if (unread.example === '' || path < unread.example) Object.assign(unread, { example: path, fault: faultWords[measured.fault] });
      },
      flush: () => records.flush(),
    });
    const problems = [
      ...eepProblems.problems(),
      ...(unread.count > 0 ? [{ code: 'retention.files-unread', params: unread, leftOut: true } as const] : []),
    ];
    return {
      part: await records.finish(),
      problems: problems.map(({ code, params, leftOut }) => ({ path: source.path, code, params: { ...params }, leftOut })),
    };
  } catch (error) {
    await records.discard();
    throw error;
  }
}
