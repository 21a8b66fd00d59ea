/**
 * `npm run bench [-- --rows 1000000,5000000,20000000] [--work export|drugs|codes|keys|monitoring|settlement|packages|pages|reading|returns|scans|start|bundles]`: the check of one table against DuckDB reading
 * every column of the same file, each in a process of its own, in turn, in one run. Prints Markdown for bench/README.md.
 */
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { loadPlan } from '../src/compile/load.js';
import { synthesise } from '../src/synth/synthesise.js';
import { benchBundles } from './bundles.js';
import { benchCodes } from './codes.js';
import { benchKeys } from './keys.js';
import { benchMonitoring } from './monitoring.js';
import { benchPackages } from './packages.js';
import { benchPages } from './pages.js';
import { benchReading } from './reading.js';
import { benchReturns } from './returns.js';
import { benchScans } from './scans.js';
import { benchSettlement } from './settlement.js';
import { benchStart } from './start.js';
import { gb, measure, median, print, type Measure } from './measure.js';
import { workloads } from './tables.js';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000,5000000,20000000' },
    runs: { type: 'string', default: '3' },
    work: { type: 'string', default: 'export' },
    folder: { type: 'string' },
    gigabytes: { type: 'string', default: '4' },
    files: { type: 'string', default: '40' },
    against: { type: 'string' },
  },
});
const folder = values.folder ?? join(tmpdir(), 'zhunsheng-bench');
const runs = Number(values.runs);
const sizes = values.rows.split(',').map(Number);
const main = 5_000_000;

const others = ['bundles', 'codes', 'keys', 'monitoring', 'packages', 'pages', 'reading', 'returns', 'scans', 'settlement', 'start'];
const workload = others.includes(values.work) ? workloads['export'] : workloads[values.work];
if (!workload) throw new Error(`--work is one of ${[...Object.keys(workloads), ...others].join(', ')}`);
const { faults, ...subject } = workload;
const about = [String(subject.columns), subject.standard, subject.table, subject.profile];

await mkdir(folder, { recursive: true });
print(
  `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? '?'}), ${gib(totalmem())} GiB. Medians of ${runs} processes, taken in turn.\n`,
);
if (values.work === 'packages') await benchPackages(sizes, runs, folder, Number(values.gigabytes));
else if (values.work === 'scans') await benchScans(Number(values.files), runs, folder, values.against);
else if (values.work === 'bundles') await benchBundles(join(import.meta.dirname, '..'), folder);
else if (values.work === 'monitoring') await benchMonitoring(sizes[0]!, runs, folder);
else if (values.work === 'reading') await benchReading(await goodFile(sizes[0]!), sizes[0]!, about, runs);
else if (values.work === 'returns') await benchReturns(await goodFile(sizes[0]!), runs);
else if (values.work === 'settlement') await benchSettlement(sizes[0]!, runs, folder);
else if (values.work === 'pages') await benchPages(runs, folder);
else if (values.work === 'start') await benchStart(runs, folder);
else if (values.work === 'codes') await benchCodes(sizes[0]!, runs, folder, await goodFile(sizes[0]!));
else if (values.work === 'keys') await benchKeys(await goodFile(sizes[0]!), about, runs);
else await benchTable();
if (!values.folder) await rm(folder, { recursive: true, force: true });

async function benchTable(): Promise<void> {
  print('| rows | file GB | scan s | check s | check / scan | peak of scan GB | peak of check GB |');
  print('| ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const rows of sizes) {
    const file = await goodFile(rows);
    const { scans, checks } = await inTurn(file, rows > main ? 1 : runs);
    const [scan, check] = [median(scans), median(checks)];
    print(
      `| ${rows.toLocaleString('en')} | ${gb((await stat(file)).size)} | ${scan.seconds.toFixed(1)} | ${check.seconds.toFixed(1)} | ${(check.seconds / scan.seconds).toFixed(2)} | ${gb(scan.peak)} | ${gb(check.peak)} |`,
    );
  }
  if (sizes.includes(main)) {
    const good = await goodFile(main);
    const bad = join(folder, `${subject.table}-bad.csv`);
    if (!existsSync(bad)) await spoil(good, bad);
    print('\n| share of bad rows | check s | peak GB | found |');
    print('| --- | ---: | ---: | --- |');
    const measured: Record<string, Measure[]> = { '0 %': [], '100 %': [] };
    for (let run = 0; run < runs; run++) {
      measured['0 %']!.push(await measure('check', good, ...about));
      measured['100 %']!.push(await measure('check', bad, ...about));
    }
    for (const [share, measures] of Object.entries(measured)) {
      const { seconds, peak, detail } = median(measures);
      print(`| ${share} | ${seconds.toFixed(1)} | ${gb(peak)} | ${detail} |`);
    }
    const ratio = median(measured['100 %']!).seconds / median(measured['0 %']!).seconds;
    print(`\n100 % bad rows take ${ratio.toFixed(2)} times as long as 0 %.`);
  }
  print('');
  await benchKeys(await goodFile(sizes[0]!), about, runs);
}

async function goodFile(rows: number): Promise<string> {
  const out = join(folder, `${subject.table}-${rows}`);
  const plan = await loadPlan('schemas', subject.standard, '2019-06-30');
  const made = join(out, 'made');
  if (!existsSync(made)) {
    await synthesise(plan, { rows, seed: 1, tables: [subject.table], out });
    await mkdir(made);
  }
  return join(
    out,
    (await readdir(out)).find((name) => name.startsWith(subject.table))!,
  );
}

/** Spoils every row in one of several ways, so that all rows fail and not all alike. */
async function spoil(from: string, to: string): Promise<void> {
  const lines = createInterface({ input: createReadStream(from), crlfDelay: Infinity });
  let row = -1;
  let columns: string[] = [];
  const spoilt = async function* () {
    for await (const line of lines) {
      row++;
      const cells = line.split(',');
      if (row === 0) columns = cells;
      else {
        const [field, value] = faults[row % faults.length]!;
        cells[columns.indexOf(field)] = value;
      }
      yield `${cells.join(',')}\n`;
    }
  };
  await pipeline(spoilt, createWriteStream(to));
}

async function inTurn(file: string, times: number): Promise<{ scans: Measure[]; checks: Measure[] }> {
  const [scans, checks]: [Measure[], Measure[]] = [[], []];
  for (let run = 0; run < times; run++) {
    scans.push(await measure('scan', file, ...about));
    checks.push(await measure('check', file, ...about));
  }
  return { scans, checks };
}

function gib(bytes: number): string {
  return (bytes / 2 ** 30).toFixed(0);
}
