import { firstDayOf, isValidOn, lastDayOf, rowOn, successorsOn } from '../code/succession.js';
import { dayText, spanText } from '../code/span-text.js';
import { pathDifferences } from '../value/path.js';
import { visible } from './cell.js';
import type { Hider } from './hider.js';
import { listsNamedIn } from '../rule/expression.js';
import { say, type Language } from '../message/messages.js';
import type { Check, Plan } from '../plan/plan.js';
import type { CodePlan } from '../value/code.js';
import type { Bilingual } from '../message/model.js';

/** So many successors are named. */
const mostSuccessors = 4;

/**
 * What a sample row of a check is told beside its values: of a code that was not valid, when it was and what came after;
 * of a label that its code did not have then, which it had;
 * of checks over many rows, what their note says.
 */
export function hintOf(check: Check, values: Readonly<Record<string, string>>, plan: Plan, note?: string, hide: Pick<Hider, 'text'> = { text: (text) => text }): Bilingual | undefined {
  if (note !== undefined) return check.kind === 'compare' ? partnersHint(check, values, note, hide) : check.kind === 'reference' ? pathHint(check, values, note, hide) : noteHint(check, note, plan);
  if (check.kind === 'label') return labelHint(check, values, plan);
  if (check.kind !== 'validity') return undefined;
  const [code, date] = check.fields.map((field) => values[field] ?? '') as [string, string];
  const rows = rowsOf(check, plan);
  // Not valid on the last day either: what is said of that one holds.
  const day = lastDayOf(date);
  const row = rowOn(rows(code), day);
  if (!row) return undefined;
  const part = row.validFrom > day ? 'early' : 'ended';
  const successors = part === 'ended' ? successorsOn(row, day, rows) : [];
  const text = (language: Language): string => {
    const named = successors.slice(0, mostSuccessors).map((each) => [each.code, each.row?.names[0]].filter(Boolean).join(' '));
    const list = named.join(language === 'zh' ? '、' : ', ');
    const spans = rows(code).map(spanText).join(language === 'zh' ? '、' : ', ');
    const told = say(`check.validity.hint.${part}`, language, { code, date: dayText(date), spans });
    if (named.length === 0) return told;
    const more = successors.length > mostSuccessors ? '.more' : '';
    return told + say(`check.validity.hint.successors${more}`, language, { list, count: successors.length });
  };
  return { zh: text('zh'), en: text('en') };
}

/** Which name a code had on the date, and when it had the one that is given; nothing where it was not valid then. */
function labelHint(check: Check, values: Readonly<Record<string, string>>, plan: Plan): Bilingual | undefined {
  const [label, code, date] = check.fields.map((field) => values[field] ?? '') as [string, string, string?];
  if (date === undefined || !/^(\d{4}|\d{6}|\d{8}|\d{16})$/.test(date)) return undefined;
  const rows = rowsOf(check, plan)(code);
  const held = rows.filter((row) => isValidOn(row, firstDayOf(date)) || isValidOn(row, lastDayOf(date)));
  if (held.length === 0) return undefined;
  const others = rows.filter(({ names }) => names.includes(label));
  const text = (language: Language): string => {
    const listed = (parts: readonly string[]) => [...new Set(parts)].filter(Boolean).join(language === 'zh' ? '、' : ', ');
    const told = say('check.label.hint', language, { code, date: dayText(date), names: listed(held.map(({ names }) => names[0] ?? '')) });
    return others.length === 0 ? told : told + say('check.label.hint.other', language, { spans: listed(others.map(spanText)) });
  };
  return { zh: text('zh'), en: text('en') };
}

/** Of a record whose key stands several times in the other table, against how many of those it is; of a path, how the one there is written. */
function partnersHint(check: Check, values: Readonly<Record<string, string>>, note: string, hide: Pick<Hider, 'text'>): Bilingual | undefined {
  const [broken, partners, path] = note.split('\u001f') as [string, string, string?];
  if (partners === '1') return path === undefined ? undefined : pathHint(check, values, path, hide);
  const text = (language: Language) => say('check.compare.hint.several', language, { broken: Number(broken), partners: Number(partners) });
  return { zh: text('zh'), en: text('en') };
}

/** Of a path that is written otherwise, what the file is called and in what they differ; of one not found, what is like it. */
function pathHint(check: Check, values: Readonly<Record<string, string>>, note: string, hide: Pick<Hider, 'text'>): Bilingual | undefined {
  const paths = note.split('\u001f');
  const shown = paths.map((path) => visible(hide.text(path)));
  const differences = check.kind === 'compare' ? pathDifferences(values[check.fields[0]!] ?? '', paths[0]!) : [];
  const text = (language: Language): string => {
    const listed = (parts: readonly string[]) => parts.join(language === 'zh' ? '、' : ', ');
    if (check.kind === 'reference') return say('check.reference.hint', language, { paths: listed(shown) });
    return say('check.compare.hint', language, { path: shown[0]!, differences: listed(differences.map((each) => say(`check.compare.difference.${each}`, language))) });
  };
  return check.kind === 'reference' || differences.length > 0 ? { zh: text('zh'), en: text('en') } : undefined;
}

/** So many absent codes are named. */
const mostAbsent = 12;

function noteHint(check: Check, note: string, plan: Plan): Bilingual {
  const text = (language: Language): string => {
    if (check.kind === 'total') return say('check.total.hint', language, { amount: note });
    if (check.kind === 'sequence') return note.startsWith('<') ? say('check.sequence.hint.early', language, { start: note.slice(1) }) : say('check.sequence.hint', language, { numbers: note });
    const codes = note.split('\u001f');
    const known = plan.codeLists.get(listOf(check))?.codes ?? [];
    const named = codes.slice(0, mostAbsent).map((code) => [code, known.find((each) => each.code === code)?.names[0]].filter(Boolean).join(' '));
    const list = named.join(language === 'zh' ? '、' : ', ');
    return say(codes.length > mostAbsent ? 'check.complete.hint.more' : 'check.complete.hint', language, { list, count: codes.length });
  };
  return { zh: text('zh'), en: text('en') };
}

/** The code list of a check of completeness. */
function listOf(check: Check): string {
  return listsNamedIn(String(check.params['requirement']))[0] ?? '';
}

function rowsOf(check: Check, plan: Plan): (code: string) => readonly CodePlan[] {
  return rowsByCode(plan.codeLists.get(String(check.params['list']))?.codes ?? []);
}

const known = new WeakMap<readonly CodePlan[], Map<string, CodePlan[]>>();

function rowsByCode(codes: readonly CodePlan[]): (code: string) => readonly CodePlan[] {
  const rows = known.get(codes) ?? new Map<string, CodePlan[]>();
  if (!known.has(codes)) {
    known.set(codes, rows);
    for (const each of codes) rows.set(each.code, [...(rows.get(each.code) ?? []), each]);
  }
  return (code) => rows.get(code) ?? [];
}
