import type { TableTerms, Terms } from '../../check/kind.js';
import { parametersIn, questionOf } from '../../check/kinds.js';
import { listedIds } from '../../message/punctuation.js';
import type { Question } from '../../expression/question.js';
import type { Dataset, DatasetTable, FileScan, TablePart } from '../../dataset/model.js';
import { scanFile, type OnScan } from '../../dataset/scan.js';
import { kernelModule } from '../../kernel/module.js';
import { PlainText } from '../../kernel/plain-text.js';
import { InputFault } from '../../system/fault.js';
import type { Check, Plan, TablePlan } from '../../plan/plan.js';
import { termsOf } from '../../compile/terms.js';
import { lookAgain, type Shared } from './again.js';
import { addCauses } from '../pass/causes.js';
import { addAmounts, amountKeeps, amountsOf } from './amounts.js';
import { countByGroup, countRows, type TableCounts } from './counts.js';
import { failedSql, fieldsNeeded, isRowCheck } from '../pass/layout.js';
import { provideLists, type Lists } from '../list/lists.js';
import { changedOf, LostFiles, withoutFiles, type Lost } from '../read/lost.js';
import { keepAlikeApart } from './path-keys.js';
import { lacks, readTable, type ReadTable } from '../read/read.js';
import { aloneSql } from '../question/alone.js';
import type { RowsScope } from '../question/scope.js';
import { failedTable, keepsOf, pathsOf, rowsScope, runQuestion, type Asked, type QuestionData } from './rows.js';
import { emptyFile, readProblems, sameContents } from '../read/read-problems.js';
import { countReplaced } from './replaced.js';
import { firstFailures, firstInSet, firstUndecided, notesOf, readSamples, unreadableSamples, type Told } from './samples.js';
import type { Session } from '../session.js';
import { stretchesOf } from './stretches.js';
import { distributionsOf } from './distributions.js';
import { heldAgainstLists } from './manifest.js';
import { columnsTally, counted, filesTally, labelOf, manifestTally, recordsTally, tablesTally, unreadable } from './structure.js';
import { missingTable, type Absence } from '../../engine/absence.js';
import type { Engine, RunOptions } from '../../engine/engine.js';
import type { CheckTally, ReplacedTally, TableTally, Tally, UncomparedTally } from '../../engine/tally.js';
import { gatherDoubts, writeDoubts } from './doubts.js';
import { gatherFindings, writeFindings } from './findings.js';
import { askPlaces } from './placed.js';
import { countWaived, countWaivedThings, scopesOf, waivedRows } from './waived.js';
import type { FileProblem } from '../../dataset/file-problem.js';
import { keptView } from '../names.js';

/** What each set and between check that can be evaluated asks. */
type Questions = ReadonlyMap<Check, Question>;

/** What a run leaves in the session for the findings file. */
interface RunResult {
  tally: Tally;
  tables: ReadTable[];
  questions: Questions;
  sizes: QuestionData['sizes'];
}

/** DuckDB as an engine: it reads, keeps and asks within the session. Each file is read once. */
export function duckdbEngine(session: Session): Engine {
  return {
    async run(plan, data, options) {
      const { findings, doubts } = options;
      const { tally } = await runUnchanged(session, plan, data, options);
      options.onRead?.(tally.source);
      if (findings) await writeFindings(session, findings.path);
      if (doubts) await writeDoubts(session, doubts.path);
      return tally;
    },
  };
}

