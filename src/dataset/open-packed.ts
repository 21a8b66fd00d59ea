import { join } from 'node:path';
import type { Plan } from '../plan/plan.js';
import type { SourceFile } from './model.js';
import { openFile, type HowToOpen, type OpenedFile } from './open-file.js';
import { unpack } from './unpack.js';

/**
 * Opens a file that is packed with gzip, by way of a copy that is not; it keeps its own place, size and hash.
 *
 * @throws FileFault as `openFile`, and where it cannot be unpacked to its end.
 */
export async function openPacked(plan: Plan, file: SourceFile, how: HowToOpen): Promise<OpenedFile> {
  const copy = join(how.folder, `${how.name}-unpacked`);
  const { size, sha256 } = await unpack(file, copy, how);
  // Who reads a text as it lies, reads it again at its own place.
  const { parts, ...opened } = await openFile(plan, { ...file, absolute: copy, size }, { ...how, asItLies: false });
  const asPacked = (each: SourceFile): SourceFile => ({ ...each, absolute: file.absolute, size: file.size, sha256 });
  return {
    ...opened,
    file: asPacked(opened.file),
    parts: new Map([...parts].map(([table, part]) => [table, { ...part, file: asPacked(part.file) }])),
  };
}
