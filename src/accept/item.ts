import type { ConformanceReport } from '../conformance/model.js';
import type { AcceptanceItem } from '../standard/acceptance/model.js';
import type { Severity } from '../standard/model.js';
import type { Answer } from './answers.js';
import { judgeByChecks } from './automatic.js';
import { bilingual, joined } from '../message/bilingual.js';
import { judgeByAnswer } from './manual.js';
import type { AutomaticResult, ItemOutcome, ItemResult, ManualResult } from './model.js';

/**
 * One item judged. Of both halves the lower counts; where the checks found nothing they apply to, the person decides.
 * An item that lacks a half it needs is unevaluated and gets no points.
 */
export function judge(
  item: AcceptanceItem,
  answer: Answer | undefined,
  reports: readonly ConformanceReport[],
  scored: readonly Severity[],
): ItemResult {
  const { id, section, text, points, judged, deduction, source, basis } = item;
  const byChecks = judged === 'manual' ? undefined : judgeByChecks(item, reports, scored);
  const byPerson = judged !== 'automatic' && answer ? judgeByAnswer(item, answer) : undefined;
  const reasons = [
    ...(byChecks ? [byChecks.reason] : []),
    ...(judged === 'automatic' ? [] : [byPerson ? byPerson.reason : bilingual('accept.reason.no-answer')]),
  ];

  // A person decides alone where the checks apply to nothing.
  const asksChecks = byChecks !== undefined && !(judged === 'both' && byChecks.result.outcome === 'not-applicable');
  const halves: Half[] = [
    ...(asksChecks ? [halfOfChecks(byChecks.result)] : []),
    ...(judged === 'automatic' ? [] : [byPerson ? halfOfPerson(byPerson.result, points) : { known: false, good: false }]),
  ];
  const evaluated = halves.every(({ known }) => known);
  const awarded = evaluated && points !== undefined ? Math.min(...halves.map((half) => half.awarded ?? 0)) : undefined;
  return {
    id,
    section,
    text,
    ...(points !== undefined && { points }),
    judged,
    deduction,
    outcome: evaluated
      ? outcomeOf(
          awarded,
          points,
          halves.every(({ good }) => good),
        )
      : 'unevaluated',
    ...(awarded !== undefined && { awarded }),
    reason: joined(reasons),
    ...(byChecks && { automatic: byChecks.result }),
    ...(byPerson && { manual: byPerson.result }),
    evidence: judged === 'automatic' ? [] : (answer?.evidence ?? []),
    source,
    basis,
  };
}

/** One half of a judgement: whether it is known, whether it is good, and its points where those of the item are known. */
interface Half {
  known: boolean;
  good: boolean;
  awarded?: number | undefined;
}

function halfOfChecks({ outcome, awarded }: AutomaticResult): Half {
  return { known: outcome === 'pass' || outcome === 'fail', good: outcome === 'pass', awarded };
}

function halfOfPerson({ given, value, awarded }: ManualResult, points: number | undefined): Half {
  const good = awarded !== undefined ? awarded === points : given === 'met' ? value === true : value === 0;
  return { known: true, good, awarded };
}

function outcomeOf(awarded: number | undefined, points: number | undefined, good: boolean): ItemOutcome {
  if (awarded === undefined || points === undefined || points === 0) return good ? 'full' : 'none';
  if (awarded === points) return 'full';
  return awarded > 0 ? 'partial' : 'none';
}
