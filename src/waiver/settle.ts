import { recordTypeNamed } from '../dataset/match.js';
import { InputFault, type FaultParams } from '../fault.js';
import type { MessageCode } from '../message/messages.js';
import type { Plan } from '../plan/plan.js';
import type { Waiver, WaiverFile, WaiverScope } from './model.js';

/** The checks that every export has beside those of its standard, and by what their failures can be told apart. */
const structure: Readonly<Record<string, readonly (keyof WaiverScope)[]>> = {
  'dataset.tables': ['table'],
  'dataset.files': ['file'],
  'header.columns': ['table'],
  'file.records': ['table', 'file'],
};

/**
 * The waivers of a file as they hold for a plan on its day: record types by id.
 *
 * @throws InputFault with file, line and column for the first that has expired, is not yet approved, or speaks of a
 * check, a record type or a scope that there is not.
 */
export function settleWaivers({ path, waivers }: WaiverFile, plan: Plan): Waiver[] {
  return waivers.map((waiver) => {
    const { check, scope, date, expires, line, column } = waiver;
    const fault = (code: MessageCode, params: FaultParams = {}) => new InputFault(code, { path, line, column, check, ...params });
    if (expires < date) throw fault('waiver.backwards', { date, expires });
    if (expires < plan.asOf) throw fault('waiver.expired', { expires, asOf: plan.asOf });
    if (date > plan.asOf) throw fault('waiver.too-early', { date, asOf: plan.asOf });

    const tables = plan.tables.filter(({ checks }) => checks.some(({ id }) => id === check));
    const ownScope = Object.hasOwn(structure, check) ? structure[check] : undefined;
    if (tables.length === 0 && !ownScope) throw fault('waiver.unknown-check', { standard: plan.standard.id });
    const bad = (Object.keys(scope) as (keyof WaiverScope)[]).find((part) => ownScope && !ownScope.includes(part));
    if (bad) throw fault('waiver.no-such-scope', { part: bad });
    if (scope.table === undefined) return waiver;
    const table = recordTypeNamed(plan, scope.table);
    if (!table) throw fault('waiver.unknown-table', { table: scope.table, standard: plan.standard.id });
    if (!ownScope && !tables.includes(table)) throw fault('waiver.not-in-table', { table: table.name });
    return { ...waiver, scope: { ...scope, table: table.id } };
  });
}
