/** One measured piece of the settlement workload in a process of its own: the rules of catalogue and limits, or the same by hand; prints seconds, peak memory and how many lines each finds, as JSON. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { loadPlan } from '../src/compile/load.js';
import { sqlText } from '../src/duckdb/expression/text.js';
import type { Plan } from '../src/plan/plan.js';
import { runCheck } from '../src/run-check.js';
import { readProfile } from '../src/standard/read.js';

/** `--memory 2G`. */
const memory = 2 * 2 ** 30;
const rules = ['R150', 'R151', 'R152', 'R153', 'R154', 'R155', 'R156', 'R157', 'R160', 'R165'];

const [piece, folder] = process.argv.slice(2) as ['rules' | 'sql', string];
const started = performance.now();
const before = process.cpuUsage();
const counts = await (piece === 'sql' ? byHand() : checked());
const seconds = (performance.now() - started) / 1000;
const { user, system } = process.cpuUsage(before);
const detail = rules.map((rule) => `${rule} ${counts[rule]}`).join(', ');
process.stdout.write(JSON.stringify({ seconds, cpu: (user + system) / 1e6, peak: process.resourceUsage().maxRSS * 1024, detail }));

/** The plan with these rules, and the checks that tell them which cells are sound. */
function only(plan: Plan): Plan {
  const tables = plan.tables.map((table) => {
    const asked = table.checks.filter(({ id }) => rules.includes(id));
    const needed = new Set(asked.flatMap(({ after }) => after));
    return { ...table, checks: table.checks.filter((check) => asked.includes(check) || needed.has(check.id)) };
  });
  return { ...plan, tables };
}

async function checked(): Promise<Record<string, number>> {
  const plan = only(await loadPlan('schemas', 'settlement', '2025-06-30'));
  const { profile } = await readProfile('standards/profiles/settlement.md');
  const report = await runCheck(plan, profile, [folder], { tool: { name: 'bench', version: '0' }, memory });
  return Object.fromEntries(report.checks.map(({ id, failed }) => [id, failed ?? 0]));
}

async function byHand(): Promise<Record<string, number>> {
  const spill = await mkdtemp(join(tmpdir(), 'zhunsheng-bench-'));
  try {
    const options = { memory_limit: `${memory / 2 ** 20}MiB`, temp_directory: spill, threads: '2' };
    const connection = await (await DuckDBInstance.create(':memory:', options)).connect();
    await connection.run(`SET VARIABLE folder = ${sqlText(folder)}`);
    await connection.run(await readFile(join(import.meta.dirname, 'settlement', 'questions.sql'), 'utf8'));
    const [found] = (await connection.runAndReadAll('FROM found')).getRowObjects();
    return Object.fromEntries(Object.entries(found!).map(([rule, count]) => [rule, Number(count)]));
  } finally {
    await rm(spill, { recursive: true, force: true });
  }
}
