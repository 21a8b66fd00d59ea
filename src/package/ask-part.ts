import { dropRejects } from '../duckdb/read/part.js';
import type { Session } from '../duckdb/session.js';

/** Asks something of a list that the engine reads later; undefined where it cannot be read, for the engine tells then what is wrong with it. */
export async function askPart<T>(session: Session, ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  } finally {
    await dropRejects(session);
  }
}
