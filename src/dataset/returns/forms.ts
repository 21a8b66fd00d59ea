import type { Plan } from '../../plan/plan.js';
import type { ReturnsTable } from './words.js';

/** The forms that a standard has written down: the codes of the list that a rule asks its field for the form to be in; undefined where none does. */
export function writtenForms({ codeLists }: Pick<Plan, 'codeLists'>, { checks, returns }: ReturnsTable): ReadonlySet<string> | undefined {
  const asked = checks.flatMap(({ params: { requirement } }) => {
    const [, list, field] = (typeof requirement === 'string' && /^codeIn\('([^']+)', (\w+)\)$/.exec(requirement)) || [];
    return field === returns.form && list !== undefined ? (codeLists.get(list) ?? []) : [];
  });
  const [list] = asked;
  return list && new Set(list.codes.map(({ code }) => code));
}
