import type { SigningAlgorithm } from '../certificate/algorithm.js';
import { makeKeys, readPrivateKey } from '../certificate/keys.js';
import { readCertificate } from '../certificate/read.js';
import { signatureOf } from '../certificate/signature.js';
import { say, type Language } from '../message/messages.js';
import { writeFileWhole } from '../report/write.js';
import { exitCodes } from './exit.js';

/** Signs a certificate; the signature lies beside it. */
export async function sign(path: string, keyPath: string, language: Language): Promise<number> {
  const read = await readCertificate(path);
  const signature = signatureOf(read, await readPrivateKey(keyPath));
  const file = `${path}.sig`;
  await writeFileWhole(file, `${JSON.stringify(signature, null, 2)}\n`);
  process.stdout.write(`${say('command.certificate.signed', language, { file, algorithm: signature.algorithm, key: signature.key })}\n`);
  return exitCodes.conforms;
}

/** Makes a pair of keys to sign with. */
export async function writeKeys(algorithm: SigningAlgorithm, out: string, language: Language): Promise<number> {
  const [privatePath, publicPath] = await makeKeys(out, algorithm);
  const { fingerprint } = await readPrivateKey(privatePath);
  process.stdout.write(`${say('command.certificate.made', language, { private: privatePath, public: publicPath, key: fingerprint })}\n`);
  return exitCodes.conforms;
}
