import { ownCodesIn } from '../check/kinds.js';
import { dirtyIndicator } from '../score/indicators.js';
import type { CheckTally, TableTally } from '../engine/tally.js';
import type { Plan } from '../plan/plan.js';
import type { Severity } from '../standard/model.js';
import type { Masker } from './masker.js';
import type { Counts, GroupReport } from '../conformance/model.js';

/** Counts of each table, division and agency, from which scores can be made again without the data. */
export function groupsOf(tables: readonly TableTally[], masker: Masker): GroupReport[] {
  const groups = tables.flatMap((table) =>
    table.groups.map((group, position): GroupReport => ({
      table: table.table,
      division: masker.code(group.division),
      agency: masker.code(group.agency),
      rows: group.rows,
      clean: group.clean,
      ...(group.amount && { amount: group.amount }),
      indicators: indicatorsOf(table, position),
    })),
  );
  return groups.sort((a, b) => order(a.table, b.table) || order(a.division, b.division) || order(a.agency, b.agency));
}

/** Names of the divisions of groups, from the code list of the division field. */
export function divisionNamesOf(groups: readonly GroupReport[], plan: Plan): Record<string, string> {
  const coded = ownCodesIn(
    plan.tables.flatMap(({ checks }) => checks),
    plan.groups.division,
  );
  const codes = plan.codeLists.get(coded?.list ?? '')?.codes ?? [];
  const names = new Map(codes.map(({ code, names }) => [code, names[0]] as const));
  const divisions = [...new Set(groups.map(({ division }) => division))].sort();
  return Object.fromEntries(
    divisions.flatMap((division) => {
      const name = names.get(division);
      return name ? [[division, name]] : [];
    }),
  );
}

function indicatorsOf({ checks }: TableTally, position: number): GroupReport['indicators'] {
  const counts = new Map<string, Map<Severity, Counts>>();
  const add = (indicator: string, severity: Severity, more: Counts): void => {
    if (more.applicable === 0) return;
    const bySeverity = counts.get(indicator) ?? new Map<Severity, Counts>();
    counts.set(indicator, bySeverity);
    const so = bySeverity.get(severity) ?? { applicable: 0, failed: 0 };
    bySeverity.set(severity, { applicable: so.applicable + more.applicable, failed: so.failed + more.failed });
  };
  const at = (numbers: CheckTally['groups']): Counts => ({
    applicable: numbers?.applicable[position] ?? 0,
    failed: numbers?.failed[position] ?? 0,
  });
  for (const { check, groups, dirty, outcome } of checks) {
    if (outcome !== 'pass' && outcome !== 'fail') continue;
    add(check.indicator, check.severity, at(groups));
    add(dirtyIndicator, check.severity, at(dirty?.groups));
  }
  return Object.fromEntries(
    [...counts]
      .sort(([a], [b]) => order(a, b))
      .map(([indicator, bySeverity]) => [indicator, Object.fromEntries([...bySeverity].sort(([a], [b]) => order(a, b)))]),
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
