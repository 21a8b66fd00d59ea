import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { InputFault } from '../system/fault.js';
import type { Plan, TablePlan } from '../plan/plan.js';
import { agencyField, withAgencies } from './agencies.js';
import type { AgencySource } from './agency-model.js';
import { FileFault } from './file-fault.js';
import { findFiles, type Found } from './find.js';
import { isNamedCsv } from './format.js';
import { mustBeRecordType } from './match.js';
import type { Dataset, DatasetTable, SourceFile, TablePart } from './model.js';
import { openFile, problemOf } from './open-file.js';
import { openPacked } from './open-packed.js';
import { unpackedName } from './unpack.js';
import type { FileProblem } from './file-problem.js';
import { SetAside } from './set-aside.js';

/** Bytes read of a file, how many it has, how many the files before it have, and all files together. */
export interface OpeningProgress {
  path: string;
  read: number;
  size: number;
  before: number;
  all: number;
}

export interface DatasetOptions {
  /** File (path or name) to record type (`T02`, `2`, `表2`, Chinese name, alias), where a person has said it; under the empty name, that of every other file. */
  tables?: Readonly<Record<string, string>>;
  /** Whether a person is to be told what headings may be: see `matchedHeader`. */
  proposing?: boolean;
  /** Whether texts in GB18030 may be left as they lie: see `HowToOpen`. */
  asItLies?: boolean;
  /** What tells the agency of files whose records may not name it. */
  agencies?: AgencySource;
  /** Where inputs lie that are no path themselves, by the name under which they are told. */
  staged?: ReadonlyMap<string, string>;
  /** Folder in which a folder for staged files is made. */
  temporary: string;
  /** Absolute paths of files that are no input where they lie in a folder. */
  except?: readonly string[];
  /** Told how far opening is with a file that it reads whole: XML, and CSV that is not in UTF-8. */
  onProgress?(progress: OpeningProgress): void;
}

/**
 * Finds out what the input holds: files, their record types and columns. XML is staged into CSV, a CSV in another
 * encoding into UTF-8; of a CSV in UTF-8 only the head is read. A file that cannot be taken in becomes a problem and leaves the others untouched.
 *
 * @param inputs Paths of files and folders.
 * @throws {InputFault} A path cannot be read, nothing is there, `tables` names an unknown file or record type, or the standard knows none of the agencies asked for.
 */
export async function openDataset(plan: Plan, inputs: readonly string[], options: DatasetOptions): Promise<Dataset> {
  const { agencies, staged } = options;
  if (agencies) agencyField(plan);
  const except = [...(options.except ?? []), ...(agencies?.by === 'list' ? [resolve(agencies.path)] : [])];
  const found = await findFiles(inputs, { except, ...(staged && { staged }) });
  const chosen = chosenTypes(plan, options, found);
  const folder = await mkdtemp(join(options.temporary, 'staged-'));
  const files: SourceFile[] = [];
  const problems = [...found.problems];
  const tables = new Map<string, DatasetTable>();
  const aside = new SetAside(plan);
  const add = (table: string, part: TablePart) => {
    const known = tables.get(table);
    if (known) known.parts.push(part);
    else tables.set(table, { table, parts: [part] });
  };
  try {
    let before = 0;
    const all = found.files.reduce((sum, { size }) => sum + size, 0);
    for (const [number, file] of found.files.entries()) {
      const start = before;
      before += file.size;
      if (aside.unopened(file, chosen.get(file.absolute))) continue;
      try {
        const onRead = (read: number) => options.onProgress?.({ path: file.path, read, size: file.size, before: start, all });
        const opened = await (file.packed ? openPacked : openFile)(plan, file, {
          folder,
          name: String(number),
          chosen: chosen.get(file.absolute),
          proposing: options.proposing,
          asItLies: options.asItLies,
          onRead,
        });
        const parts = aside.judged(opened);
        if (parts.length === 0 && opened.parts.size > 0) continue;
        files.push(opened.file);
        problems.push(...opened.problems);
        for (const [table, part] of parts) add(table, part);
      } catch (error) {
        files.push(file);
        problems.push(
          unlikeCsv(file, problemOf(file, error), chosen.has(file.absolute)),
          ...(error instanceof FileFault ? error.beside : []),
        );
      }
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  const opened = {
    files,
    tables: plan.tables.flatMap(({ id }) => tables.get(id) ?? []),
    ...(plan.only && { aside: aside.files }),
    ...(found.manifests.length > 0 && { manifests: found.manifests }),
  };
  const close = () => rm(folder, { recursive: true, force: true });
  const told = aside.told(withoutIdle(problems), files);
  if (!agencies) return { ...opened, problems: told, close };
  const roots = await Promise.all(inputs.map((input) => realpath(resolve(staged?.get(input) ?? input))));
  const placed = withAgencies(plan, opened, agencies, [...new Set(roots)]);
  return { ...opened, tables: placed.tables, problems: [...told, ...withoutIdle(placed.problems)], agencies, close };
}

/** Of a file that was not read, it is idle to say that it was. */
function withoutIdle(problems: readonly FileProblem[]): FileProblem[] {
  const left = new Set(problems.flatMap(({ path, leftOut }) => (leftOut ? path : [])));
  return problems.filter(({ path, code }) => !idle.has(code) || !left.has(path));
}

const idle = new Set(['dataset.backup-name', 'dataset.name-differs']);

/** Any text could be a CSV; of one that neither its name nor its header makes one, that is what is told. */
function unlikeCsv({ path, format, packed }: SourceFile, problem: FileProblem, chosen: boolean): FileProblem {
  const isKnown = chosen || isNamedCsv(packed ? unpackedName(path) : path) || Number(problem.params['known'] ?? 0) > 1;
  const untold = format === 'csv' && !isKnown && textFaults.has(problem.code);
  return untold ? { path, code: 'dataset.unknown-format', params: { path }, leftOut: true } : problem;
}

const textFaults = new Set([
  'dataset.record-type-unknown',
  'dataset.no-header',
  'dataset.header-quote',
  'dataset.header-long',
  'dataset.delimiter',
  'dataset.one-cell',
  'dataset.blanks',
]);

/** Record types that a person has set, by absolute path. */
function chosenTypes(
  plan: Plan,
  { tables: { '': all, ...tables } = {} }: Pick<DatasetOptions, 'tables'>,
  { files, problems }: Found,
): Map<string, TablePlan> {
  const chosen = new Map<string, TablePlan>();
  if (all !== undefined) for (const { absolute } of files) chosen.set(absolute, mustBeRecordType(plan, all));
  for (const [name, type] of Object.entries(tables)) {
    const table = mustBeRecordType(plan, type);
    const meant = files.filter((file) => file.absolute === resolve(name) || file.path === name || basename(file.path) === name);
    // What is told of a file that could not be taken in says more than that it is not among the others.
    const isTold = problems.some(({ path }) => path === name || basename(path) === name || resolve(path) === resolve(name));
    if (meant.length === 0 && !isTold) throw new InputFault('dataset.no-such-file', { file: name });
    for (const { absolute } of meant) chosen.set(absolute, table);
  }
  return chosen;
}
