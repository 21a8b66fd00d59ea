import { expect, it } from 'vitest';
import { openSession } from '../../src/engine/session.js';

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
