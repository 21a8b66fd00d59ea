/**
 * The whole check of a package by its profile, in a process of its own; prints its seconds and its peak memory as JSON. It runs
 * the built program: what reads TypeScript on its way weighs several hundred megabytes in the worker threads.
 */
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const [path, inspect, workers, tree = process.cwd()] = process.argv.slice(2);
const { loadPlan, readProfile, runCheck } = await import(pathToFileURL(join(tree, 'dist', 'index.js')).href);
const started = performance.now();
const before = process.cpuUsage();
const plan = await loadPlan(join(tree, 'schemas'), 'archives', '2024-12-31');
const { profile } = await readProfile(join(tree, 'standards', 'profiles', 'archive-transfer.md'));
const how = { inspect, ...(workers !== '0' && { workers: Number(workers) }) };
const report = await runCheck(plan, profile, [path], { tool: { name: 'bench', version: '0' }, package: how });
const seconds = (performance.now() - started) / 1000;
const { user, system } = process.cpuUsage(before);
const { files, bytes } = report.run.package;
process.stdout.write(
  JSON.stringify({
    seconds,
    cpu: (user + system) / 1e6,
    peak: process.resourceUsage().maxRSS * 1024,
    detail: `${files} files, ${bytes} bytes`,
  }),
);
