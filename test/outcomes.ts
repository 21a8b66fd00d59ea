import { recordChecker } from '../src/javascript/record-checker.js';
import type { Plan } from '../src/plan/plan.js';

/** How the rules of a record type come out over a record, but those that do not apply; fields that are not told are empty. */
export function outcomesOf(plan: Plan, table: string, record: Readonly<Record<string, string>>): Record<string, string> {
  const names = plan.tables.find(({ id }) => id === table)!.fields.map(({ name }) => name);
  const whole = Object.fromEntries(names.map((name) => [name, record[name] ?? '']));
  const verdicts = recordChecker(
    plan,
    table,
  )(whole).filter(({ check, outcome }) => /^R\d+$/.test(check.id) && outcome !== 'not-applicable');
  return Object.fromEntries(verdicts.map(({ check, outcome }) => [check.id, outcome]));
}
