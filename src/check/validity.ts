import { cell, primitive } from '../expression/make.js';
import { code } from './code.js';
import { representation } from './representation.js';
import type { CheckKind } from './kind.js';

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
  rank: 9,
  follows: [{ kind: code, at: 0 }, { kind: representation, at: 1 }],
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
  holds(check, terms) {
    const [code, date] = check.fields as [string, string];
    return primitive('validOn', { list: check.params['list'] as string, format: terms.field(date).format! }, [cell(code), cell(date)]);
  },
};
