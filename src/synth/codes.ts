import { codedBy, codedIn } from '../check/kinds.js';
import type { CodeListPlan, Plan, TablePlan } from '../plan/plan.js';

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
      const coded = codedBy(check);
      const list = coded && coded.beside === undefined ? plan.codeLists.get(coded.list) : undefined;
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
  return codedIn(table.checks, field).find(({ beside }) => beside !== undefined)?.beside;
}

function validCodes(list: CodeListPlan, year: string): { codes: string[]; labels: Map<string, string> } {
  const valid = list.codes.filter(
    ({ validFrom, validTo }) => validFrom.slice(0, 4) <= year && (validTo === '' || validTo.slice(0, 4) >= year),
  );
  const labels = new Map<string, string>();
  for (const { code, names } of valid) if (!labels.has(code)) labels.set(code, names[0] ?? '');
  return { codes: [...labels.keys()], labels };
}
