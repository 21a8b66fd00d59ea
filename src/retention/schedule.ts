import { InputFault } from '../system/fault.js';
import type { Plan } from '../plan/plan.js';
import { sqlText } from '../duckdb/expression/text.js';
import type { CodePlan } from '../value/code.js';

/** Ids of the code lists that a standard of archives keeps its periods and its schedule in. */
const [periodList, scheduleList] = ['retention-period', 'retention-schedule'] as const;

/** Years of a period; `permanent` has none. */
interface Term {
  years: number | undefined;
  permanent: boolean;
}

/** The periods that a catalogue may declare, by each way of writing them. */
export type Period = Term & { word: string };

/** A material of the schedule with its minimum; neither years nor permanent where the schedule points elsewhere. */
export interface Material extends Term {
  code: string;
  name: string;
  /** Whether the words of the rule were read; what was only inferred accuses nobody. */
  firm: boolean;
}

/** @throws InputFault where the standard has no schedule. */
export function scheduleOf(plan: Plan): { periods: Period[]; materials: Material[] } {
  const [periods, schedule] = [periodList, scheduleList].map((id) => plan.codeLists.get(id)?.codes);
  if (!periods || !schedule) throw new InputFault('retention.no-schedule', { standard: plan.standard.id });
  const words = new Map(periods.flatMap((code) => [code.code, ...code.names].map((word) => [word, { word, ...termOf(code) }] as const)));
  return {
    periods: [...words.values()],
    materials: schedule.map((code) => ({
      code: code.code,
      name: code.names[0] ?? '',
      firm: code.attributes?.['from_text'] === '是',
      ...termOf(code),
    })),
  };
}

function termOf({ attributes }: CodePlan): Term {
  const years = attributes?.['years'] ?? '';
  return { years: /^\d{1,4}$/.test(years) ? Number(years) : undefined, permanent: attributes?.['period'] === '永久' };
}

/** Relations of both, to be joined: `periods(word, years, permanent)`, `materials(code, name, years, permanent, firm)`. */
export function scheduleSql({ periods, materials }: ReturnType<typeof scheduleOf>): { periods: string; materials: string } {
  const term = ({ years, permanent }: Term) => `${years ?? 'NULL::INTEGER'}, ${permanent}`;
  const rows = (values: string[], none: string) => (values.length > 0 ? `VALUES ${values.join(', ')}` : `SELECT ${none} WHERE false`);
  return {
    periods: `(SELECT * FROM (${rows(
      periods.map((each) => `(${sqlText(each.word)}, ${term(each)})`),
      "'', 0, false",
    )}) v(word, years, permanent))`,
    materials: `(SELECT * FROM (${rows(
      materials.map((each) => `(${sqlText(each.code)}, ${sqlText(each.name)}, ${term(each)}, ${each.firm})`),
      "'', '', 0, false, false",
    )}) v(code, name, years, permanent, firm))`,
  };
}
