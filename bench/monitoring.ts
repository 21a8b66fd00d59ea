/**
 * The monitoring workload: the nine record types of many agencies, a folder for each, held against the 55 rules that ask across agencies, beside the
 * same questions as DuckDB SQL and as polars by hand, each in a process of its own, in turn. What each finds is held against the ledger, row by row.
 */
import { mkdir } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { gb, measureMonitoring, measurePolars, median, print, type Measure } from './measure.js';
import { agreement, type Agreement, type Form } from './monitoring/agreement.js';
import { exportOf } from './monitoring/export.js';

interface Piece {
  name: string;
  form: Form;
  all: boolean;
  run(input: string, findings: string): Promise<Measure>;
}

const pieces: readonly Piece[] = [
  { name: 'check', form: 'checks', all: true, run: (...words) => measureMonitoring('check', ...words) },
  { name: 'rules only', form: 'checks', all: false, run: (...words) => measureMonitoring('rules', ...words) },
  { name: 'SQL', form: 'rules', all: false, run: (...words) => measureMonitoring('sql', ...words) },
  { name: 'polars', form: 'rules', all: false, run: measurePolars },
];

/** @param wanted Rows of all record types together, roughly. */
export async function benchMonitoring(wanted: number, runs: number, folder: string): Promise<void> {
  const { input, ledger, rows, agencies, files, bytes } = await exportOf(wanted, folder);
  print(
    `${rows.toLocaleString('en')} rows, ${agencies} agencies, ${files} files, ${gb(bytes)} GB; load ${loadavg()[0]!.toFixed(1)} at the start.\n`,
  );
  const results = join(folder, `monitoring-${wanted}`, 'findings');
  await mkdir(results, { recursive: true });
  const pathOf = ({ name }: Piece) => join(results, `${name}.parquet`);
  const measured = new Map<Piece, Measure[]>(pieces.map((piece) => [piece, []]));
  for (let run = 0; run < runs; run++) for (const piece of pieces) measured.get(piece)!.push(await piece.run(input, pathOf(piece)));
  const found = new Map<Piece, Agreement>();
  for (const piece of pieces) found.set(piece, await agreement(pathOf(piece), piece.form, ledger, input, piece.all));
  print('| work | s | processor s | peak GB | found | the ledger |');
  print('| --- | ---: | ---: | ---: | ---: | --- |');
  for (const piece of pieces) print(line(piece.name, measured.get(piece)!, found.get(piece)!));
  const [check, rules, sql, polars] = pieces.map((piece) => median(measured.get(piece)!)) as [Measure, Measure, Measure, Measure];
  const ratio = (a: number, b: number) => (a / b).toFixed(2);
  print(`\ncheck / SQL ${ratio(check.seconds, sql.seconds)}, rules / SQL ${ratio(rules.seconds, sql.seconds)}, by the clock;`);
  print(`${ratio(check.cpu, sql.cpu)} and ${ratio(rules.cpu, sql.cpu)} in processor time;`);
  print(`peak of rules / peak of polars ${ratio(rules.peak, polars.peak)}, of check / of polars ${ratio(check.peak, polars.peak)}.`);
  for (const [{ name }, { counts, differences }] of found) {
    const listed = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, count]) => `${rule} ${count}`);
    if (name === 'SQL') print(`\n${name}: ${listed.join(', ')}`);
    if (differences.length > 0) print(`\n${name} and the ledger: ${differences.join('; ')}`);
  }
}

function line(name: string, all: readonly Measure[], { found, differences }: Agreement): string {
  const { seconds, peak } = median(all);
  const agrees = differences.length === 0 ? 'equal' : `${differences.length} differ`;
  return `| ${name} | ${seconds.toFixed(1)} | ${median(all, 'cpu').cpu.toFixed(1)} | ${gb(peak)} | ${found.toLocaleString('en')} | ${agrees} |`;
}
