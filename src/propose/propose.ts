import { openDataset } from '../dataset/dataset.js';
import { firstRowsOf } from '../dataset/first-rows.js';
import type { FileProblem } from '../dataset/file-problem.js';
import { bareHeading, headingFinder } from '../dataset/match.js';
import type { TablePart } from '../dataset/model.js';
import { likelyTypes, likeness } from '../dataset/record-type.js';
import { looksLikeValues } from '../dataset/table-head.js';
import { kindOf } from '../check/kinds.js';
import type { Plan, TablePlan } from '../plan/plan.js';
import { maskedParams } from '../report/inputs.js';
import { maskerOf, type Masker } from '../report/masker.js';
import { mustBeReadable } from '../report/nothing-readable.js';
import { isSpokenFor, readColumns, type ColumnReading } from './column.js';
import { exampleTexts, witnessesOf } from './evidence.js';
import { isTaken, sureties, type Candidate, type ColumnProposal, type LookedAt, type Proposal, type TableProposal } from './model.js';
import { samplesOf } from './samples.js';

export interface ProposeOptions {
  /** Rows of a file that are looked at, at the most. */
  most: number;
  /** File (as given, or its name) to record type; under the empty name, that of all other files. */
  tables?: Readonly<Record<string, string>>;
  /** Folder for temporary files. */
  temporary: string;
  /** Absolute paths of files that are no input where they lie in a folder. */
  except: readonly string[];
  /** Whether samples are masked. */
  masked: boolean;
  signal?: AbortSignal;
}

/**
 * Proposes which elements the headings of files are: files are opened as `check` opens them, and the first rows of each are
 * looked at. The same files give the same proposal.
 *
 * @throws InputFault when a path cannot be read, or there is no file of which a record type is known.
 */
export async function propose(plan: Plan, inputs: readonly string[], options: ProposeOptions): Promise<Proposal> {
  const { most, tables, temporary, except, masked, signal } = options;
  const goOn = () => signal?.throwIfAborted();
  const dataset = await openDataset(plan, inputs, {
    temporary,
    except,
    proposing: true,
    onProgress: goOn,
    ...(tables && { tables }),
  });
  try {
    mustBeReadable(plan, dataset, { inputs, unmask: !masked, code: 'propose.nothing-readable' });
    const masker = maskerOf(plan, masked);
    const proposals: TableProposal[] = [];
    for (const { table: id, parts } of dataset.tables) {
      goOn();
      const type = plan.tables.find((each) => each.id === id)!;
      proposals.push(await proposedFor(plan, type, parts, { most, masker, goOn }));
    }
    const doubts = dataset.tables.flatMap(({ parts }) => parts.flatMap(headerDoubts));
    const problems = [...dataset.problems, ...doubts].map((problem) => ({ ...problem, params: maskedParams(problem.params, masker) }));
    return { standard: plan.standard.id, most, tables: proposals, problems };
  } finally {
    await dataset.close();
  }
}

interface Looking {
  most: number;
  masker: Masker;
  goOn(): void;
}

async function proposedFor(plan: Plan, table: TablePlan, parts: readonly TablePart[], looking: Looking): Promise<TableProposal> {
  const witnesses = witnessesOf(plan, table, looking.masker);
  const files: LookedAt[] = [];
  const merged = new Map<string, ColumnProposal>();
  const { masker } = looking;
  for (const part of parts) {
    looking.goOn();
    const { rows, ...read } = await firstRowsOf(part.source, looking.most);
    files.push({
      path: masker.path(part.file.path),
      rows: rows.length,
      ...read,
      matchedBy: part.matchedBy,
      ...likenessOf(plan, table, part),
    });
    const met = new Set<string>();
    const shownOf = headingMasker(part, masker);
    for (const column of readColumns(plan, table, part, rows, witnesses)) {
      const [key, samples] = [bareHeading(column.heading), () => samplesOf(column, table, masker)];
      const known = merged.get(key);
      const { heading, surety, candidates } = column;
      if (known) merge(known, column, samples);
      else merged.set(key, { heading, shown: shownOf(column), files: 0, surety, candidates, samples: samples(), elsewhere: [] });
      if (!met.has(key)) merged.get(key)!.files++;
      met.add(key);
    }
  }
  const columns = [...merged.values()].map((column) =>
    column.surety === 'none' ? { ...column, elsewhere: elsewhereOf(plan, column.heading) } : column,
  );
  const had = new Set(columns.filter(isTaken).map(({ candidates }) => candidates[0]!.field.name));
  const required = new Set(
    table.checks
      .filter(({ kind, severity, level }) => level === 'cell' && kindOf(kind).asks === 'filled' && severity === 'error')
      .map(({ fields }) => fields[0]),
  );
  return { table, files, columns, missing: table.fields.filter(({ name }) => required.has(name) && !had.has(name)) };
}

