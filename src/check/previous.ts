import { say } from '../message/messages.js';
import { listed } from '../message/punctuation.js';
import { treeOf } from '../rule/expression.js';
import { keyField, keyFields } from '../value/key-part.js';
import { partMark } from '../value/spans.js';
import { inBoth } from '../message/bilingual.js';
import type { Cells, Repeat } from './breaks.js';
import { keep } from './kept.js';
import type { CheckKind } from './kind.js';
import { orderOf, unitIn, movedPeriod } from './order.js';
import { condition, conditionOf, fieldList, ruleExpressions, ruleOperands, ruleParams, type RuleParamsOf } from './rule-params.js';
import { allOf, mentionsIn, sidesOf } from './sides.js';

const params = ruleParams({ ...condition, key: fieldList, requirement: { type: 'string' }, earlier: { const: true } }, [
  'key',
  'requirement',
]);

type PreviousParams = RuleParamsOf<typeof params>;

/**
 * A requirement over a record and the one before it, of those that have the first parts of the key in common, in the order of its last part
 * (`AIC200 == previous.ZZB005`). Compared are records of periods right behind each other, or with `earlier` whatever lies between.
 */
export const previous: CheckKind<PreviousParams> = {
  kind: 'previous',
  level: 'set',
  keyword: 'zs-previous',
  on: 'record',
  params,
  fields: (params, terms) => [
    ...new Set([...ruleExpressions(params, terms).flatMap(({ mentioned }) => mentioned), ...keyFields(params.key).toReversed()]),
  ],
  operands: (params, terms) => ruleOperands(params.key, params, terms),
  question({ table, params }, terms) {
    const { key, requirement, earlier } = params;
    const { own, other, both } = sidesOf(conditionOf(params, terms));
    const holds = treeOf(terms.expression(requirement));
    const looked = mentionsIn(holds, both.when, other.when);
    const when = allOf([both.when, other.when].filter((node) => node !== undefined));
    return {
      form: 'discontinuous',
      keeps: [keep(table, key, [...own.mentions, ...looked.mentions, ...looked.otherMentions])],
      table,
      rows: own,
      group: key.slice(0, -1),
      order: orderOf(key.at(-1)!, terms),
      adjacent: earlier !== true,
      pair: { ...looked, holds, ...(when && { when }) },
    };
  },
  rule: {
    words: ['previous', '上期', 'earlier', '上一条'],
    given: { earlier: { earlier: true }, 上一条: { earlier: true } },
    needs: ['key', 'requirement'],
    conditional: true,
    namesBefore: true,
    key({ key }, elementNamed) {
      const last = key.at(-1);
      const element = last === undefined ? undefined : elementNamed(keyField(last));
      return element && !unitIn(last!, element) ? 'order-key' : undefined;
    },
    expression: (header, { others }) => (header === 'requirement' && others.length === 0 ? { rule: 'previous-form' } : undefined),
  },
  related: (key) => key.slice(0, -1),
  /** Which period the record before is of, and what its numbers are. */
  hint({ note }) {
    if (note === undefined) return undefined;
    const [period, ...numbers] = note.split(partMark);
    return inBoth((language) =>
      numbers.length === 0
        ? say('check.previous.hint', language, { period: period! })
        : say('check.previous.hint.numbers', language, { period: period!, numbers: listed(numbers, language) }),
    );
  },
  breaks: { repeats, one: true },
};

/** The row once more, a period later or earlier, with a number of the requirement other than it was, or nothing else changed. */
function* repeats({ key, requirement }: PreviousParams, first: Cells, second: Cells): Generator<Repeat> {
  const period = keyField(key.at(-1)!);
  const named = Object.keys(first).filter((field) => new RegExp(`\\b${field}\\b`).test(requirement) && field !== period);
  const changes: Cells[] = [
    {},
    ...named.flatMap((field) => [1, -1, 100].map((step) => ({ [field]: moved(first[field] ?? '', step) }))),
    ...named.flatMap((field) => [second[field] ?? '', ''].map((value) => ({ [field]: value }))),
  ];
  const others = Object.keys(first).filter((field) => !keyFields(key).includes(field) && first[field] !== second[field]);
  for (const kept of [[], ...others.map((field) => [field])]) {
    const copy = Object.fromEntries(Object.entries(first).filter(([field]) => !kept.includes(field)));
    for (const step of [1, -1] as const)
      for (const change of changes)
        yield { first: {}, second: { ...copy, [period]: movedPeriod(key.at(-1)!, first[period] ?? '', step), ...change } };
  }
}

/** A number so much more or less; another text as it is. */
function moved(value: string, step: number): string {
  return /^-?\d{1,15}(\.\d+)?$/.test(value) ? (Number(value) + step).toFixed(value.split('.')[1]?.length ?? 0) : value;
}