/** Where a file turns out not to be readable to its end, or to have changed meanwhile, all is run again without it. */
async function runUnchanged(session: Session, plan: Plan, dataset: Dataset, options: RunOptions): Promise<RunResult> {
  const lists = provideLists(session, plan, plannedOf(plan, dataset));
  let othersKnown = false;
  for (let source: Dataset = dataset; ;) {
    let lost: readonly Lost[];
    try {
      const result = await runOnce(session, plan, source, lists, options);
      // The findings read the files once more: before it is looked whether any has changed.
      if (options.findings) await gatherFindings(session, result.tables, result.tally, options.findings);
      if (options.doubts) {
        const checks = result.tally.tables.flatMap((each) => each.checks);
        await gatherDoubts(
          session,
          { plan, lists, sizes: result.sizes, tables: result.tables, checks, questions: result.questions },
          options.doubts,
        );
      }
      lost = await changedOf(source);
      const others: FileProblem[] = othersKnown || lost.length > 0 ? [] : ((await options.changed?.()) ?? []);
      if (lost.length === 0 && others.length === 0) return result;
      othersKnown ||= others.length > 0;
      source = { ...source, problems: [...source.problems, ...others] };
    } catch (fault) {
      // Whatever broke may have broken because a file is no longer what it was.
      const changed = await changedOf(source);
      const known = new Set(changed.map(({ file }) => file.absolute));
      const others = fault instanceof LostFiles ? fault.lost.filter(({ file }) => !known.has(file.absolute)) : [];
      lost = [...changed, ...others];
      if (lost.length === 0 || fault instanceof InputFault) throw fault;
    }
    source = withoutFiles(source, lost);
  }
}

function asking(check: Check, terms: Terms): [Check, Question][] {
  const question = questionOf(check, terms);
  return question ? [[check, question]] : [];
}

/** The record types that the data set has. */
function plannedOf(plan: Plan, dataset: Dataset): TablePlan[] {
  const present = new Set(dataset.tables.map(({ table }) => table));
  return plan.tables.filter(({ id }) => present.has(id));
}

async function runOnce(session: Session, plan: Plan, dataset: Dataset, lists: Lists, options: RunOptions): Promise<RunResult> {
  const present = new Set(dataset.tables.map(({ table }) => table));
  const planned = plannedOf(plan, dataset);
  const terms = new Map(plan.tables.map((table) => [table.id, termsOf(table, plan)]));

  const found = new Map(dataset.tables.map((table) => [table.table, table]));
  const absent = new Map(
    planned.flatMap(({ id, checks }) => checks.map((check) => [check, missingFor(check, plan, found, terms.get(id)!)] as const)),
  );
  const questions: Questions = new Map(
    planned.flatMap(({ id, checks }) => checks.flatMap((check) => (absent.get(check) ? [] : asking(check, terms.get(id)!)))),
  );
  const keyed = new Set(options.waivers?.filter(({ scope }) => scope.key).map(({ scope }) => scope.table));
  const keeps = keepsOf(
    plan,
    [...questions.values(), amountKeeps(planned, (table) => terms.get(table)!)],
    ({ id }) => options.findings !== undefined || options.doubts !== undefined || keyed.has(id),
  );
  const scans = new Map<string, FileScan>();
  const scan = async (part: TablePart, onScan: OnScan): Promise<FileScan> => {
    const { path, encoding, delimiter, dataOffset } = part.source;
    const onProgress: OnScan = (read, records, unfit) => {
      options.onScan?.(read, records);
      onScan(read, records, unfit);
    };
    const plain = encoding && new PlainText(kernelModule(), delimiter, dataOffset);
    const result = await scanFile(path, part.source, onProgress, plain);
    scans.set(path, result);
    return result;
  };
  let scanned: () => number | undefined = () => undefined;
  const share = () => scanned() ?? session.progress();
  const reads = new Map<string, ReadTable>();
  const lost: Lost[] = [];
  for (const table of planned) {
    const { parts } = found.get(table.id)!;
    const bytes = parts.reduce((sum, { file }) => sum + file.size, 0);
    options.onStep?.({ kind: 'read', table: table.name, bytes }, share);
    try {
      reads.set(
        table.id,
        await readTable(
          session,
          parts,
          { table, kept: keeps.get(table.id)!, terms: terms.get(table.id)!, lists, codeLists: plan.codeLists },
          scan,
          (of) => (scanned = of),
        ),
      );
    } catch (fault) {
      if (!(fault instanceof LostFiles)) throw fault;
      lost.push(...fault.lost);
    }
  }
  if (lost.length > 0) throw new LostFiles(lost);

  await keepAlikeApart(session, plan, keeps, present);
  const tables: TableTally[] = [];
  const replaced: ReplacedTally[] = [];
  const sizes = new Map([...reads].map(([id, read]) => [id, read.parts.reduce((sum, { accepted }) => sum + accepted, 0)]));
  for (const read of reads.values()) {
    options.onStep?.({ kind: 'compare', table: read.table.name, bytes: 0 }, share);
    replaced.push(...(await countReplaced(session, read)));
    tables.push(await tallyTable(session, plan, read, { lists, sizes, absent, questions, terms: terms.get(read.table.id)! }, options));
  }
  const source = asRead(dataset, [...reads.values()]);
  const { manifests } = options;
  const held = manifests && (await heldAgainstLists(session, plan, manifests, { source, reads: [...reads.values()], scans, terms }));
  const overall = [tablesTally(plan, present), filesTally(plan, source), manifestTally(held?.comparison)];
  for (const each of overall) countWaivedThings(each, options.waivers ?? []);
  return {
    tally: { tables, dataset: overall, ...(held && { facts: held.facts }), ...(replaced.length > 0 && { replaced }), scans, source },
    tables: [...reads.values()],
    questions,
    sizes,
  };
}

