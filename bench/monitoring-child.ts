/** One measured piece of the monitoring workload in a process of its own: the check, the rules alone, or the SQL; prints its seconds and its peak memory as JSON. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { loadPlan } from '../src/compile/load.js';
import { sqlText } from '../src/duckdb/expression/text.js';
import { runCheck } from '../src/run-check.js';
import { readProfile } from '../src/standard/read.js';
import { asOf } from './monitoring/export.js';
import { rulesAlone } from './monitoring/rules.js';

/** `--memory 2G`. */
const memory = 2 * 2 ** 30;

const [piece, input, findings] = process.argv.slice(2) as ['check' | 'rules' | 'sql', string, string];
const started = performance.now();
const before = process.cpuUsage();
await (piece === 'sql' ? byHand() : check());
const seconds = (performance.now() - started) / 1000;
const { user, system } = process.cpuUsage(before);
process.stdout.write(JSON.stringify({ seconds, cpu: (user + system) / 1e6, peak: process.resourceUsage().maxRSS * 1024, detail: '' }));

async function check(): Promise<void> {
  const plan = await loadPlan('schemas', 'monitoring', asOf);
  const { profile } = await readProfile('standards/profiles/monitoring.md');
  const tool = { name: 'bench', version: '0' };
  await runCheck(piece === 'rules' ? rulesAlone(plan) : plan, profile, [input], { tool, findings, memory });
}

async function byHand(): Promise<void> {
  const spill = await mkdtemp(join(tmpdir(), 'zhunsheng-bench-'));
  try {
    const instance = await DuckDBInstance.create(':memory:', {
      memory_limit: `${memory / 2 ** 20}MiB`,
      temp_directory: spill,
      threads: '2',
    });
    const connection = await instance.connect();
    await connection.run(`SET VARIABLE folder = ${sqlText(input)}`);
    for (const file of ['load', 'questions', 'lines']) {
      const statements = await connection.extractStatements(await readFile(join(import.meta.dirname, 'monitoring', `${file}.sql`), 'utf8'));
      for (let at = 0; at < statements.count; at++) await (await statements.prepare(at)).run();
    }
    await connection.run(`COPY (FROM placed ORDER BY ALL) TO ${sqlText(findings)} (FORMAT parquet)`);
  } finally {
    await rm(spill, { recursive: true, force: true });
  }
}
