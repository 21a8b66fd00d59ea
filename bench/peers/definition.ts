/**
 * `tsx bench/peers/definition.ts`: the checks of table 11 as the product compiles them, with the code lists and the words
 * that they ask, as JSON on standard output. Every peer reads this and nothing else.
 */
import { join } from 'node:path';
import { loadPlan } from '../../src/compile/load.js';
import type { Check } from '../../src/plan/plan.js';
import { placeholderPattern } from '../../src/value/placeholder-words.js';

const plan = await loadPlan(join(import.meta.dirname, '../../schemas'), 'gbt-40217-2021', '2026-01-01');
const table = plan.tables.find(({ id }) => id === 'T11')!;
const alone = table.checks.filter(({ params }) => params['other'] === undefined);
const lists = new Set(alone.flatMap(({ params }) => (typeof params['list'] === 'string' ? [params['list']] : [])));

process.stdout.write(
  JSON.stringify({
    asOf: plan.asOf,
    fields: table.fields.map(({ name, representation, format, nothings }) => ({
      name,
      representation,
      format: format ?? null,
      nothing: nothings ? placeholderPattern(nothings)! : null,
    })),
    checks: alone.map(told),
    lists: Object.fromEntries(
      [...lists].map((id) => [
        id,
        plan.codeLists.get(id)!.codes.map(({ code, names, validFrom, validTo }) => [code, names, validFrom, validTo]),
      ]),
    ),
    // A parameter's values by date; those of T11 that rules ask for and that hold everywhere.
    parameters: Object.fromEntries(
      ['rate-pension-personal', 'account-share'].map((name) => [
        name,
        plan.parameters.get(name)!.values.map(({ from, to, value }) => [from, to, value]),
      ]),
    ),
  }),
);

function told({ id, kind, fields, operands, after, params }: Check) {
  return { id, kind, fields, operands, after, params };
}
