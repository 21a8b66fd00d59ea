import { readKeyPart } from '../../value/key-part.js';
import { inPlace } from '../expression/hoist.js';
import type { SqlScope } from '../expression/scope.js';
import { sqlDecimal } from '../expression/tests.js';
import { questionSql } from '../question/questions.js';
import type { UncomparedTally } from '../../engine/tally.js';
import type { Question, UncomparedCause } from '../../expression/question.js';
import { rowBefore } from '../../expression/tree.js';
import type { Check, Plan, TablePlan } from '../../plan/plan.js';
import { calledIn } from '../../plan/table.js';
import { givenNumbers } from '../../privacy/key.js';
import { hashColumn, hashSql, wholeColumn } from '../pass/hashes.js';
import { listTests, type Lists } from '../list/lists.js';
import { keptName, keptView, sqlName } from '../names.js';
import type { Session } from '../session.js';
import type { Concerned, JudgedQuestion, RowsScope } from '../question/scope.js';
import { type Kept, unsound } from '../pass/kept.js';
import { loose, pathKey } from '../pass/path-columns.js';

/** Relation of the rows that fail a set or between check. */
export function failedTable(check: Check): string {
  return `work.${sqlName(`failed:${check.table}:${check.id}`)}`;
}

/**
 * What must be kept of each record type: what is needed for the questions, no more, since every kept cell costs.
 *
 * @param keys Whether the business key of a record type is wanted, for the findings file or a waiver.
 */
export function keepsOf(plan: Plan, questions: Iterable<Pick<Question, 'keeps'>>, keys: (table: TablePlan) => boolean): Map<string, Kept> {
  const isPath = pathsOf(plan);
  const kept = new Map<
    string,
    Record<'fields' | 'flagged' | 'paths' | 'forms', Set<string>> & { hashed: Map<string, readonly string[]>; whole: boolean }
  >();
  const of = (table: string) => {
    const found = kept.get(table) ?? {
      fields: new Set<string>(),
      flagged: new Set<string>(),
      paths: new Set<string>(),
      forms: new Set<string>(),
      hashed: new Map<string, readonly string[]>(),
      whole: false,
    };
    kept.set(table, found);
    return found;
  };
  for (const table of plan.tables) for (const field of keys(table) ? table.key : []) of(table.id).fields.add(field);
  for (const { keeps } of questions) {
    for (const keep of keeps) {
      keep.fields.forEach((field) => of(keep.table).fields.add(field));
      const hashed = (keep.hashed ?? []).filter((key) => key.length > 0);
      // In what form a path is compared is known only when all are read.
      const [late, early] = [
        hashed.filter((key) => key.some((part) => isPath.has(part))),
        hashed.filter((key) => !key.some((part) => isPath.has(part))),
      ];
      [...(keep.keys ?? []), ...late.flat()].forEach((part) =>
        of(keep.table)[isPath.has(part) ? 'paths' : readKeyPart(part)?.form ? 'forms' : 'fields'].add(part),
      );
      early.forEach((key) => of(keep.table).hashed.set(hashColumn(key), key));
      keep.flagged.forEach((field) => of(keep.table).flagged.add(field));
      of(keep.table).whole ||= keep.whole === true;
    }
  }
  const { groups } = plan;
  const persons = (id: string) =>
    plan.tables
      .filter((table) => table.id === id && keys(table))
      .flatMap(givenNumbers)
      .map(({ name }) => name);
  return new Map(
    plan.tables.map(({ id }) => [
      id,
      {
        fields: [...of(id).fields],
        flagged: [...of(id).flagged],
        paths: [...of(id).paths],
        forms: [...of(id).forms],
        hashed: [...of(id).hashed.values()],
        whole: of(id).whole,
        persons: persons(id),
        groups,
      },
    ]),
  );
}

/** The fields that hold paths; a field is the same element in every record type. */
export function pathsOf(plan: Plan): Set<string> {
  return new Set(plan.tables.flatMap(({ fields }) => fields.filter(({ isPath }) => isPath).map(({ name }) => name)));
}

