import { shown, shownBeside, shownMisplaced, shownWord } from '../accept/shown.js';
import type { ConformanceReport } from '../conformance/model.js';
import { inBoth } from '../message/bilingual.js';
import { messages } from '../message/messages.js';
import { listedInBoth } from '../message/punctuation.js';
import type { Plan, TablePlan } from '../plan/plan.js';
import { titleOf } from '../plan/table.js';
import { lineOutcomes, outcomeWords, type LineOutcome } from '../report/xlsx/outcome.js';
import type { TextParams } from '../system/fault.js';
import { writtenDay } from '../value/written-day.js';
import { isByRow } from '../waiver/settle.js';
import type { WaiverScope } from '../waiver/model.js';
import { comparison } from './compare.js';
import type { LineNote, Returned, ReturnedLine, Taken, TakenWaiver } from './model.js';

/** By what lines are judged. */
export interface Terms {
  plan: Plan;
  /** `YYYY-MM-DD`; no answer is of a later day. */
  asOf: string;
  /** `YYYY-MM-DD`, the last day on which the waivers hold. */
  expires: string;
  /** Of the run of which the lists are. */
  report?: ConformanceReport;
}

/** A line that was answered. */
interface Answered {
  line: ReturnedLine;
  outcome: LineOutcome;
}

