import { join } from 'node:path';
import { InputFault } from '../system/fault.js';
import type { Plan, TablePlan } from '../plan/plan.js';
import { isSystemFault, throwShortage } from '../system/shortage.js';
import { firstBytes } from '../system/bytes.js';
import { looksLike, unitsOf } from './encoding.js';
import { endingOf } from './ending.js';
import { sourceAsItLies } from './as-it-lies.js';
import { encodingProblems } from './encoding-problems.js';
import { FileFault, refusal } from './file-fault.js';
import { foreignFault } from './foreign.js';
import { headSize, readHead, type Head } from './header.js';
import type { Decoder, MatchedBy, SourceFile, TablePart } from './model.js';
import { matchedHeader, type KnownType } from './record-type.js';
import { decodedHead, decoderOf, writeUtf8Copy } from './utf8-copy.js';
import { openReturns, returnsTable } from './returns/open.js';
import { stageXlsx } from './xlsx.js';
import { stageXml, type HowToStage } from './xml.js';
import type { FileProblem } from './file-problem.js';

export interface HowToOpen extends HowToStage {
  /** The record type, where it is known already. */
  chosen?: TablePlan | undefined;
  /** What made it known; default `option`. */
  matchedBy?: MatchedBy;
  /** Whether a text in GB18030 may be left as it lies, where nothing about it needs a copy in UTF-8: who reads it must know its encoding. */
  asItLies?: boolean | undefined;
  /** Whether a person is to be told what headings may be: see `matchedHeader`. */
  proposing?: boolean | undefined;
}

export interface OpenedFile {
  file: SourceFile;
  /** Record type id to its part. */
  parts: Map<string, TablePart>;
  /** What is to be told of a file that was read. */
  problems: FileProblem[];
}

/**
 * Finds out which records a file holds and how its columns are matched. XML and XLSX are staged, and a CSV that is not in
 * UTF-8; of any other CSV only the head is read.
 *
 * @throws {FileFault} The file cannot be taken in.
 */
export async function openFile(plan: Plan, file: SourceFile, how: HowToOpen): Promise<OpenedFile> {
  if (file.format === 'xml') return stageXml(plan, file, how);
  const returns = returnsTable(plan, how.chosen);
  const filled = returns && (await openReturns(plan, returns, file, how));
  const { table, part, problems } = filled && !(filled instanceof FileFault) ? filled : await openTable(plan, file, how, returns, filled);
  return { file: part.file, parts: new Map([[table.id, part]]), problems };
}

/** Opens a file as a table; where it is none, or one of returns, that it looks like a return which cannot be read says more. */
async function openTable(
  plan: Plan,
  file: SourceFile,
  how: HowToOpen,
  returns: TablePlan | undefined,
  filled: FileFault | undefined,
): Promise<OpenedCsv> {
  try {
    const opened = await (file.format === 'xlsx' ? stageXlsx(plan, file, how, knownType(how)) : openCsv(plan, file, how));
    if (!filled || opened.table !== returns) return opened;
  } catch (error) {
    if (!filled || !(error instanceof FileFault)) throw error;
  }
  throw filled;
}

/**
 * What is told of a file that could not be taken in.
 *
 * @throws What is no fault of the file: the machine is short of something, or the run was stopped.
 */
export function problemOf({ path }: Pick<SourceFile, 'path'>, error: unknown): FileProblem {
  if (error instanceof FileFault)
    return { path, code: error.code, params: error.params, ...(error.line !== undefined && { line: error.line }), leftOut: true };
  if (!(error instanceof Error) || error instanceof InputFault || error.name === 'AbortError') throw error;
  if (isSystemFault(error)) return { path, ...refusal(path, error), leftOut: true };
  throwShortage(error);
  // What its message says may quote the file.
  return { path, code: 'dataset.engine-fault', params: { path, reason: error.name }, leftOut: true };
}

type OpenedCsv = { table: TablePlan; part: TablePart; problems: FileProblem[] };

const knownType = ({ chosen, matchedBy = 'option' }: HowToOpen): KnownType | undefined => chosen && { table: chosen, matchedBy };

async function openCsv(plan: Plan, found: SourceFile, how: HowToOpen): Promise<OpenedCsv> {
  const sample = await firstBytes(found.absolute, headSize);
  const looks = looksLike(sample);
  const ending = await endingOf(found.absolute, found.size, unitsOf(looks));
  const file = { ...found, ...(ending && { ending }) };
  const headOf = (decoder?: Decoder) => readHead(how.chosen ? [how.chosen] : plan.tables, file, sample, decoder);
  const headAsUtf8 = () => (isHeaderForeign(sample, headOf) ? 'utf-8' : undefined);
  try {
    const decoder = looks.as === 'utf-8' ? headAsUtf8() : decoderOf(looks);
    const opened = await openCsvAs(plan, file, how, { sample, headOf }, decoder);
    // The whole of a file in GB18030 has been read by now, and may have turned out to be in UTF-8 but for its beginning.
    return opened ?? (await openCsvAs(plan, file, how, { sample, headOf }, headAsUtf8()))!;
  } catch (error) {
    // A header in an encoding that is not read names nothing, whatever its words are.
    throw (error instanceof FileFault && looks.as !== 'utf-16' && foreignFault(file.path, sample)) || error;
  }
}

/** A text in UTF-8 is read as it is, unless its header is in GB18030. */
function isHeaderForeign(sample: Buffer, headOf: (decoder: Decoder) => Head): boolean {
  const decoded = decodedHead(sample, 'utf-8');
  if (decoded.equals(sample)) return false;
  const { dataOffset } = headOf('utf-8').source;
  return !decoded.subarray(0, dataOffset).equals(sample.subarray(0, dataOffset));
}

/** Opens a CSV by way of a decoder; gives nothing where the whole of it is not in the encoding that its beginning is in. */
async function openCsvAs(
  plan: Plan,
  file: SourceFile,
  how: HowToOpen,
  { sample, headOf }: { sample: Buffer; headOf: (decoder?: Decoder) => Head },
  decoder: Decoder | undefined,
): Promise<OpenedCsv | undefined> {
  const { cells, source, encoding, problems, line, declared } = headOf(decoder);
  const { table, ...matched } = matchedHeader(plan, { path: file.path, cells, line }, knownType(how), how.proposing);
  const own = { ...matched, ...(declared && { declared }) };
  if (!decoder) return { table, part: { file: { ...file, encoding }, source, ...own }, problems };
  const asItLies = decoder === 'gb18030' && how.asItLies && sourceAsItLies(file, sample, source);
  if (asItLies) return { table, part: { file: { ...file, encoding }, source: asItLies, ...own }, problems };
  const path = join(how.folder, `${how.name}.csv`);
  const copy = await writeUtf8Copy(file.absolute, decoder, { lines: source.dataLine - 1 }, path, {
    onRead: how.onRead,
    end: file.ending?.offset,
  });
  if (decoder === 'gb18030' && copy.evidence?.encoding === 'utf-8') return undefined;
  const part = {
    file: { ...file, encoding, sha256: copy.sha256 },
    source: { ...source, path, decoder },
    ...own,
  };
  return { table, part, problems: [...problems, ...encodingProblems(file.path, decoder, copy)] };
}
