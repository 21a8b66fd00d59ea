import type { GivenReport } from '../accept/accept.js';
import type { AcceptanceReport } from '../accept/model.js';
import { canonicalHash } from '../report/canonical.js';
import { acceptanceCertificateOf } from './make.js';
import type { Certificate, CertifiedFile } from './model.js';

/** The certificate of an acceptance and of the reports it rests on, in their order. The same acceptance gives the same certificate. */
export function certifyAcceptance(report: AcceptanceReport, given: readonly GivenReport[]): Certificate {
  const { run, verdict, total, grade, items } = report;
  const { list, answers } = run;
  return acceptanceCertificateOf(
    run.tool,
    given.map((each) => each.report),
    {
      asOf: run.asOf,
      items: { id: list.id, hash: list.hash },
      ...(answers && { answers: { path: answers.path, sha256: answers.sha256 } }),
      evidence: filesOf(items.flatMap(({ evidence }) => evidence)),
      reports: given.map(({ path, sha256 }) => ({ path, sha256 })),
      result: {
        decision: verdict.decision,
        sentence: verdict.sentence,
        points: total.points,
        awarded: total.awarded,
        ...(grade && { grade: grade.id }),
      },
      // Where the answers lay is no part of what they say.
      report: { sha256: canonicalHash({ ...report, run: { ...run, ...(answers && { answers: { ...answers, path: undefined } }) } }) },
    },
  );
}

/** Each file once, by path. */
function filesOf(files: readonly CertifiedFile[]): CertifiedFile[] {
  const byPath = new Map(files.map(({ path, size, sha256 }) => [path, { path, size, sha256 }]));
  return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
