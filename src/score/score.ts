import type { CheckReport, Counts, DimensionScore, GroupReport, IndicatorScore, Score, Scores, TableReport } from '../conformance/model.js';
import type { Profile, Severity } from '../standard/model.js';
import { dimensions, dirtyIndicator, type Dimension } from './indicators.js';
import { rounded } from '../message/rounded.js';

/** What a score needs to know of a check. */
export type ScoredCheck = Pick<CheckReport, 'table' | 'level' | 'indicator' | 'severity' | 'outcome' | 'applicable' | 'failed'> &
  Pick<Partial<CheckReport>, 'dirty'>;
/** What a score needs to know of a table. */
export type ScoredTable = Pick<TableReport, 'id' | 'present' | 'rows' | 'clean'>;

interface Tallied {
  /** Indicator id to counts. */
  counts: Map<string, Counts>;
  rows: number;
  clean: number;
}

/**
 * Scores by GB/T 36344: X = A / B for each indicator, where B is what its checks applied to and A what conformed;
 * a dimension is the weighted mean of its indicators and the total that of the dimensions, both from 0 to 100.
 * What has no B has no value and is left out of the mean. Doubts, remarks, and checks that could not run never count.
 * Columns count as the cells that they have or would have: a missing one weighs as the rows that lack it. Where there is
 * no record there is no score.
 *
 * The whole and the tables are scored from `checks`, divisions and agencies from `groups`.
 */
export function scoreOf(
  checks: readonly ScoredCheck[],
  groups: readonly GroupReport[],
  tables: readonly ScoredTable[],
  profile: Profile,
): Scores {
  const scored: readonly Severity[] = profile.scored.filter((severity) => severity === 'error' || severity === 'warning');
  const counted = checks.filter(({ outcome, severity }) => (outcome === 'pass' || outcome === 'fail') && scored.includes(severity));
  const present = tables.filter((table) => table.present);

  return {
    ...scoreTallied(sumOfChecks(counted, present), profile),
    byTable: present.map((table) => ({
      table: table.id,
      ...scoreTallied(
        sumOfChecks(
          counted.filter((check) => check.table === table.id),
          [table],
        ),
        profile,
      ),
    })),
    byDivision: partition(groups, (group) => [group.division]).map(([[division = ''], members]) => ({
      division,
      ...scoreTallied(sumOfGroups(members, scored), profile),
    })),
    byAgency: partition(groups, (group) => [group.division, group.agency]).map(([[division = '', agency = ''], members]) => ({
      division,
      agency,
      ...scoreTallied(sumOfGroups(members, scored), profile),
    })),
  };
}

function sumOfChecks(checks: readonly ScoredCheck[], tables: readonly ScoredTable[]): Tallied {
  const counts = new Map<string, Counts>();
  const cellsOf = weigher(tables);
  for (const check of checks) {
    const cells = cellsOf(check);
    add(counts, check.indicator, { applicable: check.applicable * cells, failed: check.failed * cells });
    if (check.dirty && check.dirty.applicable > 0) add(counts, dirtyIndicator, check.dirty);
  }
  return { counts, ...rowsOf(tables) };
}

/** How many cells a check counts for: a column counts as those that it has or would have. */
export function weigher(tables: readonly Pick<ScoredTable, 'id' | 'rows'>[]): (check: Pick<ScoredCheck, 'level' | 'table'>) => number {
  const rows = new Map(tables.map((table) => [table.id, table.rows]));
  return ({ level, table }) => (level === 'header' ? (rows.get(table) ?? 0) : 1);
}

function sumOfGroups(groups: readonly GroupReport[], scored: readonly Severity[]): Tallied {
  const counts = new Map<string, Counts>();
  for (const group of groups) {
    for (const [indicator, bySeverity] of Object.entries(group.indicators)) {
      for (const severity of scored) {
        const more = bySeverity[severity];
        if (more) add(counts, indicator, more);
      }
    }
  }
  return { counts, ...rowsOf(groups) };
}

