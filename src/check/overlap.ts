import { keyField } from '../value/key-part.js';
import { chosen, keep } from './kept.js';
import type { CheckKind } from './kind.js';
import { condition, fieldList, ruleFields, ruleOperands, ruleParams, type RuleParamsOf } from './rule-params.js';

const params = ruleParams({ ...condition, key: { ...fieldList, minItems: 3 } }, ['key']);

/**
 * The last two parts of the key are the first and the last day of a period; records that have the rest in common have no
 * day in common. An end that is empty is open. Both records of an overlap fail. A period that ends before it begins is not
 * concerned, nor is a record that a condition does not hold for; two that begin on one day are for `unique`.
 */
export const overlap: CheckKind<RuleParamsOf<typeof params>> = {
  kind: 'overlap',
  level: 'set',
  keyword: 'zs-overlap',
  on: 'record',
  params,
  fields: (params, terms) => ruleFields([...params.key.slice(-2), ...groupIn(params.key)], params, terms),
  operands: (params, terms) => ruleOperands(params.key.slice(0, -1), params, terms),
  question({ table, params }, terms) {
    const { key } = params;
    const [start, end] = [key.at(-2)!, key.at(-1)!];
    const rows = chosen(params, terms);
    const keeps = [keep(table, key, [...rows.mentions, { field: end, bare: false }])];
    return { form: 'overlapping', keeps, table, group: groupIn(key), start, end, ...rows };
  },
  rule: {
    words: ['overlap', '重叠'],
    needs: ['key'],
    conditional: true,
    key({ key }, elementNamed) {
      if (key.length === 0) return undefined;
      const [start, end] = key.slice(-2).map((name) => elementNamed(name)?.format);
      return key.length < 3 || start === undefined || start === 'PERIOD' || start !== end ? 'overlap-key' : undefined;
    },
  },
  related: groupIn,
  breaks: {
    *repeats({ key }, first) {
      const start = keyField(key.at(-2)!);
      for (const step of [1, -1] as const) yield { first: {}, second: { ...first, [start]: beside(first[start] ?? '', step) } };
    },
  },
};

function groupIn(key: readonly string[]): string[] {
  return key.slice(0, -2);
}

/** The day after or before, within its month; of a month that after or before, within its year. */
function beside(day: string, step: 1 | -1): string {
  const lead = day.slice(0, day.length - 2);
  const number = Number(day.slice(-2)) + step;
  return number >= 1 && number <= (lead.length === 4 ? 12 : 28) ? lead + String(number).padStart(2, '0') : day;
}
