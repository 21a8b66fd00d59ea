import type { MappingReport } from '../conformance/model.js';
import { bareHeading } from '../dataset/match.js';
import type { Tally } from '../engine/tally.js';
import type { Mapping } from '../mapping/model.js';
import type { Plan } from '../plan/plan.js';
import type { Masker } from './masker.js';

/** What a report says of the mapping it was made with: each heading and value, used or not, in the order of the file. */
export function mappingOf({ file, columns, values }: Mapping, { source, replaced = [] }: Tally, plan: Plan, masker: Masker): MappingReport {
  const labelOf = (table: string, field: string) =>
    plan.tables.find(({ id }) => id === table)?.fields.find(({ name }) => name === field)?.label ?? '';
  const partsOf = (table: string) => source.tables.find((each) => each.table === table)?.parts ?? [];
  const filesWith = (table: string, heading: string) =>
    partsOf(table).filter((part) => part.columns.some(({ header, by }) => by === 'map' && bareHeading(header) === bareHeading(heading)));
  return {
    file,
    columns: columns.map(({ table, heading, element, line }) => ({
      table,
      heading: masker.text(heading),
      field: element,
      label: labelOf(table, element),
      line,
      files: filesWith(table, heading).length,
    })),
    values: values.map(({ table, element, value, to, line }) => ({
      table,
      field: element,
      label: labelOf(table, element),
      value: masker.value(element, value),
      to: masker.value(element, to),
      line,
      rows: replaced.find((each) => each.table === table && each.field === element && each.value === value)?.rows ?? 0,
    })),
  };
}
