import { nameIn } from '../message/bilingual.js';
import { bracketed } from '../message/punctuation.js';
import type { Language } from '../message/messages.js';
import type { Plan, TablePlan } from './plan.js';

/** What expressions call a record type: `T4`, and one of another standard by its alias. */
export function calledIn({ number, alias, from }: Pick<TablePlan, 'number' | 'alias' | 'from'>): string {
  return from ? alias : `T${number}`;
}

/** The fields of a record type that its checks look at. */
export function lookedAt({ fields, from }: Pick<TablePlan, 'fields' | 'from'>): string[] {
  return from?.fields ?? fields.map(({ name }) => name);
}

/** What people call it: its name, and that of its standard where it is another one. */
export function titleOf(
  { name, english, from }: { name: string; english?: string; from?: { number: string } },
  language: Language,
): string {
  const title = nameIn(language, name, english);
  return from ? bracketed(title, from.number, language) : title;
}

/** The record types of a plan that are judged: all, unless some are named. */
export function judgedTables({ tables, only }: Pick<Plan, 'tables' | 'only'>): TablePlan[] {
  return only ? tables.filter(({ id }) => only.tables.includes(id)) : tables;
}

/** Those that the data must have: its own ones, and one of another standard where it alone is judged. */
export function owedTables<Table extends { from?: unknown }>(tables: readonly Table[], only: unknown): Table[] {
  return tables.filter(({ from }) => only !== undefined || !from);
}
