import { keyFields } from '../value/key-part.js';
import type { CheckKind } from './kind.js';
import { fieldList, otherSide, ruleParams, type RuleParamsOf } from './rule-params.js';

const params = ruleParams({ key: fieldList, ...otherSide }, ['key', 'other', 'otherKey']);

/**
 * Where the key without its last part stands in another record type, it stands there with that part too: a person's
 * code has the number there that it has here. Rows whose key is not there at all are for `reference`.
 */
export const agree: CheckKind<RuleParamsOf<typeof params>> = {
  kind: 'agree',
  level: 'between',
  keyword: 'zs-agree',
  on: 'record',
  params,
  // The last part comes first: it is the one that differs.
  fields: ({ key }) => keyFields(key.toReversed()),
  operands: ({ key }) => keyFields(key),
  question({ table, params: { key, other, otherKey } }) {
    return {
      form: 'absent',
      keeps: [
        { table, keys: key, fields: [], flagged: [] },
        { table: other, keys: otherKey, fields: [], flagged: [] },
      ],
      ...{ table, key, other, otherKey, mentions: [], given: key.length - 1 },
    };
  },
  rule: {
    words: ['agree', '相符'],
    needs: ['key', 'other', 'otherKey'],
    conditional: false,
    key: ({ key }) => (key.length === 1 ? 'agree-key' : undefined),
  },
  related: (key) => key.slice(0, -1),
  breaks: { partners: 'looked', borrows: true },
};
