import type { ColumnMatch } from '../../dataset/model.js';
import { sqlText } from '../expression/text.js';
import { sqlName } from '../names.js';

/** SQL of the cell of a column as it is read: with what a mapping says in the place of some texts. */
export function cellSql({ index, replaced }: Pick<ColumnMatch, 'index' | 'replaced'>): string {
  const cell = `c${index}`;
  if (!replaced) return cell;
  return `CASE ${cell} ${replaced.map(([text, to]) => `WHEN ${sqlText(text)} THEN ${sqlText(to)}`).join(' ')} ELSE ${cell} END`;
}

/** The column that tells which of the texts a mapping replaces stood in a cell, by its place in the list from 1; 0 for none. */
export const replacedColumn = (field: string) => sqlName(`replaced:${field}`);

/** SQL of that column, where a mapping replaces any. */
export function replacedSql({ index, field, replaced }: ColumnMatch): string[] {
  if (!replaced || field === undefined) return [];
  const places = replaced.map(([text], at) => `WHEN ${sqlText(text)} THEN ${at + 1}`);
  return [`(CASE c${index} ${places.join(' ')} ELSE 0 END)::USMALLINT AS ${replacedColumn(field)}`];
}
