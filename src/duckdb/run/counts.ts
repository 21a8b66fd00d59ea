import { kindOf } from '../../check/kinds.js';
import type { Check } from '../../plan/plan.js';
import { appliesSql, dirtySql, failedSql, hasBits, opensSql, wordNames, writtenSql, type Bit, type Layout } from '../pass/layout.js';
import { sqlText } from '../expression/text.js';
import { amountSum, amountText, amountUnits, type Amount } from '../../value/amount.js';
import type { Session } from '../session.js';
import type { GroupTally } from '../../engine/tally.js';
import { amongSql, type Concerned } from '../question/scope.js';

/** More groups than this are folded into one: no province has so many agencies, so the cells hold something else. */
const groupLimit = 5_000;

/** Stands for the groups folded into one. */
const foldedGroup = '*';

interface CheckCounts {
  applicable: number[];
  failed: number[];
  /** Of a field that must be filled: cells that are not blank, and those of them that hold a word for no value. */
  dirty?: { applicable: number[]; failed: number[] };
  /** Rows of which it cannot be told whether they conform, of a check that asks for parameters. */
  undecided?: number[];
}

export interface TableCounts {
  rows: number;
  groups: GroupTally[];
  /** By check id, parallel to `groups`. */
  checks: Map<string, CheckCounts>;
}

/**
 * Counts applicable and failed rows of every row check, by division and agency, from the kept words alone. Rows with
 * the same words are counted once for all.
 *
 * @param kept Relation of the kept rows.
 * @param partsOf The files that a check can be evaluated on, where not all have its columns.
 */
export async function countRows(
  session: Session,
  kept: string,
  checks: readonly Check[],
  layout: Layout,
  partsOf: ReadonlyMap<string, readonly number[]>,
): Promise<TableCounts> {
  const combined = 'work.combined';
  await session.run(`CREATE OR REPLACE TABLE ${combined} AS
    SELECT division, agency, part, ${wordNames(layout)
      .map((word) => `${word}, `)
      .join('')} count(*) AS n FROM ${kept} GROUP BY ALL`);
  await foldGroups(session, combined);
  const isMet = await metBits(session, combined, layout);
  const errors = checks.filter(({ severity }) => severity === 'error');
  const bitsOf = (bits: ReadonlyMap<string, Bit>, names: readonly string[]) => names.flatMap((name) => bits.get(name) ?? []);
  const words = errors.filter(({ kind }) => kindOf(kind).asks === 'word').map(({ fields }) => fields[0]!);
  const clean =
    [
      ...hasBits(
        'failed',
        bitsOf(
          layout.failed,
          errors.map(({ id }) => id),
        ),
        'none',
      ),
      ...hasBits('dirty', bitsOf(layout.dirty, words), 'none'),
    ].join(' AND ') || 'true';
  // A sum is planned for longer than most tables are counted: what no row has needs none, and what several ask for is asked once.
  const sums = new Map<string, number>();
  const sum = (condition: string, isNone = false): number | undefined => {
    if (isNone) return undefined;
    const place = sums.get(condition) ?? sums.size;
    sums.set(condition, place);
    return place;
  };
  const places = checks.map((check) => {
    const isDirty = isMet('dirty', layout.dirty.get(check.fields[0]!));
    const own = {
      applicable: sum(appliesSql(check, layout, partsOf.get(check.id))),
      failed: sum(failedSql(check, layout), layout.failed.has(check.id) ? !isMet('failed', layout.failed.get(check.id)) : !isDirty),
    };
    const dirty = kindOf(check.kind).asks === 'filled' &&
      layout.dirty.has(check.fields[0]!) && { applicable: sum(writtenSql(check, layout)), failed: sum(dirtySql(check, layout), !isDirty) };
    const opens = opensSql(check, layout, partsOf.get(check.id));
    const open = opens === undefined ? undefined : { place: sum(opens, !isMet('open', layout.open.get(check.id))) };
    return { id: check.id, own, dirty, open };
  });
  const columns = await session.columns(`SELECT division, agency, sum(n)::BIGINT, ${sumWhere(clean)}
    ${[...sums.keys()].map((condition) => `, ${sumWhere(condition)}`).join('')} FROM ${combined} GROUP BY division, agency ORDER BY division, agency`);
  await session.run(`DROP TABLE ${combined}`);

  const [divisions = [], agencies = [], rows = [], cleanRows = [], ...counts] = columns;
  const groups = divisions.map((division, index) => ({
    division: String(division),
    agency: String(agencies[index]),
    rows: Number(rows[index]),
    clean: Number(cleanRows[index]),
  }));
  const numbers = (place: number | undefined) => (place === undefined ? divisions.map(() => 0) : (counts[place] ?? []).map(Number));
  const pair = ({ applicable, failed }: Record<'applicable' | 'failed', number | undefined>) => ({
    applicable: numbers(applicable),
    failed: numbers(failed),
  });
  return {
    rows: groups.reduce((sum, group) => sum + group.rows, 0),
    groups,
    checks: new Map(
      places.map(({ id, own, dirty, open }) => [
        id,
        { ...pair(own), ...(dirty && { dirty: pair(dirty) }), ...(open && { undecided: numbers(open.place) }) },
      ]),
    ),
  };
}

