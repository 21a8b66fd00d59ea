/** Readers that are not sound, by which the search itself is tried. */
import fc from 'fast-check';
import { serve } from './child.js';
import { Find, type Input, type Target } from './target.js';

const text = fc.string({ maxLength: 20 }).map((made) => (): Input => ({ name: 'made.txt', bytes: Buffer.from(made) }));
const kept = [(): Input => ({ name: 'seed.txt', bytes: Buffer.from('a sound line\n') })];

/** A reader that goes wrong where an input holds something. */
const reader = (name: string, fault: (input: Input) => Promise<void> | void): Target => ({
  name,
  batch: 3,
  seeds: kept,
  generated: text,
  async run(inputs) {
    for (const input of inputs) await fault(input);
  },
});

const holds = (word: string, { bytes }: Input) => bytes.includes(word);

export const faulty = {
  sound: reader('sound', () => undefined),
  /** Loses rows. */
  lossy: reader('lossy', (input) => {
    if (holds('__proto__', input)) throw new Find('a row is lost');
  }),
  /** Throws where nobody waits for it. */
  loose: reader('loose', (input) => {
    if (holds('__proto__', input)) void Promise.reject(new Error('nobody caught this'));
  }),
  hanging: reader('hanging', (input) => {
    while (holds('__proto__', input));
  }),
  dying: reader('dying', (input) => {
    if (holds('__proto__', input)) process.kill(process.pid, 'SIGKILL');
  }),
};

// By itself it serves whoever began it; a test only takes its readers.
if (process.send && process.argv[1] === new URL(import.meta.url).pathname) {
  serve(Object.fromEntries(Object.entries(faulty).map(([name, target]) => [name, async () => Promise.resolve(target)])));
}
