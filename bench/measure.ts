import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface Measure {
  seconds: number;
  peak: number;
  detail: string;
}

/** One piece of work in a process of its own. */
export async function measure(...work: readonly string[]): Promise<Measure> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'child.ts'), ...work]);
  return JSON.parse(stdout) as Measure;
}

export function median(measures: readonly Measure[]): Measure {
  return measures.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(measures.length / 2)]!;
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function gb(bytes: number): string {
  return (bytes / 1e9).toFixed(2);
}
