import { listedIds } from '../message/punctuation.js';
import { InputFault } from '../system/fault.js';
import type { ConformanceReport } from '../conformance/model.js';
import { openChecks } from '../conformance/unevaluated.js';
import { waivedIn } from '../score/waived.js';
import { reportHash } from '../report/canonical.js';
import { certificateVersion, type Certificate, type CertifiedAcceptance, type CertifiedCheck, type CertifiedResult } from './model.js';

/** What a certificate must know of a run beside its report. */
export interface RunInputs {
  /** Record types of files, as the command was given them. */
  tables?: Readonly<Record<string, string>>;
}

/**
 * The certificate of a report. The same report gives the same certificate.
 *
 * @throws InputFault when something changed while it was read.
 */
export function certificateOf(report: ConformanceReport, given: RunInputs = {}): Certificate {
  return { format: 'zhunsheng-certificate', version: certificateVersion, tool: report.run.tool, checks: [certifiedCheck(report, given)] };
}

/** The certificate of an acceptance that rests on reports, in the order of `acceptance.reports`. */
export function acceptanceCertificateOf(
  tool: Certificate['tool'],
  reports: readonly ConformanceReport[],
  acceptance: CertifiedAcceptance,
): Certificate {
  return {
    format: 'zhunsheng-certificate',
    version: certificateVersion,
    tool: { name: tool.name, version: tool.version },
    checks: reports.map((report) => certifiedCheck(report, {})),
    acceptance,
  };
}

const changes = new Set(['dataset.changed', 'package.changed']);

/** Paths of what changed while a check read it: of such a report no certificate is made. */
export function changedIn({ run }: ConformanceReport): string[] {
  return run.inputs.filter(({ problems }) => problems.some(({ code }) => changes.has(code))).map(({ path }) => path);
}

function certifiedCheck(report: ConformanceReport, { tables = {} }: RunInputs): CertifiedCheck {
  const changed = changedIn(report);
  if (changed.length > 0) throw new InputFault('certificate.changed', { paths: listedIds(changed) });
  const { run, waivers } = report;
  const { standard, profile, codeLists, codeScope, inputs, samples, masked } = run;
  return {
    asOf: run.asOf,
    standard: { id: standard.id, number: standard.number, edition: standard.edition, hash: standard.hash },
    profile: { id: profile.id, hash: profile.hash },
    codeLists: codeLists.map(({ id, hash }) => ({ id, hash })),
    codeScope,
    inputs: inputs.map(({ path, size, sha256 }) => ({ path, size, sha256 })),
    ...(run.package && { package: withoutPath(run.package) }),
    ...(waivers && { waivers: { path: waivers.file.path, size: waivers.file.size, sha256: waivers.file.sha256 } }),
    ...(run.mapping && { mapping: run.mapping.file }),
    ...(run.agencies && { agencies: { by: run.agencies.by, ...(run.agencies.list && { list: run.agencies.list }) } }),
    options: {
      ...{ samples, masked, tables: { ...tables } },
      ...(report.properties && { stage: report.properties.stage }),
      ...(run.only && { only: run.only.tables }),
    },
    result: resultOf(report),
    report: { sha256: reportHash(report) },
  };
}

function withoutPath({ path: _, ...rest }: NonNullable<ConformanceReport['run']['package']>): NonNullable<CertifiedCheck['package']> {
  return rest;
}

function resultOf({ verdict, scores, checks, unevaluated }: ConformanceReport): CertifiedResult {
  const count = (outcome: string) => checks.filter((check) => check.outcome === outcome).length;
  return {
    decision: verdict.decision,
    sentence: verdict.sentence,
    ...(scores.total !== undefined && { score: scores.total }),
    dimensions: scores.dimensions.map(({ id, score }) => ({ id, ...(score !== undefined && { score }) })),
    rows: scores.rows,
    clean: scores.clean,
    outcomes: {
      pass: count('pass'),
      fail: count('fail'),
      'not-applicable': count('not-applicable'),
      unevaluated: openChecks({ unevaluated }).length,
      error: count('error'),
    },
    waived: waivedIn(checks).rows,
  };
}
