import { readValue } from '../value/identifier-reading.js';
import { ruleError } from '../rule/fault.js';
import { groupsIn, patternFault } from '../rule/pattern.js';
import { patternLength, type PatternLength } from '../rule/pattern-length.js';
import { codeListOf } from '../standard/lookup.js';
import { severities, strongestSeverity, type Identifier, type IdentifierForm, type IdentifierPart } from '../standard/model.js';
import { placeIn, reportRepeats, stretchIn, type Subject } from './subject.js';
import { shapeOf } from '../standard/identifier-shape.js';
import type { CheckAlgorithm } from '../value/algorithm/algorithm.js';

/** The lengths of the values that an algorithm knows how to check. */
const checkedLengths: Record<CheckAlgorithm, PatternLength> = {
  gb11643: { least: 18, most: 18 },
  gb32100: { least: 18, most: 18 },
  gb11714: { least: 9, most: 10 },
  'mod11-10': { least: 15, most: 15 },
  luhn: { least: 2, most: 19 },
  'base-code': { least: 14, most: 14 },
  'hk-id': { least: 8, most: 11 },
  'tw-id': { least: 10, most: 10 },
};

const dateLengths = { YYYYMMDD: 8, YYMMDD: 6 } as const;

/** Identifiers: unique, with forms whose patterns, parts, check characters and examples fit each other. */
export function lintIdentifiers(subject: Subject): void {
  const { standard, report } = subject;
  reportRepeats(standard.identifiers, ({ id }) => id, { rule: 'duplicate-identifier', header: 'id' }, report);
  for (const identifier of standard.identifiers) {
    if (identifier.forms.length === 0)
      report('identifier-forms', placeIn(identifier, 'id'), { value: identifier.id }, identifier.id.length);
    reportRepeats(
      identifier.forms,
      ({ id }) => id,
      { rule: 'duplicate-form', header: 'form', params: () => ({ identifier: identifier.id }) },
      report,
    );
    const sound = identifier.forms.map((form) => lintForm(form, subject));
    if (!sound.includes(false)) lintExamples(identifier, subject);
  }
}

/** Returns whether the patterns of the form can be read. */
function lintForm(form: IdentifierForm, subject: Subject): boolean {
  const patterns = (['pattern', 'except'] as const).map((header) => lintPattern(form, header, subject));
  reportRepeats(
    form.parts,
    ({ name }) => name,
    { rule: 'duplicate-part', header: 'part', params: () => ({ form: form.id }) },
    subject.report,
  );
  lintStrictness(form, subject);
  lintDoubt(form, subject);
  for (const part of form.parts) lintPart(part, subject);
  if (form.pattern === '' || patterns.includes(false)) return false;
  lintLengths(form, patternLength(form.pattern), subject);
  return true;
}

function lintPattern(form: IdentifierForm, header: 'pattern' | 'except', { report }: Subject): boolean {
  const fault = form[header] === '' ? undefined : patternFault(form[header], true);
  if (!fault) return true;
  const { message } = ruleError(fault.code, fault, fault.params);
  report('pattern', stretchIn(form, header, fault.start), { detail: message }, fault.end - fault.start);
  return false;
}

/** How strictly a check character is taken rests on the basis of the form. */
function lintStrictness(form: IdentifierForm, { report }: Subject): void {
  const { check, strictness, basis } = form;
  const strongest = strongestSeverity[basis];
  if (!check || severities.indexOf(strictness) >= severities.indexOf(strongest)) return;
  report('severity-basis', placeIn(form, 'strictness'), { basis, strongest, severity: strictness });
}

/** So does how severe it is that a value is let pass only for want of a rule. */
function lintDoubt(form: IdentifierForm, { report }: Subject): void {
  const { doubt, basis } = form;
  const strongest = strongestSeverity[basis];
  if (!doubt || severities.indexOf(doubt) >= severities.indexOf(strongest)) return;
  report('severity-basis', placeIn(form, 'doubt'), { basis, strongest, severity: doubt });
}

function lintPart(part: IdentifierPart, { standard, report }: Subject): void {
  const { name, codeList, confined, basis } = part;
  if (codeList !== undefined && !codeListOf(standard, codeList))
    report('unknown-code-list', placeIn(part, 'codeList'), { value: codeList }, codeList.length);
  if (!confined) return;
  const { to, severity } = confined;
  if (!fits(to, part)) report('part-values', placeIn(part, 'confined'), { value: name });
  const strongest = strongestSeverity[basis];
  if (severities.indexOf(severity) < severities.indexOf(strongest))
    report('severity-basis', placeIn(part, 'severity'), { basis, strongest, severity });
}

function fits(to: NonNullable<IdentifierPart['confined']>['to'], { codeList, length, format, group }: IdentifierPart): boolean {
  if (to === 'past') return format === 'YYYYMMDD';
  if ('check' in to) return group === undefined && length >= checkedLengths[to.check].least && length <= checkedLengths[to.check].most;
  return (!to.list || codeList !== undefined) && to.values.every((value) => value.length === length && /^[!-~]+$/.test(value));
}

function lintLengths(form: IdentifierForm, { least, most }: PatternLength, { report }: Subject): void {
  const { check, parts } = form;
  if (check) {
    const known = checkedLengths[check];
    if (least < known.least || most > known.most) {
      report('check-length', placeIn(form, 'check'), { value: check, known: span(known), found: span({ least, most }) }, check.length);
    }
  }
  const groups = groupsIn(form.pattern);
  for (const part of parts) {
    if (part.group !== undefined) {
      if (part.group > groups)
        report('part-group', placeIn(part, 'start'), { value: part.name, group: part.group, groups }, String(part.group).length);
      continue;
    }
    const end = part.start + part.length - 1;
    if (end > most) report('part-outside', placeIn(part, 'length'), { value: part.name, end, most }, String(part.length).length);
    if (!part.format) continue;
    const needed = dateLengths[part.format];
    if (part.length !== needed || end > least)
      report('part-format', placeIn(part, 'format'), { value: part.format, needed }, part.format.length);
  }
}

function lintExamples(identifier: Identifier, { report }: Subject): void {
  const { forms } = shapeOf(identifier);
  for (const [position, form] of identifier.forms.entries()) {
    if (form.example === '') continue;
    const reading = readValue(forms, form.example);
    if (reading?.form === forms[position] && reading?.conforms && reading.check?.holds !== false) continue;
    report('example', placeIn(form, 'example'), { value: form.example, form: form.id }, form.example.length);
  }
}

function span({ least, most }: PatternLength): string {
  if (least === most) return String(least);
  return Number.isFinite(most) ? `${least}–${most}` : `${least}–∞`;
}
