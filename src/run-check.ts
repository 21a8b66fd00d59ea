import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { AgencySource } from './dataset/agency-model.js';
import { openDataset, type OpeningProgress } from './dataset/dataset.js';
import type { Dataset } from './dataset/model.js';
import { isFindings } from './duckdb/run/findings.js';
import { duckdbEngine } from './duckdb/run/run.js';
import { inSession, type Session, type SessionOptions } from './duckdb/session.js';
import type { Step } from './engine/engine.js';
import { InputFault } from './system/fault.js';
import { withCodeScope } from './compile/code-scope.js';
import { withOnly } from './compile/only.js';
import { withParameters } from './compile/parameters.js';
import { askedBy } from './manifest/compare.js';
import type { FileFacts } from './manifest/model.js';
import { readManifest } from './manifest/read.js';
import type { Mapping, MappingFile } from './mapping/model.js';
import { settleMapping, withMapping } from './mapping/settle.js';
import { isPackage } from './package/is-package.js';
import type { PackageFacts } from './package/open-package.js';
import type { PackageOptions, PackageProgress } from './package/options.js';
import type { Plan, TablePlan } from './plan/plan.js';
import { buildReport } from './report/build.js';
import { mustBeReadable } from './report/nothing-readable.js';
import { maskerOf } from './report/masker.js';
import { withGlossary } from './report/glossary.js';
import type { ConformanceReport } from './conformance/model.js';
import { writeWith } from './report/write.js';
import { mustFit } from './report/rescore.js';
import { mustKnow } from './score/measures.js';
import type { Profile, Stage } from './standard/model.js';
import type { WaiverFile } from './waiver/model.js';
import { settleWaivers } from './waiver/settle.js';
import { mustBeFolder } from './system/make-folders.js';
import { tryOutputs } from './system/try-output.js';
import type { TermEntry } from './term/document.js';
import type { FileProblem } from './dataset/file-problem.js';

/** How a check is run, and who is told of its progress. */
export interface CheckOptions extends SessionOptions {
  /** Sample rows shown a finding; default 5. */
  samples?: number;
  /** Show personal data as it stands; default false. */
  unmask?: boolean;
  /** File (as given, or its name) to record type; under the empty name, that of all other files. */
  tables?: Record<string, string>;
  /** Record types that alone are judged (`T02`, `2`, `表2`, Chinese name, alias); default all. */
  only?: readonly string[];
  /** What tells the agency of files that have no column for it: the folder's or the file's name, or a list, as `readAgencyList` gives it. */
  agencies?: AgencySource;
  /** Where inputs lie that are no path themselves, by the name under which they are told: standard input, kept in a file. */
  staged?: ReadonlyMap<string, string>;
  /** Waivers, as `readWaivers` gives them. */
  waivers?: WaiverFile;
  /** A mapping of headings and values, as `readMapping` gives it. */
  mapping?: MappingFile;
  /** Where every failing row is written, `.parquet` or `.csv`. */
  findings?: string;
  /** Where each row that breaks a rule is written, with the record that it is in conflict with, `.parquet`. */
  doubts?: string;
  /** Where the digests of all files of a package are written, for `sha256sum -c`. */
  fileList?: string;
  /** The terms of a terminology, of which the report explains those that it uses. */
  terms?: readonly TermEntry[];
  tool: { name: string; version: string };
  /** How packages are read, by a standard that is about packages. */
  package?: Pick<PackageOptions, 'limits' | 'inspect' | 'algorithms' | 'catalogues' | 'workers' | 'journal' | 'resume'>;
  /** Stage whose four-property items are answered; default that of the profile. */
  stage?: Stage;
  /** Files this run writes, which are no input of it though they lie in a folder to be checked. */
  outputs?: readonly string[];
  /** Stops the run: DuckDB is interrupted, the session's folder removed, nothing half-written is left. */
  signal?: AbortSignal;
  /** Told when a step begins; `share` gives how much of it is done, 0 to 1. */
  onStep?(step: Step, share: () => number | undefined): void;
  /** Told how many records the file being read has, as far as is known yet. */
  onRecords?(records: number): void;
  /** Told how far the taking in of a file is that must be read whole before it is checked: XML, and CSV that is not in UTF-8. */
  onOpening?(progress: OpeningProgress): void;
  /** Told how far the reading of a package is. */
  onPackage?(progress: PackageProgress): void;
  /** Told the bytes of all inputs before the first step. */
  onInputs?(bytes: number, share: () => number | undefined): void;
}

