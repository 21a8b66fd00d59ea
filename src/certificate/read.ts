import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { refusal } from '../dataset/file-fault.js';
import { parseJson } from '../encoding/json-text.js';
import { InputFault } from '../system/fault.js';
import { schemaWords } from '../message/library-words.js';
import type { Certificate } from './model.js';
import { certificateSchema } from './schema.js';

/** Reads a certificate, in canonical form or not. Throws `InputFault` when it is none. */
export async function readCertificate(path: string): Promise<Certificate> {
  const certificate = await readJson(path);
  const validate = new Ajv2020({ strict: false }).compile<Certificate>(certificateSchema);
  if (validate(certificate)) return certificate;
  throw new InputFault('certificate.bad', { path, reason: schemaWords(validate.errors) });
}

/** Reads a JSON file. Throws `InputFault` when it cannot be read or is no JSON. */
export async function readJson(path: string): Promise<unknown> {
  const bytes = await readBytes(path);
  try {
    return parseJson(bytes, path);
  } catch (cause) {
    if (cause instanceof InputFault) throw cause;
    throw new InputFault('certificate.not-json', { path }, { cause });
  }
}

/** Reads a file. Throws `InputFault` when the system refuses. */
export async function readBytes(path: string): Promise<Buffer> {
  return readFile(path).catch((cause: unknown) => {
    const { code, params } = refusal(path, cause);
    throw new InputFault(code, params, { cause });
  });
}
