import type { TableTally } from '../engine/tally.js';
import type { Plan } from '../plan/plan.js';
import type { Severity } from '../standard/model.js';
import type { Hider } from './hider.js';
import type { Counts, GroupReport } from './model.js';

/** Counts of each table, division and agency, from which scores can be made again without the data. */
export function groupsOf(tables: readonly TableTally[], hide: Hider): GroupReport[] {
  const groups = tables.flatMap((table) =>
    table.groups.map((group, position): GroupReport => ({
      table: table.table,
      division: hide.code(group.division),
      agency: hide.code(group.agency),
      rows: group.rows,
      clean: group.clean,
      indicators: indicatorsOf(table, position),
    })),
  );
  return groups.sort((a, b) => order(a.table, b.table) || order(a.division, b.division) || order(a.agency, b.agency));
}

/** Names of the divisions of groups, from the code list of the division field. */
export function divisionNamesOf(groups: readonly GroupReport[], plan: Plan): Record<string, string> {
  const check = plan.tables
    .flatMap(({ checks }) => checks)
    .find(({ kind, fields }) => kind === 'code' && fields[0] === plan.groups.division);
  const codes = plan.codeLists.get(String(check?.params['list']))?.codes ?? [];
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
  for (const { check, groups, outcome } of checks) {
    const applicable = groups?.applicable[position] ?? 0;
    if (applicable === 0 || (outcome !== 'pass' && outcome !== 'fail')) continue;
    const bySeverity = counts.get(check.indicator) ?? new Map<Severity, Counts>();
    counts.set(check.indicator, bySeverity);
    const so = bySeverity.get(check.severity) ?? { applicable: 0, failed: 0 };
    bySeverity.set(check.severity, {
      applicable: so.applicable + applicable,
      failed: so.failed + (groups?.failed[position] ?? 0),
    });
  }
  return Object.fromEntries(
    [...counts].sort(([a], [b]) => order(a, b)).map(([indicator, bySeverity]) => [
      indicator,
      Object.fromEntries([...bySeverity].sort(([a], [b]) => order(a, b))),
    ]),
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
