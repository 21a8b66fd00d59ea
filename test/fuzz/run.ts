/** `npm run fuzz -- [--target csv] [--seconds 60 | --runs 100] [--seed 1] [--input FILE]`: gives readers what nobody would write. */
import { parseArgs } from 'node:util';
import { setup } from '../worker-bundle.js';
import { Supervisor } from './supervise.js';
import { targets } from './targets.js';

const { values } = parseArgs({
  options: {
    target: { type: 'string' },
    seconds: { type: 'string' },
    runs: { type: 'string' },
    seed: { type: 'string' },
    input: { type: 'string' },
  },
});
const names = Object.keys(targets).filter((name) => name === (values.target ?? name));
const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));
const seed = number(values.seed) ?? Math.floor(Math.random() * 2 ** 31);
const runs = number(values.runs);
// One of the two ends a search.
const seconds = number(values.seconds) ?? (runs === undefined ? 60 : undefined);
if (names.length === 0 || [seed, runs, seconds].some(Number.isNaN)) {
  console.error(`The targets are ${Object.keys(targets).join(', ')}; --seconds (of each target), --runs and --seed are numbers.`);
  process.exit(2);
}

// Packages are read by a worker, which is bundled once.
const tidy = await setup();
console.log(`seed ${seed}`);
const supervisor = new Supervisor({ module: new URL('serve.ts', import.meta.url), out: 'reports/fuzz', limit: 60 });
for (const target of names) {
  const began = performance.now();
  const { runs: done, inputs, find } = await supervisor.search({ target, seed, runs, seconds, input: values.input });
  console.log(`${target.padEnd(8)} ${done} runs, ${inputs} inputs, ${((performance.now() - began) / 1000).toFixed(1)} s`);
  if (!find) continue;
  process.exitCode = 1;
  console.log(`  found: ${find.why.replaceAll('\n', '\n  ')}\n  again: npm run fuzz -- --target ${target} --input ${find.path}`);
}
supervisor.end();
await tidy();
