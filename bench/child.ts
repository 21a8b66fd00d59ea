/** One measured piece of work in a process of its own; prints its seconds and its peak memory as JSON. */
import { DuckDBInstance } from '@duckdb/node-api';
import { loadPlan } from '../src/compile/load.js';
import { runCheck } from '../src/run-check.js';
import type { Plan } from '../src/plan/plan.js';
import { readProfile } from '../src/standard/read.js';
import { codePlan } from './code-plan.js';
import { withoutKeys } from './keys.js';

const [work, file, ...more] = process.argv.slice(2) as [string, string, ...string[]];
// To make a list up is no work of the tool.
const made = work === 'codes' ? await madePlan(more) : undefined;
const started = performance.now();
const before = process.cpuUsage();
const detail = await done();
const seconds = (performance.now() - started) / 1000;
// On a busy machine the time of the processors says more than that of the clock.
const { user, system } = process.cpuUsage(before);
process.stdout.write(JSON.stringify({ seconds, cpu: (user + system) / 1e6, peak: process.resourceUsage().maxRSS * 1024, detail }));

async function done(): Promise<string> {
  if (work === 'scan') return scan(file, Number(more[0]));
  if (work === 'returns') return held(file, more[0]);
  const plan = made ?? (await loadPlan('schemas', more[1]!, '2019-06-30'));
  return check(file, work === 'keyless' ? withoutKeys(plan) : plan, more);
}

/** What any program must do at the least: read every column of every row. */
async function scan(path: string, columns: number): Promise<string> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const names = Array.from({ length: columns }, (_, index) => `c${index}`);
  const types = names.map((name) => `${name}: 'VARCHAR'`).join(', ');
  const sql = `SELECT count(*), ${names.map((name) => `max(strlen(${name}))`).join(', ')}
    FROM read_csv('${path}', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {${types}})`;
  const rows = (await connection.runAndReadAll(sql)).getRows();
  return String(rows[0]![0]);
}

async function madePlan([size, dates]: string[]): Promise<Plan> {
  return codePlan(await loadPlan('schemas', 'gbt-40217-2021', '2019-06-30'), Number(size), dates === 'dated');
}

async function check(
  path: string,
  plan: Plan,
  [, , table = 'T11', profilePath = 'standards/profiles/default.md']: string[],
): Promise<string> {
  const { profile } = await readProfile(profilePath);
  const report = await runCheck(plan, profile, [path], { tool: { name: 'bench', version: '0' }, tables: { '': table } });
  const { rows, clean } = report.tables.find(({ id }) => id === table)!;
  const evaluated = report.checks.filter(({ table: own }) => own === table).length;
  return `${rows} rows, ${clean} without error, ${evaluated} checks`;
}

/** A register, and the return that is held against it. */
async function held(register: string, filled: string | undefined): Promise<string> {
  const plan = await loadPlan('schemas', 'returns', '2025-06-30');
  const { profile } = await readProfile('standards/profiles/returns.md');
  const tables = { [register]: 'gbt-40217-2021.T11', ...(filled !== undefined && { [filled]: 'T01' }) };
  const report = await runCheck(plan, profile, Object.keys(tables), { tool: { name: 'bench', version: '0' }, tables });
  const rules = report.checks.filter(({ id }) => ['R043', 'R044', 'R045'].includes(id));
  return rules
    .map(({ id, outcome, applicable, failed }) => `${id} ${outcome === 'fail' ? `${failed} of ${applicable} wrong` : outcome}`)
    .join(', ');
}
