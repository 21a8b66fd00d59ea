import type { Plan } from '../../src/plan/plan.js';

/** Whether a check is one of the rules of `rules.md`. */
export function isRule(id: string): boolean {
  return /^R\d+$/.test(id);
}

/** The plan with its rules, and of the other checks those that tell which cells are sound: a rule looks at no others. */
export function rulesAlone(plan: Plan): Plan {
  return {
    ...plan,
    tables: plan.tables.map((table) => {
      const before = new Set(table.checks.filter(({ id }) => isRule(id)).flatMap(({ after }) => after));
      return { ...table, checks: table.checks.filter(({ id }) => isRule(id) || before.has(id)) };
    }),
  };
}
