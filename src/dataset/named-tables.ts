import { inBoth, nameIn } from '../message/bilingual.js';
import type { Bilingual } from '../message/model.js';
import { listed } from '../message/punctuation.js';
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
  const tables = tablesTold(plan.tables);
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

/** Ids and names of record types, in each language. */
export function tablesTold(tables: readonly TablePlan[]): Bilingual {
  return inBoth((language) =>
    listed(
      tables.map(({ id, name, english }) => `${id} ${nameIn(language, name, english)}`),
      language,
    ),
  );
}