/** The data set with what only reading told of its files: their encoding, and what is to be said of them. */
function asRead(dataset: Dataset, reads: readonly ReadTable[]): Dataset {
  const parts = reads.flatMap((read) => read.parts);
  const files = new Map(parts.map(({ part }) => [part.file.path, part.file]));
  return {
    ...dataset,
    files: dataset.files.map((file) => files.get(file.path) ?? file),
    problems: [
      ...dataset.problems,
      ...parts.flatMap((part) => [...part.problems, ...readProblems(part)]),
      ...reads.flatMap((read) => (read.parts.length > 1 ? read.parts.flatMap(emptyFile) : [])),
      ...sameContents(parts),
    ].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
  };
}

async function tallyTable(
  session: Session,
  plan: Plan,
  read: ReadTable,
  {
    lists,
    sizes,
    absent,
    questions,
    terms,
  }: Omit<QuestionData, 'plan'> & { absent: ReadonlyMap<Check, Absence | undefined>; questions: Questions; terms: TableTerms },
  options: RunOptions,
): Promise<TableTally> {
  const { table } = read;
  const counts = await countRows(session, keptView(table.id), read.checks, read.layout, read.partsOf);
  const checks: CheckTally[] = [columnsTally(plan, read), recordsTally(plan, read)];
  const wanted = new Map<Check, bigint[]>();
  const failedErrors: Check[] = [];
  const concerned = await askQuestions(session, read, { plan, lists, sizes }, questions);
  const placed = await askPlaces(session, plan, read);
  if (placed) concerned.set(placed.check, { applicable: placed.applicable, uncompared: [] });
  for (const check of [...(placed ? [placed.check] : []), ...table.checks]) {
    const reason = absent.get(check);
    if (reason) {
      checks.push({ check, outcome: 'unevaluated', reason, applicable: 0, failed: 0, samples: [] });
      continue;
    }
    const asked = concerned.get(check);
    const tally = asked
      ? await questionTally(session, { check, question: questions.get(check), asked }, counts, { plan, lists, sizes })
      : rowTally(check, counts, read);
    await tellUndecided(session, read, terms, { tally, asked, rows: await undecidedRows(session, check, asked, counts) });
    checks.push(tally);
    if (tally.failed === 0) continue;
    if (!isRowCheck(check) && check.severity === 'error') failedErrors.push(check);
    wanted.set(
      check,
      isRowCheck(check) ? await firstFailures(session, read, check, options.samples) : await firstInSet(session, check, options.samples),
    );
  }
  await addAmounts(session, { plan, lists, terms }, read, checks, counts.groups);
  const told = new Map<Check, Told>();
  for (const [check, rids] of wanted) {
    const question = questions.get(check);
    const notes = question ? await notesOf(session, check, question, rids) : new Map<bigint, string>();
    told.set(check, { notes, amounts: await amountsOf(session, check, rids) });
  }
  const samples = await readSamples(read, wanted, plan.groups, told);
  const unread = checks.find(({ check }) => check.kind === 'records');
  if (unread && unread.failed > 0) unread.samples = await unreadableSamples(session, read, options.samples);
  for (const tally of checks) tally.samples = samples.get(tally.check) ?? tally.samples;
  await addCauses(session, read.table, keptView(table.id), checks);
  await takeFromClean(session, read, counts, failedErrors);
  const { waivers = [] } = options;
  const scoped = { waivers, scopes: await scopesOf(session, read, waivers) };
  await countWaived(session, read, checks, scoped);
  const clean = total(counts.groups.map((group) => group.clean));
  const waived = await waivedRows(session, read, checks, clean, scoped);
  const distributions = await distributionsOf(session, read, checks, { asOf: plan.asOf, terms });
  return {
    table: table.id,
    rows: counts.rows,
    clean,
    unreadable: unreadable(read),
    ...(waived > 0 && { waived }),
    groups: counts.groups,
    ...(clean < counts.rows && { stretches: await stretchesOf(session, read, failedErrors) }),
    ...(distributions && { distributions }),
    checks,
  };
}

