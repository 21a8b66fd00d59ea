import type { DateFormat, Representation } from '../standard/model.js';
import type { Check } from '../plan/plan.js';
import type { CheckKind, SqlScope, Terms } from './kind.js';
import { sqlIsDate, sqlIsDecimal, sqlIsInteger, sqlIsMonth, sqlIsPeriod, sqlIsYear, sqlLength } from '../duckdb/expression/tests.js';

/** The cell has the element's length, digits or date layout (GB/T 18142 notation: `C16`, `C..32`, `I..3`, `D16.2`). */
export const representation: CheckKind = {
  kind: 'representation',
  level: 'cell',
  keyword: 'zs-representation',
  on: 'property',
  params: {
    properties: {
      representation: { type: 'string', pattern: '^(C\\d+|C\\.\\.\\d+|I\\.\\.\\d+|D\\d+\\.\\d+)$' },
      format: { enum: ['YYYYMMDD', 'YYYYMM', 'YYYY', 'PERIOD'] },
    },
    required: ['representation'],
  },
  fields: (_params, _terms, property) => [property],
  operands: (_params, _terms, property) => [property],
  js(check, scope) {
    const cell = scope.cell(check.fields[0]!);
    const { form, format } = layout(check, scope);
    const test = (name: string, ...more: number[]) => `${scope.runtime(name)}(${[cell, ...more].join(', ')})`;
    if (format) return test(dateTests[format].js);
    if (form.type === 'I') return test('isInteger', form.length);
    if (form.type === 'D') return test('isDecimal', form.length, form.decimals);
    return `${test('lengthOf')} ${form.fixed ? '===' : '<='} ${form.length}`;
  },
  sql(check, scope) {
    const cell = scope.cell(check.fields[0]!);
    const { form, format } = layout(check, scope);
    if (format) return dateTests[format].sql(cell, scope.once);
    if (form.type === 'I') return sqlIsInteger(cell, form.length);
    if (form.type === 'D') return sqlIsDecimal(cell, form.length, form.decimals);
    if (form.fixed) return `${sqlLength(cell)} = ${form.length}`;
    // No text is longer in characters than in bytes, so most rows need no look at the characters.
    return `CASE WHEN strlen(${cell}) <= ${form.length} THEN true ELSE ${sqlLength(cell)} <= ${form.length} END`;
  },
};

const dateTests: Record<DateFormat, { js: string; sql(cell: string, once: SqlScope['once']): string }> = {
  YYYYMMDD: { js: 'isDate', sql: sqlIsDate },
  YYYYMM: { js: 'isMonth', sql: sqlIsMonth },
  YYYY: { js: 'isYear', sql: sqlIsYear },
  PERIOD: { js: 'isPeriod', sql: sqlIsPeriod },
};

function layout(check: Check, terms: Terms): { form: Representation; format?: DateFormat } {
  const field = terms.field(check.fields[0]!);
  return { form: field.representation, ...(field.format && { format: field.format }) };
}
