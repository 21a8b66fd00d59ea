import { cell, primitive } from '../expression/make.js';
import { code } from './code.js';
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
  rank: 8,
  follows: [{ kind: code, at: 1 }],
  params: {
    properties: { list: { type: 'string' }, code: { type: 'string' }, on: { type: 'string' } },
    required: ['list', 'code'],
  },
  fields: (params, _terms, property) => [property, params['code'] as string, ...datesOf(params)],
  operands: (params, _terms, property) => [property, params['code'] as string],
  optional: datesOf,
  holds(check, terms) {
    const list = check.params['list'] as string;
    const [own, code, date] = check.fields;
    if (date === undefined) return primitive('isPair', { list }, [cell(code!), cell(own!)]);
    return primitive('pairOn', { list, format: terms.field(date).format! }, [cell(code!), cell(own!), cell(date)]);
  },
};

function datesOf(params: Params): string[] {
  return params['on'] === undefined ? [] : [params['on'] as string];
}
