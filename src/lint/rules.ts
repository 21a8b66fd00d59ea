import { wordsInParams } from '../message/bilingual.js';
import { kinds, ruleKindOf } from '../check/kinds.js';
import type { RuleCell, RuleForm } from '../check/rule-form.js';
import { hasForm, keyForms, readKeyPart } from '../value/key-part.js';
import { indicatorIds } from '../standard/indicator.js';
import type { LintParams, LintRule } from '../standard/message.js';
import { severities, strongestSeverity, type RecordType, type RuleRow } from '../standard/model.js';
import { lintExpressions } from './expressions.js';
import { lintText } from './text.js';
import { placeIn, reportRepeats, type Subject } from './subject.js';
import type { Bilingual } from '../message/model.js';

const headerNames: Record<RuleCell | 'method', Bilingual> = {
  method: { zh: '方式', en: 'method' },
  key: { zh: '键', en: 'key' },
  other: { zh: '对照表', en: 'other' },
  otherKey: { zh: '对照键', en: 'other key' },
  requirement: { zh: '要求', en: 'requirement' },
};

/** The words by which a table of rules over many records names a kind of check. */
const methods = kinds.flatMap(({ rule }) => rule?.words ?? []);

/** Rules: well formed, no stronger than their basis, over tables and fields that exist, with expressions that hold up. */
export function lintRules(subject: Subject): void {
  const { standard, report } = subject;
  reportRepeats(standard.rules, ({ id }) => id, { rule: 'duplicate-rule', header: 'id' }, report);
  for (const rule of standard.rules) {
    lintHead(rule, subject);
    const kind = ruleKindOf(rule);
    const words = kind?.rule?.words ?? [];
    if (!kind?.rule || (rule.method !== undefined && !words.includes(rule.method))) {
      report(
        'cell-value',
        placeIn(rule, 'method'),
        { header: headerNames.method, value: rule.method ?? '', ...wordsInParams('allowed', methods) },
        rule.method?.length,
      );
      continue;
    }
    lintNeeds(rule, kind.kind, kind.rule, subject);
    lintTables(rule, kind.rule, subject);
    lintExpressions(rule, subject);
  }
  lintUsed(subject);
}

function lintHead(rule: RuleRow, { report }: Subject): void {
  const { id, severity, basis, indicator } = rule;
  const at = (code: LintRule, header: string, written: string, params: LintParams) =>
    report(code, placeIn(rule, header), params, written.length);
  if (id !== '' && !/^[A-Za-z][\w-]*$/.test(id)) at('rule-id', 'id', id, { value: id });
  const strongest = strongestSeverity[basis];
  if (severities.indexOf(severity) < severities.indexOf(strongest)) {
    at('severity-basis', 'severity', '', { basis, strongest, severity });
  }
  if (rule.clause === '' && basis === 'text') at('clause-missing', 'clause', '', { value: id });
  if (!indicatorIds.includes(indicator)) {
    at('unknown-indicator', 'indicator', indicator, { value: indicator, ...wordsInParams('known', indicatorIds) });
  }
  lintText(rule, rule.text, id, report);
  // Advice may be left out, but not in one language only.
  if (rule.advice.zh !== '' || rule.advice.en !== '') {
    lintText(rule, rule.advice, id, report, { zh: 'adviceZh', en: 'adviceEn' });
  }
}

function lintNeeds(rule: RuleRow, method: string, { needs, conditional, paired }: RuleForm, { report }: Subject): void {
  for (const need of needs) {
    const written = rule[need] ?? '';
    if (written.length === 0) report('rule-needs', placeIn(rule, need), { method, header: headerNames[need] });
  }
  // These speak of all rows; a condition there would go unheeded.
  if (rule.when !== '' && !conditional) {
    report('rule-condition', placeIn(rule, 'when'), { method });
  }
  const { key, otherKey } = rule;
  const isBoth = paired === 'between' ? rule.other !== undefined : key.length > 0 && otherKey.length > 0;
  const isPaired = paired === 'always' || (paired !== 'never' && isBoth);
  if (isPaired && key.length !== otherKey.length) {
    report('key-lengths', placeIn(rule, 'otherKey'), { found: key.length, other: otherKey.length });
  }
}

/** A record type and the elements of its standard. */
type Keyed = { type: RecordType } & Pick<Subject, 'elements'>;

function lintTables(rule: RuleRow, form: RuleForm, subject: Subject): void {
  const { recordTypes, used, elements, report } = subject;
  for (const table of rule.tables) {
    const type = recordTypes.get(table);
    if (!type) report('unknown-table', placeIn(rule, 'tables', table), { value: table }, table.length);
    else lintKey(rule, 'key', { type, elements }, report);
    if (form.ownsBoth && type) lintKey(rule, 'otherKey', { type, elements }, report);
  }
  const fault = form.key?.(rule, (name) => elements.get(name));
  if (fault) report(fault, placeIn(rule, 'key'), {});
  if (rule.other === undefined) return;
  const own = recordTypes.get(rule.other);
  const partner = own ? { type: own, elements } : used.get(rule.other);
  if (!partner) report('unknown-table', placeIn(rule, 'other'), { value: rule.other }, rule.other.length);
  else lintKey(rule, 'otherKey', partner, report);
}

/** The used record types are told apart in expressions by their aliases. */
function lintUsed({ standard, used, report }: Subject): void {
  for (const { type } of used.values()) {
    const twin = [...used.values()].find((each) => each.type.number !== type.number && each.type.alias === type.alias);
    const rule = standard.rules.find(({ other }) => other === type.number);
    if (twin && rule)
      report('used-alias', placeIn(rule, 'other'), { value: type.number, other: twin.type.number, alias: type.alias }, type.number.length);
  }
}

function lintKey(rule: RuleRow, header: 'key' | 'otherKey', { type, elements }: Keyed, report: Subject['report']): void {
  const { number: table } = type;
  const columns = new Set(type.columns.map(({ element }) => element));
  for (const text of rule[header]) {
    const part = readKeyPart(text);
    if (!part)
      report(
        'key-form',
        placeIn(rule, header, text),
        {
          value: text,
          ...wordsInParams(
            'known',
            keyForms.map((form) => `${form}(…)`),
          ),
        },
        text.length,
      );
    else if (!columns.has(part.field))
      report('unknown-column', placeIn(rule, header, part.field), { table, value: part.field }, part.field.length);
    else if (!hasForm(part, elements.get(part.field)?.format))
      report('key-part-type', placeIn(rule, header, part.field), { form: part.form!, value: part.field }, part.field.length);
  }
}
