import { attributeByCode } from '../../value/attributes.js';
import * as runtime from '../../value/runtime.js';
import { ruleTexts } from '../../check/rule-params.js';
import type { Check, Plan, TablePlan } from '../../plan/plan.js';
import { termsOf } from '../../compile/terms.js';
import { treeOf, type Expression } from '../../rule/expression.js';
import { toJavaScript } from '../../javascript/printer.js';
import { namesByCode } from '../../javascript/record-code.js';
import type { Judged } from './judged.js';
import type { JavaScriptScope } from '../../javascript/scope.js';

/** Compiles a compare check to a test of two joined records: true when they break it. */
export function pairTest(plan: Plan, table: TablePlan, check: Check): (own: Judged, partner: Judged) => boolean {
  const { when, requirement } = ruleTexts(check);
  const terms = termsOf(table, plan.tables);
  const expressions = [requirement, when].filter(Boolean).map((source) => terms.expression(source));
  const [holds, applies] = expressions.map((expression) => compiled(plan, expression)) as [Test, Test?];
  const ownMentions = expressions.flatMap(({ mentioned, operands }) => mentioned.map((field) => ({ field, bare: operands.includes(field) })));
  const otherMentions = expressions.flatMap(({ others }) => others);
  return (own, partner) => fit(own, ownMentions) && fit(partner, otherMentions) && (applies?.(own, partner) ?? true) && !holds(own, partner);
}

/** Compiles the condition of a total to a test of a record of the other type; undefined where the record is unsound. */
export function partnerTest(plan: Plan, table: TablePlan, check: Check): (partner: Judged) => boolean | undefined {
  const { when } = ruleTexts(check);
  if (!when) return () => true;
  const expression = termsOf(table, plan.tables).expression(when);
  const test = compiled(plan, expression);
  return (partner) => {
    if (expression.others.some(({ field }) => partner.unsound(field))) return undefined;
    return fit(partner, expression.others) && test(partner, partner);
  };
}

type Test = (own: Judged, partner: Judged) => boolean;

function fit(row: Judged, mentions: readonly { field: string; bare: boolean }[]): boolean {
  return mentions.every(({ field, bare }) => (bare ? row.sound(field) !== undefined : !row.unsound(field)));
}

function compiled(plan: Plan, expression: Expression): Test {
  const lists = new Map<string, ReturnType<typeof namesByCode>>();
  const attributes = new Map<string, ReadonlyMap<string, string>>();
  const listOf = (id: string) => plan.codeLists.get(id)!;
  const scope: JavaScriptScope = {
    cell: (field, other) => `${other ? 'partner' : 'own'}.row.cells[${JSON.stringify(field)}]`,
    filled: (field, other) => `${other ? 'partner' : 'own'}.filled(${JSON.stringify(field)})`,
    // A cell that is looked at is filled.
    placeholder: () => 'false',
    runtime: (name) => `runtime.${name}`,
    codeList(id) {
      lists.set(id, namesByCode(listOf(id)));
      return `lists.get(${JSON.stringify(id)})`;
    },
    codeAttribute(id, name) {
      const key = `${id}:${name}`;
      attributes.set(key, attributeByCode(listOf(id), name));
      return `attributes.get(${JSON.stringify(key)})`;
    },
    codeSpans() {
      throw new Error('rules do not ask when codes were valid');
    },
  };
  const test = new Function('runtime', 'lists', 'attributes', 'own', 'partner', `"use strict"; return ${toJavaScript(treeOf(expression), scope)};`) as (
    ...names: [object, object, object, Judged, Judged]
  ) => boolean;
  return (own, partner) => test(runtime, lists, attributes, own, partner);
}

/** Compiles the condition of a check to a test of a record; true for every record where there is none. */
export function conditionTest(plan: Plan, table: TablePlan, check: Check): (own: Judged) => boolean {
  if (ruleTexts(check).when === '') return () => true;
  const breaks = pairTest(plan, table, { ...check, params: { ...check.params, requirement: 'false' } });
  return (own) => breaks(own, own);
}
