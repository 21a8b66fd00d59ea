import type { Check } from '../plan/plan.js';
import { readTotal } from '../rule/expression.js';
import type { CheckKind, Params, RowsScope, Terms } from './kind.js';
import { fieldList, ruleParams, ruleTexts } from './rule-params.js';

/** A number equals the sum of a field over the records of another type with the same key (`AAE022 == sum(T11.AAE022)`). */
export const total: CheckKind = {
  kind: 'total',
  level: 'between',
  keyword: 'zs-total',
  on: 'record',
  params: ruleParams(
    { key: fieldList, other: { type: 'string' }, otherKey: fieldList, requirement: { type: 'string' } },
    ['key', 'other', 'otherKey', 'requirement'],
  ),
  fields: (params, terms) => [equation(params, terms).field, ...(params['key'] as string[])],
  operands: (params, terms) => [equation(params, terms).field, ...(params['key'] as string[])],
  keeps(check, terms) {
    const { field, summed } = equation(check.params, terms);
    return [
      { table: check.table, fields: [...(check.params['key'] as string[]), field], flagged: [] },
      { table: check.params['other'] as string, fields: [...(check.params['otherKey'] as string[]), summed], flagged: [] },
    ];
  },
  rows(check, scope) {
    const { field } = equation(check.params, scope.joined);
    const compared = `${scope.kept(check.table)} a JOIN (${sums(check, scope)}) b ON ${equalKeys(check, scope)}
      WHERE a.${scope.column(field)} IS NOT NULL AND b.parts = b.sound`;
    return {
      applicable: `SELECT a.rid FROM ${compared}`,
      failed: `SELECT a.rid FROM ${compared} AND ${scope.joined.decimal(field)} <> b.amount`,
    };
  },
};

/** One row a key of the other record type. A sum of which a part is unsound is not compared. */
function sums(check: Check, scope: RowsScope): string {
  const { summed } = equation(check.params, scope.joined);
  const keys = (check.params['otherKey'] as string[]).map((field, position) => `b.${scope.column(field)} AS k${position}`);
  const amount = scope.joined.decimal(summed, check.params['other'] as string);
  return `SELECT ${keys.join(', ')}, count(*) AS parts, count(${amount}) AS sound, sum(${amount}) AS amount
    FROM ${scope.kept(check.params['other'] as string)} b GROUP BY ALL`;
}

function equalKeys(check: Check, scope: RowsScope): string {
  const key = check.params['key'] as string[];
  return key.map((field, position) => `a.${scope.column(field)} = b.k${position}`).join(' AND ');
}

function equation(params: Params, terms: Terms): { field: string; summed: string } {
  const parts = readTotal(terms.expression(ruleTexts({ params }).requirement));
  return { field: parts.field, summed: parts.summed.field };
}
