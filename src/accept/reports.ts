import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { listedIds } from '../message/punctuation.js';
import { refusal } from '../dataset/file-fault.js';
import { InputFault } from '../system/fault.js';
import { parseReport } from '../report/read.js';
import type { GivenReport } from './accept.js';

/** Reports are looked for in so many folders one inside another. */
const deepest = 4;
/** More reports than this are no acceptance. */
const mostReports = 200;

/** The `report.json` of `zhunsheng check`, and others named `….report.json`. */
const isReport = (name: string) => name === 'report.json' || name.endsWith('.report.json');

/**
 * The conformance reports that lie in a folder or in those inside it, in the order of their paths, which are told from
 * the folder; or the one file that is named. Links are not followed.
 *
 * @throws InputFault when there is none, or one is no usable report.
 */
export async function readReports(path: string): Promise<GivenReport[]> {
  const found = await stat(path).catch((cause: unknown) => {
    throw refused(path, cause);
  });
  const names = found.isDirectory() ? await search(path, '', deepest) : [''];
  if (names.length === 0) throw new InputFault('accept.no-reports', { path });
  if (names.length > mostReports) throw new InputFault('accept.too-many-reports', { path, most: mostReports });
  const reports: GivenReport[] = [];
  for (const name of names.sort()) {
    const file = name === '' ? path : join(path, name);
    const bytes = await readFile(file).catch((cause: unknown) => {
      throw refused(file, cause);
    });
    const report = parseReport(bytes, file);
    // What was not judged would count as nothing amiss.
    if (report.run.only) throw new InputFault('only.report', { path: file, tables: listedIds(report.run.only.tables) });
    reports.push({ path: name === '' ? path : name, sha256: createHash('sha256').update(bytes).digest('hex'), report });
  }
  return reports;
}

async function search(root: string, folder: string, levels: number): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch((cause: unknown) => {
    throw refused(join(root, folder), cause);
  });
  const names: string[] = [];
  for (const entry of entries) {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isFile() && isReport(entry.name)) names.push(name);
    if (entry.isDirectory() && levels > 1) names.push(...(await search(root, name, levels - 1)));
    if (names.length > mostReports) break;
  }
  return names;
}

function refused(path: string, cause: unknown): InputFault {
  const { code, params } = refusal(path, cause);
  return new InputFault(code, params, { cause });
}