/** A name in a list that is not that of the file: hidden, cut, or made visible. */
const changedName = /[*␣]|⟨U\+|…\(\+\d/u;
/** What of a key may be taken as it stands: nothing is hidden, cut, or guarded against being a formula. */
const plainKey = /^[\p{L}\p{N}][\p{L}\p{N}_./-]*$/u;

/** Takes the lines that were approved as waivers, and tells what became of all others. */
export function takeWaivers({ lines, problems: before }: Returned, terms: Terms): Taken {
  const problems = [...before];
  const remarks: LineNote[] = [];
  const outcomes = Object.fromEntries(lineOutcomes.map((outcome) => [outcome, 0])) as Taken['outcomes'];
  const answered: Answered[] = [];
  let unanswered = 0;
  for (const line of lines) {
    const { outcome, why, role, day, hasFormula } = line;
    const problem = (code: LineNote['code'], params: TextParams = {}) => problems.push(noteOf(line, code, params));
    if (hasFormula) problem('waivers.problem.formula');
    else if (outcome === '' && `${why}${role}${day}` === '') unanswered++;
    else if (outcome === '') problem('waivers.problem.no-outcome');
    else {
      const known = lineOutcomes.find((each) => outcomeWords(each).includes(outcome.trim().toLowerCase()));
      if (known) {
        outcomes[known]++;
        answered.push({ line, outcome: known });
      } else {
        const words = Object.fromEntries(lineOutcomes.map((each) => [each, messages[`xlsx.outcome.${each}`]]));
        const value = shownWord(outcome, words);
        problem('waivers.problem.outcome', { cell: line.outcomeCell, value, known: listedInBoth(Object.values(words)) });
      }
    }
  }
  const compare = terms.report && comparison(terms.report);
  const keys = keyCounts(lines);
  const taken = agreed(answered, problems).flatMap(({ line, sources }) => {
    const scope = scopeOf(line, terms, keys, problems);
    const date = wholeDay(line, terms.asOf, problems);
    if (!scope || !date) return [];
    const found = compare?.(line) ?? 'same';
    if (found === 'changed') {
      problems.push(noteOf(line, 'waivers.problem.changed'));
      return [];
    }
    const role = shownBeside([line.role])(line.role);
    if (role !== line.role) remarks.push(noteOf(line, 'waivers.remark.name', { value: role }));
    const waiver: TakenWaiver = {
      check: line.check,
      scope,
      reason: line.why.replace(/\r\n?/g, '\n'),
      approver: line.role,
      date,
      expires: terms.expires,
      sources,
    };
    return [{ waiver, isUnproven: found === 'unknown' }];
  });
  return {
    waivers: taken.map(({ waiver }) => waiver),
    outcomes,
    unanswered,
    byLine: taken.filter(({ waiver }) => waiver.scope.row !== undefined).length,
    unproven: taken.filter(({ isUnproven }) => isUnproven).length,
    problems,
    remarks,
  };
}

/** Of lines on one failure, in however many lists, one where all answers are the same, none where they differ. Only those waived are given. */
function agreed(answered: readonly Answered[], problems: LineNote[]): { line: ReturnedLine; sources: TakenWaiver['sources'] }[] {
  const byPlace = new Map<string, Answered[]>();
  for (const each of answered) {
    const { table, check, file, at, key, list, sheet, row } = each.line;
    // Lines of no single record are each of their own.
    const place = JSON.stringify(file !== '' && at !== '' ? [table, check, file, at] : [check, key, list, sheet, row]);
    const same = byPlace.get(place);
    if (same) same.push(each);
    else byPlace.set(place, [each]);
  }
  return [...byPlace.values()].flatMap((all) => {
    const [first, ...rest] = all as [Answered, ...Answered[]];
    const said = ({ outcome, line }: Answered) => JSON.stringify([outcome, outcome === 'waived' && [line.why, line.role, line.day]]);
    const other = rest.find((each) => said(each) !== said(first));
    if (other) {
      problems.push(noteOf(other.line, 'waivers.problem.twice', { other: `${first.line.list} ${first.line.sheet} ${first.line.row}` }));
      return [];
    }
    const sources = all.map(({ line: { list, sheet, row } }) => ({ list, sheet, row }));
    return first.outcome === 'waived' ? [{ line: first.line, sources }] : [];
  });
}

/** The day of a waiver that lacks nothing. */
function wholeDay(line: ReturnedLine, asOf: string, problems: LineNote[]): string | undefined {
  const lacking = (['why', 'role', 'day'] as const).filter((name) => line[name].trim() === '');
  if (lacking.length > 0) {
    const names = listedInBoth(lacking.map((name) => messages[`xlsx.column.${name}`]));
    problems.push(noteOf(line, 'waivers.problem.lacks', { names }));
    return undefined;
  }
  const day = writtenDay(line.day);
  if (day !== undefined && day <= asOf) return day;
  problems.push(
    day === undefined
      ? noteOf(line, 'waivers.problem.day', { value: shownMisplaced(line.day) })
      : noteOf(line, 'waivers.problem.day-late', { value: day, asOf }),
  );
  return undefined;
}

/** The one record that a line is of: by its key where that stands in the list as it is in the data, else by file and line. */
function scopeOf(line: ReturnedLine, { plan }: Terms, keys: ReadonlyMap<string, number>, problems: LineNote[]): WaiverScope | undefined {
  const refuse = (code: LineNote['code'], params: TextParams = {}) => {
    problems.push(noteOf(line, code, params));
    return undefined;
  };
  const standard = plan.standard.id;
  const table = plan.tables.find(
    (each) => line.table === each.name || line.table === titleOf(each, 'zh') || line.table === titleOf(each, 'en'),
  );
  const at = /^[1-9]\d{0,14}$/.test(line.at) ? Number(line.at) : undefined;
  if (!isByRow(line.check)) return refuse('waivers.problem.of-file', { check: shown(line.check) });
  if (line.file === '' || at === undefined) return refuse('waivers.problem.no-row');
  if (!table) return refuse('waivers.problem.table', { standard, table: shown(line.table) });
  const check = table.checks.find(({ id }) => id === line.check);
  if (!check && line.check !== 'file.agency') {
    const title = inBoth((language) => titleOf(table, language));
    return refuse('waivers.problem.check', { table: title, check: shown(line.check) });
  }
  if (changedName.test(line.file)) return refuse('waivers.problem.file');
  const key = keyOf(line, table);
  // A rule over many records may fail at several of one key, of which this is one.
  const isOwn = check && (check.level === 'cell' || check.level === 'record') && !check.fields.some((field) => table.key.includes(field));
  if (key && isOwn && keys.get(keyName(line)) === 1) return { table: table.id, key };
  return { table: table.id, file: line.file, row: at };
}

function keyOf({ key }: ReturnedLine, { key: names, fields }: TablePlan): WaiverScope['key'] {
  const parts = key.split(' ');
  const isPersonal = names.some((name) => fields.find((field) => field.name === name)?.personal);
  if (isPersonal || names.length === 0 || parts.length !== names.length || !parts.every((part) => plainKey.test(part))) return undefined;
  return Object.fromEntries(names.map((name, at) => [name, parts[at]!]));
}

/** How many lines are of each record and check. */
function keyCounts(lines: readonly ReturnedLine[]): Map<string, number> {
  const places = new Map<string, Set<string>>();
  for (const line of lines) {
    if (line.key === '') continue;
    const name = keyName(line);
    places.set(name, (places.get(name) ?? new Set()).add(JSON.stringify([line.file, line.at])));
  }
  return new Map([...places].map(([name, found]) => [name, found.size]));
}

function keyName({ table, check, key }: ReturnedLine): string {
  return JSON.stringify([table, check, key]);
}

function noteOf({ list, sheet, row }: ReturnedLine, code: LineNote['code'], params: TextParams = {}): LineNote {
  return { code, params: { list, sheet, row, ...params } };
}
