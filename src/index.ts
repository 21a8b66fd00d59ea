/**
 * Zhunsheng as a library: read and lint standards, build schemas and validators, check data, score, report.
 * The validators of a shipped standard are imported from `zhunsheng/<standard>`.
 */
export { InputFault, type FaultDetail, type FaultParams, type TextParams } from './system/fault.js';
export type { Bilingual } from './message/model.js';
export type { Suffix } from './message/phrases.js';
export { messages, say, type Language, type MessageCode } from './message/messages.js';

export type * from './standard/model.js';
export { readProfile, readStandard, type ReadStandard } from './standard/read.js';
export { lintProfile, lintStandard, type LintOptions } from './lint/lint.js';
export { renderLint } from './lint/render.js';
export { coverageOf, renderCoverage, type Coverage, type CoverageRow } from './standard/coverage.js';

export { buildSchemas, compareSchemas, writeSchemas, type SchemaFiles } from './schema/build.js';
export type * from './plan/plan.js';
export type { Amount } from './value/amount.js';
export type { CodePlan, Generation } from './value/code.js';
export type { ParameterValue } from './value/parameter.js';
export type { DateFormat } from './value/date-format.js';
export type { CheckAlgorithm } from './value/algorithm/algorithm.js';
export type { FormShape, IdentifierShape, PartShape } from './value/identifier-shape.js';
export type { PlaceholderWords } from './value/placeholder-words.js';
export {
  compilePlan,
  type CodeListDocument,
  type ParameterDocument,
  type IndexDocument,
  type PropertyDocument,
  type SchemaDocuments,
  type TableDocument,
} from './compile/compile.js';
export { loadPlan } from './compile/load.js';
export { recordChecker, type CheckOutcome, type RecordCells } from './javascript/record-checker.js';

export { runCheck, type CheckOptions } from './run-check.js';
export type { OpeningProgress } from './dataset/dataset.js';
export type { MatchedBy } from './dataset/model.js';
export type { Step } from './engine/engine.js';
export type { Depth } from './package/job.js';
export type { PackageLimits } from './package/limits.js';
export type { PackageOptions, PackageProgress } from './package/options.js';
export type { TermEntry } from './term/document.js';
export type { Use } from './term/use.js';
export type { Waiver, WaiverFile, WaiverScope } from './waiver/model.js';
export type { MappedColumn, MappedTable, MappedValue, MappingFile } from './mapping/model.js';
export { readMapping } from './mapping/read.js';
export { readWaivers } from './waiver/read.js';
export type { AgencyEntry, AgencyList, AgencySource, PlacedAgency } from './dataset/agency-model.js';
export { readAgencyList } from './dataset/agency-list.js';
export type * from './conformance/model.js';
export type { DistributionClass, DistributionsTally, DistributionTally, ValueCounts } from './engine/tally.js';
export { mask } from './report/mask.js';
export type * from './certificate/model.js';
export { acceptanceCertificateOf, certificateOf, type RunInputs } from './certificate/make.js';
export { canonical, canonicalHash, reportHash } from './report/canonical.js';
export { compareCertificates, type Difference } from './certificate/compare.js';
export { renderHtml } from './report/html.js';
export { renderJson } from './report/json.js';
export { renderMarkdown } from './report/markdown.js';
export type { ReportFormat, Split } from './report/formats.js';
export { writeReports } from './report/write.js';
export type { ListOptions } from './report/xlsx/rectification.js';
export { writeRectification } from './report/xlsx/rectification.js';
export type * from './accept/model.js';
export type * from './accept/answers.js';
export { accept, type AcceptOptions, type GivenReport } from './accept/accept.js';
export { readAnswers } from './accept/read-answers.js';
export { readReports } from './accept/reports.js';
export { renderAcceptanceHtml } from './accept/html.js';
export { renderAcceptanceMarkdown } from './accept/markdown.js';
export { renderAcceptanceJson, writeAcceptance, type AcceptanceFormat } from './accept/write.js';
export type * from './standard/acceptance/model.js';
export { lintItemList } from './lint/item-list.js';
export { readItemList } from './standard/acceptance/read.js';
export { rescore } from './report/rescore.js';
export { browserImage } from './browser/making/image.js';
export { synthesise } from './synth/synthesise.js';
export type { FaultRequest } from './synth/fault/request.js';
export type { SynthOptions, SynthResult } from './synth/options.js';
