import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where reports of checks are written, and what a check is told beside its files. */
export interface ReportsPlace {
  folder: string;
  words?: readonly string[];
}

/** The reports of a check whose files one of the readers reads; its findings too, where there is more to be told to it. */
export function reportsIn({ folder, words }: ReportsPlace, reader: string, name: string, inputs: readonly string[]): string[] {
  const out = join(folder, `${name}-${reader}`);
  const given = [
    ...['dist/bin.js', 'check', ...inputs, '--as-of', '2026-01-01', '--out', out],
    ...['--lang', 'zh', '--format', 'json,md', '--fail-on', 'never'],
    ...(words ? [...words, '--findings', `${out}.csv`] : []),
  ];
  execFileSync(process.execPath, given, { env: { ...process.env, ZHUNSHENG_READER: reader }, stdio: 'pipe' });
  return [join(out, 'report.json'), join(out, 'report.md'), ...(words ? [`${out}.csv`] : [])].map((path) => readFileSync(path, 'utf8'));
}
