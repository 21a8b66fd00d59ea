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