/** Tells whether any row has a bit. */
async function metBits(session: Session, combined: string, layout: Layout): Promise<(prefix: string, bit: Bit | undefined) => boolean> {
  const names = wordNames(layout);
  const [row = {}] =
    names.length > 0 ? await session.rows(`SELECT ${names.map((name) => `bit_or(${name}) AS ${name}`).join(', ')} FROM ${combined}`) : [];
  return (prefix, bit) => bit !== undefined && (BigInt((row[`${prefix}${bit.word}`] as bigint | null) ?? 0) & bit.value) !== 0n;
}

/** Counts some of the kept rows by the groups that `countRows` found. */
export async function countByGroup(session: Session, kept: string, rows: Concerned, groups: readonly GroupTally[]): Promise<number[]> {
  const counts = groups.map(() => 0);
  const placeOf = placesOf(groups);
  const found = await session.rows(`SELECT division, agency, count(*) AS n FROM ${kept} a ${amongSql(rows)} GROUP BY ALL`);
  for (const { division, agency, n } of found) {
    const index = placeOf(String(division), String(agency));
    if (index !== undefined) counts[index]! += Number(n);
  }
  return counts;
}

/**
 * The amounts of rows by the groups that `countRows` found; undefined for groups that have none.
 *
 * @param rows Relation of `division`, `agency` and `amount`, NULL where it is not known.
 */
export async function sumByGroup(session: Session, rows: string, groups: readonly GroupTally[]): Promise<(Amount | undefined)[]> {
  const sums = groups.map((): Amount | undefined => undefined);
  const placeOf = placesOf(groups);
  const found = await session.rows(
    `SELECT division, agency, coalesce(sum(amount), 0)::VARCHAR AS sum, count(*) FILTER (amount IS NULL) AS unknown FROM ${rows} GROUP BY ALL`,
  );
  for (const { division, agency, sum, unknown } of found) {
    const index = placeOf(String(division), String(agency));
    const more = { sum: amountText(amountUnits(String(sum))), unknown: Number(unknown) };
    if (index !== undefined) sums[index] = amountSum([...(sums[index] ? [sums[index]] : []), more]);
  }
  return sums;
}

/** Where a group stands in the list; the folded one stands for those that are in none. */
function placesOf(groups: readonly GroupTally[]): (division: string, agency: string) => number | undefined {
  const place = new Map(groups.map(({ division, agency }, index) => [groupKey(division, agency), index]));
  return (division, agency) => place.get(groupKey(division, agency)) ?? place.get(groupKey(foldedGroup, foldedGroup));
}

function groupKey(division: string, agency: string): string {
  return JSON.stringify([division, agency]);
}

/** Many aggregates with a FILTER each are several times slower than many sums. */
function sumWhere(condition: string): string {
  return `sum(CASE WHEN ${condition} THEN n ELSE 0 END)::BIGINT`;
}

async function foldGroups(session: Session, combined: string): Promise<void> {
  const [counted] = await session.rows(`SELECT count(*) AS n FROM (SELECT DISTINCT division, agency FROM ${combined})`);
  if (Number(counted!['n']) <= groupLimit) return;
  const folded = sqlText(foldedGroup);
  await session.run(`UPDATE ${combined} SET division = ${folded}, agency = ${folded}
    WHERE (division, agency) NOT IN (SELECT (division, agency) FROM ${combined}
      GROUP BY division, agency ORDER BY sum(n) DESC, division, agency LIMIT ${groupLimit - 1})`);
}
