import type { TablePart } from '../dataset/model.js';
import type { Session } from '../engine/session.js';
import { entriesTable, jobsOf } from '../package/entries.js';
import { usualLimits } from '../package/limits.js';
import type { PackageSource } from '../package/model.js';
import { measureAll } from '../package/pool.js';
import { MetadataRecords } from '../package/records.js';
import type { Plan } from '../plan/plan.js';

/** The records that the EEP files of a package hold, one row a file; undefined where it has none. No other file is read. */
export async function recordsOfMetadata(session: Session, plan: Plan, source: PackageSource, signal?: AbortSignal): Promise<{ table: string; part: TablePart } | undefined> {
  const isXml = "lower(path) LIKE '%.xml'";
  const [found] = await session.rows(`SELECT count(*) AS n FROM ${entriesTable} WHERE ${isXml}`);
  const records = Number(found!['n']) > 0 ? MetadataRecords.of(session, plan.tables) : undefined;
  if (!records) return undefined;
  const task: Parameters<typeof measureAll>[0] = { kind: source.kind, root: source.path, algorithms: [], inspect: 'full', limits: usualLimits, temporary: session.folder };
  try {
    await measureAll(task, jobsOf(session, `SELECT number FROM ${entriesTable} WHERE NOT ${isXml}`), {
      ...(signal && { signal }),
      onResult({ record, number }, { path }) {
        if (record) records.add(record, path, number);
      },
      flush: () => records.flush(),
    });
    return await records.finish();
  } catch (error) {
    await records.discard();
    throw error;
  }
}
