import { join } from 'node:path';
import { certificateName, writeFileWhole } from '../report/write.js';
import { canonical } from '../report/canonical.js';
import type { Certificate } from './model.js';

/** Writes a certificate as `certificate.json` into a folder, in canonical form: its bytes are those that are signed. Returns its path. */
export async function writeCertificate(certificate: Certificate, folder: string): Promise<string> {
  const path = join(folder, certificateName);
  await writeFileWhole(path, canonical(certificate));
  return path;
}
