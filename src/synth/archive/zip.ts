import { createWriteStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { unwritable } from '../../system/shortage.js';
import { writeBeside } from '../../system/atomic-write.js';

/** The clock of a ZIP is local; parts of a local date give the same bytes everywhere. */
const always = { mtime: new Date(2024, 0, 2, 3, 4, 6), mode: 0o100644, forceDosTimestamp: true } as const;

export interface ZipPart {
  path: string;
  bytes: Buffer;
}

/** A small ZIP in memory. The same parts give the same bytes. */
export function zipOf(parts: readonly ZipPart[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { path, bytes } of parts) zip.addBuffer(bytes, path, always);
  zip.end();
  return buffer(zip.outputStream);
}

/** Packs a folder, its name on top, files sorted by path. What is not whole is removed. */
export async function zipFolder(folder: string, name: string, to: string, signal?: AbortSignal): Promise<void> {
  const zip = new ZipFile();
  for (const path of await filesBelow(folder)) zip.addFile(join(folder, path), `${name}/${path}`, always);
  zip.end();
  try {
    await writeBeside(to, (beside) => pipeline(zip.outputStream, createWriteStream(beside), { ...(signal && { signal }) }));
  } catch (fault) {
    throw unwritable(to, fault) ?? fault;
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
  return paths.sort();
}
