import { all, knownOf } from '../expression/known.js';
import { logic, not } from '../expression/make.js';
import { expressionsOf, type Question } from '../expression/question.js';
import { isPrimitive, nodesOf, type ExpressionNode } from '../expression/tree.js';
import type { Check } from '../plan/plan.js';
import type { RuleRow } from '../standard/model.js';
import { isForGood } from '../value/parameter.js';
import { agree } from './agree.js';
import { assert } from './assert.js';
import { balance } from './balance.js';
import { checkDigit } from './check-digit.js';
import { code } from './code.js';
import { compare } from './compare.js';
import { complete } from './complete.js';
import { document } from './document.js';
import { form } from './form.js';
import { gap } from './gap.js';
import { identical } from './identical.js';
import { identifier } from './identifier.js';
import type { CheckKind, Coded, Terms } from './kind.js';
import { label } from './label.js';
import { overlap } from './overlap.js';
import { part } from './part.js';
import { placeholder } from './placeholder.js';
import { previous } from './previous.js';
import { reference } from './reference.js';
import { relation } from './relation.js';
import { representation } from './representation.js';
import { required } from './required.js';
import { sequence } from './sequence.js';
import { share } from './share.js';
import { total } from './total.js';
import { unique } from './unique.js';
import { validity } from './validity.js';

/** Every check kind, cell kinds first, in the order their checks are listed. */
export const kinds: readonly CheckKind[] = [
  required,
  placeholder,
  representation,
  code,
  label,
  identifier,
  checkDigit,
  form,
  part,
  document,
  validity,
  assert,
  unique,
  identical,
  overlap,
  previous,
  reference,
  agree,
  compare,
  total,
  balance,
  share,
  relation,
  sequence,
  gap,
  complete,
];

const byName = new Map(kinds.map((kind) => [kind.kind, kind]));

/** The kind of that name; undefined of checks that are asked before any cell is read. */
export function kindNamed(name: string): CheckKind | undefined {
  return byName.get(name);
}

/** The kind of that name; throws on a name that is not a kind. */
export function kindOf(name: string): CheckKind {
  const found = byName.get(name);
  if (!found) throw new Error(`no check kind is named ${name}`);
  return found;
}

/** Whether a check looks at nothing but the one cell it is of, and at no clock, and asks more of it than that it be filled. */
export function isOfOneCell({ kind, fields, operands }: Pick<Check, 'kind' | 'fields' | 'operands'>): boolean {
  const alone = [...fields, ...operands].every((field) => field === fields[0]);
  return alone && !kindOf(kind).dated && kindOf(kind).asks !== 'filled';
}

/** Whether a check asks whether there is a value: a cell that fails it is empty, and no other check is asked of it. */
export function asksForValue(check: Pick<Check, 'kind'>): boolean {
  return kindNamed(check.kind)?.asks !== undefined;
}

/** Whether a cell on which it fails counts for no rule over many records: it is an error, or the cell no number or date that can be read. */
export function isUnsettling(check: Check): boolean {
  if (check.level !== 'cell' || asksForValue(check)) return false;
  return check.severity === 'error' || kindOf(check.kind).awaited?.(check) === true;
}

/** What a check asks of codes; undefined where it asks nothing of them. */
export function codedBy({ kind, params }: Pick<Check, 'kind' | 'params'>): Coded | undefined {
  return kindNamed(kind)?.coded?.(params);
}

/** What the codes of a field are asked for, of the field itself or of the code it labels. */
export function codedIn(checks: readonly Pick<Check, 'kind' | 'params' | 'fields'>[], field: string | undefined): Coded[] {
  // What a check asks comes first: its fields are worked out when they are asked for.
  return checks.flatMap((check) => {
    const coded = codedBy(check);
    return coded && field !== undefined && check.fields[0] === field ? [coded] : [];
  });
}

/** What the field's own codes, or names in their place, are asked for; undefined where it holds none. */
export function ownCodesIn(checks: readonly Pick<Check, 'kind' | 'params' | 'fields'>[], field: string | undefined): Coded | undefined {
  return codedIn(checks, field).find(({ beside }) => beside === undefined);
}

/** Whether a check asks how a value is written: its length, its digits, its layout. */
export function asksLayout({ kind }: Pick<Check, 'kind'>): boolean {
  return kindNamed(kind)?.asksLayout === true;
}

/** The kind of a rule: by its name or a word of the table it stands in; over one record, where nothing names it. Undefined where there is no such word. */
export function ruleKindOf({ method, relation }: { [Name in 'method' | 'relation']?: RuleRow[Name] | undefined }): CheckKind | undefined {
  if (relation) return kinds.find(({ rule }) => rule?.ofReturns);
  if (method === undefined) return kinds.find(({ level, rule }) => level === 'record' && rule?.words.length === 0);
  return kinds.find(({ kind, rule }) => rule && (kind === method || rule.words.includes(method)));
}

/** The place of a cell check among those on its field; 0 where it asks whether there is a value. */
export function rankOf(check: Pick<Check, 'kind'>): number {
  return kindOf(check.kind).rank ?? 0;
}

/** What holds of a record that conforms to a cell or record check. */
export function holdsOf(check: Check, terms: Terms): ExpressionNode {
  return kindOf(check.kind).holds!(check, terms);
}

/** The condition under which a check of cells or of the record concerns a row, and can be decided. */
export function whenOf(check: Check, terms: Terms): ExpressionNode | undefined {
  return all([decidedOf(check, terms), ownWhenOf(check, terms)]);
}

/** The same of a row of which it is known that it can be decided. */
export function ownWhenOf(check: Check, terms: Terms): ExpressionNode | undefined {
  return kindOf(check.kind).when?.(check, terms);
}

/** Whether the parameters are known that decide whether a row is concerned, and conforms; undefined where none is asked for. */
export function decidedOf(check: Check, terms: Terms): ExpressionNode | undefined {
  const { decides, when, holds } = kindOf(check.kind);
  if (!decides || !holds) return undefined;
  const condition = when?.(check, terms);
  const known = knownOf(holds(check, terms));
  return all([condition && knownOf(condition), condition && known ? logic(not(condition), '||', known) : known]);
}

/** What a set or between check asks; undefined for the others. */
export function questionOf(check: Check, terms: Terms): Question | undefined {
  return kindOf(check.kind).question?.(check, terms);
}

/** Every expression of a check over one record or two. */
export function expressionsIn(check: Check, terms: Terms): ExpressionNode[] {
  const { holds, when, question } = kindOf(check.kind);
  return [holds?.(check, terms), when?.(check, terms), ...(question ? expressionsOf(question(check, terms)) : [])].filter(
    (node) => node !== undefined,
  );
}

/** Names of the parameters that a check asks for, each once; where some of them lack a value for some day, place or thing, only these. */
export function parametersIn(check: Check, terms: Terms): string[] {
  const nodes = expressionsIn(check, terms).flatMap((node) => [...nodesOf(node)]);
  const asked = nodes.flatMap((node) => (isPrimitive(node, 'parameter') ? [node.given] : []));
  const open = asked.filter(({ values }) => !values.some(isForGood));
  return [...new Set((open.length > 0 ? open : asked).map(({ name }) => name))];
}
