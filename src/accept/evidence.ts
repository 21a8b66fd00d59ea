import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, posix, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { LintRule } from '../standard/message.js';
import type { EvidenceFile } from './model.js';

/**
 * A file of evidence: where it lies from the folder of the answers, its size and its SHA-256; or the lint rule it
 * breaks. Only ordinary files inside that folder are opened, links followed.
 */
export async function readEvidence(folder: string, path: string): Promise<EvidenceFile | LintRule> {
  const way = posix.normalize(path);
  if (/[\\\p{Cc}]/u.test(path) || isAbsolute(path) || /^[A-Za-z]:/.test(path) || way === '.' || path.split('/').includes('..'))
    return 'answer-evidence-path';
  const real = await realpath(join(folder, way)).catch(() => undefined);
  if (real === undefined) return 'answer-evidence-missing';
  const inside = relative(await realpath(folder), real);
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return 'answer-evidence-outside';
  const found = await stat(real).catch(() => undefined);
  if (!found) return 'answer-evidence-missing';
  if (!found.isFile()) return 'answer-evidence-not-a-file';
  if (found.size === 0) return 'answer-evidence-empty';
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(real), hash);
  } catch {
    return 'answer-evidence-unreadable';
  }
  return { path: way, size: found.size, sha256: hash.digest('hex') };
}
