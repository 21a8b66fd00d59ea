import { join } from 'node:path';
import { openDataset } from '../dataset/dataset.js';
import type { FileProblem } from '../dataset/file-problem.js';
import type { TablePart } from '../dataset/model.js';
import { rereadInDoubt } from '../dataset/reread.js';
import { scanFile } from '../dataset/scan.js';
import { changedFiles } from '../dataset/stamp.js';
import { joinCells } from '../dataset/cells.js';
import type { Plan, TablePlan } from '../plan/plan.js';
import { maskedParams } from '../report/inputs.js';
import { maskerOf, type Masker } from '../report/masker.js';
import { mustBeReadable } from '../report/nothing-readable.js';
import { writeWith } from '../report/write.js';
import { allOrNone, writeBeside } from '../system/atomic-write.js';
import { chunks } from '../system/bytes.js';
import { InputFault } from '../system/fault.js';
import { listedIds } from '../message/punctuation.js';
import { filled } from '../value/runtime.js';
import { writeRepaired, type Told } from './copy.js';
import { Ledger } from './ledger.js';
import type { Left, RepairedFile, RepairId, Repairs } from './model.js';
import { ledgerName, placesOf, targetsFor } from './targets.js';

export interface RepairOptions {
  /** Folder of the copies and the ledger. */
  out: string;
  force?: boolean | undefined;
  tables?: Readonly<Record<string, string>> | undefined;
  /** Folder for temporary files. */
  temporary: string;
  /** Files that are no input where they lie in a folder. */
  except: readonly string[];
  /** Whether values in the ledger are masked. */
  masked: boolean;
  signal?: AbortSignal;
}

/** What was repaired, and what is to be checked in the place of the inputs: the copies, and the files without one. */
export interface Repaired extends Repairs {
  inputs: string[];
  /** The record types of copies whose record type a person has said. */
  tables: Record<string, string>;
}

/**
 * Writes copies of files in which is put right what can be without a guess, and a ledger of every change. The files are
 * opened as `check` opens them, and never written to. All copies are there, or none.
 *
 * @throws InputFault when nothing can be read, a place for a copy will not do, or a file changed meanwhile.
 */
export async function repair(plan: Plan, inputs: readonly string[], options: RepairOptions): Promise<Repaired> {
  const { out, force, tables, temporary, except, masked, signal } = options;
  const goOn = () => signal?.throwIfAborted();
  const dataset = await openDataset(plan, inputs, { temporary, except, onProgress: goOn, ...(tables && { tables }) });
  try {
    mustBeReadable(plan, dataset, { inputs, unmask: !masked });
    const masker = maskerOf(plan, masked);
    const problems: FileProblem[] = dataset.problems.map((problem) => ({ ...problem, params: maskedParams(problem.params, masker) }));
    const parts: { table: TablePlan; part: TablePart }[] = [];
    for (const { table: id, parts: own } of dataset.tables) {
      const table = plan.tables.find((each) => each.id === id)!;
      for (const opened of own) {
        const part = await inItsEncoding(opened, temporary, `doubt-${parts.length}`);
        goOn();
        const code = await refusalOf(part, table);
        const path = masker.path(part.file.path);
        if (code) problems.push({ path, code, params: { path }, leftOut: true });
        else parts.push({ table, part });
      }
    }
    if (parts.length === 0)
      throw new InputFault(
        'repair.nothing',
        {},
        { details: problems.filter(({ leftOut }) => leftOut).map(({ code, params }) => ({ code, params })) },
      );
    const targets = await targetsFor(
      inputs,
      parts.map(({ part }) => part.file),
      { out, force },
    );
    const work = new Work(plan, masker, goOn);
    await allOrNone(async () => {
      const path = join(out, ledgerName);
      await writeWith(path, () => writeBeside(path, (beside) => work.all(parts, targets, beside)));
      const changed = await changedFiles(parts.map(({ part }) => part.file));
      if (changed.length > 0) throw new InputFault('repair.changed', { paths: listedIds(changed.map((each) => masker.path(each.path))) });
      goOn();
    });
    const read = new Set(dataset.files.map(({ path }) => path));
    const others = await placesOf(
      inputs,
      dataset.problems.filter(({ path, leftOut }) => leftOut && !read.has(path)).map(({ path }) => path),
    );
    const copied = new Set(parts.map(({ part }) => part.file.absolute));
    return {
      files: work.files,
      done: work.done,
      left: work.left,
      problems,
      inputs: [
        ...targets.values(),
        ...dataset.files.map(({ absolute }) => absolute).filter((absolute) => !copied.has(absolute)),
        ...others,
      ],
      tables: Object.fromEntries(
        parts.flatMap(({ table, part }) => (part.matchedBy === 'option' ? [[targets.get(part.file.absolute)!, table.id]] : [])),
      ),
    };
  } finally {
    await dataset.close();
  }
}

