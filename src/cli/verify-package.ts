import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Difference } from '../certificate/compare.js';
import type { CertifiedCheck } from '../certificate/model.js';
import { compareFileLists } from '../certificate/package-files.js';
import { sha256OfFile } from '../system/bytes.js';
import { ownFolder } from '../system/own-folder.js';
import { fileListName } from '../report/write.js';

/** Does work that may write a list of the files of a package into a folder, which is gone when it ends. */
export async function withFileList<Result>(temporary: string | undefined, work: (fileList: string) => Promise<Result>): Promise<Result> {
  const folder = await ownFolder(temporary ?? tmpdir());
  try {
    return await work(join(folder, fileListName));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Which files of a package are others now, by the list beside its certificate, which is of this certificate when its
 * digest is that of the package; else how they can be known. Nothing where the package is the same.
 *
 * @param certificate Path of the certificate.
 * @param found List of the files at hand.
 */
export async function filesThatDiffer(
  certificate: string,
  said: CertifiedCheck,
  now: CertifiedCheck,
  found: string,
): Promise<Difference[]> {
  if (!said.package || !now.package || said.package.sha256 === now.package.sha256) return [];
  const path = join(dirname(certificate), fileListName);
  if (!existsSync(path)) return [{ what: 'package.unlisted', params: { path } }];
  // The digest of a package is that of its list of files.
  if ((await sha256OfFile(path)) !== said.package.sha256) return [{ what: 'package.mislisted', params: { path } }];
  const known = new Set([...said.inputs, ...now.inputs].map((input) => input.path));
  return compareFileLists(path, found, known);
}
