import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhunsheng-reader-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The reports of a check whose files one of the readers reads. */
function reportsBy(reader: string, name: string, ...inputs: string[]): string[] {
  const out = join(folder, `${name}-${reader}`);
  const given = [
    'dist/bin.js',
    'check',
    ...inputs,
    '--as-of',
    '2026-01-01',
    '--out',
    out,
    '--lang',
    'zh',
    '--format',
    'json,md',
    '--fail-on',
    'never',
  ];
  execFileSync(process.execPath, given, { env: { ...process.env, ZHUNSHENG_READER: reader }, stdio: 'pipe' });
  return ['json', 'md'].map((format) => readFileSync(join(out, `report.${format}`), 'utf8'));
}

it.each([
  ['gbt-40217-2021', ['examples/gbt-40217-2021']],
  ['first-check', ['examples/first-check']],
] as const)('reports on the example %s are the same by either reader', (name, inputs) => {
  expect(reportsBy('kernel', name, ...inputs)).toEqual(reportsBy('sql', name, ...inputs));
});

it('a file that several threads share is reported on alike, its line breaks in quotes too', () => {
  const path = join(folder, 'T02-大.csv');
  const row = (at: number) => `P${at},"注\n释,""${at}""\r\n${'文'.repeat(40)}",2020${String((at % 13) + 1).padStart(2, '0')}01\n`;
  // Twice what is worth a thread.
  writeFileSync(path, ['AAC001,AAE013,AAE036\n', ...Array.from({ length: 110_000 }, (_, at) => row(at)), '合计,,\n'].join(''));
  expect(reportsBy('kernel', 'large', path)).toEqual(reportsBy('sql', 'large', path));
});

it('rows of more kinds than DuckDB takes the file to have rows keep their order', () => {
  const path = join(folder, 'faulty');
  const given = ['--standard', 'gbt-40217-2021', '--tables', 'T11', '--rows', '3000', '--faults', 'all', '--seed', '5', '--out', path];
  execFileSync(process.execPath, ['dist/bin.js', 'synth', ...given], { stdio: 'pipe' });
  expect(reportsBy('kernel', 'kinds', path)).toEqual(reportsBy('duckdb', 'kinds', path));
});

it('more kinds of rows than are kept at once, and rows longer than all that is taken at once, are reported on alike', () => {
  const path = join(folder, 'T11-多.csv');
  const row = (at: number) => `460100,A${at},P${at},${at % 3 === 0 ? '张三' : ''},${at % 7 === 0 ? '2024' : '202401'}\n`;
  // Rows whose key is of no sign of ASCII may be none, and are looked at as they stand.
  const long = (at: number) => `460100,A${at},文${at},"${'长'.repeat(20_000)}""\n",202401\n`;
  const rows = [...Array.from({ length: 70_000 }, (_, at) => row(at)), ...Array.from({ length: 100 }, (_, at) => long(at)), row(70_000)];
  writeFileSync(path, ['AAB301,AAB034,AAC001,AAC003,AAE003\n', ...rows].join(''));
  expect(reportsBy('kernel', 'many', path)).toEqual(reportsBy('sql', 'many', path));
});
