import { listed, listedIds } from '../message/punctuation.js';
import { say, type MessageCode } from '../message/messages.js';
import { inBoth } from '../message/bilingual.js';
import type { Bilingual } from '../message/model.js';
import type { Keep, Mention, Question, Taken } from '../expression/question.js';
import { takenName, type GroupNode } from '../rule/aggregate-node.js';
import type { Expression } from '../rule/expression.js';
import { mentionsOf } from '../rule/operands.js';
import { keyFields } from '../value/key-part.js';
import { partMark } from '../value/spans.js';
import { keep } from './kept.js';
import type { Terms } from './kind.js';
import { conditionOf } from './rule-params.js';
import type { RuleForm } from './rule-form.js';
import { mentionsIn, mixedSides, sidesOf } from './sides.js';

/** The parameters of a rule over sums and counts. */
interface GroupParams {
  key?: string[];
  other?: string;
  otherKey?: string[];
  when?: string;
  requirement: string;
}

/** What a rule over the sums and counts of groups asks: of each of their records, or with `first` of one that stands for them. */
export function groupQuestion(table: string, params: GroupParams, terms: Terms, first: boolean): Question {
  const { key = [], other, otherKey = [] } = params;
  const { taken, wholes, holds } = groupIn(params, terms);
  const sides = sidesOf(conditionOf(params, terms));
  const takes = taken.map(({ how, source, table: from, of, when }, place): Taken => {
    const mentions = (tree: typeof of) => (from === undefined ? mentionsIn(tree).mentions : mentionsIn(tree).otherMentions);
    return {
      ...{ name: takenName(place), source, isOther: from !== undefined, how },
      ...(of && { of: { value: of, mentions: mentions(of) } }),
      rows: { mentions: mentions(when), ...(when && { when }) },
    };
  });
  const kept = (id: string, parts: readonly string[], rows: readonly Mention[], isOther: boolean): Keep => {
    const looked = takes.filter((each) => each.isOther === isOther).flatMap(({ of, rows }) => [...(of?.mentions ?? []), ...rows.mentions]);
    const all = keep(id, parts, [...rows, ...looked]);
    return { ...all, flagged: [...new Set([...all.flagged, ...looked.map(({ field }) => field)])] };
  };
  return {
    form: 'unbalanced',
    keeps: [
      kept(table, key, sides.own.mentions, false),
      ...(other === undefined ? [] : [kept(other, otherKey, sides.other.mentions, true)]),
    ],
    ...{ table, rows: sides.own, key, taken: takes, wholes, holds, first },
    ...(other !== undefined && { other: { table: other, rows: sides.other, key: otherKey } }),
  };
}

/** What a rule says of its groups. */
function groupIn({ requirement }: GroupParams, terms: Terms): GroupNode {
  const { tree, source } = terms.expression(requirement);
  if (tree.kind !== 'group') throw new Error(`«${source}» is over no sums`);
  return tree;
}

/** What is wrong with an expression of a rule over groups, which has shares of wholes or none. */
export function groupFault(
  header: 'when' | 'requirement',
  expression: Expression,
  key: readonly string[],
  isShare: boolean,
): ReturnType<GroupFault> {
  if (header === 'when') return mixedSides(expression);
  const strange = fieldsBesides(key, expression);
  if (strange.length > 0) return { rule: 'group-parameter', params: { names: listedIds(strange) } };
  const { tree } = expression;
  return tree.kind === 'group' && tree.wholes.length > 0 === isShare ? undefined : { rule: isShare ? 'share-form' : 'balance-form' };
}

type GroupFault = NonNullable<RuleForm['expression']>;

/** Fields by which parameters of a group are asked for that are not in its key as they stand, so that its records may have several. */
function fieldsBesides(key: readonly string[], { tree }: Pick<Expression, 'tree'>): string[] {
  const asked = tree.kind === 'group' ? tree.taken.flatMap(({ how, of }) => (how === 'parameter' && of ? mentionsOf(of) : [])) : [];
  return [...new Set(asked.map(({ name }) => name))].filter((name) => !key.includes(name));
}

/** The own fields that are taken, then those of the key and of the condition. */
export function groupFields(params: GroupParams, terms: Terms): string[] {
  const { mentioned } = terms.expression(params.requirement);
  const inCondition = params.when ? terms.expression(params.when).mentioned : [];
  return [...new Set([...mentioned, ...keyFields(params.key ?? []), ...inCondition])];
}

/** The sums and counts, as they were found: each once, with no more zeros at the end than amounts have. */
export function groupHint(code: MessageCode & `check.${string}.hint`, note: string | undefined): Bilingual | undefined {
  if (note === undefined) return undefined;
  const told = note.split(partMark).map((each) => each.replace(/=([^=]*)$/, ' = $1').replace(/(\.\d{2}\d*?)0+$/, '$1'));
  const found = [...new Set(told)];
  return inBoth((language) => say(code, language, { list: listed(found, language) }));
}
