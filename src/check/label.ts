import { listed } from '../message/punctuation.js';
import { cell, primitive } from '../expression/make.js';
import { say } from '../message/messages.js';
import { dayText, spanText } from '../value/span-text.js';
import { firstDayOf, isValidOn, lastDayOf, rowOn } from '../value/succession.js';
import { code } from './code.js';
import { rowsIn } from './dated-rows.js';
import { dateOf, headOf } from './described.js';
import { inBoth } from '../message/bilingual.js';
import type { CheckKind } from './kind.js';
import type { ParamsOf } from './params.js';

const params = {
  properties: { list: { type: 'string' }, code: { type: 'string' }, on: { type: 'string' } },
  required: ['list', 'code'],
} as const;

type LabelParams = ParamsOf<typeof params>;

/**
 * The cell is a label of the code that stands in the code column beside it. Applies where that code is known: the
 * compiled plan lists the code column's check in `Check.after`, whatever its severity.
 *
 * Where the record has a date on which the code must have been valid, the label is one that the code had on that date:
 * codes are given to another place in time. Without a sound date, and where the code was not valid on it, which is for
 * `validity` to say, any label that the code ever had will do.
 */
export const label: CheckKind<LabelParams> = {
  kind: 'label',
  level: 'cell',
  keyword: 'zs-label',
  on: 'property',
  rank: 8,
  follows: [{ kind: code, at: 1 }],
  params,
  fields: (params, _terms, property) => [property, params.code, ...datesOf(params)],
  operands: (params, _terms, property) => [property, params.code],
  optional: datesOf,
  caused: true,
  coded: ({ list, code }) => ({ list, holds: 'label', beside: code }),
  holds({ params: { list }, fields }, terms) {
    const [own, code, date] = fields;
    if (date === undefined) return primitive('isPair', { list }, [cell(code!), cell(own!)]);
    return primitive('pairOn', { list, format: terms.field(date).format! }, [cell(code!), cell(own!), cell(date)]);
  },
  described: {
    byElement: (element) => element.labelOf !== undefined,
    keywords(element, context) {
      const twin = element.labelOf === undefined ? undefined : context.column(element.labelOf);
      const list = twin && context.listOf(twin);
      if (!list || list.codes.length === 0) return [];
      const date = dateOf(twin, context);
      return [
        {
          ...headOf(element, 'label', '0401'),
          ...(list.complete && list.basis === 'text' ? { severity: 'error', basis: 'text' } : { severity: 'warning', basis: 'derived' }),
          list: list.id,
          code: twin.name,
          ...(date && { on: date.name }),
        },
      ];
    },
  },
  texts: { expected: ({ on }) => (on === undefined ? undefined : 'check.label.expected.dated') },
  /** Which name a code had on the date, and when it had the one that is given; nothing where it was not valid then. */
  hint({ check, values, plan }) {
    const [label = '', code = '', date] = check.fields.map((field) => values[field] ?? '');
    if (date === undefined || !/^(\d{4}|\d{6}|\d{8}|\d{16})$/.test(date)) return undefined;
    const rows = rowsIn(check.params.list, plan)(code);
    const held = rows.filter((row) => isValidOn(row, firstDayOf(date)) || isValidOn(row, lastDayOf(date)));
    if (held.length === 0) return undefined;
    const others = rows.filter(({ names }) => names.includes(label));
    return inBoth((language) => {
      const each = (parts: readonly string[]) => listed([...new Set(parts)].filter(Boolean), language);
      const names = say('check.label.hint', language, { code, date: dayText(date), names: each(held.map(({ names }) => names[0] ?? '')) });
      return others.length === 0 ? names : names + say('check.label.hint.other', language, { spans: each(others.map(spanText)) });
    });
  },
  breaks: {
    values({ check, field, value }, mistakes) {
      if (field.name === check.fields[0]) return mistakes.otherLabels(check.params.list);
      // A label is compared only beside a code.
      return value === '' ? mistakes.codes(check.params.list).slice(0, 3) : [];
    },
    pairs: 'row',
    right({ list, code, on }, cells, rowsOf) {
      const rows = rowsOf(list).filter((row) => row.code === cells[code]);
      const date = on === undefined ? undefined : cells[on];
      return (date ? rowOn(rows, lastDayOf(date)) : rows[0])?.names[0];
    },
  },
};

function datesOf({ on }: LabelParams): string[] {
  return on === undefined ? [] : [on];
}
