import { listedWords } from '../message/punctuation.js';
import type { Plan, TablePlan } from '../plan/plan.js';
import { InputFault } from '../system/fault.js';
import { recordTypeNamed } from './match.js';

/**
 * The record types that a person names, each once and in the order of the plan: one name, or several parted by commas.
 *
 * @throws InputFault with the names there are, where one is not known or none is given.
 */
export function tablesNamed(plan: Plan, names: readonly string[]): TablePlan[] {
  const wanted = names.flatMap((name) => (recordTypeNamed(plan, name) ? [name] : name.split(/[,，、]/))).map((name) => name.trim());
  const tables = listedWords(plan.tables.map(({ id, name }) => `${id} ${name}`));
  const found = new Set(
    wanted
      .filter((name) => name !== '')
      .map((type) => {
        const table = recordTypeNamed(plan, type);
        if (!table) throw new InputFault('only.unknown', { type, standard: plan.standard.id, tables });
        return table;
      }),
  );
  if (found.size === 0) throw new InputFault('only.none', { tables });
  return plan.tables.filter((table) => found.has(table));
}
