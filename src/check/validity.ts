import { listed } from '../message/punctuation.js';
import { cell, primitive } from '../expression/make.js';
import { say } from '../message/messages.js';
import { strongestSeverity } from '../standard/model.js';
import { dayText, spanText } from '../value/span-text.js';
import { lastDayOf, rowOn, successorsOn } from '../value/succession.js';
import { code } from './code.js';
import { rowsIn } from './dated-rows.js';
import { dateOf, headOf, isClosed } from './described.js';
import { inBoth } from '../message/bilingual.js';
import type { CheckKind } from './kind.js';
import type { ParamsOf } from './params.js';
import { representation } from './representation.js';

const params = {
  properties: {
    list: { type: 'string' },
    on: { type: 'string' },
    size: { type: 'integer' },
    sha256: { type: 'string' },
  },
  required: ['list', 'on', 'size', 'sha256'],
} as const;

/** So many successors are named. */
const mostSuccessors = 4;

/**
 * The code was valid on the record's own date: on the day, or on the first or the last day of a month, year or period.
 * Applies where the code is known and the date is one: the compiled plan lists both checks in `Check.after`, whatever
 * their severity. A code that is in no list is left to the code's own check.
 */
export const validity: CheckKind<ParamsOf<typeof params>> = {
  kind: 'validity',
  level: 'cell',
  keyword: 'zs-validity',
  on: 'property',
  rank: 9,
  follows: [
    { kind: code, at: 0 },
    { kind: representation, at: 1 },
  ],
  params,
  fields: (params, _terms, property) => [property, params.on],
  operands: (params, _terms, property) => [property, params.on],
  holds({ params: { list, on }, fields }, terms) {
    return primitive('validOn', { list, format: terms.field(on).format! }, [cell(fields[0]!), cell(on)]);
  },
  described: {
    byElement: (element) => element.codeDates !== undefined,
    /** Which date counts is a reading, unless the texts tell all. */
    keywords(element, context) {
      const date = dateOf(element, context);
      const list = context.listOf(element);
      if (!date || !list || list.codes.length === 0 || element.codeColumn !== 'code') return [];
      const stated = isClosed(list) && strongestSeverity[element.basis] === 'error';
      return [
        {
          ...headOf(element, 'validity', '0105'),
          ...(stated ? { severity: 'error', basis: list.basis } : { severity: 'warning', basis: 'derived' }),
          list: list.id,
          on: date.name,
          ...context.digestOf(list),
        },
      ];
    },
  },
  /** When the code was valid and what came after it. */
  hint({ check, values, plan }) {
    const [code = '', date = ''] = check.fields.map((field) => values[field] ?? '');
    const rows = rowsIn(check.params.list, plan);
    // Not valid on the last day either: what is said of that one holds.
    const day = lastDayOf(date);
    const row = rowOn(rows(code), day);
    if (!row) return undefined;
    const part = row.validFrom > day ? 'early' : 'ended';
    const successors = part === 'ended' ? successorsOn(row, day, rows) : [];
    return inBoth((language) => {
      const list = listed(
        successors.slice(0, mostSuccessors).map((each) => [each.code, each.row?.names[0]].filter(Boolean).join(' ')),
        language,
      );
      const spans = say(`check.validity.hint.${part}`, language, {
        code,
        date: dayText(date),
        spans: listed(rows(code).map(spanText), language),
      });
      if (successors.length === 0) return spans;
      const more = successors.length > mostSuccessors ? '.more' : '';
      return spans + say(`check.validity.hint.successors${more}`, language, { list, count: successors.length });
    });
  },
  breaks: {
    values: ({ check, field }, mistakes) => (field.name === check.fields[0] ? mistakes.datedCodes(check.params.list) : []),
  },
};
