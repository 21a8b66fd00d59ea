/**
 * The workload of returns: a register of contributions, and a return of every county and month that was made from it, one cell in a hundred
 * wrong. The register is checked alone and with the return, in turn: what it costs to hold a return against the register.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { sqlText } from '../src/duckdb/expression/text.js';
import { gb, measure, median, print, type Measure } from './measure.js';

/** @param register A file of table 11. */
export async function benchReturns(register: string, runs: number): Promise<void> {
  const path = join(dirname(register), 'made', '报表.csv');
  if (!existsSync(path)) await writeReturn(register, path);
  const [alone, held]: [Measure[], Measure[]] = [[], []];
  for (let run = 0; run < runs; run++) {
    alone.push(await measure('returns', register));
    held.push(await measure('returns', register, path));
  }
  print('| work | s | processor s | peak GB | what it says |');
  print('| --- | ---: | ---: | ---: | --- |');
  for (const [name, all] of Object.entries({ 'register alone': alone, 'with the return': held })) {
    const { seconds, peak, detail } = median(all);
    print(`| ${name} | ${seconds.toFixed(1)} | ${median(all, 'cpu').cpu.toFixed(1)} | ${gb(peak)} | ${detail} |`);
  }
  const ratio = (by: 'seconds' | 'cpu') => (median(held, by)[by] / median(alone, by)[by]).toFixed(2);
  print(`\nwith the return / register alone ${ratio('seconds')} by the clock, ${ratio('cpu')} in processor time.`);
  print(`Wrong cells in the return: ${await wrongCells(register, path)}.`);
}

/** What the form asks of the register, for each county and month: rows 7 and 8 by the month that is paid for, 9 by the month of returns in which it came. */
const figures = (register: string) => `
  WITH register AS (
    SELECT AAB301, AAE003, AAE078, AAE058::DECIMAL(18, 2) AS AAE058,
      strftime(strptime(nullif(EAD131, ''), '%Y%m%d') + INTERVAL 11 DAY - CASE WHEN right(EAD131, 2)::INTEGER < 21 THEN INTERVAL 11 DAY ELSE INTERVAL 0 DAY END, '%Y%m') AS came
    FROM read_csv(${sqlText(register)}, header = true, all_varchar = true))
  SELECT AAB301, AAE003 AS PERIOD, '7' AS ROW, '缴费人数' AS LABEL, '人' AS UNIT, count(*) FILTER (AAE078 = '1')::DECIMAL(20, 2) AS VALUE FROM register GROUP BY ALL
  UNION ALL SELECT AAB301, AAE003, '8', '应征', '元', sum(AAE058) FROM register GROUP BY ALL
  UNION ALL SELECT AAB301, came, '9', '实征', '元', sum(AAE058) FROM register WHERE AAE078 = '1' AND came IS NOT NULL GROUP BY ALL`;

async function writeReturn(register: string, path: string): Promise<void> {
  await run(`COPY (
    SELECT AAB301, '' AS UPPERDIVISION, '演示1' AS FORM, PERIOD, ROW, '110' AS "COLUMN", LABEL, UNIT, VALUE + CASE WHEN hash(AAB301 || PERIOD || ROW) % 100 = 0 THEN 1000 ELSE 0 END AS VALUE, '' AS NOTE
    FROM (${figures(register)}) ORDER BY ALL) TO ${sqlText(path)} (FORMAT csv, HEADER)`);
}

async function wrongCells(register: string, path: string): Promise<string> {
  const rows = await run(`SELECT ROW, count(*)::INTEGER AS cells, count(*) FILTER (f.VALUE <> r.VALUE::DECIMAL(20, 2))::INTEGER AS wrong
    FROM (${figures(register)}) f JOIN read_csv(${sqlText(path)}, header = true, all_varchar = true) r USING (AAB301, PERIOD, ROW) GROUP BY ALL ORDER BY ALL`);
  return rows
    .map((row) => row.map(String))
    .map(([row, cells, wrong]) => `row ${row} ${wrong} of ${cells}`)
    .join(', ');
}

async function run(sql: string): Promise<unknown[][]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  return (await connection.runAndReadAll(sql)).getRows();
}