function rowTally(check: Check, counts: TableCounts, read: ReadTable): CheckTally {
  const groups = counts.checks.get(check.id)!;
  const tally = counted(check, total(groups.applicable), total(groups.failed));
  const partial = read.parts.find(({ part }) => lacks(check, part).length > 0);
  if (partial) {
    Object.assign(tally, {
      ...(tally.outcome !== 'fail' && { outcome: 'unevaluated' }),
      reason: absentIn(read.table, check, partial.part),
    });
  }
  const { dirty, ...own } = groups;
  return {
    ...tally,
    groups: own,
    ...(dirty && { dirty: { applicable: total(dirty.applicable), failed: total(dirty.failed), groups: dirty } }),
  };
}

/** How many rows parameters leave open that are not known. */
async function undecidedRows(session: Session, check: Check, asked: Asked | undefined, counts: TableCounts): Promise<number> {
  if (!asked) return total(counts.checks.get(check.id)?.undecided ?? []);
  return asked.undecided ? total(await countByGroup(session, keptView(check.table), asked.undecided, counts.groups)) : 0;
}

/** A check that cannot tell of some rows whether they conform has not passed. */
async function tellUndecided(
  session: Session,
  read: ReadTable,
  terms: Terms,
  { tally, asked, rows }: { tally: CheckTally; asked: Asked | undefined; rows: number },
): Promise<void> {
  if (rows === 0) return;
  const names = parametersIn(tally.check, terms);
  const first = await firstUndecided(session, read, tally.check, asked?.undecided);
  Object.assign(tally, {
    ...(tally.outcome !== 'fail' && { outcome: 'unevaluated' }),
    reason: { code: 'check.no-parameter', params: { names: listedIds(names), rows, file: first?.file ?? '', row: first?.row ?? 0 } },
  });
}

/** Keeps the failing rows of every set and between check of a record type; gives those that each applies to. */
async function askQuestions(session: Session, read: ReadTable, data: QuestionData, questions: Questions): Promise<Map<Check, Asked>> {
  const concerned = new Map<Check, Asked>();
  const doubted: Shared[] = [];
  for (const check of read.table.checks) {
    const question = questions.get(check);
    if (!question) continue;
    concerned.set(check, await runQuestion(session, check, question, data));
    if (question.form === 'shared') doubted.push({ check, key: question.key, owner: question.owner });
  }
  await lookAgain(session, doubted, read, pathsOf(data.plan));
  return concerned;
}

