import type { FaultDetail } from '../system/fault.js';
import type { MessageCode } from '../message/messages.js';
import { dirtyIndicator } from '../score/indicators.js';
import { isOfRecords } from '../score/verdict.js';
import type { CheckReport, ConformanceReport, Counts, GroupReport } from '../conformance/model.js';

/** What in a report contradicts itself, so that it is none that this program has written: each with what it is about. */
export function contradictionsOf({ checks, tables, groups, run, scores }: ConformanceReport): FaultDetail[] {
  const rowsOf = new Map(tables.map(({ id, rows }) => [id, rows]));
  return [
    ...checks.flatMap((check) => [...ofCheck(check), ...ofRows(check, rowsOf.get(check.table))]),
    ...tables.flatMap(({ id, present, rows, clean, waived = 0, unreadable, columns }) => {
      const own = groups.filter(({ table }) => table === id);
      const read = checks.find(({ kind, table }) => kind === 'records' && table === id);
      return [
        ...differing(`${id} clean`, clean + waived, '<=', rows),
        ...(columns ? differing(`${id} columns.known`, columns.known, '<=', columns.all) : []),
        ...(present ? [] : differing(`${id} rows`, rows + unreadable, '=', 0)),
        ...differing(`${id} groups.rows`, sum(own, 'rows'), '=', rows),
        ...differing(`${id} groups.clean`, sum(own, 'clean'), '=', clean),
        ...ofGroups(id, own, checks),
        ...(read ? differing(`${id} ${read.id} failed`, read.failed, '=', unreadable) : []),
      ];
    }),
    ...groups.flatMap(({ table, division, agency, indicators }) =>
      Object.entries(indicators).flatMap(([indicator, bySeverity]) =>
        Object.values(bySeverity).flatMap(({ applicable, failed }) =>
          differing(`${[table, division, agency].filter(Boolean).join(' ')} ${indicator} failed`, failed, '<=', applicable),
        ),
      ),
    ),
    ...differing('scores.rows', scores.rows, '=', sum(tables, 'rows')),
    ...differing('scores.clean', scores.clean, '<=', scores.rows),
    ...checks
      .filter(({ kind }) => kind === 'files')
      .flatMap(({ id, failed }) =>
        differing(`${id} failed`, failed, '=', run.inputs.filter(({ problems }) => problems.some(({ remark }) => !remark)).length),
      ),
  ];
}

function ofCheck({
  id,
  table,
  outcome,
  applicable,
  failed,
  dirty,
  waived = 0,
  samples,
  causes = [],
  divisions,
}: CheckReport): FaultDetail[] {
  const name = [table, id].filter(Boolean).join(' ');
  const borne = { fail: failed > 0, pass: failed === 0 && applicable > 0, 'not-applicable': failed === 0 && applicable === 0, error: true };
  return [
    ...(borne[outcome] ? [] : [detail('report.contradiction.outcome', { what: name, outcome, applicable, failed })]),
    ...differing(`${name} failed`, failed, '<=', applicable),
    ...(dirty ? differing(`${name} dirty`, dirty.failed, '<=', dirty.applicable) : []),
    ...differing(`${name} waived`, waived, '<=', failed),
    ...(outcome === 'fail' ? differing(`${name} samples`, samples.length, '<=', failed) : []),
    ...differing(`${name} causes.failed`, sum(causes, 'failed'), '<=', failed),
    ...differing(`${name} divisions.failed`, sum(divisions, 'failed'), '<=', failed),
  ];
}

/** The checks of a table count what its divisions and agencies count together: none was taken out, and none added. */
function ofGroups(id: string, groups: readonly GroupReport[], checks: readonly CheckReport[]): FaultDetail[] {
  const counted = new Map<string, { groups: Counts; checks: Counts }>();
  const add = (of: 'groups' | 'checks', indicator: string, severity: string, { applicable, failed }: Counts) => {
    const name = `${id} ${indicator} ${severity}`;
    const so = counted.get(name) ?? { groups: { applicable: 0, failed: 0 }, checks: { applicable: 0, failed: 0 } };
    counted.set(name, { ...so, [of]: { applicable: so[of].applicable + applicable, failed: so[of].failed + failed } });
  };
  for (const { indicators } of groups) {
    for (const [indicator, bySeverity] of Object.entries(indicators))
      for (const [severity, counts] of Object.entries(bySeverity)) add('groups', indicator, severity, counts);
  }
  for (const check of checks) {
    if (check.table !== id || !isOfRecords(check) || (check.outcome !== 'pass' && check.outcome !== 'fail')) continue;
    add('checks', check.indicator, check.severity, check);
    if (check.dirty && check.dirty.applicable > 0) add('checks', dirtyIndicator, check.severity, check.dirty);
  }
  return [...counted].flatMap(([name, { groups: inGroups, checks: inChecks }]) => [
    ...differing(`${name} applicable`, inChecks.applicable, '=', inGroups.applicable),
    ...differing(`${name} failed`, inChecks.failed, '=', inGroups.failed),
  ]);
}

/** What is asked of each row is asked of no more rows than there are. */
function ofRows({ id, table, level, applicable }: CheckReport, rows = 0): FaultDetail[] {
  return level === 'cell' || level === 'record' ? differing(`${table} ${id} applicable`, applicable, '<=', rows) : [];
}

function differing(what: string, is: number, relation: '=' | '<=', bound: number): FaultDetail[] {
  if (relation === '=' ? is === bound : is <= bound) return [];
  return [detail(relation === '=' ? 'report.contradiction.differs' : 'report.contradiction.exceeds', { what, is, bound })];
}

function detail(code: MessageCode, params: FaultDetail['params']): FaultDetail {
  return { code, params };
}

function sum<Name extends string>(items: readonly Record<Name, number>[], name: Name): number {
  return items.reduce((total, item) => total + item[name], 0);
}
