/**
 * The workload of packages: bytes hashed a second against `sha256sum` over the same files in the same run, on one core and on
 * two; catalogue rows a second, and memory as rows grow.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { randomFillSync } from 'node:crypto';
import { copyFile, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { loadPlan } from '../src/compile/load.js';
import { packageName, synthesisePackage } from '../src/synth/archive/package.js';
import { gb, measurePackage, median, print, type Measure } from './measure.js';

/** Bytes of one file of the bulk, and how many there are for each gigabyte. */
const bulkSize = 16 * 2 ** 20;
const filesPerGigabyte = 2 ** 30 / bulkSize;

/** Packages with more files than this take hours. */
const mostFiles = 10_000;

/** @param sizes Rows of the catalogue of files. */
export async function benchPackages(sizes: readonly number[], runs: number, folder: string, gigabytes: number): Promise<void> {
  await promisify(execFile)('npm', ['run', 'build']);
  await benchBytes(runs, await bulk(folder, gigabytes));
  print('\n| catalogue rows | files | s | rows a second | processor s | peak GB | found |');
  print('| ---: | --- | ---: | ---: | ---: | ---: | --- |');
  for (const rows of sizes) {
    for (const content of rows > mostFiles ? [false] : [false, true]) {
      const path = await packageOf(rows, content, folder);
      const all: Measure[] = [];
      for (let run = 0; run < runs; run++) all.push(await measurePackage(path, 'full', '0'));
      const { seconds, cpu, peak, detail } = median(all);
      print(
        `| ${rows.toLocaleString('en')} | ${content ? 'all' : 'none'} | ${seconds.toFixed(1)} | ${Math.round(rows / seconds).toLocaleString('en')} | ${cpu.toFixed(1)} | ${gb(peak)} | ${detail} |`,
      );
    }
  }
}

/** The check with digests alone, on one worker and on two, beside `sha256sum`. */
async function benchBytes(runs: number, path: string): Promise<void> {
  const bytes = await bytesIn(path);
  print(`${gb(bytes)} GB in files of ${bulkSize / 2 ** 20} MB\n`);
  print('| workers | sha256sum s | GB/s | check s | GB/s | times as fast |');
  print('| ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const cores of [1, 2]) {
    const [sums, checks]: [number[], Measure[]] = [[], []];
    for (let run = 0; run < runs; run++) {
      sums.push(await sha256sum(path));
      checks.push(await measurePackage(path, 'none', String(cores)));
    }
    const sum = sums.toSorted((a, b) => a - b)[Math.floor(sums.length / 2)]!;
    const { seconds } = median(checks);
    print(
      `| ${cores} | ${sum.toFixed(1)} | ${gb(bytes / sum)} | ${seconds.toFixed(1)} | ${gb(bytes / seconds)} | ${(sum / seconds).toFixed(2)} |`,
    );
  }
}

/** Seconds of `sha256sum`, which uses one core. */
async function sha256sum(path: string): Promise<number> {
  const started = performance.now();
  await promisify(execFile)('sh', ['-c', 'find "$0" -type f -print0 | xargs -0 sha256sum > /dev/null', path]);
  return (performance.now() - started) / 1000;
}

async function packageOf(rows: number, content: boolean, folder: string): Promise<string> {
  const out = join(folder, `package-${rows}-${content ? 'files' : 'rows'}`);
  const path = join(out, packageName);
  if (!existsSync(path)) await synthesisePackage(await loadPlan('schemas', 'archives', '2024-12-31'), { rows, seed: 1, out, content });
  return path;
}

/** A package of one catalogue and many large files, of bytes that are drawn once. */
async function bulk(folder: string, gigabytes: number): Promise<string> {
  const path = join(folder, `bulk-${gigabytes}`);
  if (existsSync(path)) return path;
  const content = join(path, '电子档案');
  await mkdir(content, { recursive: true });
  const first = join(content, '0.bin');
  await writeFile(first, randomFillSync(Buffer.alloc(bulkSize)));
  for (let file = 1; file < gigabytes * filesPerGigabyte; file++) await copyFile(first, join(content, `${file}.bin`));
  return path;
}

async function bytesIn(path: string): Promise<number> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const sizes = entries.filter((entry) => entry.isFile()).map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
