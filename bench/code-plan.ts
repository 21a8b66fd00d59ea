import type { Check, Plan } from '../src/plan/plan.js';
import type { CodePlan } from '../src/value/code.js';

/** The field of table 11 that holds a code in the code-list workload, and the date on which it must have been valid. */
export const codeField = 'ZZZ002';
const dateField = 'AAE036';

/** The code of so many that stands in a row: each comes equally often, and neighbours lie far apart. */
export function codeIn(row: number, size: number): string {
  return String(100_000 + ((row * 7919) % size) * 4);
}

/** Table 11 with a made code list in place of the divisions, and, where asked, a check of the date. */
export function codePlan(plan: Plan, size: number, dated: boolean): Plan {
  const tables = plan.tables.map((table) =>
    table.id === 'T11' ? { ...table, checks: table.checks.flatMap((check) => checksFor(check, dated)) } : table,
  );
  const made = { id: 'bench', title: 'bench', source: 'bench', complete: true, hash: '', codes: codesOf(size) };
  // A run narrows all codes to those of the profile's scope, so the list must stand among all of them.
  const withList = (lists: Plan['allCodes']) => new Map([...lists, ['bench', made]]);
  return { ...plan, tables, codeLists: withList(plan.codeLists), allCodes: withList(plan.allCodes) };
}

function checksFor(check: Check, dated: boolean): Check[] {
  if (check.kind === 'validity') return [];
  if (check.id !== `${codeField}.code`) return [check];
  const code = { ...check, params: { ...check.params, list: 'bench' } };
  const fields = [codeField, dateField];
  const after = [code.id, ...fields.map((field) => `${field}.representation`)];
  return dated
    ? [
        code,
        {
          ...code,
          id: `${codeField}.validity`,
          kind: 'validity',
          fields,
          operands: fields,
          after,
          params: { list: 'bench', on: dateField },
        },
      ]
    : [code];
}

/** Valid for years, as divisions are: one in four ended, one in ten came back. */
function codesOf(size: number): CodePlan[] {
  return Array.from({ length: size }, (_, at) => {
    const row = {
      code: String(100_000 + at * 4),
      names: [`区划${at}`],
      validFrom: `${1980 + (at % 30)}0101`,
      validTo: at % 4 === 0 ? `${2010 + (at % 15)}1231` : '',
    };
    return at % 40 === 0 ? [row, { ...row, validFrom: '20250101', validTo: '' }] : [row];
  }).flat();
}
