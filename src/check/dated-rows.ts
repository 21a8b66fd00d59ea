import type { Plan } from '../plan/plan.js';
import type { CodePlan } from '../value/code.js';

const known = new WeakMap<readonly CodePlan[], Map<string, CodePlan[]>>();

/** The rows of each code of a list, found at once. */
export function rowsIn(list: string, { codeLists }: Pick<Plan, 'codeLists'>): (code: string) => readonly CodePlan[] {
  const codes = codeLists.get(list)?.codes ?? [];
  const rows = known.get(codes) ?? new Map<string, CodePlan[]>();
  if (!known.has(codes)) {
    known.set(codes, rows);
    for (const each of codes) rows.set(each.code, [...(rows.get(each.code) ?? []), each]);
  }
  return (code) => rows.get(code) ?? [];
}
