import type { CodeScope } from '../standard/model.js';
import type { CodeListPlan, Plan } from '../plan/plan.js';
import type { CodePlan } from '../value/code.js';

/**
 * The plan with the codes that hold: those without a generation, and those of the generations and places named. A local
 * code holds where its place is named, or where it has none.
 */
export function withCodeScope(plan: Plan, scope: CodeScope): Plan {
  const codeLists = new Map([...plan.allCodes].map(([id, list]) => [id, narrowed(list, scope)]));
  return { ...plan, codeLists, codeScope: scope };
}

function narrowed(list: CodeListPlan, { generations, places }: CodeScope): CodeListPlan {
  const holds = ({ generation, place }: CodePlan) =>
    (generation === undefined || generations.includes(generation)) && (place === undefined || places.includes(place));
  return list.codes.every(holds) ? list : { ...list, codes: list.codes.filter(holds) };
}
