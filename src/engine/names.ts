import { sqlText } from '../rule/sql-text.js';

/** A SQL identifier, quoted. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Enumerated type that holds a code list's codes, labels, both, or pairs of code and label. */
export function listType(id: string, what: 'code' | 'label' | 'either' | 'pair'): string {
  return sqlName(`list:${id}:${what}`);
}

/** Whether values stand in a code list; never NULL. */
export function inListSql(id: string, what: 'code' | 'label' | 'either' | 'pair', ...values: string[]): string {
  return `TRY_CAST(${values.join(` || ${sqlText(pairMark)} || `)} AS ${listType(id, what)}) IS NOT NULL`;
}

/** Stands between code and label of a pair; no code holds it. */
export const pairMark = '\u001f';
