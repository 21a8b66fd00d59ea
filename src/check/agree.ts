import { keyFields } from '../value/key-part.js';
import type { CheckKind } from './kind.js';
import { fieldList, joinOf, ruleParams } from './rule-params.js';

/**
 * Where the key without its last part stands in another record type, it stands there with that part too: a person's
 * code has the number there that it has here. Rows whose key is not there at all are for `reference`.
 */
export const agree: CheckKind = {
  kind: 'agree',
  level: 'between',
  keyword: 'zs-agree',
  on: 'record',
  params: ruleParams({ key: fieldList, other: { type: 'string' }, otherKey: fieldList }, ['key', 'other', 'otherKey']),
  // The last part comes first: it is the one that differs.
  fields: (params) => keyFields((params['key'] as string[]).toReversed()),
  operands: (params) => keyFields(params['key'] as string[]),
  question({ table, params }) {
    const { key, other, otherKey } = joinOf(params);
    return {
      form: 'absent',
      keeps: [{ table, keys: key, fields: [], flagged: [] }, { table: other, keys: otherKey, fields: [], flagged: [] }],
      ...{ table, key, other, otherKey, mentions: [], given: key.length - 1 },
    };
  },
};
