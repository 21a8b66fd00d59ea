import { listed } from '../message/punctuation.js';
import { say } from '../message/messages.js';
import { keyField, keyFields } from '../value/key-part.js';
import { partMark } from '../value/spans.js';
import { inBoth } from '../message/bilingual.js';
import type { Cells, Repeat } from './breaks.js';
import { keep } from './kept.js';
import type { CheckKind } from './kind.js';
import { movedPeriod, orderOf, unitIn } from './order.js';
import type { Dated } from './params.js';
import { condition, conditionOf, fieldList, otherSide, ruleFields, ruleOperands, ruleParams, type RuleParamsOf } from './rule-params.js';
import { mixedSides, sidesOf } from './sides.js';

const params = ruleParams({ ...condition, key: fieldList, ...otherSide, within: { type: 'string' } }, ['key']);

type GapParams = Dated<RuleParamsOf<typeof params>>;

/** So many stretches of missing periods are named. */
const mostStretches = 12;

/**
 * No month, or year, is without a record: of those that have the rest of the key in common, between their first and their last; with another
 * record type, of the months of a period (the last two parts of the key, the end open where it is empty) none that has no record there.
 */
export const gap: CheckKind<GapParams> = {
  kind: 'gap',
  level: 'set',
  keyword: 'zs-gap',
  on: 'record',
  dated: true,
  params,
  fields: (params, terms) => [...new Set([...keyFields(params.key).toReversed(), ...ruleFields([], params, terms)])],
  operands: ({ other, key, when }, terms) => ruleOperands(other === undefined ? key : key.slice(0, -1), { ...(when && { when }) }, terms),
  misses: true,
  question({ table, params }, terms) {
    const { key, other, otherKey = [], within, asOf } = params;
    const { own: rows, other: others } = sidesOf(conditionOf(params, terms));
    if (other === undefined) {
      const order = orderOf(key.at(-1)!, terms);
      return { form: 'interrupted', keeps: [keep(table, key, rows.mentions)], table, rows, group: key.slice(0, -1), order };
    }
    const [from, to] = [key.at(-2)!, key.at(-1)!];
    const own = keep(table, key, [...rows.mentions, { field: keyField(to), bare: false }]);
    const part = otherKey.at(-1)!;
    const there = keep(other, otherKey, [...others.mentions, { field: keyField(part), bare: false }]);
    return {
      form: 'missed',
      keeps: [
        within === undefined ? own : { ...own, fields: [...own.fields, within] },
        { ...there, flagged: [...new Set([...there.flagged, ...others.mentions.map(({ field }) => field)])] },
      ],
      ...{ table, rows, group: key.slice(0, -2), from, to, ...(within !== undefined && { within }), asOf },
      ...{ other, others, otherGroup: otherKey.slice(0, -1), order: orderOf(part, terms, other) },
    };
  },
  rule: {
    words: ['gap', '缺月'],
    needs: ['key'],
    conditional: true,
    // The months are one part of the other key, and the two ends of a period of the own.
    paired: 'never',
    key({ key, other, otherKey }, elementNamed) {
      const unit = (part: string | undefined) => {
        const element = part === undefined ? undefined : elementNamed(keyField(part));
        return element && unitIn(part!, element);
      };
      const isPeriod = (part: string | undefined) => unit(part) === 'month' || unit(part) === 'year';
      if (other === undefined) return isPeriod(key.at(-1)) ? undefined : 'gap-key';
      const ends = [key.at(-2), key.at(-1)].map(unit);
      const isDated = ends.every((end) => end === 'day' || end === 'month' || end === 'year');
      return key.length === otherKey.length + 1 && isDated && isPeriod(otherKey.at(-1)) ? undefined : 'gap-key';
    },
    expression: (_header, expression) => mixedSides(expression),
  },
  related: (key, side) => key.slice(0, side === 'own' ? -2 : -1),
  /** How many are missing, and which. */
  hint({ note }) {
    if (note === undefined) return undefined;
    const [count, ...stretches] = note.split(partMark);
    const shown = stretches.slice(0, mostStretches);
    const code = /^\d{4}(–|$)/.test(shown[0]!) ? 'check.gap.hint.years' : 'check.gap.hint.months';
    return inBoth((language) => {
      const list = listed(shown, language);
      return say(shown.length < stretches.length ? `${code}.more` : code, language, { count: Number(count), list });
    });
  },
  breaks: { repeats, one: true, first: true },
};

/** The row once more, two periods later or earlier. */
function* repeats({ key }: GapParams, first: Cells, second: Cells): Generator<Repeat> {
  const period = keyField(key.at(-1)!);
  const twice = (step: 1 | -1) => movedPeriod(key.at(-1)!, movedPeriod(key.at(-1)!, first[period] ?? '', step), step);
  const others = Object.keys(first).filter((field) => !keyFields(key).includes(field) && first[field] !== second[field]);
  for (const kept of [[], ...others.map((field) => [field])]) {
    const copy = Object.fromEntries(Object.entries(first).filter(([field]) => !kept.includes(field)));
    for (const step of [1, -1] as const) yield { first: {}, second: { ...copy, [period]: twice(step) } };
  }
}
