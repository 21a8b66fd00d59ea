import type { Check, CodeListPlan, Plan, TablePlan } from '../plan/plan.js';

/** The code lists of a plan as makers of data use them. */
export interface Codes {
  /** Codes of the list that a field holds, valid on the day; empty when the field holds no code. */
  of(field: string): readonly string[];
  /** Those of the wanted codes that the field's list has, in that order; the whole list when it has none of them. */
  among(field: string, wanted: readonly string[]): readonly string[];
  /** The label of a code of the field's list; empty when there is none. */
  label(field: string, code: string): string;
}

/** @param year `YYYY`, the year in which codes are to be valid. */
export function codesOf(plan: Plan, year: string): Codes {
  const lists = new Map<string, { codes: string[]; labels: Map<string, string> }>();
  for (const { checks } of plan.tables) {
    for (const check of checks) {
      const list = check.kind === 'code' ? plan.codeLists.get(check.params['list'] as string) : undefined;
      if (list && !lists.has(check.fields[0]!)) lists.set(check.fields[0]!, validCodes(list, year));
    }
  }
  const of = (field: string) => lists.get(field)?.codes ?? [];
  return {
    of,
    among(field, wanted) {
      const known = of(field);
      const found = wanted.filter((code) => known.includes(code));
      return found.length > 0 ? found : known;
    },
    label: (field, code) => lists.get(field)?.labels.get(code) ?? '',
  };
}

/** The field of the code that a label field must agree with. */
export function labelledCode(table: TablePlan, field: string): string | undefined {
  return checkOf(table, field, 'label')?.params['code'] as string | undefined;
}

/** The first check of a kind on a field of a table. */
export function checkOf(table: TablePlan, field: string, kind: string): Check | undefined {
  return table.checks.find((check) => check.kind === kind && check.fields[0] === field);
}

function validCodes(list: CodeListPlan, year: string): { codes: string[]; labels: Map<string, string> } {
  const valid = list.codes.filter(({ validFrom, validTo }) => validFrom.slice(0, 4) <= year && (validTo === '' || validTo.slice(0, 4) >= year));
  const labels = new Map<string, string>();
  for (const { code, names } of valid) if (!labels.has(code)) labels.set(code, names[0] ?? '');
  return { codes: [...labels.keys()], labels };
}
