import { expect, it } from 'vitest';
import { openSession } from '../../src/duckdb/session.js';

it('tells how far a statement is', async () => {
  const session = await openSession();
  try {
    await session.run('CREATE TABLE numbers AS SELECT i FROM range(3_000_000) numbers(i)');
    const shares: (number | undefined)[] = [];
    const timer = setInterval(() => shares.push(session.progress()), 5);
    await session.run('CREATE TABLE hashes AS SELECT sha256(i::VARCHAR) AS hash FROM numbers');
    clearInterval(timer);
    expect(shares.some((share) => share !== undefined && share > 0 && share < 1)).toBe(true);
  } finally {
    await session.close();
  }
});

/** No operator spills a list: this one takes 64 MB and what it outgrows. */
const heldInMemory = 'SELECT len(list(i)) AS n FROM range(8_000_000) numbers(i)';

it('gives a frugal session more memory where a statement cannot do with less, and says so where none is left', async () => {
  const frugal = await openSession({ frugal: true });
  const held = await openSession({ frugal: true, memory: 0 });
  try {
    // Whatever the number of cores.
    for (const session of [frugal, held]) await session.run(`SET memory_limit = '40MiB'`);
    expect(await frugal.rows(heldInMemory)).toEqual([{ n: 8_000_000n }]);
    await expect(held.rows(heldInMemory)).rejects.toMatchObject({ code: 'command.no-memory' });
  } finally {
    await frugal.close();
    await held.close();
  }
});

it('makes what a statement names before it, once, also where making it was stopped at first', async () => {
  const session = await openSession();
  try {
    session.provide('made:', () => [
      'CREATE TABLE "made:few" AS SELECT 1 AS i',
      'CREATE TABLE "made:many" AS SELECT sha256(i::VARCHAR) AS hash FROM range(3_000_000) numbers(i)',
    ]);
    const asked = session.rows('SELECT count(*) AS n FROM "made:many"');
    const timer = setInterval(() => session.cancel(), 50);
    await expect(asked.finally(() => clearInterval(timer))).rejects.toThrow(/interrupt/i);
    expect(await session.rows('SELECT (SELECT count(*) FROM "made:many") AS many, (SELECT count(*) FROM "made:few") AS few')).toEqual([
      { many: 3_000_000n, few: 1n },
    ]);
    await session.run('DROP TABLE "made:few"');
    await expect(session.rows('FROM "made:few"')).rejects.toThrow(/made:few/);
  } finally {
    await session.close();
  }
});
