import { questionOf } from '../check/kinds.js';
import type { Terms } from '../check/kind.js';
import { tablesNamed } from '../dataset/named-tables.js';
import type { Check, Plan } from '../plan/plan.js';
import { termsOf } from './terms.js';

/**
 * The plan that judges some record types alone: of the others no check is left, and of these none that looks at another.
 * What is so left aside stands in `only`.
 *
 * @param names As a person writes them, see `tablesNamed`.
 */
export function withOnly(plan: Plan, names: readonly string[]): Plan {
  const judged = new Set(tablesNamed(plan, names).map(({ id }) => id));
  const unasked: NonNullable<Plan['only']>['unasked'] = [];
  const tables = plan.tables.map((table) => {
    if (!judged.has(table.id)) return { ...table, checks: [] };
    const terms = termsOf(table, plan);
    const asked = table.checks.filter((check) => otherTables(check, terms).every((other) => judged.has(other)));
    unasked.push(...table.checks.filter((check) => !asked.includes(check)).map(({ id }) => ({ table: table.id, id })));
    return { ...table, checks: asked };
  });
  return { ...plan, tables, only: { tables: [...judged], unasked } };
}

/** The other record types that a check looks at. Counting records needs none of their fields, and yet the records. */
function otherTables(check: Check, terms: Terms): string[] {
  const kept = questionOf(check, terms)?.keeps.map(({ table }) => table) ?? [];
  const counted = check.params['other'];
  return [...kept, ...(typeof counted === 'string' ? [counted] : [])].filter((other) => other !== check.table);
}