function add(counts: Map<string, Counts>, indicator: string, more: Counts): void {
  const so = counts.get(indicator) ?? { applicable: 0, failed: 0 };
  counts.set(indicator, { applicable: so.applicable + more.applicable, failed: so.failed + more.failed });
}

function rowsOf(parts: readonly { rows: number; clean: number }[]): { rows: number; clean: number } {
  return {
    rows: parts.reduce((sum, { rows }) => sum + rows, 0),
    clean: parts.reduce((sum, { clean }) => sum + clean, 0),
  };
}

/** Members that share a key, keys in order of code units. */
function partition<T>(members: readonly T[], keyOf: (member: T) => string[]): [string[], T[]][] {
  const parts = new Map<string, [string[], T[]]>();
  for (const member of members) {
    const key = keyOf(member);
    const name = JSON.stringify(key);
    const part = parts.get(name);
    if (part) part[1].push(member);
    else parts.set(name, [key, [member]]);
  }
  return [...parts.values()].sort(([a], [b]) => byCodeUnits(a[0]!, b[0]!) || byCodeUnits(a[1] ?? '', b[1] ?? ''));
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function scoreTallied({ counts, rows, clean }: Tallied, profile: Profile): Score {
  const parts = dimensions.map((dimension) => scoreDimension(dimension, rows > 0 ? counts : new Map<string, Counts>(), profile));
  const total = weightedMean(parts.map(({ ratio, report }) => ({ value: ratio, weight: report.weight })));
  return {
    ...(total !== undefined && { total: rounded(total * 100, 100) }),
    dimensions: parts.map(({ report }) => report),
    rows,
    clean,
  };
}

function scoreDimension(
  dimension: Dimension,
  counts: Map<string, Counts>,
  profile: Profile,
): { ratio: number | undefined; report: DimensionScore } {
  const weightOfIndicator = weights(
    profile.indicatorWeights,
    dimension.indicators.map(({ id }) => id),
  );
  const parts = dimension.indicators.map(({ id }) => scoreIndicator(id, counts.get(id), weightOfIndicator(id)));
  const ratio = weightedMean(parts.map(({ ratio, report }) => ({ value: ratio, weight: report.weight })));
  const weightOfDimension = weights(
    profile.dimensionWeights,
    dimensions.map(({ id }) => id),
  );
  return {
    ratio,
    report: {
      id: dimension.id,
      ...(ratio !== undefined && { score: rounded(ratio * 100, 100) }),
      weight: weightOfDimension(dimension.id),
      indicators: parts.map(({ report }) => report),
    },
  };
}

function scoreIndicator(
  id: string,
  { applicable, failed }: Counts = { applicable: 0, failed: 0 },
  weight: number,
): { ratio: number | undefined; report: IndicatorScore } {
  // For the two rates that count what is wrong, (B - wrong) / B is already their turned form, 1 - A / B.
  const met = applicable - failed;
  const ratio = applicable > 0 ? met / applicable : undefined;
  return {
    ratio,
    report: { id, checked: applicable, met, ...(ratio !== undefined && { value: rounded(ratio, 1) }), weight },
  };
}

/** Weights as the profile gives them; one it does not name weighs nothing, unless it names none of them: then all weigh 1. */
function weights(given: Record<string, number>, ids: string[]): (id: string) => number {
  const named = ids.some((id) => given[id] !== undefined);
  return (id) => given[id] ?? (named ? 0 : 1);
}

function weightedMean(parts: { value: number | undefined; weight: number }[]): number | undefined {
  let sum = 0;
  let weight = 0;
  for (const part of parts) {
    if (part.value === undefined || part.weight <= 0) continue;
    sum += part.value * part.weight;
    weight += part.weight;
  }
  return weight > 0 ? sum / weight : undefined;
}
