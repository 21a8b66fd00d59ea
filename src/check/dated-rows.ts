import type { Plan } from '../plan/plan.js';
import type { CodePlan } from '../value/code.js';
import { onceEach } from '../value/once-each.js';

/** The rows of each code of a list, found at once. */
export function rowsIn(list: string, { codeLists }: Pick<Plan, 'codeLists'>): (code: string) => readonly CodePlan[] {
  const rows = byCode(codeLists.get(list)?.codes ?? []);
  return (code) => rows.get(code) ?? [];
}

const byCode = onceEach((codes: readonly CodePlan[]) => {
  const rows = new Map<string, CodePlan[]>();
  for (const each of codes) {
    const known = rows.get(each.code);
    if (known) known.push(each);
    else rows.set(each.code, [each]);
  }
  return rows;
});
