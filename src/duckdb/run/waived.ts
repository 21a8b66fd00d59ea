import { basename, resolve } from 'node:path';
import type { SourceFile } from '../../dataset/model.js';
import type { Check } from '../../plan/plan.js';
import { sqlText } from '../expression/text.js';
import type { Waiver } from '../../waiver/model.js';
import { failedSql, isRowCheck } from '../pass/layout.js';
import { ordinalsOnLine } from '../read/lines.js';
import { keptName, keptView } from '../names.js';
import { partBits } from '../read/part.js';
import type { ReadTable } from '../read/read.js';
import { failedTable } from './rows.js';
import type { Session } from '../session.js';
import { unreadable } from './structure.js';
import type { CheckTally, Waived } from '../../engine/tally.js';

/** Waivers with their places in the list, which stand for them in tallies. */
type Numbered = readonly (readonly [number, Waiver])[];

/** Conditions over the kept rows of a record type that stand for the scopes of waivers. */
export type Scopes = ReadonlyMap<Waiver, string>;

/** The scopes of the waivers that may cover rows of a record type. */
export async function scopesOf(session: Session, read: ReadTable, waivers: readonly Waiver[]): Promise<Scopes> {
  const own = waivers.filter(
    ({ check, scope: { table } }) => (table === undefined || table === read.table.id) && read.table.checks.some(({ id }) => id === check),
  );
  const scopes = new Map<Waiver, string>();
  for (const waiver of own) scopes.set(waiver, await scopeSql(session, waiver, read));
  return scopes;
}

/** Waivers, and SQL for the rows that each of them covers. */
interface Scoped {
  waivers: readonly Waiver[];
  scopes: Scopes;
}

/** Counts, for each check of a record type that failed, the rows its waivers cover. Exact, also where waivers overlap. */
export async function countWaived(
  session: Session,
  read: ReadTable,
  checks: readonly CheckTally[],
  { waivers, scopes }: Scoped,
): Promise<void> {
  for (const tally of checks) {
    const own = waiversOf(tally.check, waivers);
    if (tally.failed > 0 && own.length > 0) tally.waived = await countOf(session, read, tally, own, scopes);
  }
}

/** The same for a check of the whole data set, whose failures are things that have a name. */
export function countWaivedThings(tally: CheckTally, waivers: readonly Waiver[]): void {
  const own = waiversOf(tally.check, waivers);
  if (tally.failed === 0 || own.length === 0) return;
  const { missing = [], files = [] } = tally.check.params as { missing?: string[]; files?: string[] };
  const covered = ({ scope: { table, file } }: Waiver) =>
    [...missing, ...files].filter(
      (thing) => (table === undefined || thing === table) && (file === undefined || isFile(file, { path: thing })),
    );
  tally.waived = {
    rows: new Set(own.flatMap(([, waiver]) => covered(waiver))).size,
    by: own.map(([waiver, each]) => ({ waiver, rows: covered(each).length })),
  };
}

/** Rows of a record type that are clean but for errors that are waived. */
export async function waivedRows(
  session: Session,
  read: ReadTable,
  checks: readonly CheckTally[],
  clean: number,
  { waivers, scopes }: Scoped,
): Promise<number> {
  const errors = checks.filter(
    ({ check, failed }) => check.severity === 'error' && check.level !== 'file' && check.level !== 'header' && failed > 0,
  );
  if (!errors.some(({ waived }) => waived && waived.rows > 0)) return 0;
  const scopeOf = ({ check }: CheckTally) =>
    waiversOf(check, waivers)
      .map(([, waiver]) => scopes.get(waiver)!)
      .join(' OR ') || 'false';
  const inRow = errors
    .filter(({ check }) => isRowCheck(check))
    .map((tally) => `NOT (${failedSql(tally.check, read.layout)} AND NOT (${scopeOf(tally)}))`);
  const kept = keptView(read.table.id);
  const inSets = errors
    .filter(({ check }) => !isRowCheck(check))
    .map((tally) => `SELECT rid FROM ${kept} SEMI JOIN ${failedTable(tally.check)} USING (rid) WHERE NOT (${scopeOf(tally)})`);
  const rows = `SELECT rid FROM ${kept} WHERE ${inRow.join(' AND ') || 'true'}`;
  const left = inSets.length > 0 ? `SELECT rid FROM (${rows}) ANTI JOIN (${inSets.join(' UNION ')}) USING (rid)` : rows;
  return (await count(session, left)) - clean;
}

