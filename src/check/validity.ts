import type { Check } from '../plan/plan.js';
import type { DateFormat } from '../standard/model.js';
import { dateEnds } from '../duckdb/expression/date-ends.js';
import type { CheckKind, Terms } from './kind.js';

/**
 * The code was valid on the record's own date: on the day, or on the first or the last day of a month, year or period.
 * Applies where the code is known and the date is one: the compiled plan lists both checks in `Check.after`, whatever
 * their severity. A code that is in no list is left to the code's own check.
 */
export const validity: CheckKind = {
  kind: 'validity',
  level: 'cell',
  keyword: 'zs-validity',
  on: 'property',
  params: {
    properties: {
      list: { type: 'string' },
      on: { type: 'string' },
      size: { type: 'integer' },
      sha256: { type: 'string' },
    },
    required: ['list', 'on', 'size', 'sha256'],
  },
  fields: (params, _terms, property) => [property, params['on'] as string],
  operands: (params, _terms, property) => [property, params['on'] as string],
  js(check, scope) {
    const [code, date] = check.fields.map((field) => scope.cell(field)) as [string, string];
    const days = dateEnds[formatOf(check, scope)].js(date, scope.runtime);
    return `${scope.runtime('validOn')}(${[scope.codeSpans(check.params['list'] as string), code, ...days].join(', ')})`;
  },
  sql(check, scope) {
    const [code, date] = check.fields.map((field) => scope.cell(field)) as [string, string];
    return scope.validOn(check.params['list'] as string, code, dateEnds[formatOf(check, scope)].sql(date, scope.once));
  },
};

function formatOf({ fields }: Check, terms: Terms): DateFormat {
  return terms.field(fields[1]!).format!;
}
