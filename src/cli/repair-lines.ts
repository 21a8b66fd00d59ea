import { nameIn } from '../message/bilingual.js';
import { grouped } from '../message/grouped.js';
import { sayCode } from '../message/code-text.js';
import type { Language } from '../message/messages.js';
import { phrasesOf } from '../message/phrases.js';
import { bracketed, labelled, listed } from '../message/punctuation.js';
import type { ConformanceReport } from '../conformance/model.js';
import { visible } from '../report/cell.js';
import { scoreRemark } from '../report/coverage.js';
import { points } from '../report/figure.js';
import type { CheckDifference } from '../repair/difference.js';
import type { RepairResult } from '../repair/json.js';
import type { Left, LeftCause, RepairedFile, RepairId, Repairs } from '../repair/model.js';
import { tableName } from './finding-lines.js';
import { called } from './called.js';

/** No more of a kind than this are told in the terminal. */
const most = 20;

/** What a person reads of a repair: what became of each file, what was repaired and left, and what that changed. `again` are the words behind `check`. */
export function repairLines(result: RepairResult, again: string, language: Language): string[] {
  const { repairs, ledger, before, after } = result;
  const say = phrasesOf('repair', language);
  const word = ({ verdict }: ConformanceReport) => sayCode(`command.verdict.${verdict.decision}`, language);
  return [
    ...repairs.files.flatMap((file) => fileLines(file, language)),
    ...repairs.problems
      .filter(({ leftOut }) => leftOut)
      .map(({ code, params }) => say('left-out', { problem: visible(sayCode(code, language, params)) })),
    ...doneLines(repairs, language),
    ...leftLines(result, language),
    say('verdict', { before: word(before), after: word(after) }),
    scoreLine(before, after, language),
    ...checkLines(result, language),
    say('ledger', { file: visible(ledger) }),
    say('next', { called: called(), again: visible(again) }),
  ];
}

/** Both scores, with the remark that either has. */
function scoreLine(before: ConformanceReport, after: ConformanceReport, language: Language): string {
  const remarks = [scoreRemark(before), scoreRemark(after)];
  const worst = (['scant', 'partly'] as const).find((each) => remarks.some(({ remark }) => remark === each));
  return phrasesOf('repair', language)(worst ? `score.${worst}` : 'score', {
    before: points(before.scores.total),
    after: points(after.scores.total),
    clean: grouped(before.scores.clean),
    cleanAfter: grouped(after.scores.clean),
    scant: grouped(Math.max(...remarks.map(({ scant }) => scant))),
  });
}

function fileLines(file: RepairedFile, language: Language): string[] {
  const say = phrasesOf('repair', language);
  const unread = Object.values(file.unread).reduce((sum, count) => sum + count, 0);
  const { rows, cells, totals, notes, unknown, written } = file;
  return [
    say('file', { path: visible(file.path), copy: visible(file.copy), rows, cells: grouped(cells), totals: grouped(totals) }),
    ...(notes > 0 ? [`  ${say('file.notes', { notes })}`] : []),
    ...(unread > 0 ? [`  ${say('file.unread', { unread })}`] : []),
    ...(unknown.length > 0 ? [`  ${say('file.unknown', { headings: listed(unknown.map(visible), language) })}`] : []),
    ...(written ? [`  ${say(`file.${written}`)}`] : []),
  ];
}

function doneLines({ done }: Repairs, language: Language): string[] {
  const say = phrasesOf('repair', language);
  if (done.size === 0) return [say('done.none')];
  const what = (id: RepairId) => (id === 'total-row' ? say('done.total-row') : sayCode(`cause.${id}.found`, language));
  const sorted = [...done].sort(([one, times], [other, others]) => others - times || (one < other ? -1 : 1));
  return [say('done'), ...sorted.map(([id, times]) => `  ${say('done.one', { times: grouped(times), what: what(id) })}`)];
}

/** Causes whose own words count what is not counted here. */
const plainly: Partial<Record<LeftCause, 'placeholder' | 'longer' | 'shorter' | 'other'>> = {
  placeholder: 'placeholder',
  'too-many-digits': 'longer',
  'text-too-long': 'longer',
  'zeros-lost': 'shorter',
  'text-too-short': 'shorter',
  other: 'other',
};

function leftLines({ repairs: { left }, after }: RepairResult, language: Language): string[] {
  if (left.length === 0) return [];
  const say = phrasesOf('repair', language);
  const what = ({ table, cause, check: id }: Left) => {
    const check = after.checks.find((each) => each.table === table && each.id === id);
    if (check) return say('left.check', { check: `${check.expected[language]} [${check.id}]` });
    const own = plainly[cause];
    return own ? say(`left.${own}`) : sayCode(`cause.${cause}.found`, language);
  };
  const firstIn = (file: string, row: number) => sayCode('command.summary.first', language, { file: visible(file), row });
  const sorted = [...left].sort((one, other) => other.cells - one.cells);
  return [
    say('left'),
    ...sorted.slice(0, most).map((each) => {
      const { field, cells, file, line } = each;
      const element = bracketed(nameIn(language, after.labels[field] ?? field, after.english?.[field]), field, language);
      return `  ${say('left.one', { times: grouped(cells), element, what: what(each), first: firstIn(file, line) })}`;
    }),
    ...(left.length > most ? [`  ${say('left.more', { more: left.length - most })}`] : []),
  ];
}

function checkLines({ differences, after }: RepairResult, language: Language): string[] {
  const say = phrasesOf('repair', language);
  const line = ({ check, before, after: now }: CheckDifference) => {
    const text = `${check.expected[language]} [${check.id}]`;
    const told = check.table === '' ? text : labelled(tableName(check, after, language), text, language);
    return `  ${say('check', { before: grouped(before), after: grouped(now), check: told })}`;
  };
  const fewer = differences.filter((each) => each.after < each.before);
  const more = differences.filter((each) => each.after > each.before).reverse();
  const same = differences.length - fewer.length - more.length;
  const rest = Math.max(0, fewer.length - most) + Math.max(0, more.length - most);
  return [
    ...(fewer.length > 0 ? [say('checks'), ...fewer.slice(0, most).map(line)] : []),
    ...(more.length > 0 ? [say('check.more'), ...more.slice(0, most).map(line)] : []),
    ...(rest > 0 ? [`  ${say('check.rest', { checks: rest })}`] : []),
    ...(same > 0 ? [say('check.same', { checks: same })] : []),
  ];
}
