import { readFile } from 'node:fs/promises';
import { InputFault } from '../system/fault.js';
import type { TermsDocument } from './document.js';

/** Reads `terms.json`. Throws `InputFault` when it is not there or not readable. */
export async function loadTerms(path: string): Promise<TermsDocument> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as TermsDocument;
  } catch (cause) {
    throw new InputFault('term.no-terms', { path }, { cause });
  }
}
