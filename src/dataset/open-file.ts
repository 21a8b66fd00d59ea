import { join } from 'node:path';
import type { Plan, TablePlan } from '../plan/plan.js';
import { firstBytes } from './bytes.js';
import { looksLike } from './encoding.js';
import { FileFault, refusal } from './file-fault.js';
import { headSize, readHead } from './header.js';
import { matchColumns, recordTypeByFileName, recordTypeByHeader } from './match.js';
import type { FileProblem, MatchedBy, SourceFile, TablePart } from './model.js';
import { decoderOf, writeUtf8Copy } from './utf8-copy.js';
import { stageXml, type RecordElements } from './xml.js';

export interface HowToOpen {
  /** Folder in which files are staged. */
  folder: string;
  /** Name for staged files, unique among those of the run. */
  name: string;
  /** The record type, where it is known already. */
  chosen?: TablePlan | undefined;
  /** What made it known; default `option`. */
  matchedBy?: MatchedBy;
  /** Elements of an XML file that stand for records, where they do not bear the names of record types. */
  elements?: RecordElements;
  onRead?(read: number): void;
}

export interface OpenedFile {
  file: SourceFile;
  /** Record type id to its part. */
  parts: Map<string, TablePart>;
  /** What is to be told of a file that was read. */
  problems: FileProblem[];
}

/**
 * Finds out which records a file holds and how its columns are matched. XML is staged, and a CSV that is not in UTF-8; of
 * any other CSV only the head is read.
 *
 * @throws {FileFault} The file cannot be taken in.
 */
export async function openFile(plan: Plan, file: SourceFile, how: HowToOpen): Promise<OpenedFile> {
  if (file.format === 'xml') return stageXml(plan, file, how.folder, how.name, how.onRead, how.elements);
  const { table, part } = await openCsv(plan, file, how);
  return { file: part.file, parts: new Map([[table.id, part]]), problems: [] };
}

/** What is told of a file that could not be taken in. Throws on what is no fault of the file. */
export function problemOf(file: SourceFile, error: unknown): FileProblem {
  if (error instanceof FileFault) {
    return { path: file.path, code: error.code, params: error.params, ...(error.line !== undefined && { line: error.line }), leftOut: true };
  }
  if (error instanceof Error && 'errno' in error) return { path: file.path, ...refusal(file.path, error), leftOut: true };
  throw error;
}

async function openCsv(plan: Plan, file: SourceFile, { chosen, matchedBy: how = 'option', folder, name, onRead }: HowToOpen): Promise<{ table: TablePlan; part: TablePart }> {
  const sample = await firstBytes(file.absolute, headSize);
  const decoder = decoderOf(looksLike(sample));
  const { cells, source, encoding } = readHead(file, sample, decoder);
  const line = source.skip;
  const { table, matchedBy } = chosen ? { table: chosen, matchedBy: how } : recordTypeOf(plan, file.path, cells, line);
  const matched = matchColumns(table, cells, file.path, line);
  if (matched.missing.length === table.fields.length) refuseHeader(file.path, table, cells, line);
  if (!decoder) return { table, part: { file: { ...file, encoding }, source, matchedBy, ...matched } };
  const path = join(folder, `${name}.csv`);
  const sha256 = await writeUtf8Copy(file.absolute, decoder, path, onRead);
  return { table, part: { file: { ...file, encoding, sha256 }, source: { ...source, path }, matchedBy, ...matched } };
}

function recordTypeOf(plan: Plan, path: string, cells: readonly string[], line: number): { table: TablePlan; matchedBy: MatchedBy } {
  const named = recordTypeByFileName(plan, path);
  if (named) return { table: named, matchedBy: 'file-name' };
  const { table, candidates } = recordTypeByHeader(plan, cells);
  if (table) return { table, matchedBy: 'header' };
  if (candidates.length === 0) refuseHeader(path, undefined, cells, line);
  const names = candidates.map(({ id, name }) => `${id} ${name}`).join('、');
  throw new FileFault('dataset.record-type-unclear', { path, candidates: names, example: candidates[0]!.id }, line);
}

/** No header cell names a field: the line is either data, or the header of something else. */
function refuseHeader(path: string, table: TablePlan | undefined, cells: readonly string[], line: number): never {
  const filled = cells.filter((cell) => cell !== '');
  const looksLikeData = filled.filter((cell) => /^-?\d[\d.]*[Xx]?$/.test(cell)).length * 4 >= filled.length;
  if (looksLikeData) throw new FileFault('dataset.no-header', { path }, line);
  const shown = filled.slice(0, 5).join('、');
  if (table) throw new FileFault('dataset.no-column', { path, name: table.name, headers: shown }, line);
  throw new FileFault('dataset.record-type-unknown', { path, headers: shown }, line);
}
