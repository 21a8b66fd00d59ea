import { knownOf } from '../expression/known.js';
import { listed } from '../message/punctuation.js';
import { say } from '../message/messages.js';
import { treeOf } from '../rule/expression.js';
import { keyFields } from '../value/key-part.js';
import { pathDifferences } from '../value/path.js';
import { partMark } from '../value/spans.js';
import { inBoth } from '../message/bilingual.js';
import { keep, mentions } from './kept.js';
import type { CheckKind } from './kind.js';
import {
  condition,
  conditionOf,
  fieldList,
  otherSide,
  ruleExpressions,
  ruleOperands,
  ruleParams,
  type RuleParamsOf,
} from './rule-params.js';

const params = ruleParams({ ...condition, key: fieldList, ...otherSide, requirement: { type: 'string' } }, [
  'key',
  'other',
  'otherKey',
  'requirement',
]);

/** A CEL requirement over a record and each record of another type with the same key (`T4.AAC049 <= month(AAE138)`). */
export const compare: CheckKind<RuleParamsOf<typeof params>> = {
  kind: 'compare',
  level: 'between',
  keyword: 'zs-compare',
  on: 'record',
  params,
  fields: (params, terms) => [
    ...new Set([...ruleExpressions(params, terms).flatMap((expression) => expression.mentioned), ...keyFields(params.key)]),
  ],
  operands: (params, terms) => ruleOperands(params.key, params, terms),
  question({ table, params }, terms) {
    const { key, other, otherKey } = params;
    const expressions = ruleExpressions(params, terms);
    const own = expressions.flatMap(mentions);
    const others = expressions.flatMap((expression) => expression.others);
    const when = conditionOf(params, terms);
    const holds = treeOf(terms.expression(params.requirement));
    const decided = knownOf(holds);
    return {
      form: 'contradicted',
      keeps: [keep(table, key, own), keep(other, otherKey, others)],
      ...{ table, key, other, otherKey, mentions: own, otherMentions: others },
      ...(when && { when }),
      holds,
      ...(decided && { decided }),
    };
  },
  decides: 'requirement',
  rule: { words: ['compare', '比对'], needs: ['key', 'other', 'otherKey', 'requirement'], conditional: true },
  /** Of a record whose key stands several times in the other table, against how many of those it is; of a path, how the one there is written. */
  hint({ check, values, note, visible }) {
    if (note === undefined) return undefined;
    const [broken, partners, path] = note.split(partMark);
    if (partners !== '1')
      return inBoth((language) => say('check.compare.hint.several', language, { broken: Number(broken), partners: Number(partners) }));
    const differences = path === undefined ? [] : pathDifferences(values[check.fields[0]!] ?? '', path);
    if (path === undefined || differences.length === 0) return undefined;
    return inBoth((language) =>
      say('check.compare.hint', language, {
        path: visible(path),
        differences: listed(
          differences.map((each) => say(`check.compare.difference.${each}`, language)),
          language,
        ),
      }),
    );
  },
  breaks: {
    rarer: (_cell, mistakes) => [...mistakes.mistyped(), ...mistakes.longAgo(), ...mistakes.yearsOff()],
    pairs: 'partners',
    partners: 'changed',
  },
};
