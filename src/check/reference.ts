import { listed } from '../message/punctuation.js';
import { say } from '../message/messages.js';
import { keyFields } from '../value/key-part.js';
import { partMark } from '../value/spans.js';
import { inBoth } from '../message/bilingual.js';
import { chosen, keep } from './kept.js';
import type { CheckKind } from './kind.js';
import { condition, fieldList, otherSide, ruleFields, ruleOperands, ruleParams, type RuleParamsOf } from './rule-params.js';

const params = ruleParams({ ...condition, key: fieldList, ...otherSide }, ['key', 'other', 'otherKey']);

/** The key of each record, or of each that a condition holds for, stands in another record type. */
export const reference: CheckKind<RuleParamsOf<typeof params>> = {
  kind: 'reference',
  level: 'between',
  keyword: 'zs-reference',
  on: 'record',
  params,
  // The key comes first: its fields are the ones that may be wrong.
  fields: (params, terms) => ruleFields(params.key, params, terms),
  operands: (params, terms) => ruleOperands(params.key, params, terms),
  refers: true,
  question({ table, params }, terms) {
    const { key, other, otherKey } = params;
    const rows = chosen(params, terms);
    return {
      form: 'absent',
      // As they stand too: a path that was not found is told with those that are like it.
      keeps: [keep(table, key, rows.mentions), { table: other, keys: otherKey, fields: keyFields(otherKey), flagged: [] }],
      ...{ table, key, other, otherKey, given: 0, ...rows },
    };
  },
  rule: { words: ['reference', '引用'], needs: ['key', 'other', 'otherKey'], conditional: true },
  /** Of a path that was not found, what is like it. */
  hint({ note, visible }) {
    if (note === undefined) return undefined;
    const paths = note.split(partMark).map(visible);
    return inBoth((language) => say('check.reference.hint', language, { paths: listed(paths, language) }));
  },
  breaks: {
    values: ({ check, field, value }, mistakes) =>
      keyFields(check.params.key).includes(field.name) ? [`${value}X`, `X${value.slice(1)}`] : mistakes.usual(),
    reversed: true,
  },
};
