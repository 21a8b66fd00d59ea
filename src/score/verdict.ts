import type { Outcome } from '../engine/tally.js';
import { bilingual } from '../message/bilingual.js';
import { say, type Language } from '../message/messages.js';
import type { ConformanceReport, Decision, Verdict } from '../conformance/model.js';
import { openChecks } from '../conformance/unevaluated.js';
import type { Profile, Severity, Threshold } from '../standard/model.js';
import { grouped } from '../message/grouped.js';
import { hundredths, rounded } from '../message/rounded.js';
import { owedTables } from '../plan/table.js';
import { measuredCheck } from './measures.js';
import { standing, waivedIn } from './waived.js';
import type { Bilingual } from '../message/model.js';

/** What a verdict is made from. */
export type Judged = Pick<ConformanceReport, 'scores' | 'checks' | 'unevaluated' | 'tables'> & {
  run: Pick<ConformanceReport['run'], 'inputs' | 'only'>;
};

type Broken = Verdict['broken'][number];

const ranks: Record<Decision, number> = { return: 0, conditional: 1, accept: 2 };

/**
 * The verdict: the worst decision among the thresholds that are broken and the blocking checks that failed a row;
 * accept when there are none. Figures are compared before they are rounded, so that a bound of zero means zero.
 * What is waived breaks neither a blocking check nor a bound on failures or records; scores are what they are.
 *
 * Without records there is no score and no share to hold against a bound, and nothing to accept. Records without a score
 * have 0 for it; a dimension without one breaks no threshold.
 */
export function verdictOf(judged: Judged, profile: Profile): Verdict {
  const broken = [...withoutRecords(judged), ...brokenBlocks(judged, profile), ...brokenThresholds(judged, profile)];
  // Sorting keeps blocking checks before thresholds, and both in the order of the profile.
  broken.sort((a, b) => ranks[a.then] - ranks[b.then]);

  const deciding = broken[0];
  const sentence = deciding ? withScore(sentenceOf(deciding), broken, judged) : accepted(judged);
  const whole = [withWaivers, withScant, withEmpty, withOnly].reduce((so, tell) => tell(so, judged), sentence);
  return { decision: deciding?.then ?? 'accept', broken, sentence: whole };
}

/** What holds no record cannot be judged, whatever a profile asks. */
function withoutRecords({ scores }: Judged): Broken[] {
  if (scores.rows > 0) return [];
  const text = bilingual('verdict.no-records');
  return [{ id: 'records', measure: 'records', bound: 1, comparison: '>=', unit: 'rows', actual: 0, then: 'return', text }];
}

function brokenBlocks({ checks }: Judged, profile: Profile): Broken[] {
  return profile.blocking.flatMap(({ check, text }) => {
    const failed = sum(checks.filter(({ id }) => id === check).map(standing));
    if (failed === 0) return [];
    return [{ id: check, measure: `failed.${check}`, bound: 0, comparison: '<=', unit: 'rows', actual: failed, then: 'return', text }];
  });
}

function brokenThresholds(judged: Judged, profile: Profile): Broken[] {
  return profile.thresholds.flatMap((threshold) => {
    const actual = measured(threshold, judged);
    if (actual === undefined || holds(actual, threshold)) return [];
    const { id, measure, value: bound, comparison, unit, then, text } = threshold;
    const full = unit === 'rows' ? Infinity : 100;
    return [{ id, measure, bound, comparison, unit, actual: rounded(actual, full), then, text }];
  });
}

function holds(actual: number, { comparison, value }: Threshold): boolean {
  return comparison === '>=' ? actual >= value : actual <= value;
}

/** The figure a threshold speaks of, in its unit; undefined where there is nothing to measure. Throws on an unknown measure. */
function measured({ measure, unit }: Threshold, { scores, checks, unevaluated, tables, run }: Judged): number | undefined {
  const [what, which = ''] = split(measure);
  if (what === 'score') {
    if (which === 'total') return scores.rows > 0 ? (scores.total ?? 0) : undefined;
    return scores.dimensions.find(({ id }) => id === which)?.score;
  }
  const count = (part: number, whole: number) => (unit === 'rows' ? part : whole > 0 ? (part / whole) * 100 : 0);
  const present = tables.filter((table) => table.present);
  const ofRecords = checks.filter(isOfRecords);
  const asked = [...ofRecords, ...openChecks({ unevaluated })];
  const ofSeverity = ofRecords.filter(({ severity }) => severity === (which as Severity));
  const waivedOf = (kind: string) => sum(checks.filter((check) => check.kind === kind).map(({ waived = 0 }) => waived));
  switch (measure) {
    case 'records.clean':
      if (scores.rows === 0) return undefined;
      return count(scores.clean + sum(present.map(({ waived = 0 }) => waived)), scores.rows);
    case 'failed.error':
    case 'failed.warning':
      return count(sum(ofSeverity.map(standing)), sum(ofSeverity.map(({ applicable }) => applicable)));
    case 'unevaluated.delivered': {
      const delivered = new Set(present.map(({ id }) => id));
      const errors = asked.filter(({ severity, table }) => severity === 'error' && delivered.has(table));
      return count(errors.filter(isOpen).length, errors.length);
    }
    case 'unevaluated.error': {
      const errors = asked.filter(({ severity }) => severity === 'error');
      return count(errors.filter(isOpen).length, errors.length);
    }
    case 'rows.unreadable': {
      const unreadable = sum(present.map((table) => table.unreadable));
      return count(unreadable - waivedOf('records'), unreadable + sum(present.map(({ rows }) => rows)));
    }
    case 'files.unread': {
      const unread = run.inputs.filter(({ leftOut, partly }) => leftOut || partly).length;
      const faulty = run.inputs.filter(({ problems }) => problems.some(({ remark }) => !remark)).length;
      // Which of them were waived is not told here: those that were read after all come first.
      return count(Math.min(unread, faulty - waivedOf('files')), run.inputs.length);
    }
    case 'files.unproven': {
      const unproven = run.inputs.flatMap(({ leftOut, partly, problems }) =>
        leftOut || partly ? [] : problems.filter(({ remark }) => !remark),
      );
      return count(unproven.length, run.inputs.length);
    }
    case 'tables.missing': {
      const owed = owedTables(tables, run.only);
      return count(owed.filter((table) => !table.present).length - waivedOf('tables'), owed.length);
    }
    case 'manifest.differences': {
      const held = checks.filter(({ kind }) => kind === 'manifest');
      return count(sum(held.map(standing)), sum(held.map(({ applicable }) => applicable)));
    }
    default: {
      const check = measuredCheck(measure);
      const isKnown = check !== undefined && [...checks, ...openChecks({ unevaluated })].some(({ id }) => id === check);
      if (!isKnown) {
        // Which checks are not asked, the verdict tells at its end.
        if (check !== undefined && run.only) return undefined;
        throw new Error(`no measure is named ${measure}`);
      }
      const named = ofRecords.filter(({ id }) => id === check);
      return count(sum(named.map(standing)), sum(named.map(({ applicable }) => applicable)));
    }
  }
}

