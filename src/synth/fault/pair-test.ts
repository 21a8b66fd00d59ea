import * as runtime from '../../check/runtime.js';
import { ruleTexts } from '../../check/rule-params.js';
import type { Check, Plan, TablePlan } from '../../plan/plan.js';
import { termsOf } from '../../plan/terms.js';
import { toJavaScript, type JavaScriptScope } from '../../rule/javascript.js';
import { attributeByCode, namesByCode } from '../../schema/record-code.js';
import type { Judged } from './judge.js';

/** Compiles a compare check to a test of two joined records: true when they break it. */
export function pairTest(plan: Plan, table: TablePlan, check: Check): (own: Judged, partner: Judged) => boolean {
  const terms = termsOf(table, plan.tables);
  const { when, requirement } = ruleTexts(check);
  const expressions = [requirement, when].filter(Boolean).map((source) => terms.expression(source));
  const scope: JavaScriptScope = {
    cell: (field, other) => `${other ? 'partner' : 'own'}.row.cells[${JSON.stringify(field)}]`,
    runtime: (name) => `runtime.${name}`,
    codeList: (id) => `lists.get(${JSON.stringify(id)})`,
    codeAttribute: (id, name) => `attributes.get(${JSON.stringify(`${id}:${name}`)})`,
  };
  const lists = new Map(expressions.flatMap((expression) => expression.lists.map(({ id }) => [id, namesByCode(plan.codeLists.get(id)!)] as const)));
  const attributes = new Map(expressions.flatMap((expression) =>
    expression.attributes.map(({ list, name }) => [`${list}:${name}`, attributeByCode(plan.codeLists.get(list)!, name)] as const),
  ));
  const [holds, applies = 'true'] = expressions.map((expression) => toJavaScript(expression, scope));
  const breaks = new Function('runtime', 'lists', 'attributes', 'own', 'partner', `"use strict"; return (${applies}) && !(${holds});`) as (names: object, named: object, attributes: object, own: Judged, partner: Judged) => boolean;

  const ownMentions = expressions.flatMap(({ mentioned, operands }) => mentioned.map((field) => ({ field, bare: operands.includes(field) })));
  const otherMentions = expressions.flatMap(({ others }) => others);
  const fit = (row: Judged, mentions: readonly { field: string; bare: boolean }[]) =>
    mentions.every(({ field, bare }) => (bare ? row.sound(field) !== undefined : !row.unsound(field)));
  return (own, partner) => fit(own, ownMentions) && fit(partner, otherMentions) && breaks(runtime, lists, attributes, own, partner);
}

/** Compiles the condition of a check to a test of a record; true for every record where there is none. */
export function conditionTest(plan: Plan, table: TablePlan, check: Check): (own: Judged) => boolean {
  if (ruleTexts(check).when === '') return () => true;
  const breaks = pairTest(plan, table, { ...check, params: { ...check.params, requirement: 'false' } });
  return (own) => breaks(own, own);
}
