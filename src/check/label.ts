import { dateEnds } from '../duckdb/expression/date-ends.js';
import type { CheckKind, Params } from './kind.js';

/**
 * The cell is a label of the code that stands in the code column beside it. Applies where that code is known: the
 * compiled plan lists the code column's check in `Check.after`, whatever its severity.
 *
 * Where the record has a date on which the code must have been valid, the label is one that the code had on that date:
 * codes are given to another place in time. Without a sound date, and where the code was not valid on it, which is for
 * `validity` to say, any label that the code ever had will do.
 */
export const label: CheckKind = {
  kind: 'label',
  level: 'cell',
  keyword: 'zs-label',
  on: 'property',
  params: {
    properties: { list: { type: 'string' }, code: { type: 'string' }, on: { type: 'string' } },
    required: ['list', 'code'],
  },
  fields: (params, _terms, property) => [property, params['code'] as string, ...datesOf(params)],
  operands: (params, _terms, property) => [property, params['code'] as string],
  optional: datesOf,
  js(check, scope) {
    const list = check.params['list'] as string;
    const [own, code, date] = check.fields.map((field) => scope.cell(field)) as [string, string, string?];
    const pair = `${scope.runtime('hasPair')}(${scope.codeList(list)}, ${code}, ${own})`;
    if (date === undefined) return pair;
    const { isJs, js } = dateEnds[scope.field(check.fields[2]!).format!];
    const spans = [scope.codeSpans(list, 'pair'), scope.codeSpans(list, 'code')];
    const held = `${scope.runtime('hadPair')}(${[...spans, code, own, ...js(date, scope.runtime)].join(', ')})`;
    return `${pair} && (!${isJs(date, scope.runtime)} || ${held})`;
  },
  sql(check, scope) {
    const list = check.params['list'] as string;
    const [own, code, date] = check.fields.map((field) => scope.cell(field)) as [string, string, string?];
    if (date === undefined) return scope.inList(list, 'pair', code, own);
    const { isSql, sql } = dateEnds[scope.field(check.fields[2]!).format!];
    return scope.pairOn(list, code, own, { is: isSql(date, scope.once), days: sql(date, scope.once) });
  },
};

function datesOf(params: Params): string[] {
  return params['on'] === undefined ? [] : [params['on'] as string];
}
