/**
 * `npm run conformance`: writes the fixtures of each standard, a pair of small files a check: one that passes it, one that fails it, and
 * the list of what must be found. Made from the schemas; run again after a change of a standard, and read the difference.
 * `npm run conformance drug-coding` does one standard only.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { filled } from '../src/value/runtime.js';
import { kindOf } from '../src/check/kinds.js';
import { isRowCheck } from '../src/duckdb/pass/layout.js';
import { loadPlan } from '../src/compile/load.js';
import type { Check, Plan } from '../src/plan/plan.js';
import { exampleOf, exampleRecords, type Example } from '../src/synth/example.js';
import { checkerOf, judgeOf, type Row } from '../src/synth/fault/judge.js';

/** Where the fixtures of each standard lie. */
const folders: Readonly<Record<string, string>> = {
  'gbt-40217-2021': 'test/conformance',
  'drug-coding': 'test/conformance/drug-coding',
  identifiers: 'test/conformance/identifiers',
  codes: 'test/conformance/codes',
  'term-entries': 'test/conformance/term-entries',
  archives: 'test/conformance/archives',
  monitoring: 'test/conformance/monitoring',
  benefits: 'test/conformance/benefits',
  returns: 'test/conformance/returns',
  funds: 'test/conformance/funds',
  transfers: 'test/conformance/transfers',
  rights: 'test/conformance/rights',
  resident: 'test/conformance/resident',
  actuarial: 'test/conformance/actuarial',
  audit: 'test/conformance/audit',
  collection: 'test/conformance/collection',
  card: 'test/conformance/card',
  certification: 'test/conformance/certification',
  service: 'test/conformance/service',
  settlement: 'test/conformance/settlement',
};
const seed = 40217;
const records = new WeakMap<Plan, Map<string, ReturnType<typeof exampleRecords>>>();

for (const [standard, folder] of Object.entries(folders)) {
  if (process.argv[2] && process.argv[2] !== standard) continue;
  await writeFixtures(await loadPlan('schemas', standard, '2019-06-30'), folder);
}

async function writeFixtures(plan: Plan, folder: string): Promise<void> {
  /** Rows of what must be found: fixture, record type, file, line, check. */
  const expected: string[][] = [];
  const without: string[] = [];
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) if (name.endsWith('.csv')) await rm(join(folder, name));
  for (const [id, checks] of byId(plan)) {
    const examples = checks.flatMap((check) => {
      const example = exampleOf(plan, check, seed);
      return example ? [{ check, example }] : [];
    });
    const best = examples.find(({ check, example }) => appliesBefore(check, example)) ?? examples[0];
    if (best) expected.push(...(await writePair(plan, folder, best.check, best.example)));
    else without.push(id);
  }
  await writeFile(join(folder, 'expected.csv'), stringify([['fixture', 'table', 'file', 'row', 'check'], ...expected]));
  const pairs = new Set(expected.map(([fixture]) => fixture)).size;
  process.stdout.write(`${plan.standard.id}: ${pairs} pairs; no value breaks ${without.join(', ') || 'nothing'}\n`);
}

/** A check that runs in several tables is shown in one of them. */
function byId({ tables }: Plan): Map<string, Check[]> {
  const checks = new Map<string, Check[]>();
  for (const check of tables.flatMap((table) => table.checks)) checks.set(check.id, [...(checks.get(check.id) ?? []), check]);
  return checks;
}

/** Whether the passing file passes because the check applies, and not because it does not. */
function appliesBefore(check: Check, { before, after, failures }: Example): boolean {
  const { row } = failures.find((failure) => failure.check === check)!;
  const target = before.includes(row) ? row : before[after.indexOf(row)]!;
  return check.operands.every((field) => filled(target.cells[field] ?? ''));
}

/** Gives what must be found in the failing file. */
async function writePair(plan: Plan, folder: string, check: Check, { before, after, failures }: Example): Promise<string[][]> {
  const untouched = isRowCheck(check) ? soundRecords(plan, check, before) : [];
  await writeRows(plan, folder, check, { kind: 'pass', rows: before, untouched });
  const places = await writeRows(plan, folder, check, { kind: 'fail', rows: after, untouched });
  return failures.map((failure) => {
    const { file, line } = places.get(failure.row)!;
    return [check.id, check.table, file, String(line), failure.check.id];
  });
}

/** A record on which the check applies and passes, and with which no other check fails, where the examples have one. */
function soundRecords(plan: Plan, check: Check, before: readonly Row[]): Record<string, string>[] {
  const judge = checkerOf(plan, check.table);
  const together = judgeOf(plan, new Set([check.table]), true);
  const own = before.filter(({ table }) => table === check.table);
  const known = together.rows(own).length;
  // Most records need no judging: the field is empty in them.
  const needed = kindOf(check.kind).written ? check.fields : check.operands;
  const passes = (record: Record<string, string>) =>
    needed.every((field) => filled(record[field] ?? '')) &&
    judge(record).some((verdict) => verdict.check.id === check.id && verdict.outcome === 'pass');
  const fits = (record: Record<string, string>) => together.rows([{ table: check.table, cells: record }, ...own]).length === known;
  // Some fields are filled once in a thousand records.
  for (const count of [400, 20_000]) {
    const passing = once(records, plan, `${check.table} ${count}`, () => exampleRecords(plan, check.table, count, seed + 1)).filter(passes);
    if (passing.length > 0) return [passing.slice(0, 400).find(fits) ?? passing[0]!];
  }
  return exampleRecords(plan, check.table, 400, seed + 1)
    .filter(fits)
    .slice(0, 1);
}

/** What is made of a plan under a name, made once. */
function once<T>(known: WeakMap<Plan, Map<string, T>>, plan: Plan, name: string, make: () => T): T {
  const own = known.get(plan) ?? new Map<string, T>();
  known.set(plan, own);
  if (!own.has(name)) own.set(name, make());
  return own.get(name)!;
}

/** Own rows in `X.fail.csv`, after one that stays as it is; those of another record type in `X.fail.T04.csv`. */
async function writeRows(
  plan: Plan,
  folder: string,
  check: Check,
  { kind, rows, untouched }: { kind: 'pass' | 'fail'; rows: readonly Row[]; untouched: readonly Record<string, string>[] },
): Promise<Map<Row, { file: string; line: number }>> {
  const places = new Map<Row, { file: string; line: number }>();
  for (const id of new Set([check.table, ...rows.map(({ table }) => table)])) {
    const own = id === check.table;
    const file = own ? `${check.id}.${kind}.csv` : `${check.id}.${kind}.${id}.csv`;
    const fields = plan.tables.find((table) => table.id === id)!.fields.map(({ name }) => name);
    const before = own ? untouched : [];
    const mine = rows.filter(({ table }) => table === id);
    mine.forEach((row, index) => places.set(row, { file, line: before.length + index + 2 }));
    const lines = [...before, ...mine.map(({ cells }) => cells)].map((cells) => fields.map((field) => cells[field] ?? ''));
    await writeFile(join(folder, file), stringify([fields, ...lines]));
  }
  return places;
}
