/** What every workload of the bench shares: pieces of work in processes of their own, medians, and figures in Markdown. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface Measure {
  seconds: number;
  /** Seconds of all processors together. */
  cpu: number;
  peak: number;
  detail: string;
}

/** @param words What `child.ts` takes: the work, the file, and what that work needs. */
export function measure(...words: string[]): Promise<Measure> {
  return measured(['--import', 'tsx', join(import.meta.dirname, 'child.ts'), ...words]);
}

/** @param words What `package-child.js` takes: the package, how deep to look, how many workers, `0` for one a core, and the built tree if it is another one. */
export function measurePackage(...words: [path: string, inspect: string, workers: string, ...tree: string[]]): Promise<Measure> {
  return measured([join(import.meta.dirname, 'package-child.js'), ...words]);
}

/** @param words What `monitoring-child.ts` takes: the piece, the folder of the agencies' folders, and where the findings go. */
export function measureMonitoring(...words: [piece: 'check' | 'rules' | 'sql', input: string, findings: string]): Promise<Measure> {
  return measured(['--import', 'tsx', join(import.meta.dirname, 'monitoring-child.ts'), ...words]);
}

/** @param words What `settlement-child.ts` takes: the piece, and the folder of the files. */
export function measureSettlement(...words: [piece: 'rules' | 'sql', input: string]): Promise<Measure> {
  return measured(['--import', 'tsx', join(import.meta.dirname, 'settlement-child.ts'), ...words]);
}

/** The rules of monitoring as polars, which tells of itself what `child.ts` does. */
export function measurePolars(input: string, findings: string): Promise<Measure> {
  return measured([join(import.meta.dirname, 'monitoring', 'questions.py'), input, findings], 'python3');
}

async function measured(words: string[], program = process.execPath): Promise<Measure> {
  const { stdout } = await promisify(execFile)(program, words);
  return JSON.parse(stdout) as Measure;
}

export function median(measures: readonly Measure[], by: 'seconds' | 'cpu' = 'seconds'): Measure {
  return measures.toSorted((a, b) => a[by] - b[by])[Math.floor(measures.length / 2)]!;
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function gb(bytes: number): string {
  return (bytes / 1e9).toFixed(2);
}
