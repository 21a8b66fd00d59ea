import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Session } from '../duckdb/session.js';
import { writeBeside } from '../system/atomic-write.js';
import { inventoryTable } from './inventory.js';

const page = 20_000;

/** SHA-256 over the lines of the package's files. */
export async function digestOfPackage(session: Session): Promise<string> {
  const hash = createHash('sha256');
  for await (const lines of linesOfPackage(session)) hash.update(lines);
  return hash.digest('hex');
}

/** Writes the lines whose SHA-256 is the digest of the package: `sha256sum -c` reads them. Whole or not at all. */
export async function writeFileList(session: Session, path: string): Promise<void> {
  await writeBeside(path, (beside) => pipeline(linesOfPackage(session), createWriteStream(beside)));
}

/** `digest  path` of each file of the package that was read last, sorted by the bytes of the paths; `-` for one that could not be read. */
async function* linesOfPackage(session: Session): AsyncGenerator<string> {
  for (let from = 0; ; from += page) {
    const [digests = [], paths = []] = await session.columns(
      `SELECT sha256, path FROM ${inventoryTable} WHERE rowid >= ${from} AND rowid < ${from + page} ORDER BY rowid`,
    );
    if (paths.length === 0) return;
    yield paths.map((path, at) => `${String(digests[at]) || '-'}  ${String(path)}\n`).join('');
  }
}
