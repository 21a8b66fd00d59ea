import { sqlLoosePath, sqlPlainPath } from '../expression/path.js';
import { sqlName } from '../names.js';

/** Columns of a kept path: its loose form, a number that tells how it is written, and the key that both make. */
export const loose = (field: string) => sqlName(`loose:${field}`);
export const spelling = (field: string) => sqlName(`spelling:${field}`);
export const pathKey = (field: string) => sqlName(`key:${field}`);

/** What a pass keeps of a path by which records are related. */
export function pathColumns(field: string, cell: string): string[] {
  return [`${sqlLoosePath(cell)} AS ${loose(field)}`, `hash(${sqlPlainPath(cell)}) AS ${spelling(field)}`];
}

/** What a view of kept rows has of such a path; nothing where the file lacks its column. */
export function viewColumns(field: string, missing: boolean): string[] {
  if (missing) return [`NULL::VARCHAR AS ${loose(field)}`, `NULL::UBIGINT AS ${spelling(field)}`, `NULL::VARCHAR AS ${pathKey(field)}`];
  return [loose(field), spelling(field), `${loose(field)} AS ${pathKey(field)}`];
}
