import { bracketed } from '../message/punctuation.js';
import type { Language } from '../message/messages.js';
import type { TablePlan } from './plan.js';

/** What expressions call a record type: `T4`, and one of another standard by its alias. */
export function calledIn({ number, alias, from }: Pick<TablePlan, 'number' | 'alias' | 'from'>): string {
  return from ? alias : `T${number}`;
}

/** The fields of a record type that its checks look at. */
export function lookedAt({ fields, from }: Pick<TablePlan, 'fields' | 'from'>): string[] {
  return from?.fields ?? fields.map(({ name }) => name);
}

/** What people call it: its name, and that of its standard where it is another one. */
export function titleOf({ name, from }: { name: string; from?: { number: string } }, language: Language): string {
  return from ? bracketed(name, from.number, language) : name;
}