/** A text of which the beginning alone told the encoding, as the whole of it tells it. */
async function inItsEncoding(part: TablePart, folder: string, name: string): Promise<TablePart> {
  const { source, file } = part;
  if (file.format !== 'csv' || source.lineColumn !== undefined || (source.decoder ?? 'utf-8') !== 'utf-8') return part;
  return (await rereadInDoubt(part, await scanFile(source.path, source), folder, name)).part ?? part;
}

/** Why a file has no copy; undefined where it has one. */
async function refusalOf({ file, source, leftOut }: TablePart, { returns }: TablePlan): Promise<FileProblem['code'] | undefined> {
  const isSheet = file.format === 'xlsx';
  if (returns || file.packed || (!isSheet && (file.format !== 'csv' || source.lineColumn !== undefined))) return 'repair.format';
  if (leftOut) return 'repair.rows-left-out';
  return source.decoder !== undefined && (await hasMarks(source.path)) ? 'repair.undecodable' : undefined;
}

/** Whether a text has bytes that no text in UTF-8 has: a decoder left them where it could not read. */
async function hasMarks(path: string): Promise<boolean> {
  for await (const bytes of chunks(path)) if (bytes.includes(0xff) || bytes.includes(0xfe)) return true;
  return false;
}

/** A label that is the word for a total and nothing more. */
const totalWord = /^[ \u3000]*[合总小累共][ \u3000]*计[ \u3000]*[:：]?$/;

/** Gathers what is done to all files. */
class Work {
  readonly files: RepairedFile[] = [];
  readonly done = new Map<RepairId, number>();
  readonly #left = new Map<string, Left>();

  constructor(
    private readonly plan: Plan,
    private readonly masker: Masker,
    private readonly goOn: () => void,
  ) {}

  get left(): Left[] {
    return [...this.#left.values()];
  }

  async all(parts: readonly { table: TablePlan; part: TablePart }[], targets: ReadonlyMap<string, string>, to: string): Promise<void> {
    const ledger = new Ledger(to);
    try {
      for (const { table, part } of parts) await this.#one(table, part, targets.get(part.file.absolute)!, ledger);
      await ledger.finish();
    } catch (error) {
      ledger.discard();
      throw error;
    }
  }

  async #one(table: TablePlan, part: TablePart, copy: string, ledger: Ledger): Promise<void> {
    const { masker } = this;
    const file = masker.path(part.file.path);
    const told: Told = {
      onCell: (line, finding, row) => {
        const { field, before } = finding;
        if ('left' in finding) {
          const { left: cause, check } = finding;
          return this.#leave({ table: table.id, field, cause, ...(check !== undefined && { check }), cells: 1, file, line });
        }
        for (const id of finding.steps) this.#count(id);
        const shown = { before: masker.value(field, before, row), after: masker.value(field, finding.to, row) };
        ledger.add({ file, line, column: masker.text(finding.header), element: field, repair: finding.steps.join(' '), ...shown });
      },
      onTotal: (line, cells) => {
        this.#count('total-row');
        ledger.add({ file, line, column: '', element: '', repair: 'total-row', before: this.#rowShown(part, cells), after: '' });
      },
      goOn: async () => {
        this.goOn();
        await ledger.flush();
      },
    };
    await writeWith(copy, () =>
      writeBeside(copy, async (beside) => {
        const counts = await writeRepaired(this.plan, table, part, beside, told);
        const written = part.file.format === 'xlsx' ? 'workbook' : part.source.decoder === 'utf-8' ? 'utf-8' : undefined;
        const unknown = part.columns.filter(({ field, header }) => field === undefined && filled(header));
        this.files.push({
          path: file,
          copy,
          table: table.id,
          ...counts,
          unknown: unknown.map(({ header }) => masker.text(header)),
          ...(written && { written }),
        });
      }),
    );
  }

  #rowShown({ columns }: TablePart, cells: readonly string[]): string {
    const fields = new Map(columns.map(({ index, field }) => [index, field]));
    const shown = cells.map((cell, index) => {
      const field = fields.get(index);
      if (totalWord.test(cell)) return cell;
      return field === undefined ? this.masker.text(cell) : this.masker.value(field, cell);
    });
    return joinCells(shown, ',').trimEnd();
  }

  #count(id: RepairId): void {
    this.done.set(id, (this.done.get(id) ?? 0) + 1);
  }

  #leave(left: Left): void {
    const key = JSON.stringify([left.table, left.field, left.cause, left.check ?? null]);
    const known = this.#left.get(key);
    if (known) known.cells++;
    else this.#left.set(key, left);
  }
}
