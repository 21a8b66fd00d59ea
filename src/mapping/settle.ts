import { bareHeading, fieldFinder, recordTypeNamed } from '../dataset/match.js';
import type { MessageCode } from '../message/messages.js';
import type { Plan } from '../plan/plan.js';
import { InputFault, type FaultParams } from '../system/fault.js';
import { mustBeFaultless } from './faults.js';
import type { Mapping, MappingFile } from './model.js';

/**
 * A mapping as it holds for a plan: record types and elements by id.
 *
 * @throws InputFault with file, line and column for each record type or element that there is not, and for what is said twice.
 */
export function settleMapping({ path, size, sha256, standard, tables }: MappingFile, plan: Plan): Mapping {
  const faults: InputFault[] = [];
  const fault = (code: MessageCode, { line, column }: { line: number; column: number }, params: FaultParams) =>
    faults.push(new InputFault(code, { path, line, column, ...params }));
  if (standard && standard.id !== plan.standard.id) {
    // Of another standard, every name may be unknown.
    fault('mapping.other-standard', standard, { said: standard.id, standard: plan.standard.id });
    mustBeFaultless(path, faults);
  }
  const mapping: Mapping = { file: { path, size, sha256 }, columns: [], values: [] };
  const met = new Set<string>();
  const once = (parts: readonly string[], what: string, place: { line: number; column: number }) => {
    const name = JSON.stringify(parts);
    if (met.has(name)) fault('mapping.twice', place, { what });
    met.add(name);
  };
  for (const said of tables) {
    const table = recordTypeNamed(plan, said.table);
    if (!table) {
      fault('mapping.unknown-table', said, { table: said.table, standard: plan.standard.id });
      continue;
    }
    once([table.id], said.table, said);
    const find = fieldFinder(table);
    const elementOf = (each: { element: string; line: number; column: number }) => {
      const found = find(each.element)?.field.name;
      if (found === undefined) fault('mapping.unknown-element', each, { element: each.element, table: table.name });
      return found;
    };
    for (const column of said.columns) {
      once([table.id, bareHeading(column.heading)], column.heading, column);
      const element = elementOf(column);
      if (element !== undefined) mapping.columns.push({ ...column, table: table.id, element });
    }
    for (const value of said.values) {
      const element = elementOf(value);
      if (element === undefined) continue;
      once([table.id, element, value.value], value.value, value);
      mapping.values.push({ ...value, table: table.id, element });
    }
  }
  mustBeFaultless(path, faults);
  return mapping;
}

/** The plan in which fields know the headings and the values that a mapping says are theirs. */
export function withMapping(plan: Plan, { columns, values }: Mapping): Plan {
  const tables = plan.tables.map((table) => {
    const fields = table.fields.map((field) => {
      const own = <Said extends { table: string; element: string }>(all: readonly Said[]) =>
        all.filter((each) => each.table === table.id && each.element === field.name);
      const headings = own(columns).map(({ heading }) => heading);
      const replaced = own(values).map(({ value, to }) => [value, to] as const);
      return { ...field, ...(headings.length > 0 && { headings }), ...(replaced.length > 0 && { replaced }) };
    });
    return { ...table, fields };
  });
  return { ...plan, tables };
}
