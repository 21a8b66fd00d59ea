import type { UnreadCause } from '../../dataset/left-out.js';
import type { Dataset } from '../../dataset/model.js';
import type { Comparison } from '../../manifest/model.js';
import { bilingual } from '../../message/bilingual.js';
import type { Check, Plan, TablePlan } from '../../plan/plan.js';
import { judgedTables, lookedAt, owedTables } from '../../plan/table.js';
import type { ReadTable } from '../read/read.js';
import type { CheckTally } from '../../engine/tally.js';

/** Whether the export holds every record type of the standard; those of others may be there, and what is held against them tells where they are not. */
export function tablesTally(plan: Plan, present: ReadonlySet<string>): CheckTally {
  const owed = owedTables(judgedTables(plan), plan.only);
  const missing = owed.filter(({ id }) => !present.has(id));
  const check = structureCheck({
    ...plan.structure.tables,
    id: 'dataset.tables',
    kind: 'tables',
    level: 'file',
    indicator: '0202',
    table: '',
  });
  check.params = { missing: missing.map(({ id }) => id) };
  if (plan.only) check.text = bilingual('only.tables');
  return counted(check, owed.length, missing.length);
}

/** Whether every input file could be taken in as it is. One that cannot has not put out its record type. */
export function filesTally(plan: Plan, { files, problems }: Pick<Dataset, 'files' | 'problems'>): CheckTally {
  const paths = [...new Set(problems.filter(({ remark }) => !remark).map(({ path }) => path))];
  const given = new Set([...files.map(({ path }) => path), ...paths]);
  const check = structureCheck({
    ...plan.structure.tables,
    id: 'dataset.files',
    kind: 'files',
    level: 'file',
    indicator: '0602',
    table: '',
  });
  check.params = { files: paths };
  return counted(check, given.size, paths.length);
}

/** Whether the files are what a list beside them declares; nothing applies where there is no list. What was left aside on request is no pass. */
export function manifestTally(found: Comparison | undefined): CheckTally {
  const check = structureCheck({
    ...{ id: 'dataset.manifest', kind: 'manifest', level: 'file', indicator: '0602', table: '' },
    ...{ clause: '', basis: 'derived', severity: 'warning' },
  });
  const { lists = [], compared = 0, differences = [], aside = [] } = found ?? {};
  if (lists.length > 0) check.params = { lists };
  const tally = counted(check, compared, differences.length);
  if (differences.length > 0) tally.differences = differences;
  const [file] = aside;
  if (file === undefined) return tally;
  return {
    ...tally,
    ...(tally.outcome !== 'fail' && { outcome: 'unevaluated' }),
    reason: { code: 'manifest.aside', params: { file, count: aside.length } },
  };
}

/** Whether the files of a record type have a column for every data element. */
export function columnsTally(plan: Plan, { table, parts }: ReadTable): CheckTally {
  // A column that could not be measured is no fault of the input: its checks are unevaluated, and that is all.
  const given = parts.filter(({ part }) => part.matchedBy !== 'measured');
  const fields = lookedAt(table);
  const missing = fields.filter((field) => given.some(({ part }) => part.missing.includes(field)));
  const check = structureCheck({
    ...plan.structure.columns,
    id: 'header.columns',
    kind: 'columns',
    level: 'header',
    indicator: '0201',
    table: table.id,
  });
  check.params = { missing };
  check.fields = missing;
  if (table.from) check.text = bilingual('check.columns.used', { table: table.name, number: table.from.number });
  return counted(check, given.length > 0 ? fields.length : 0, missing.length);
}

/** Whether every record of a record type could be read. One that cannot has not put out its data elements. */
export function recordsTally(plan: Plan, { table, parts }: ReadTable): CheckTally {
  const check = structureCheck({
    ...plan.structure.columns,
    id: 'file.records',
    kind: 'records',
    level: 'file',
    indicator: '0602',
    table: table.id,
  });
  const failed = unreadable({ parts });
  const tally = counted(
    check,
    parts.reduce((sum, { accepted, aside }) => sum + accepted - aside.reduce((rows, { count }) => rows + count, 0), 0) + failed,
    failed,
  );
  const causes = new Map<UnreadCause, number>();
  for (const { unread } of parts) for (const [id, rows] of unread.causes) causes.set(id, (causes.get(id) ?? 0) + rows);
  const listed = [...causes].map(([id, rows]) => ({ id, rows })).sort((a, b) => b.rows - a.rows || (a.id < b.id ? -1 : 1));
  return { ...tally, ...(listed.length > 0 && { causes: listed }) };
}

/** Records that stand in the files and were not accepted. */
export function unreadable({ parts }: Pick<ReadTable, 'parts'>): number {
  return parts.reduce((sum, { unread }) => sum + unread.total, 0);
}

/** The tally of a check whose rows were counted. */
export function counted(check: Check, applicable: number, failed: number): CheckTally {
  const outcome = failed > 0 ? 'fail' : applicable > 0 ? 'pass' : 'not-applicable';
  return { check, outcome, applicable, failed, samples: [] };
}

/** The first field of a record type that has none of a check's columns, for the reason that is given. */
export function labelOf(table: TablePlan, field: string): string {
  return table.fields.find(({ name }) => name === field)?.label ?? field;
}

/** A check that follows from no rule: what the structure of the input is asked. */
export function structureCheck(
  head: Pick<Check, 'id' | 'kind' | 'level' | 'indicator' | 'table' | 'clause' | 'basis' | 'severity'>,
): Check {
  return { ...head, fields: [], operands: [], after: [], params: {} };
}
