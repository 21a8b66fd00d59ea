import { mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { browserImage } from '../../src/browser/making/image.js';
import type { CheckedFile } from '../../src/browser/model.js';
import { loadPlan } from '../../src/compile/load.js';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { joinCells, splitRecord } from '../../src/dataset/cells.js';
import { zhunsheng } from '../cli/command.js';

const asOf = '2024-12-31';

/** The image of table 11, and the kernel that it goes with. */
export async function imageOf(id = 'T11') {
  const plan = await loadPlan('schemas', 'gbt-40217-2021', asOf);
  const table = plan.tables.find((each) => each.id === id)!;
  return { image: browserImage(plan, table), wasm: new Uint8Array(await readFile('dist/kernel.wasm')), plan, table };
}

/** The rows of a synthetic table 11 with every fault that can be planted, its header first. */
export async function faultyRows(rows = 2000): Promise<string[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'zhunsheng-browser-synth-'));
  const words = ['--standard', 'gbt-40217-2021', '--tables', 'T11', '--rows', String(rows), '--faults', 'all', '--seed', '4'];
  const { code, stderr } = await zhunsheng(['synth', ...words, '--out', folder]);
  expect(code, stderr).toBe(0);
  const name = (await readdir(folder)).find((each) => each.startsWith('T11'))!;
  const text = (await readFile(join(folder, name), 'utf8')).replace(/^\ufeff/, '');
  const records: string[] = [];
  let open = '';
  for (const line of text.split(/\r?\n/)) {
    open += open === '' ? line : `\n${line}`;
    if ((open.match(/"/g)?.length ?? 0) % 2 === 1) continue;
    if (open !== '') records.push(open);
    open = '';
  }
  return records.map((record) => splitRecord(record, ',').cells);
}

export function csvOf(rows: readonly (readonly string[])[], newline = '\n'): string {
  return rows.map((row) => joinCells(row, ',').replace(/\n$/, newline)).join('');
}

/** The report that the command line makes of a file of table 11. */
export async function reportOf(bytes: Uint8Array, folder: string, name: string): Promise<ConformanceReport> {
  const path = join(folder, `${name}-T11.csv`);
  await writeFile(path, bytes);
  const out = join(folder, `${name}-report`);
  const words = ['--only', 'T11', '--table', 'T11', '--as-of', asOf, '--format', 'json', '--out', out, '--fail-on', 'never', '-q'];
  const { code, stderr } = await zhunsheng(['check', path, ...words]);
  expect(code, stderr).toBe(0);
  return JSON.parse(await readFile(join(out, 'report.json'), 'utf8')) as ConformanceReport;
}

/** What is told of each check: outcome, counts and first lines. */
type ByCheck = Record<string, string>;

/** Checks that look at more than repeated keys, which a page does not ask. */
const isAsked = ({ level, kind }: { level: string; kind: string }) =>
  level === 'cell' || level === 'record' || kind === 'unique' || kind === 'identical';

function toldByReport({ checks, unevaluated }: ConformanceReport): ByCheck {
  const asked = checks.filter((check) => check.table === 'T11' && isAsked(check));
  const told = asked.map(({ id, outcome, applicable, failed, samples }): [string, string] => [
    id,
    `${outcome} ${applicable} ${failed} ${samples.map(({ row }) => row).join()}`,
  ]);
  const open = unevaluated.filter(({ table }) => table === 'T11').flatMap(({ checks: ids }) => Object.values(ids).flat());
  return Object.fromEntries([...told, ...open.map((id): [string, string] => [id, 'not-evaluated'])].sort());
}

function toldByPage({ checks }: CheckedFile): ByCheck {
  const told = checks.map(({ id, outcome, applicable, failed, lines }): [string, string] => [
    id,
    outcome === 'not-evaluated' ? outcome : `${outcome} ${applicable} ${failed} ${lines.join()}`,
  ]);
  return Object.fromEntries(told.sort());
}

/** Both of the checks that both ask; many must be told, or nothing is compared. */
export function expectSame(page: CheckedFile, report: ConformanceReport): void {
  expect(page.isRead, JSON.stringify(page.problems)).toBe(true);
  const own = new Set(page.checks.filter(isAsked).map(({ id }) => id));
  const of = (told: ByCheck) => Object.fromEntries(Object.entries(told).filter(([id]) => own.has(id)));
  expect(of(toldByPage(page))).toEqual(of(toldByReport(report)));
  const table = report.tables.find(({ id }) => id === 'T11')!;
  expect([page.rows, page.refused.rows]).toEqual([table.rows, table.unreadable]);
  expect(page.columns.missing.map(({ field }) => field)).toEqual(table.files[0]!.missing.map(({ field }) => field));
}