async function countOf(session: Session, read: ReadTable, { check, failed }: CheckTally, own: Numbered, scopes: Scopes): Promise<Waived> {
  if (check.kind === 'columns') return wholly(failed, own);
  if (check.kind === 'records') return unread(read, own);
  const kept = keptView(read.table.id);
  const failing = isRowCheck(check)
    ? `FROM ${kept} WHERE ${failedSql(check, read.layout)}`
    : `FROM ${kept} SEMI JOIN ${failedTable(check)} USING (rid) WHERE true`;
  const rowsIn = (scope: string) => count(session, `SELECT rid ${failing} AND (${scope})`);
  const by = [];
  for (const [waiver, each] of own) by.push({ waiver, rows: await rowsIn(scopes.get(each)!) });
  return { rows: await rowsIn(own.map(([, each]) => scopes.get(each)!).join(' OR ')), by };
}

function wholly(failed: number, own: Numbered): Waived {
  return { rows: failed, by: own.map(([waiver]) => ({ waiver, rows: failed })) };
}

/** Records that could not be read are known by their file alone. */
function unread({ parts }: ReadTable, own: Numbered): Waived {
  const inFiles = (waivers: Numbered) =>
    unreadable({
      parts: parts.filter(({ part }) => waivers.some(([, { scope }]) => scope.file === undefined || isFile(scope.file, part.file))),
    });
  return { rows: inFiles(own), by: own.map((each) => ({ waiver: each[0], rows: inFiles([each]) })) };
}

function waiversOf(check: Check, waivers: readonly Waiver[]): Numbered {
  // The failures of a check of the whole data set are record types, told apart by it alone.
  const fits = ({ check: id, scope: { table } }: Waiver) =>
    id === check.id && (table === undefined || check.table === '' || table === check.table);
  return [...waivers.entries()].filter(([, waiver]) => fits(waiver));
}

async function scopeSql(
  session: Session,
  { scope: { division, agency, file, row, key = {} } }: Waiver,
  { parts }: ReadTable,
): Promise<string> {
  const numbers = [...parts.entries()].filter(([, { part }]) => file !== undefined && isFile(file, part.file)).map(([number]) => number);
  const conditions = [
    ...(division === undefined ? [] : [`division = ${sqlText(division)}`]),
    ...(agency === undefined ? [] : [`agency = ${sqlText(agency)}`]),
    ...(file === undefined ? [] : [numbers.length > 0 ? `part IN (${numbers.join(', ')})` : 'false']),
    ...(row === undefined ? [] : [await onLine(session, parts, numbers, row)]),
    ...Object.entries(key).map(([field, value]) => `coalesce(${keptName(field)} = ${sqlText(value)}, false)`),
  ];
  return `(${conditions.join(' AND ') || 'true'})`;
}

/** The rows that begin on a line of some of the files. */
async function onLine(session: Session, parts: ReadTable['parts'], numbers: readonly number[], line: number): Promise<string> {
  const rids: bigint[] = [];
  for (const number of numbers) {
    const ordinals = await ordinalsOnLine(session, parts[number]!, line);
    rids.push(...ordinals.map((ordinal) => (BigInt(number) << partBits) + ordinal));
  }
  return rids.length > 0 ? `rid IN (${rids.join(', ')})` : 'false';
}

function isFile(named: string, { path, absolute }: Pick<SourceFile, 'path'> & Partial<SourceFile>): boolean {
  return named === path || named === basename(path) || (absolute !== undefined && resolve(named) === absolute);
}

async function count(session: Session, rows: string): Promise<number> {
  const [found] = await session.rows(`SELECT count(*) AS n FROM (${rows})`);
  return Number(found!['n']);
}
