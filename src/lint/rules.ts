import { keyForms, readKeyPart } from '../value/key-part.js';
import { indicatorIds } from '../standard/indicator.js';
import type { LintParams, LintRule } from '../standard/message.js';
import { severities, strongestSeverity, type RuleKind, type RuleRow } from '../standard/model.js';
import { lintExpressions } from './expressions.js';
import { lintText } from './text.js';
import { placeIn, reportRepeats, type Subject } from './subject.js';
import type { Bilingual } from '../message/model.js';

type Need = 'key' | 'other' | 'otherKey' | 'requirement';

const needs: Record<RuleKind, readonly Need[]> = {
  assert: [],
  unique: ['key'],
  identical: [],
  overlap: ['key'],
  reference: ['key', 'other', 'otherKey'],
  agree: ['key', 'other', 'otherKey'],
  compare: ['key', 'other', 'otherKey', 'requirement'],
  total: ['other', 'requirement'],
  sequence: ['key'],
  complete: ['key', 'requirement'],
};

const headerNames: Record<Need, Bilingual> = {
  key: { zh: '键', en: 'key' },
  other: { zh: '对照表', en: 'other' },
  otherKey: { zh: '对照键', en: 'other key' },
  requirement: { zh: '要求', en: 'requirement' },
};

/** Rules: well formed, no stronger than their basis, over tables and fields that exist, with expressions that hold up. */
export function lintRules(subject: Subject): void {
  const { standard, report } = subject;
  reportRepeats(standard.rules, ({ id }) => id, 'duplicate-rule', 'id', report);
  for (const rule of standard.rules) {
    lintHead(rule, subject);
    lintNeeds(rule, subject);
    lintTables(rule, subject);
    lintExpressions(rule, subject);
  }
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
    at('unknown-indicator', 'indicator', indicator, { value: indicator, known: indicatorIds.join('、') });
  }
  lintText(rule, rule.text, id, report);
  // Advice may be left out, but not in one language only.
  if (rule.advice.zh !== '' || rule.advice.en !== '') {
    lintText(rule, rule.advice, id, report, { zh: 'adviceZh', en: 'adviceEn' });
  }
}

function lintNeeds(rule: RuleRow, { report }: Subject): void {
  for (const need of needs[rule.kind]) {
    const written = rule[need] ?? '';
    if (written.length === 0) report('rule-needs', placeIn(rule, need), { method: rule.kind, header: headerNames[need] });
  }
  // These speak of all rows; a condition there would go unheeded.
  if (rule.when !== '' && ['unique', 'overlap', 'agree', 'sequence', 'complete'].includes(rule.kind)) {
    report('rule-condition', placeIn(rule, 'when'), { method: rule.kind });
  }
  const { key, otherKey } = rule;
  // A total without keys is that of the whole table.
  const paired = rule.kind === 'total' || (rule.kind !== 'unique' && key.length > 0 && otherKey.length > 0);
  if (paired && key.length !== otherKey.length) {
    report('key-lengths', placeIn(rule, 'otherKey'), { found: key.length, other: otherKey.length });
  }
}

function lintTables(rule: RuleRow, subject: Subject): void {
  const { recordTypes, report } = subject;
  for (const table of rule.tables) {
    if (!recordTypes.has(table)) report('unknown-table', placeIn(rule, 'tables', table), { value: table }, table.length);
    else lintKey(rule, 'key', table, subject);
    if (rule.kind === 'unique' && recordTypes.has(table)) lintKey(rule, 'otherKey', table, subject);
  }
  lintForm(rule, subject);
  if (rule.other === undefined) return;
  if (!recordTypes.has(rule.other)) report('unknown-table', placeIn(rule, 'other'), { value: rule.other }, rule.other.length);
  else lintKey(rule, 'otherKey', rule.other, subject);
}

function lintKey(rule: RuleRow, header: 'key' | 'otherKey', table: string, { recordTypes, report }: Subject): void {
  const columns = new Set(recordTypes.get(table)!.columns.map(({ element }) => element));
  for (const text of rule[header]) {
    const part = readKeyPart(text);
    if (!part) report('key-form', placeIn(rule, header, text), { value: text, known: keyForms.map((form) => `${form}(…)`).join('、') }, text.length);
    else if (!columns.has(part.field)) report('unknown-column', placeIn(rule, header, part.field), { table, value: part.field }, part.field.length);
  }
}

/** Kinds whose last parts of the key mean something by themselves. */
function lintForm(rule: RuleRow, { elements, report }: Subject): void {
  const { kind, key } = rule;
  if (kind === 'agree' && key.length === 1) report('agree-key', placeIn(rule, 'key'), {});
  if (kind !== 'overlap' || key.length === 0) return;
  const [start, end] = key.slice(-2).map((name) => elements.get(name)?.format);
  if (key.length < 3 || start === undefined || start === 'PERIOD' || start !== end) report('overlap-key', placeIn(rule, 'key'), {});
}
