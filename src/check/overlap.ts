import { keyField, keyFields } from '../value/key-part.js';
import type { CheckKind } from './kind.js';
import { fieldList, ruleParams, type RuleParamsOf } from './rule-params.js';

const params = ruleParams({ key: { ...fieldList, minItems: 3 } }, ['key']);

/**
 * The last two parts of the key are the first and the last day of a period; records that have the rest in common have no
 * day in common. An end that is empty is open. Both records of an overlap fail. A period that ends before it begins is not
 * concerned, and two that begin on one day are for `unique`.
 */
export const overlap: CheckKind<RuleParamsOf<typeof params>> = {
  kind: 'overlap',
  level: 'set',
  keyword: 'zs-overlap',
  on: 'record',
  params,
  fields: ({ key }) => keyFields([...key.slice(-2), ...groupIn(key)]),
  operands: ({ key }) => keyFields(key.slice(0, -1)),
  question({ table, params: { key } }) {
    const [start, end] = [key.at(-2)!, key.at(-1)!];
    return { form: 'overlapping', keeps: [{ table, keys: key, fields: [], flagged: [end] }], table, group: groupIn(key), start, end };
  },
  rule: {
    words: ['overlap', '重叠'],
    needs: ['key'],
    conditional: false,
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

/** The day after or before, within its month. */
function beside(day: string, step: 1 | -1): string {
  const number = Number(day.slice(6)) + step;
  return number >= 1 && number <= 28 ? day.slice(0, 6) + String(number).padStart(2, '0') : day;
}
