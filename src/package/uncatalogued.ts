import type { TablePart } from '../dataset/model.js';
import type { Session } from '../duckdb/session.js';
import type { Plan } from '../plan/plan.js';
import { askPart } from './ask-part.js';
import type { PackageProblem } from './model.js';
import { sqlEmpty } from '../duckdb/expression/blank.js';
import { readSql } from '../duckdb/read-csv.js';

/** The record types of the two arrangements, by volume and by record, and of the list of files. */
const [volumes, inner, items, files] = ['VolumeCatalogue', 'InnerCatalogue', 'ItemCatalogue', 'ElectronicFiles'] as const;
const catalogues = [volumes, inner, items] as const;
/** Those that list the records, each of which a rule holds the list of files against. */
const ofRecords = [inner, items] as const;

const [codeField, declaredField] = ['ARCHIVALCODE', 'TOTALITEMS'] as const;

/**
 * What of the files and records of a package stands in no catalogue. A rule that asks for it runs where its own catalogue
 * was handed over; here it is looked at over all of them, for a catalogue without rows stands in for none that has some,
 * and of the two arrangements the one that is not used need not be there.
 *
 * @param tables Record types to what was read for them.
 */
export async function uncatalogued(session: Session, plan: Plan, tables: ReadonlyMap<string, TablePart[]>): Promise<PackageProblem[]> {
  const partsOf = (alias: string) => tables.get(plan.tables.find((table) => table.alias === alias)?.id ?? '') ?? [];
  const delivered = catalogues.filter((alias) => partsOf(alias).length > 0);
  if (delivered.length === 0) return [];
  const found = await askPart(session, async (): Promise<PackageProblem[]> => {
    const rows = new Map<string, number>();
    for (const alias of delivered) rows.set(alias, await countOf(session, partsOf(alias), 'true'));
    const rowsOf = (...of: readonly string[]) => of.reduce((sum, alias) => sum + (rows.get(alias) ?? 0), 0);
    if (rowsOf(...catalogues) === 0)
      return [{ code: 'package.catalogues-empty', params: { count: await countOf(session, partsOf(files), 'true') }, leftOut: false }];
    const problems: PackageProblem[] = [];
    const declared = rowsOf(inner) > 0 ? 0 : await declaredBy(session, partsOf(volumes));
    const listed = rowsOf(...ofRecords);
    if (declared > listed) problems.push({ code: 'package.records-unlisted', params: { declared, listed }, leftOut: false });
    // Where both are there, rules tell it row by row.
    if (ofRecords.some((alias) => partsOf(alias).length === 0))
      problems.push(...(await filesOfNone(session, partsOf(files), catalogues.flatMap(partsOf))));
    return problems;
  });
  return found ?? [];
}

function cellOf(part: TablePart, field: string): string {
  const index = part.columns.find((column) => column.field === field)?.index;
  return index === undefined ? 'NULL::VARCHAR' : `trim(c${index})`;
}

async function countOf(session: Session, parts: readonly TablePart[], where: string): Promise<number> {
  let count = 0;
  for (const part of parts) {
    const [row] = await session.rows(`SELECT count(*) AS n FROM ${readSql(part)} WHERE ${where}`);
    count += Number(row!['n']);
  }
  return count;
}

/** How many records the volumes say that they hold. */
async function declaredBy(session: Session, parts: readonly TablePart[]): Promise<number> {
  let declared = 0;
  for (const part of parts) {
    const [row] = await session.rows(
      `SELECT coalesce(sum(TRY_CAST(${cellOf(part, declaredField)} AS BIGINT)), 0) AS n FROM ${readSql(part)}`,
    );
    declared += Number(row!['n']);
  }
  return declared;
}

/** Rows of the list of files whose archival code no catalogue holds. */
async function filesOfNone(session: Session, lists: readonly TablePart[], held: readonly TablePart[]): Promise<PackageProblem[]> {
  const codes = held.map((part) => `SELECT ${cellOf(part, codeField)} AS code FROM ${readSql(part)}`).join(' UNION ALL ');
  let [count, example] = [0, ''];
  for (const part of lists) {
    const [row] = await session.rows(`SELECT count(*) AS n, coalesce(min(code), '') AS example
      FROM (SELECT ${cellOf(part, codeField)} AS code FROM ${readSql(part)}) WHERE NOT ${sqlEmpty('code')} AND code NOT IN (SELECT code FROM (${codes}) WHERE code IS NOT NULL)`);
    count += Number(row!['n']);
    example ||= String(row!['example']);
  }
  return count === 0 ? [] : [{ code: 'package.uncatalogued', params: { count, example }, leftOut: false }];
}