async function questionTally(
  session: Session,
  { check, question, asked }: { check: Check; question: Question | undefined; asked: Asked },
  counts: TableCounts,
  data: QuestionData,
): Promise<CheckTally> {
  const [found] = await session.rows(`SELECT count(*) AS n FROM ${failedTable(check)}`);
  const failed = Number(found!['n']);
  const view = keptView(check.table);
  const groups = {
    applicable: await countByGroup(session, view, asked.applicable, counts.groups),
    failed:
      failed === 0
        ? counts.groups.map(() => 0)
        : await countByGroup(session, view, { rids: `SELECT rid FROM ${failedTable(check)}` }, counts.groups),
  };
  const tally = counted(check, total(groups.applicable), failed);
  const isIdle = tally.applicable === 0 && asked.uncompared.length === 0 && question !== undefined;
  const uncompared = isIdle ? await uncomparedAlone(session, question, rowsScope(check.table, data)) : asked.uncompared;
  return { ...tally, groups, ...(uncompared.length > 0 && { uncompared }) };
}

/** The records that a comparison is asked of, where none of them meets one of the other type. */
async function uncomparedAlone(session: Session, question: Question, scope: RowsScope): Promise<UncomparedTally[]> {
  const sql = aloneSql(question, scope);
  const [found] = sql === undefined ? [] : await session.rows(sql);
  const rows = Number(found?.['n'] ?? 0);
  return rows > 0 ? [{ cause: 'alone', rows }] : [];
}

/** Rows that fail a set or between check of error severity are not clean either. */
async function takeFromClean(session: Session, read: ReadTable, counts: TableCounts, failed: readonly Check[]): Promise<void> {
  if (failed.length === 0) return;
  const errors = read.checks.filter(({ severity }) => severity === 'error');
  const unclean = errors.map((check) => `NOT (${failedSql(check, read.layout)})`).join(' AND ') || 'true';
  const rids = failed.map((check) => `SELECT rid FROM ${failedTable(check)}`).join(' UNION ');
  const lost = await countByGroup(session, `(SELECT * FROM ${keptView(read.table.id)} WHERE ${unclean})`, { rids }, counts.groups);
  counts.groups.forEach((group, index) => (group.clean -= lost[index]!));
}

/** Why a check cannot be evaluated: a record type that is absent, or a column that no file of it has. */
function missingFor(check: Check, plan: Plan, tables: ReadonlyMap<string, DatasetTable>, terms: Terms): Absence | undefined {
  const { own, others } = fieldsNeeded(check, terms);
  const tableOf = (table: string) => plan.tables.find(({ id }) => id === table)!;
  for (const { table, field } of [...own.map((each) => ({ table: check.table, field: each })), ...others]) {
    const planned = tableOf(table);
    const found = tables.get(table);
    if (!found) return missingTable(planned);
    const parts = found.parts.filter(({ missing }) => missing.includes(field));
    // A row check still runs on the files that have the column; a question over many rows needs it in all of them.
    const without = isRowCheck(check) ? parts.length === found.parts.length : parts.length > 0;
    if (without) return { code: 'check.missing-column', params: { table, name: planned.name, field, label: labelOf(planned, field) } };
  }
  const parts = tables.get(check.table)?.parts ?? [];
  const [first] = parts;
  // Each file may lack another of its columns, so that no file has all of them.
  if (first && isRowCheck(check) && parts.every((part) => lacks(check, part).length > 0))
    return absentIn(tableOf(check.table), check, first);
  // Counting records needs none of their fields, and yet the records.
  const other = check.params['other'] as string | undefined;
  return other === undefined || tables.has(other) ? undefined : missingTable(tableOf(other));
}

/** That a file lacks a column. */
function absentIn(table: TablePlan, check: Check, part: TablePart): Absence {
  const field = lacks(check, part)[0]!;
  return { code: 'check.missing-column-in', params: { field, label: labelOf(table, field), file: part.file.path } };
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
