/**
 * The workload of reading: the same rows of table 11 in UTF-8 and in GB18030, in one file and in two hundred, by the kernel and by the pass
 * in SQL; and two hundred files of ten rows. All in turn, against DuckDB reading every column of the file.
 */
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { gb18030 } from '../src/encoding/gb18030.js';
import { gb, measure, median, print, type Measure } from './measure.js';

const files = 200;
const few = 10;

/**
 * @param file A file of table 11 in UTF-8, which has so many rows.
 * @param about What `child.ts` takes behind the file.
 */
export async function benchReading(file: string, rows: number, about: string[], runs: number): Promise<void> {
  const made = join(dirname(file), 'made');
  const [other, split, small] = ['gb18030', 'split', 'few'].map((name) => join(made, name)) as [string, string, string];
  const name = basename(file);
  if (!existsSync(other)) await writeOther(file, other);
  if (!existsSync(split)) await writeFiles(file, split, Math.ceil(rows / files));
  if (!existsSync(small)) await writeFiles(file, small, few);
  const byPass = async (path: string) => {
    process.env['ZHUNSHENG_READER'] = 'sql';
    try {
      return await measure('check', path, ...about);
    } finally {
      delete process.env['ZHUNSHENG_READER'];
    }
  };
  const ways: Readonly<Record<string, () => Promise<Measure>>> = {
    'bare scan': () => measure('scan', file, ...about),
    'check, UTF-8': () => measure('check', file, ...about),
    'check, UTF-8, by the pass in SQL': () => byPass(file),
    'check, GB18030': () => measure('check', join(other, name), ...about),
    [`check, UTF-8, ${files} files`]: () => measure('check', split, ...about),
    [`check, ${files} files of ${few} rows`]: () => measure('check', small, ...about),
  };
  const all = new Map(Object.keys(ways).map((way) => [way, [] as Measure[]]));
  for (let run = 0; run < runs; run++) for (const [way, make] of Object.entries(ways)) all.get(way)!.push(await make());
  const scan = all.get('bare scan')!;
  print(`${rows.toLocaleString('en')} rows\n`);
  print('| work | s | least and most | times the scan | processor s | times | peak GB | found |');
  print('| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |');
  for (const [way, own] of all) {
    const { seconds, peak, detail } = median(own);
    const { cpu } = median(own, 'cpu');
    const ends = [Math.min, Math.max].map((end) => end(...own.map((each) => each.seconds)).toFixed(1)).join('-');
    const times = [seconds / median(scan).seconds, cpu / median(scan, 'cpu').cpu].map((each) => each.toFixed(2));
    print(`| ${way} | ${seconds.toFixed(1)} | ${ends} | ${times[0]!} | ${cpu.toFixed(1)} | ${times[1]!} | ${gb(peak)} | ${detail} |`);
  }
  const sizes = await Promise.all([file, join(other, name)].map(async (path) => gb((await stat(path)).size)));
  print(`\nThe file has ${sizes[0]!} GB in UTF-8, ${sizes[1]!} GB in GB18030.`);
}

/** The same lines in GB18030. */
async function writeOther(file: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  const encoded = async function* () {
    for await (const line of lines) yield gb18030(`${line}\n`);
  };
  await pipeline(encoded, createWriteStream(join(folder, basename(file))));
}

/** The first rows as files of so many, each with the header. */
async function writeFiles(file: string, folder: string, rows: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  let header = '';
  const held: string[] = [];
  let number = 0;
  const write = () =>
    writeFile(join(folder, `T11-${String(number++).padStart(3, '0')}.csv`), `${[header, ...held.splice(0)].join('\n')}\n`);
  for await (const line of lines) {
    if (header === '') header = line;
    else if (held.push(line) === rows) await write();
    if (number === files) break;
  }
  if (held.length > 0) await write();
}