/**
 * Checks files and folders against a plan and gives the conformance report.
 *
 * @param inputs Paths of files and folders.
 * @throws InputFault when a path cannot be read, no file can be checked, or an option does not fit.
 */
export async function runCheck(
  standardPlan: Plan,
  profile: Profile,
  inputs: readonly string[],
  options: CheckOptions,
): Promise<ConformanceReport> {
  mustFit(profile, standardPlan.standard.id);
  const { plan: whole, mapping } = planFor(standardPlan, profile, options.mapping);
  const known = new Set(whole.tables.flatMap(({ checks }) => checks.map(({ id }) => id)));
  mustKnow(profile, (check) => known.has(check));
  const plan = options.only ? withOnly(whole, options.only) : whole;
  if (options.findings !== undefined) await mustBeFindings(options.findings);
  const packaged = await isPackage(plan, inputs);
  if (packaged && options.agencies) throw new InputFault('agencies.package', { path: inputs[0]! });
  if (packaged && plan.only) throw new InputFault('only.package', { path: inputs[0]! });
  const open = (session: Session, except: readonly string[]) =>
    packaged ? openInPackage(session, plan, inputs[0]!, options, except) : openFiles(session, plan, inputs, options, except);
  // The bulk of a package are files, which DuckDB never sees.
  return inSession({ ...options, frugal: packaged }, (session) =>
    checkIn(session, { whole, plan, profile, inputs, ...(mapping && { mapping }) }, open, options),
  );
}

/**
 * The plan with the codes and the values that a profile has, and the headings and values of a mapping.
 *
 * @throws InputFault where the mapping is not of the plan.
 */
export function planFor(
  plan: Plan,
  { codeScope, parameters }: Pick<Profile, 'codeScope' | 'parameters'>,
  file?: MappingFile,
): { plan: Plan; mapping?: Mapping } {
  const scoped = codeScope ? withCodeScope(plan, codeScope) : plan;
  const valued = parameters ? withParameters(scoped, parameters) : scoped;
  if (!file) return { plan: valued };
  const mapping = settleMapping(file, valued);
  return { plan: withMapping(valued, mapping), mapping };
}

async function checkIn(
  session: Session,
  { whole, plan, profile, inputs, mapping }: { whole: Plan; plan: Plan; profile: Profile; inputs: readonly string[]; mapping?: Mapping },
  open: Opening,
  options: CheckOptions,
): Promise<ConformanceReport> {
  const { waivers: file } = options;
  const waivers = file && { file, settled: settleWaivers(file, whole) };
  const goOn = () => options.signal?.throwIfAborted();
  const { findings } = options;
  const outputs = [...(options.outputs ?? []), ...(findings !== undefined && (await isFindings(findings)) ? [findings] : [])];
  // Where it lies beside the data it is none of them.
  const except = [...outputs, ...(mapping ? [mapping.file.path] : [])].map((path) => resolve(path));
  const { dataset, facts, changed } = await open(session, except);
  try {
    goOn();
    if (findings !== undefined && dataset.files.some(({ absolute }) => absolute === resolve(findings))) {
      throw new InputFault('command.findings-input', { path: findings });
    }
    const { samples = 5, unmask = false } = options;
    options.onInputs?.(
      dataset.files.reduce((sum, { size }) => sum + size, 0),
      () => session.progress(),
    );
    mustBeReadable(plan, dataset, { inputs, unmask });
    const manifests = await Promise.all((dataset.manifests ?? []).map(readManifest));
    const tally = await duckdbEngine(session).run(plan, dataset, {
      samples,
      ...(findings !== undefined && { findings: { path: findings, personal: unmask, shownPath: maskerOf(plan, !unmask).path } }),
      ...(options.doubts !== undefined && { doubts: { path: options.doubts, personal: unmask, shownPath: maskerOf(plan, !unmask).path } }),
      waivers: waivers?.settled ?? [],
      ...(manifests.length > 0 && { manifests: { lists: manifests, asked: askedBy(manifests, plan) } }),
      ...(changed && { changed }),
      onScan(_read, records) {
        goOn();
        options.onRecords?.(records);
      },
      onRead(source) {
        goOn();
        mustBeReadable(plan, source, { inputs, unmask });
      },
      ...(options.onStep && { onStep: options.onStep }),
    });
    if (facts && options.fileList !== undefined) {
      const { writeFileList } = await import('./package/file-list.js');
      await writeWith(options.fileList, () => writeFileList(session, options.fileList!));
    }
    const report = buildReport(tally, plan, profile, {
      samples,
      masked: !unmask,
      asOf: plan.asOf,
      tool: options.tool,
      ...(waivers && { waivers }),
      ...(mapping && { mapping }),
      ...(facts && { package: facts }),
      ...(options.stage && { stage: options.stage }),
    });
    // A journal has served once there is a report.
    if (facts && options.package?.journal) (await import('./package/journal.js')).Journal.remove(options.package.journal);
    return options.terms ? withGlossary(report, options.terms) : report;
  } finally {
    await dataset.close();
  }
}

