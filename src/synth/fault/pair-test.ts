import { attributeByCode } from '../../value/attributes.js';
import { valueRows } from '../../value/parameter.js';
import * as runtime from '../../value/runtime.js';
import type { Mention, Questions } from '../../expression/question.js';
import type { ExpressionNode } from '../../expression/tree.js';
import type { Plan } from '../../plan/plan.js';
import { numberCode, toJavaScript } from '../../javascript/printer.js';
import { namesByCode } from '../../javascript/record-code.js';
import type { Judged } from './judged.js';
import type { JavaScriptScope } from '../../javascript/scope.js';

/** Compiles a question about two joined records to a test of them: true when they break it. */
export function pairTest(
  plan: Plan,
  {
    mentions,
    otherMentions,
    when,
    holds,
    decided,
  }: Pick<Questions['contradicted'], 'mentions' | 'otherMentions' | 'when' | 'holds' | 'decided'>,
): Test {
  const conforms = compiled(plan, holds);
  const asked = [when, decided].filter((node) => node !== undefined).map((node) => compiled(plan, node));
  return (own, partner) =>
    fit(own, mentions) && fit(partner, otherMentions) && asked.every((test) => test(own, partner)) && !conforms(own, partner);
}

/** Compiles the condition by which records of the other type are chosen to a test of one; undefined where the record is unsound. */
export function partnerTest(plan: Plan, when: Questions['unequal']['when']): (partner: Judged) => boolean | undefined {
  if (!when) return () => true;
  const { holds, mentions } = when;
  const test = compiled(plan, holds);
  return (partner) => {
    if (mentions.some(({ field }) => partner.unsound(field))) return undefined;
    return fit(partner, mentions) && test(partner, partner);
  };
}

/** Compiles the condition of a question to a test of a record; true for every record where there is none. */
export function rowTest(plan: Plan, { mentions, when }: Pick<Questions['absent'], 'mentions' | 'when'>): (own: Judged) => boolean {
  if (!when) return () => true;
  const test = compiled(plan, when);
  return (own) => fit(own, mentions) && test(own, own);
}

/** A number, counted in units of the last of so many decimals. */
export interface Exact {
  value: bigint;
  scale: number;
}

/** Compiles a number to what it is in a record. */
export function numberOf(plan: Plan, tree: ExpressionNode): (row: Judged) => Exact {
  let scale = 0;
  const value = compiledTo<bigint>(plan, (scope) => {
    const code = numberCode(tree, scope);
    scale = code.scale;
    return code.text;
  });
  return (row) => ({ value: value(row, row), scale });
}

/** Compiles an expression of any type to what it is in a record, as a text that tells it from others. */
export function textOf(plan: Plan, tree: ExpressionNode): (row: Judged) => string {
  const value = compiledTo<unknown>(plan, (scope) => toJavaScript(tree, scope));
  return (row) => String(value(row, row));
}

type Test = (own: Judged, partner: Judged) => boolean;

export function fit(row: Judged, mentions: readonly Mention[]): boolean {
  return mentions.every(({ field, bare }) => (bare ? row.sound(field) !== undefined : !row.unsound(field)));
}

function compiled(plan: Plan, tree: ExpressionNode): Test {
  return compiledTo<boolean>(plan, (scope) => toJavaScript(tree, scope));
}

function compiledTo<T>(plan: Plan, print: (scope: JavaScriptScope) => string): (own: Judged, partner: Judged) => T {
  const lists = new Map<string, ReturnType<typeof namesByCode>>();
  const attributes = new Map<string, ReadonlyMap<string, string>>();
  const listOf = (id: string) => plan.codeLists.get(id)!;
  const scope: JavaScriptScope = {
    cell: (field, other) => `${other ? 'partner' : 'own'}.row.cells[${JSON.stringify(field)}]`,
    filled: (field, other) => `${other ? 'partner' : 'own'}.filled(${JSON.stringify(field)})`,
    // A cell that is looked at is filled.
    placeholder: () => 'false',
    runtime: (name) => `runtime.${name}`,
    parameter: (asked) => `runtime.readyValues(${JSON.stringify(valueRows(asked))})`,
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
  const test = new Function('runtime', 'lists', 'attributes', 'own', 'partner', `"use strict"; return ${print(scope)};`) as (
    ...names: [object, object, object, Judged, Judged]
  ) => T;
  return (own, partner) => test(runtime, lists, attributes, own, partner);
}
