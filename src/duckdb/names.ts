import { separator } from './expression/text.js';

/** A SQL identifier, quoted. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Column of a kept row that holds a field, or a part of a key: no name of an element is that of a column which the engine has for itself. */
export function keptName(part: string): string {
  return sqlName(`kept:${part}`);
}

/** With what the names of all begin that SQL knows of a code list: types and variables. */
export function listMark(id: string): string {
  return `list:${id}:`;
}

/** Enumerated type that holds a code list's labels, its codes and labels, or its pairs of code and label. */
export function listType(id: string, what: 'label' | 'either' | 'pair'): string {
  return sqlName(`${listMark(id)}${what}`);
}

/** Whether values stand in such a type; never NULL. */
export function inTypeSql(id: string, what: 'label' | 'either' | 'pair', ...values: string[]): string {
  return `TRY_CAST(${values.join(` || ${separator} || `)} AS ${listType(id, what)}) IS NOT NULL`;
}

/** Relation of all kept rows of a record type. */
export function keptView(table: string): string {
  return `work.${sqlName(`kept:${table}`)}`;
}
