/** What keys, identity and identical rows cost: the check of a table with the checks of them, and without. */
import type { Plan } from '../src/plan/plan.js';
import { measure, median, print, type Measure } from './measure.js';

const kinds = ['unique', 'identical', 'overlap', 'agree'];

/** The plan without the checks that relate rows of one table, and of how codes of keys are written. */
export function withoutKeys(plan: Plan): Plan {
  return {
    ...plan,
    tables: plan.tables.map((table) => ({
      ...table,
      checks: table.checks.filter(({ kind, id }) => !kinds.includes(kind) && !id.endsWith('.bare')),
    })),
  };
}

export async function benchKeys(file: string, about: readonly string[], runs: number): Promise<void> {
  const [without, all]: [Measure[], Measure[]] = [[], []];
  for (let run = 0; run < runs; run++) {
    without.push(await measure('keyless', file, ...about));
    all.push(await measure('check', file, ...about));
  }
  const ratios = all.map(({ cpu }, run) => cpu / without[run]!.cpu).sort((a, b) => a - b);
  print('| check | processor s | peak GB | found |');
  print('| --- | ---: | ---: | --- |');
  for (const [name, measures] of [
    ['without keys, identity and identical rows', without],
    ['with them', all],
  ] as const) {
    const { cpu, peak, detail } = median(measures, 'cpu');
    print(`| ${name} | ${cpu.toFixed(1)} | ${(peak / 1e9).toFixed(2)} | ${detail} |`);
  }
  print(
    `\nThey cost ${ratios[Math.floor(ratios.length / 2)]!.toFixed(3)} of the check without them (${ratios.map((ratio) => ratio.toFixed(3)).join(', ')}).`,
  );
}
