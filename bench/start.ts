import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { loadPlan } from '../src/compile/load.js';
import { synthesise } from '../src/synth/synthesise.js';
import { print } from './measure.js';

const bin = join(import.meta.dirname, '../dist/bin.js');

/**
 * What it costs to begin: the built program's processor time as a multiple of that of `node -e 0`, in turn, in one run.
 *
 * @param runs Processes of each kind; the least of them counts, for what is above it is the machine's.
 */
export async function benchStart(runs: number, folder: string): Promise<void> {
  const out = join(folder, 'start');
  await mkdir(out, { recursive: true });
  await synthesise(await loadPlan('schemas', 'gbt-40217-2021', '2019-06-30'), { rows: 10, seed: 1, tables: ['T02'], out });
  const file = join(
    out,
    (await readdir(out)).find((name) => name.startsWith('T02'))!,
  );
  const works: readonly (readonly [string, readonly string[]])[] = [
    ['`node -e 0`', ['-e', '0']],
    ['`zhunsheng --version`', [bin, '--version']],
    ['`zhunsheng --help`', [bin, '--help']],
    ['`zhunsheng code gbt-2261.1 1`', [bin, 'code', 'gbt-2261.1', '1']],
    ['`zhunsheng check` of ten rows', [bin, 'check', file, '--as-of', '2019-06-30', '--out', join(out, 'reports')]],
    [
      '`zhunsheng check` of ten rows, `--format json`',
      [bin, 'check', file, '--as-of', '2019-06-30', '--out', join(out, 'reports'), '--format', 'json'],
    ],
  ];
  const least = works.map(() => Infinity);
  for (let run = 0; run < runs; run++) {
    for (const [at, [, words]] of works.entries()) least[at] = Math.min(least[at]!, await processorSeconds(words, join(out, 'seconds')));
  }
  print('| command | processor s | times `node -e 0` |');
  print('| --- | ---: | ---: |');
  for (const [at, [name]] of works.entries()) print(`| ${name} | ${least[at]!.toFixed(2)} | ${(least[at]! / least[0]!).toFixed(1)} |`);
}

/** Processor seconds of a whole process of Node, which tells them at its end. */
async function processorSeconds(words: readonly string[], told: string): Promise<number> {
  const tell = `import { writeFileSync } from 'node:fs'; process.on('exit', () => { const { user, system } = process.cpuUsage(); writeFileSync(${JSON.stringify(told)}, String(user + system)); });`;
  // The check of a few rows may well find something, which ends with 1.
  await promisify(execFile)(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(tell)}`, ...words]).catch(
    (fault: { code?: unknown }) => {
      if (fault.code !== 1) throw fault;
    },
  );
  return Number(await readFile(told, 'utf8')) / 1e6;
}
