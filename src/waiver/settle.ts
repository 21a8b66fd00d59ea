import { wordsInParams } from '../message/bilingual.js';
import { fieldFinder, recordTypeNamed } from '../dataset/match.js';
import { InputFault, type FaultParams } from '../system/fault.js';
import type { MessageCode } from '../message/messages.js';
import type { Plan, TablePlan } from '../plan/plan.js';
import type { Waiver, WaiverFile, WaiverScope } from './model.js';

/** The checks that every export has beside those of its standard, and by what their failures can be told apart. */
const structure: Readonly<Record<string, readonly (keyof WaiverScope)[]>> = {
  'dataset.tables': ['table'],
  'dataset.files': ['file'],
  'header.columns': ['table'],
  'file.records': ['table', 'file'],
  'file.agency': ['table', 'file', 'row', 'division', 'agency', 'key'],
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
    if (scope.row !== undefined && scope.file === undefined) throw fault('waiver.row-needs-file', { row: scope.row });
    if (scope.table === undefined && scope.key === undefined) return waiver;
    const table = scope.table === undefined ? onlyOne(tables) : recordTypeNamed(plan, scope.table);
    if (!table && scope.table === undefined)
      throw fault(
        'waiver.key-needs-table',
        wordsInParams(
          'tables',
          tables.map(({ name }) => name),
        ),
      );
    if (!table) throw fault('waiver.unknown-table', { table: scope.table!, standard: plan.standard.id });
    if (!ownScope && !tables.includes(table)) throw fault('waiver.not-in-table', { table: table.name });
    const key = scope.key && keyOf(scope.key, table);
    if (key === null)
      throw fault('waiver.bad-key', {
        table: table.name,
        ...wordsInParams('known', table.key.length > 0 ? table.key.map((name) => titleOf(name, table)) : ['–']),
      });
    return { ...waiver, scope: { ...scope, table: table.id, ...(key && { key }) } };
  });
}

/** Whether failures of a check can be told apart by the line of a record. */
export function isByRow(check: string): boolean {
  return !Object.hasOwn(structure, check) || structure[check]!.includes('row');
}

function onlyOne(tables: readonly TablePlan[]): TablePlan | undefined {
  return tables.length === 1 ? tables[0] : undefined;
}

/** A key by the names of its fields; null where it names what is no key field, or leaves open which one is meant. */
function keyOf(said: NonNullable<WaiverScope['key']>, table: TablePlan): WaiverScope['key'] | null {
  const find = fieldFinder(table);
  const fields = Object.keys(said).map((name) => (name === '' && table.key.length === 1 ? table.key[0] : find(name)?.field.name));
  if (fields.some((field) => field === undefined || !table.key.includes(field))) return null;
  return Object.fromEntries(Object.values(said).map((value, at) => [fields[at]!, value]));
}

function titleOf(name: string, { fields }: TablePlan): string {
  return `${name} ${fields.find((field) => field.name === name)?.label ?? ''}`.trim();
}
