import { InputFault } from '../system/fault.js';
import { scopeText, type ConformanceReport } from '../conformance/model.js';
import type { CodeScope, Profile } from '../standard/model.js';
import { openChecks } from '../conformance/unevaluated.js';
import { mustKnow } from '../score/measures.js';
import { scoreOf } from '../score/score.js';
import { verdictOf } from '../score/verdict.js';

/**
 * A report scored and judged again by another profile, from the counts it holds and without the data.
 * Throws `InputFault` when the profile is made for another standard.
 */
export function rescore(report: ConformanceReport, profile: Profile): ConformanceReport {
  mustFit(profile, report.run.standard.id);
  mustHold(profile, report.run.codeScope);
  const known = new Set([...report.checks, ...openChecks(report)].map(({ id }) => id));
  // A report of some record types only does not tell all checks that there are.
  if (!report.run.only) mustKnow(profile, (check) => known.has(check));
  const scores = scoreOf(report.checks, report.groups, report.tables, profile);
  return {
    ...report,
    run: { ...report.run, profile: profileOfRun(profile) },
    scores,
    verdict: verdictOf({ ...report, scores }, profile),
  };
}

/** Throws `InputFault` when a profile is made for another standard than that of the report. */
export function mustFit(profile: Profile, standard: string): void {
  if (profile.standard === standard) return;
  throw new InputFault('score.other-standard', { profile: profile.id, expected: profile.standard, found: standard });
}

/** Throws `InputFault` when a profile lets other codes hold than those the data were checked by. */
function mustHold({ id, codeScope }: Profile, checked: CodeScope): void {
  const inOrder = ({ generations, places }: CodeScope) => [[...generations].sort(), [...places].sort()].join(';');
  if (!codeScope || inOrder(codeScope) === inOrder(checked)) return;
  throw new InputFault('score.other-codes', { profile: id, expected: scopeText(codeScope), found: scopeText(checked) });
}

/** What a report says of the profile that scored it. */
export function profileOfRun({ id, title, hash, status }: Profile): ConformanceReport['run']['profile'] {
  return { id, title, hash, status };
}
