import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConformanceReport } from '../../src/conformance/model.js';
import { packageName, synthesisePackage } from '../../src/synth/archive/package.js';
import { place, plan } from './packages.js';

const out = place();
await synthesisePackage(plan, { rows: 6, seed: 1, out });
const made = join(out, packageName);
const files = readdirSync(made, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();

/** Files of a small sound package, by path. */
export const sound: ReadonlyMap<string, Buffer> = new Map(paths.map((path) => [path.slice(made.length + 1), readFileSync(path)]));

/** The sound package in a folder of its own. */
export function packageFolder(): string {
  const folder = place('package');
  for (const [path, bytes] of sound) put(folder, path, bytes);
  return folder;
}

export function put(folder: string, path: string, bytes: Buffer | string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}

/** The sound package as a folder, and these files in it; a catalogue row for those that are content. */
export function folderWith(files: Record<string, Buffer>): string {
  const folder = packageFolder();
  for (const [path, bytes] of Object.entries(files)) {
    put(folder, path, bytes);
    if (path.startsWith('电子档案/')) addRow(folder, path, bytes.length, createHash('sha256').update(bytes).digest('hex'));
  }
  return folder;
}

/** Lists one more file of the first record. */
function addRow(folder: string, path: string, size: number, digest: string): void {
  const table = plan.tables.find(({ alias }) => alias === 'ElectronicFiles')!;
  const list = join(folder, '电子文件清单.csv');
  const code = readFileSync(list, 'utf8').split('\n')[1]!.split(',')[0]!;
  const cells: Record<string, string> = {
    ARCHIVALCODE: code,
    DOCUMENTSEQUENCE: '9',
    FILEPATH: path,
    COMPUTERFILENAME: path.split('/').pop()!,
    COMPUTERFILESIZE: String(size),
    DIGESTALGORITHM: 'SHA-256',
    DIGEST: digest,
    GENERATION: '原生',
  };
  const before = listDigest(folder);
  appendFileSync(list, `${table.fields.map(({ name }) => cells[name] ?? '').join(',')}\n`);
  signForm(folder, before);
}

/** The digest of the list of files, which the form gives. */
export function listDigest(folder: string): string {
  return createHash('sha256')
    .update(readFileSync(join(folder, '电子文件清单.csv')))
    .digest('hex');
}

/** Has the form give the digest of the list as it is now, in place of what it was before. */
export function signForm(folder: string, before: string): void {
  const form = join(folder, '电子档案移交与接收登记表.csv');
  if (existsSync(form)) writeFileSync(form, readFileSync(form, 'utf8').replace(before, listDigest(folder)));
}

/** Codes of what is told of files and of the package as a whole. */
export const problemsIn = ({ run }: ConformanceReport) => run.inputs.flatMap(({ problems }) => problems.map(({ code }) => code));
