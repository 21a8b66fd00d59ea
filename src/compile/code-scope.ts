import { ownCodesIn } from '../check/kinds.js';
import type { CodeScope } from '../standard/model.js';
import type { Check, CodeListPlan, Field, Plan } from '../plan/plan.js';
import type { CodePlan } from '../value/code.js';

/**
 * The plan with the codes that hold: those without a generation, and those of the generations and places named. A local
 * code holds where its place is named, or where it has none.
 */
export function withCodeScope(plan: Plan, scope: CodeScope): Plan {
  const codeLists = new Map([...plan.allCodes].map(([id, list]) => [id, narrowed(list, scope)]));
  const listed = zerolessIn(codeLists);
  const tables = plan.tables.map((table) => ({ ...table, fields: table.fields.map((field) => withZeroless(field, table.checks, listed)) }));
  return { ...plan, tables, codeLists, codeScope: scope };
}

function narrowed(list: CodeListPlan, { generations, places }: CodeScope): CodeListPlan {
  const holds = ({ generation, place }: CodePlan) =>
    (generation === undefined || generations.includes(generation)) && (place === undefined || places.includes(place));
  return list.codes.every(holds) ? list : { ...list, codes: list.codes.filter(holds) };
}

/** The field with what is left of its codes when a spreadsheet takes them for numbers, and the zeros before them away. */
function withZeroless({ zeroless: _, ...field }: Field, checks: readonly Check[], listed: (list: string) => string[]): Field {
  const coded = ownCodesIn(checks, field.name);
  const zeroless = coded && coded.holds !== 'label' ? listed(coded.list) : [];
  return zeroless.length > 0 ? { ...field, zeroless } : field;
}

/** Of each list, asked for once, the codes with zeros before them left out that are no codes themselves. */
function zerolessIn(lists: ReadonlyMap<string, CodeListPlan>): (list: string) => string[] {
  const known = new Map<string, string[]>();
  return (id) => {
    const found = known.get(id);
    if (found) return found;
    const codes = new Set(lists.get(id)?.codes.map(({ code }) => code));
    const shorter = [...codes]
      .filter((code) => /^0[0-9]+$/.test(code))
      .flatMap((code) => Array.from({ length: /^0+(?=.)/.exec(code)![0].length }, (_, zeros) => code.slice(zeros + 1)));
    const zeroless = [...new Set(shorter)].filter((code) => !codes.has(code));
    known.set(id, zeroless);
    return zeroless;
  };
}
