import { mkdtemp, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { InputFault } from '../fault.js';
import type { Plan, TablePlan } from '../plan/plan.js';
import { firstBytes } from './bytes.js';
import { FileFault, refusal } from './file-fault.js';
import { findFiles } from './find.js';
import { headSize, readHead } from './header.js';
import { matchColumns, recordTypeByFileName, recordTypeByHeader, recordTypeNamed } from './match.js';
import type { Dataset, DatasetTable, FileProblem, MatchedBy, SourceFile, TablePart } from './model.js';
import { stageXml } from './xml.js';

export interface DatasetOptions {
  /** File (path or name) to record type (`T02`, `2`, `表2`, Chinese name, alias), where a person has said it. */
  tables?: Record<string, string>;
  /** Folder in which a folder for staged files is made. */
  temporary: string;
  /** Absolute paths of files that are no input where they lie in a folder. */
  except?: readonly string[];
  /** Told how many bytes of a file were read, where opening reads it whole (XML). */
  onProgress?(progress: { path: string; read: number; size: number }): void;
}

/**
 * Finds out what the input holds: files, their record types and columns. XML is staged into CSV; of a CSV only the head
 * is read. A file that cannot be taken in becomes a problem and leaves the others untouched.
 *
 * @param inputs Paths of files and folders.
 * @throws {InputFault} A path cannot be read, nothing is there, or `tables` names an unknown file or record type.
 */
export async function openDataset(plan: Plan, inputs: readonly string[], options: DatasetOptions): Promise<Dataset> {
  const found = await findFiles(inputs, options.except);
  const chosen = chosenTypes(plan, options.tables ?? {}, found.files);
  const folder = await mkdtemp(join(options.temporary, 'staged-'));
  const files: SourceFile[] = [];
  const problems = [...found.problems];
  const tables = new Map<string, DatasetTable>();
  const add = (table: string, part: TablePart) => {
    const known = tables.get(table);
    if (known) known.parts.push(part);
    else tables.set(table, { table, parts: [part] });
  };
  try {
    for (const [number, file] of found.files.entries()) {
      try {
        if (file.format === 'xml') {
          const onRead = (read: number) => options.onProgress?.({ path: file.path, read, size: file.size });
          const staged = await stageXml(plan, file, folder, String(number), onRead);
          files.push(staged.file);
          problems.push(...staged.problems);
          for (const [table, part] of staged.parts) add(table, part);
        } else {
          const { table, part } = await openCsv(plan, file, chosen.get(file.absolute));
          files.push(part.file);
          add(table.id, part);
        }
      } catch (error) {
        files.push(file);
        problems.push(problemOf(file, error));
      }
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  return {
    files,
    tables: plan.tables.flatMap(({ id }) => tables.get(id) ?? []),
    problems,
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

async function openCsv(plan: Plan, file: SourceFile, chosen: TablePlan | undefined): Promise<{ table: TablePlan; part: TablePart }> {
  const { cells, source, encoding } = readHead(file, await firstBytes(file.absolute, headSize));
  const line = source.skip;
  const { table, matchedBy } = recordTypeOf(plan, file.path, cells, chosen, line);
  const matched = matchColumns(table, cells, file.path, line);
  if (matched.missing.length === table.fields.length) refuseHeader(file.path, table, cells, line);
  return { table, part: { file: { ...file, encoding }, source, matchedBy, ...matched } };
}

function recordTypeOf(plan: Plan, path: string, cells: readonly string[], chosen: TablePlan | undefined, line: number): { table: TablePlan; matchedBy: MatchedBy } {
  if (chosen) return { table: chosen, matchedBy: 'option' };
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

/** Record types that a person has set, by absolute path. */
function chosenTypes(plan: Plan, tables: Record<string, string>, files: readonly SourceFile[]): Map<string, TablePlan> {
  const chosen = new Map<string, TablePlan>();
  for (const [name, type] of Object.entries(tables)) {
    const table = recordTypeNamed(plan, type);
    if (!table) throw new InputFault('dataset.no-such-record-type', { type, first: plan.tables[0]?.id ?? '', last: plan.tables.at(-1)?.id ?? '' });
    const meant = files.filter((file) => file.absolute === resolve(name) || file.path === name || basename(file.path) === name);
    if (meant.length === 0) throw new InputFault('dataset.no-such-file', { file: name });
    for (const { absolute } of meant) chosen.set(absolute, table);
  }
  return chosen;
}

function problemOf(file: SourceFile, error: unknown): FileProblem {
  if (error instanceof FileFault) {
    return { path: file.path, code: error.code, params: error.params, ...(error.line !== undefined && { line: error.line }), leftOut: true };
  }
  if (error instanceof Error && 'errno' in error) return { path: file.path, ...refusal(file.path, error), leftOut: true };
  throw error;
}
