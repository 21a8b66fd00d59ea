import { asksLayout, kindOf, ownCodesIn, parametersIn, questionOf } from '../../check/kinds.js';
import type { TableTerms } from '../../check/kind.js';
import { confinedIn, layoutChecks } from '../../duckdb/pass/aside.js';
import { fieldsNeeded, isRowCheck } from '../../duckdb/pass/layout.js';
import { testsOf, type NamedBits } from '../../duckdb/pass/row-tests.js';
import type { Check, Plan, TablePlan } from '../../plan/plan.js';
import { textsOf } from '../../report/text.js';
import { keyField } from '../../value/key-part.js';
import type { ImageCheck, ImageField, ImageQuestion } from '../model.js';

/** What is asked of the checks of a record type for an image of it. */
interface Asked {
  plan: Plan;
  table: TablePlan;
  terms: TableTerms;
}

/** Keys of which an image keeps hashes, and whether it does of whole rows. */
export interface HashedKeys {
  hashed: (readonly string[])[];
  whole: boolean;
}

/** What a check asks of rows that have a key in common, where it asks no more: no condition, and no path, of which the form is known late. */
function sharedBy(check: Check, { table, terms }: Asked): { key: readonly string[] | 'row'; owner: readonly string[] } | undefined {
  const question = questionOf(check, terms);
  if (question?.form !== 'shared' || question.when || question.mentions.length > 0) return undefined;
  const { key, owner } = question;
  const isPath = new Set(table.fields.flatMap(({ name, isPath }) => (isPath ? [name] : [])));
  return [...(key === 'row' ? [] : key), ...owner].some((part) => isPath.has(keyField(part))) ? undefined : { key, owner };
}

/** The keys that checks of a record type ask for. */
export function hashedKeys(asked: Asked): HashedKeys {
  const shared = asked.table.checks.flatMap((check) => sharedBy(check, asked) ?? []);
  const keys = shared.flatMap(({ key, owner }) => [...(key === 'row' ? [] : [key]), ...(owner.length > 0 ? [owner] : [])]);
  return { hashed: [...new Map(keys.map((key) => [key.join(), key])).values()], whole: shared.some(({ key }) => key === 'row') };
}

function questionIn(check: Check, { hashed }: HashedKeys, asked: Asked): ImageQuestion | undefined {
  const shared = sharedBy(check, asked);
  if (!shared) return undefined;
  const nameOf = (key: readonly string[]) => `hash${hashed.findIndex((each) => each.join() === key.join())}`;
  const { key, owner } = shared;
  return { key, owner, hash: key === 'row' ? 'whole' : nameOf(key), ...(owner.length > 0 && { ownerHash: nameOf(owner) }) };
}

/** The checks of a record type as an image has them. */
export function describedChecks(keys: HashedKeys, bits: NamedBits, asked: Asked): ImageCheck[] {
  const { plan, table, terms } = asked;
  const context = { plan, missingFields: new Map<string, string[]>(), missingTables: [] };
  return table.checks.map((check): ImageCheck => {
    const { id, kind, level, severity, clause, fields } = check;
    const { expected, message, advice } = textsOf({ check, outcome: 'fail', applicable: 0, failed: 0, samples: [] }, context);
    const question = questionIn(check, keys, asked);
    const parameters = parametersIn(check, terms);
    return {
      ...{ id, kind, level, severity, clause, fields },
      needs: fieldsNeeded(check, terms).own,
      ...{ expected, found: message, advice },
      ...(isRowCheck(check) && { rows: testsOf(check, bits) }),
      ...(kindOf(kind).decides && parameters.length > 0 && { parameters }),
      ...(question && { question }),
    };
  });
}

/** What is known of the fields of a record type beside what a header asks. */
export function describedFields({ filled, nothing, failed }: NamedBits, { table }: Asked): Record<string, ImageField> {
  const isConfined = confinedIn(table);
  return Object.fromEntries(
    table.fields.map(({ name }): [string, ImageField] => {
      const form = table.checks.find((check) => asksLayout(check) && check.fields[0] === name);
      return [
        name,
        {
          filled: filled.get(name)!,
          ...(nothing.has(name) && { nothing: nothing.get(name)! }),
          confined: isConfined(name),
          coded: ownCodesIn(table.checks, name) !== undefined,
          layout: layoutChecks(table.checks, name).flatMap(({ id }) => failed.get(id) ?? []),
          ...(form && { form: failed.get(form.id)! }),
        },
      ];
    }),
  );
}
