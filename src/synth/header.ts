import type { Field } from '../plan/plan.js';

/** How columns are headed: `AAC002`, `社会保障号码`, or now this, now that, now both. */
export const headers = ['code', 'label', 'mixed'] as const;
export type Header = (typeof headers)[number];

/** The heading of a column in the wanted form. */
export function heading({ name, label }: Field, position: number, header: Header): string {
  const forms = [name, label, `${label}(${name})`];
  return forms[header === 'code' ? 0 : header === 'label' ? 1 : position % 3]!;
}
