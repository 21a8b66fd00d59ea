import type { TablePart } from '../../dataset/model.js';
import type { TablePlan } from '../../plan/plan.js';
import { sqlText } from '../expression/text.js';
import { sqlName } from '../names.js';

/** Column of a kept row that holds 8 bytes of hash over all cells of its file. */
export const wholeColumn = sqlName('whole');

/** Column of a kept row that holds 8 bytes of hash over the parts of a key. */
export function hashColumn(key: readonly string[]): string {
  return sqlName(`hash:${key.join(',')}`);
}

/** SQL of a hash over the parts of a key; NULL where one of them is missing. */
export function hashSql(parts: readonly string[]): string {
  return `CASE WHEN ${parts.map((part) => `${part} IS NOT NULL`).join(' AND ')} THEN hash(${parts.join(', ')}) END`;
}

/** What a row is made of, the same in files that have their columns in another order: the fields of its type, then what has no field. */
export function columnsOf(part: TablePart, table: TablePlan): { title: string; field?: string; index?: number; value?: string }[] {
  const at = new Map(part.columns.flatMap(({ field, index }) => (field === undefined ? [] : [[field, index] as const])));
  const given = new Map(part.given?.map(({ field, value }) => [field, value]));
  const others = part.columns.filter(({ field }) => field === undefined).map(({ header, index }) => ({ title: header, index }));
  return [
    ...table.fields.map(({ name }) => ({
      title: '',
      field: name,
      ...(at.has(name) && { index: at.get(name)! }),
      ...(given.has(name) && { value: given.get(name)! }),
    })),
    ...others.sort((one, other) => (one.title < other.title ? -1 : one.title > other.title ? 1 : one.index - other.index)),
  ];
}

/** SQL over the columns as they are read. */
export function wholeSql(part: TablePart, table: TablePlan, givenSql: (field: string) => string): string {
  const parts = columnsOf(part, table).flatMap(({ title, field, index, value }) => [
    ...(title === '' ? [] : [sqlText(title)]),
    index !== undefined ? `c${index}` : value === undefined ? 'NULL::VARCHAR' : givenSql(field!),
  ]);
  return `hash(${parts.join(', ')})`;
}