/** Neither what was not evaluated, nor what broke, is known to be met. */
function isOpen({ outcome }: { outcome: Outcome }): boolean {
  return outcome === 'unevaluated' || outcome === 'error';
}

/** Missing tables and columns, and files left out, have measures of their own and are no records. */
export function isOfRecords({ level }: Pick<Judged['checks'][number], 'level'>): boolean {
  return level !== 'file' && level !== 'header';
}

function split(measure: string): string[] {
  const point = measure.indexOf('.');
  return [measure.slice(0, point), measure.slice(point + 1)];
}

function sum(figures: number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}

function accepted({ scores, checks }: Judged): Bilingual {
  const doubts = sum(checks.filter(({ severity }) => severity === 'doubt').map(({ failed }) => failed));
  const params = { total: scores.total === undefined ? '—' : hundredths(scores.total), doubts: grouped(doubts) };
  const code = doubts > 0 ? 'verdict.accept.doubts' : 'verdict.accept';
  return bilingual(code, params);
}

/** A score that breaks no bound seems to speak against the decision: the sentence says that it is no ground of it. */
function withScore(sentence: Bilingual, broken: readonly Broken[], { scores }: Judged): Bilingual {
  if (scores.total === undefined || broken.some(({ measure }) => measure.startsWith('score.'))) return sentence;
  return bilingual('verdict.despite', { sentence, total: hundredths(scores.total) });
}

/** The sentence names that waivers were applied, whatever was decided. */
function withWaivers(sentence: Bilingual, { checks }: Judged): Bilingual {
  const waived = waivedIn(checks);
  if (waived.checks === 0) return sentence;
  return bilingual('verdict.waived', { sentence, checks: waived.checks, rows: grouped(waived.rows) });
}

/** The sentence names records that were mostly not looked at, whatever was decided: it stands alone in certificates and acceptances. */
function withScant(sentence: Bilingual, { tables }: Judged): Bilingual {
  const rows = sum(tables.filter(({ scant }) => scant).map((table) => table.rows));
  if (rows === 0) return sentence;
  return bilingual('verdict.scant', { sentence, rows: grouped(rows) });
}

/** The sentence names tables without records where others have some: they have no score, and count in none. */
function withEmpty(sentence: Bilingual, { tables, scores }: Judged): Bilingual {
  const empty = tables.filter(({ present, rows, unreadable }) => present && rows === 0 && unreadable === 0).length;
  if (empty === 0 || scores.rows === 0) return sentence;
  return bilingual('verdict.empty', { sentence, tables: empty });
}

/** The sentence names that not all was judged, whatever was decided: it stands alone in certificates. */
function withOnly(sentence: Bilingual, { run: { only } }: Judged): Bilingual {
  if (!only) return sentence;
  return bilingual('only.verdict', { sentence, tables: only.tables.length, aside: only.aside.tables.length });
}

/** The profile's own words, then what was found and what was allowed. */
function sentenceOf({ text, actual, bound, comparison, unit }: Broken): Bilingual {
  const code = comparison === '>=' ? 'verdict.floor' : 'verdict.ceiling';
  const sentence = (language: Language) =>
    say(code, language, {
      text: bare(text[language]),
      actual: measureText(actual, unit, language),
      bound: measureText(bound, unit, language),
    });
  return { zh: sentence('zh'), en: sentence('en') };
}

/** A measured figure or a bound with its unit, for people: `98.76%`, `1,204`. */
export function measureText(figure: number, unit: string, language: Language): string {
  if (unit === 'rows') return grouped(figure);
  const amount = Number.isInteger(figure) ? figure : hundredths(figure);
  return say(unit === 'percent' ? 'verdict.unit.percent' : 'verdict.unit.points', language, { amount });
}

/** A text without its full stop, as the figures follow it. */
function bare(text: string): string {
  return text.trim().replace(/[。.]+$/, '');
}
