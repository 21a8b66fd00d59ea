import { rulesOf } from '../check/key-rules.js';
import type { CheckKind } from '../check/kind.js';
import { ruleKindOf } from '../check/kinds.js';
import { recordTypeNamed } from '../standard/lookup.js';
import { longForm } from './returns.js';
import type { RecordType, RuleRow, Standard } from '../standard/model.js';

/** The rules of a record type by the keyword of their kind, each list in the order of the standard. */
export function ruleChecks(standard: Standard, recordType: RecordType): Record<string, object[]> {
  const keywords: Record<string, object[]> = {};
  for (const rule of rulesOf(standard, recordType)) {
    const kind = ruleKindOf(rule);
    if (!kind) throw new Error(`no check kind is written ${rule.method}`);
    (keywords[kind.keyword] ??= []).push(ruleKeyword(rule, kind, standard, recordType));
  }
  return keywords;
}

function ruleKeyword(rule: RuleRow, kind: CheckKind, standard: Standard, recordType: RecordType): object {
  const names = Object.keys(kind.params.properties);
  const { id, severity, indicator, clause, basis, when, requirement, key, otherKey, amount, text, advice } = rule;
  const partner = rule.other === undefined ? undefined : partnerOf(rule.other, rule, standard);
  const given = kind.rule?.given?.[rule.method ?? ''];
  const isPeriodic = (type: RecordType | undefined) => type?.columns.some(({ element }) => element === standard.period);
  const within = isPeriodic(recordType) && isPeriodic(partner) ? standard.period : undefined;
  const other = partner?.id;
  const params = Object.entries({ ...returnParams(rule, standard), key, other, otherKey, within, when, requirement, amount, text, advice });
  return {
    ...{ id, severity, indicator, clause, basis, ...given },
    ...Object.fromEntries(params.filter(([name, value]) => names.includes(name) && !isEmpty(value))),
  };
}

/** What a relation between cells of a return says beside its expression. */
function returnParams({ relation, tables, id }: RuleRow, standard: Standard): object {
  if (!relation) return {};
  const long = longForm(standard, tables[0]!);
  if (!long) throw new Error(`${id} is of a record type that holds no returns`);
  return { long, ...relation };
}

function partnerOf(number: string, rule: RuleRow, standard: Standard): RecordType {
  const found = recordTypeNamed(standard, number);
  if (!found) throw new Error(`${rule.id} names record type ${number}, which ${standard.id} does not have`);
  return found;
}

function isEmpty(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return !value;
  if (Array.isArray(value)) return value.length === 0;
  return 'zh' in value && 'en' in value && value.zh === '' && value.en === '';
}
