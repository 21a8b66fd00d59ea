import type { Check } from '../plan/plan.js';
import type { DateFormat } from '../standard/model.js';
import type { CheckKind, SqlScope, Terms } from './kind.js';
import { sqlDayNumber } from './sql.js';

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
    const days = ends[formatOf(check, scope)].js(date, scope.runtime);
    return `${scope.runtime('validOn')}(${[scope.codeSpans(check.params['list'] as string), code, ...days].join(', ')})`;
  },
  sql(check, scope) {
    const [code, date] = check.fields.map((field) => scope.cell(field)) as [string, string];
    return scope.validOn(check.params['list'] as string, code, ends[formatOf(check, scope)].sql(date, scope.once));
  },
};

/** First and last day of a date: text `YYYYMMDD` in JavaScript, a number in SQL, once where both are the same day. */
interface Ends {
  js(cell: string, runtime: (name: string) => string): string[];
  sql(cell: string, once: SqlScope['once']): string[];
}

const ends: Record<DateFormat, Ends> = {
  YYYYMMDD: {
    js: (cell) => [cell, cell],
    sql: (cell, once) => [sqlDayNumber(cell, 8, once)],
  },
  // No code changes on a day after the last of its month, so that 31 will do for all.
  YYYYMM: {
    js: (cell) => [`${cell} + "01"`, `${cell} + "31"`],
    sql: (cell, once) => [1, 31].map((day) => `(${sqlDayNumber(cell, 6, once)} * 100 + ${day})`),
  },
  YYYY: {
    js: (cell) => [`${cell} + "0101"`, `${cell} + "1231"`],
    sql: (cell, once) => [101, 1231].map((day) => `(${sqlDayNumber(cell, 4, once)} * 10000 + ${day})`),
  },
  PERIOD: {
    js: (cell, runtime) => [`${runtime('periodStart')}(${cell})`, `${runtime('periodEnd')}(${cell})`],
    sql: (cell, once) => [`substr(${cell}, 1, 8)`, `substr(${cell}, 9)`].map((half) => sqlDayNumber(half, 8, once)),
  },
};

function formatOf({ fields }: Check, terms: Terms): DateFormat {
  return terms.field(fields[1]!).format!;
}
