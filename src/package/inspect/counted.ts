import type { Inspection } from '../model.js';

/** Counts as an inspection has them: none where there is nothing to count. */
export function counted(counts: Partial<Record<'unseen' | 'outside' | 'signatures' | 'trailing', number>>): Partial<Inspection> {
  return Object.fromEntries(Object.entries(counts).flatMap(([name, count]) => (count > 0 ? [[name, String(count)]] : [])));
}