/** What is found of files that are handed over. */
export interface FactsFound {
  /** Of those that were read. */
  files: FileFacts[];
  /** What is to be told of files. */
  problems: FileProblem[];
}

/**
 * Reads files and folders as a check does, and gives what is found of each: records, bytes, digest, and what some of its columns are.
 *
 * @param asked The columns of a record type that are counted: names of fields.
 * @throws InputFault as `runCheck`, and for a package.
 */
export async function factsOf(
  standardPlan: Plan,
  profile: Profile,
  inputs: readonly string[],
  asked: (table: TablePlan) => readonly string[],
  options: CheckOptions,
): Promise<FactsFound> {
  mustFit(profile, standardPlan.standard.id);
  const { plan } = planFor(standardPlan, profile);
  if (await isPackage(plan, inputs)) throw new InputFault('manifest.package', { path: inputs[0]! });
  const except = (options.outputs ?? []).map((path) => resolve(path));
  return inSession(options, async (session) => {
    const { dataset } = await openFiles(session, plan, inputs, options, except);
    const mustBe = (source: Dataset) => mustBeReadable(plan, source, { inputs, unmask: false, code: 'manifest.nothing-readable' });
    try {
      mustBe(dataset);
      const { facts = [], source } = await duckdbEngine(session).run(plan, dataset, {
        samples: 0,
        manifests: { lists: [], asked: (_file, table) => asked(table) },
        onScan: () => options.signal?.throwIfAborted(),
        onRead: mustBe,
      });
      return { files: facts.filter(({ leftOut }) => !leftOut), problems: source.problems };
    } finally {
      await dataset.close();
    }
  });
}

/** Makes a data set of the inputs, but for some files. */
type Opening = (
  session: Session,
  except: readonly string[],
) => Promise<{ dataset: Dataset; facts?: PackageFacts; changed?: () => Promise<FileProblem[]> }>;

/** A package is walked and measured. What only packages need is loaded for them alone. */
async function openInPackage(
  session: Session,
  plan: Plan,
  input: string,
  options: CheckOptions,
  except: readonly string[],
): ReturnType<Opening> {
  const { openPackage } = await import('./package/open-package.js');
  return openPackage(session, plan, input, {
    ...options.package,
    ...(options.tables && { tables: options.tables }),
    tool: `${options.tool.name} ${options.tool.version}`,
    except,
    ...(options.signal && { signal: options.signal }),
    ...(options.onPackage && { onProgress: options.onPackage }),
  });
}

/** Files and folders of tables are opened. */
async function openFiles(
  session: Session,
  plan: Plan,
  inputs: readonly string[],
  options: CheckOptions,
  except: readonly string[],
): ReturnType<Opening> {
  const onProgress = (progress: OpeningProgress) => {
    options.signal?.throwIfAborted();
    options.onOpening?.(progress);
  };
  const { tables = {}, agencies, staged } = options;
  return {
    dataset: await openDataset(plan, [...inputs], {
      asItLies: true,
      tables,
      temporary: session.folder,
      except,
      onProgress,
      ...(agencies && { agencies }),
      ...(staged && { staged }),
    }),
  };
}

/** A place for findings: a file of a known form, in a folder that is there. */
async function mustBeFindings(path: string): Promise<void> {
  if (!/\.(parquet|csv)$/i.test(path)) throw new InputFault('command.findings-format', { path });
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) throw new InputFault('command.findings-folder', { path });
  await mustBeFolder(dirname(path));
  await tryOutputs([path]);
}
