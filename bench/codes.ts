/**
 * The code-list workload: table 11 with a list of 200 and of 200,000 codes, with and without the check of the record's own date,
 * against the bare scan of the same file in the same run.
 */
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { codeField, codeIn } from './code-plan.js';
import { gb, measure, median, print, type Measure } from './measure.js';

const sizes = [200, 200_000];

export async function benchCodes(rows: number, runs: number, folder: string, good: string): Promise<void> {
  const files = new Map<number, string>();
  for (const size of sizes) files.set(size, await fileOf(good, size, join(folder, `T11-${rows}-codes-${size}.csv`)));
  const works = sizes.flatMap((size) => [
    { name: `scan, ${size.toLocaleString('en')}`, words: ['scan', files.get(size)!, '40'] },
    { name: `${size.toLocaleString('en')} codes`, words: ['codes', files.get(size)!, String(size), 'plain'] },
    { name: `${size.toLocaleString('en')} codes, with dates`, words: ['codes', files.get(size)!, String(size), 'dated'] },
  ]);
  const measured = new Map<string, Measure[]>(works.map(({ name }) => [name, []]));
  for (let run = 0; run < runs; run++) for (const { name, words } of works) measured.get(name)!.push(await measure(...words));
  print(`${rows.toLocaleString('en')} rows, ${gb((await stat(files.get(200)!)).size)} GB\n`);
  print('| work | s | processor s | peak GB | found |');
  print('| --- | ---: | ---: | ---: | --- |');
  for (const [name, all] of measured)
    print(
      `| ${name} | ${median(all).seconds.toFixed(2)} | ${median(all, 'cpu').cpu.toFixed(2)} | ${gb(median(all).peak)} | ${median(all).detail} |`,
    );
  for (const dates of ['', ', with dates']) {
    const ratio = (by: 'seconds' | 'cpu') => {
      const [few, many] = ['200', '200,000'].map((size) => median(measured.get(`${size} codes${dates}`)!, by)[by]) as [number, number];
      return (many / few).toFixed(2);
    };
    print(`\n200,000 codes${dates} take ${ratio('seconds')} times as long as 200, and ${ratio('cpu')} times the processors' time.`);
  }
}

/** The export with other codes in one column. */
async function fileOf(good: string, size: number, to: string): Promise<string> {
  if (existsSync(to)) return to;
  const lines = createInterface({ input: createReadStream(good), crlfDelay: Infinity });
  const changed = async function* () {
    let row = -1;
    let at = -1;
    for await (const line of lines) {
      row++;
      const cells = line.split(',');
      if (row === 0) at = cells.indexOf(codeField);
      else cells[at] = codeIn(row, size);
      yield `${cells.join(',')}\n`;
    }
  };
  await pipeline(changed, createWriteStream(to));
  return to;
}
