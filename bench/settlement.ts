/**
 * The settlement workload: fee lines against a catalogue with validity and limits, a hundred lines an entry, by the rules of the standard and as DuckDB SQL by
 * hand, each in a process of its own, in turn. What both find must be the same.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { sqlText } from '../src/duckdb/expression/text.js';
import { gb, measureSettlement, median, print, type Measure } from './measure.js';

const pieces = ['rules', 'sql'] as const;

/** @param lines Fee lines. */
export async function benchSettlement(lines: number, runs: number, folder: string): Promise<void> {
  const input = join(folder, `settlement-${lines}`);
  const items = Math.max(100, Math.round(lines / 100));
  if (!existsSync(join(input, '..', `settlement-${lines}.made`))) await make(input, lines, items);
  print(`${lines.toLocaleString('en')} fee lines, ${items.toLocaleString('en')} entries of the catalogue.\n`);
  const measured: Record<(typeof pieces)[number], Measure[]> = { rules: [], sql: [] };
  for (let run = 0; run < runs; run++) for (const piece of pieces) measured[piece].push(await measureSettlement(piece, input));
  print('| work | s | processor s | peak GB | found |');
  print('| --- | ---: | ---: | ---: | --- |');
  for (const piece of pieces) {
    const { seconds, peak, detail } = median(measured[piece]);
    print(`| ${piece} | ${seconds.toFixed(1)} | ${median(measured[piece], 'cpu').cpu.toFixed(1)} | ${gb(peak)} | ${detail} |`);
  }
  const [rules, sql] = pieces.map((piece) => median(measured[piece])) as [Measure, Measure];
  print(
    `\nrules / SQL ${(rules.seconds / sql.seconds).toFixed(2)} by the clock; ${rules.detail === sql.detail ? 'both find the same' : 'they differ'}.`,
  );
}

async function make(input: string, lines: number, items: number): Promise<void> {
  await mkdir(input, { recursive: true });
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`SET VARIABLE lines = ${lines}; SET VARIABLE items = ${items}; SET VARIABLE folder = ${sqlText(input)}`);
  await connection.run(await readFile(join(import.meta.dirname, 'settlement', 'export.sql'), 'utf8'));
  await writeFile(`${input}.made`, '');
}