/** The record types in which a heading is an element. */
function elsewhereOf({ tables }: Plan, heading: string): ColumnProposal['elsewhere'] {
  return tables.flatMap((table) => {
    const found = headingFinder(table)(heading);
    return found && !found.other ? [{ table, field: found.field }] : [];
  });
}

/** How the headings of a file may be shown: where those that name no element look like a record, it is that of somebody. */
function headingMasker({ columns }: TablePart, masker: Masker): (column: Pick<ColumnReading, 'heading' | 'surety'>) => string {
  const isData = mayBeRecord(columns);
  return (column) => (isData && !isTaken(column) ? masker.cell : masker.text)(column.heading);
}

/** Whether most headings name no element, and look like values. */
function mayBeRecord(columns: TablePart['columns']): boolean {
  const unmatched = columns.flatMap(({ field, header }) => (field === undefined ? [header] : []));
  return unmatched.length * 2 > columns.length && looksLikeValues(unmatched);
}

/** What is told of headings that look like a record: there may be no header. */
function headerDoubts({ file: { path }, columns }: TablePart): FileProblem[] {
  return mayBeRecord(columns) ? [{ path, code: 'propose.values-for-headings', params: { path }, leftOut: false }] : [];
}

/** What else the header might be of, where it decided. */
function likenessOf(plan: Plan, table: TablePlan, { matchedBy, columns }: TablePart): Pick<LookedAt, 'likeness'> {
  if (matchedBy !== 'header') return {};
  const ranked = likelyTypes(
    plan,
    columns.map(({ header }) => header),
  );
  const own = ranked.find((each) => each.table.id === table.id);
  const [next] = ranked.filter((each) => each.table.id !== table.id);
  return { likeness: { headings: own ? likeness(own) : 0, ...(next && { next: { table: next.table, headings: likeness(next) } }) } };
}

/** What several files tell of one heading: it is no surer than in the least sure of them, and evidence adds up. */
function merge(known: ColumnProposal, { surety, candidates }: ColumnReading, samples: () => string[]): void {
  known.candidates = together([...known.candidates, ...candidates]);
  // Where another column of a file is that element too, the heading is not taken.
  const least = sureties.indexOf(known.surety) > sureties.indexOf(surety) ? known.surety : surety;
  known.surety = isTaken({ surety: least }) ? least : suretyOf(known.candidates);
  if (known.samples.length === 0) known.samples = samples();
}

function suretyOf(candidates: readonly Candidate[]): ColumnProposal['surety'] {
  return candidates.some(isSpokenFor) ? 'values' : candidates.length > 0 ? 'name' : 'none';
}

/** The candidates of one heading in several files, those of one field as one. */
function together(all: readonly Candidate[]): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const each of all) {
    const known = found.get(each.field.name);
    found.set(each.field.name, known ? added(known, each) : each);
  }
  return [...found.values()];
}

function added(one: Candidate, other: Candidate): Candidate {
  const values = new Map(one.values.map((each) => [each.value, each]));
  for (const each of other.values) values.set(each.value, { ...each, rows: each.rows + (values.get(each.value)?.rows ?? 0) });
  const [a, b] = [one.evidence, other.evidence];
  const near = one.near ?? other.near;
  return {
    ...one,
    ...(near && { near }),
    evidence: { trait: b.fit > a.fit ? b.trait : a.trait, filled: a.filled + b.filled, fit: a.fit + b.fit },
    values: [...values.values()],
    codes: one.codes + other.codes,
    unmapped: {
      rows: one.unmapped.rows + other.unmapped.rows,
      examples: exampleTexts([...one.unmapped.examples, ...other.unmapped.examples]),
    },
  };
}
