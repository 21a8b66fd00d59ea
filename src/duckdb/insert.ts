import type { Session } from './session.js';

/** Inserts rows of SQL values, so many at once. */
export async function insert(session: Session, table: string, rows: readonly string[]): Promise<void> {
  const batch = 10_000;
  for (let first = 0; first < rows.length; first += batch) {
    await session.run(`INSERT INTO ${table} VALUES ${rows.slice(first, first + batch).join(', ')}`);
  }
}
