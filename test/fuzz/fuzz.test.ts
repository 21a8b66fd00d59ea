import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { corpusOf, recipesAt } from './corpus.js';
import { faulty } from './faulty.js';
import { search } from './search.js';
import { Supervisor } from './supervise.js';
import { targets } from './targets.js';

const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-finds-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what is kept is read as it should be', () => {
  it.each(Object.keys(targets))('%s', async (name) => {
    const target = await targets[name]!();
    expect(await search(target, { seed: 1, runs: 0, corpus: [...corpusOf(name), ...target.seeds] })).toMatchObject({ found: undefined });
  });
});

describe('a search', () => {
  const supervisor = new Supervisor({ module: new URL('faulty.ts', import.meta.url), out: folder, limit: 6 });
  const asked = { seed: 1, runs: 400 };
  afterAll(() => supervisor.end());

  it('of a sound reader finds nothing, and is the same for the same seed', async () => {
    const seen = async () => {
      const texts: string[] = [];
      const { runs, found } = await search(faulty.sound, {
        ...{ seed: 7, runs: 30, corpus: faulty.sound.seeds },
        onRun: (inputs) => texts.push(...inputs.map(({ bytes }) => bytes.toString('hex'))),
      });
      expect([runs, found]).toEqual([31, undefined]);
      return texts;
    };
    const texts = await seen();
    expect(new Set(texts).size).toBeGreaterThan(40);
    expect(await seen()).toEqual(texts);
  });

  it.each([
    ['lossy', /a row is lost/],
    ['loose', /nobody caught this/],
    ['hanging', /more than 6 seconds/],
    ['dying', /the process ended \(SIGKILL\)/],
  ])('of one that is %s keeps the input that shows it, by which it is shown again', async (target, why) => {
    const { find } = await supervisor.search({ ...asked, target });
    expect(find!.why).toMatch(why);
    const inputs = await Promise.all(recipesAt(find!.path).map(async (recipe) => recipe()));
    expect(inputs.some(({ bytes }) => bytes.includes('__proto__'))).toBe(true);
    expect((await supervisor.search({ ...asked, target, input: find!.path })).find!.why).toMatch(why);
  });

  it('makes what it finds small', async () => {
    const { find } = await supervisor.search({ ...asked, target: 'lossy' });
    expect(readFileSync(find!.path).length).toBeLessThan('a sound line\n__proto__'.length + 8);
  });
});