/** What a set or between check was asked of: the rows that it applies to, and how many were not compared, and why. */
export interface Asked {
  applicable: Concerned;
  uncompared: UncomparedTally[];
  /** Those of which it cannot be told whether they conform; none of them in `applicable`. */
  undecided?: Concerned;
}

/** Runs a set or between check: keeps its failing rows in `failedTable`. */
export async function runQuestion(session: Session, check: Check, question: Question, data: QuestionData): Promise<Asked> {
  const asked = questionSql(question, rowsScope(check.table, data));
  if ('judged' in asked) return runJudged(session, check, asked);
  const { applicable, failed } = asked;
  await session.run(`CREATE OR REPLACE TABLE ${failedTable(check)} AS ${failed}`);
  return { applicable, uncompared: [] };
}

async function runJudged(session: Session, check: Check, { judged }: JudgedQuestion): Promise<Asked> {
  const table = `work.${sqlName(`judged:${check.table}:${check.id}`)}`;
  await session.run(`CREATE OR REPLACE TABLE ${table} AS ${judged}`);
  await session.run(`CREATE OR REPLACE TABLE ${failedTable(check)} AS SELECT rid, note FROM ${table} WHERE outcome = 'fail'`);
  const found = await session.rows(
    `SELECT outcome, count(*) AS n FROM ${table} WHERE outcome NOT IN ('pass', 'fail', 'undecided') GROUP BY outcome ORDER BY outcome`,
  );
  return {
    applicable: { rids: `SELECT rid FROM ${table} WHERE outcome IN ('pass', 'fail')` },
    undecided: { rids: `SELECT rid FROM ${table} WHERE outcome = 'undecided'` },
    uncompared: found.map(({ outcome, n }) => ({ cause: String(outcome) as UncomparedCause, rows: Number(n) })),
  };
}

/** What questions are asked of. */
export interface QuestionData {
  plan: Plan;
  lists: Lists;
  /** How many rows the record types have that are there. */
  sizes: ReadonlyMap<string, number>;
}

export function rowsScope(own: string, { plan, lists, sizes }: QuestionData): RowsScope {
  const isPath = pathsOf(plan);
  return {
    kept: keptView,
    isLarger: (table) => (sizes.get(table) ?? 0) > (sizes.get(own) ?? 0),
    column: keptName,
    unsound,
    key: (part) => (isPath.has(part) ? pathKey(part) : keptName(part)),
    loose: (alias, field) => (isPath.has(field) ? `${alias}.${loose(field)}` : undefined),
    whole: wholeColumn,
    hash: (key) =>
      key.some((part) => isPath.has(part))
        ? hashSql(key.map((part) => (isPath.has(part) ? pathKey(part) : keptName(part))))
        : hashColumn(key),
    codes: (list) => plan.codeLists.get(list)?.codes ?? [],
    joined: joinedScope(own, plan, lists),
  };
}

/** Scope in which own fields are columns of the alias `a` of kept rows, those of others columns of `b`. */
export function joinedScope(own: string, plan: Plan, lists: Lists): SqlScope {
  const column = (field: string, table?: string) => `${table ? 'b' : 'a'}.${keptName(field)}`;
  const fieldOf = (field: string, table = own) =>
    plan.tables
      .find((each) => (table === rowBefore ? own : table) === each.id || table === calledIn(each))!
      .fields.find(({ name }) => name === field)!;
  return {
    cell: column,
    // A kept cell is NULL where it is empty.
    filled: (field, table) => `${column(field, table)} IS NOT NULL`,
    placeholder: () => 'false',
    decimal(field, table) {
      const { length, decimals } = fieldOf(field, table).representation;
      return sqlDecimal(column(field, table), length, decimals, `${column(field, table)} IS NOT NULL`);
    },
    hoist: inPlace,
    ...listTests(lists, inPlace),
  };
}
