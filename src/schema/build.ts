import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { acceptanceSchema } from '../accept/schema.js';
import { certificateSchema } from '../certificate/schema.js';
import { reportSchema } from '../report/schema.js';
import type { Standard } from '../standard/model.js';
import { schemaDocuments } from './documents.js';
import { fileName } from './names.js';
import { printJson, printRows } from './print.js';
import { typesOf } from './types.js';
import { vocabularySchema } from './vocabulary.js';
import { unwritable } from '../shortage.js';
import { writeBeside } from '../whole-file.js';

/** Relative path to content, paths with `/`. */
export type SchemaFiles = Map<string, string>;

/**
 * Everything `schemas/` holds of one standard, and the schemas common to all. The same standard gives the same bytes.
 *
 * @throws Error when the standard refers to something it does not have; its lint says so first.
 */
export async function buildSchemas(standard: Standard): Promise<SchemaFiles> {
  const { index, tables, codeLists, identifiers } = schemaDocuments(standard);
  const home = fileName(standard.id);
  const files: SchemaFiles = new Map();
  files.set(`${home}/index.json`, printJson(index));
  for (const [position, { file }] of index.tables.entries()) files.set(`${home}/${file}`, printJson(tables[position]));
  for (const [position, { file }] of index.codeLists.entries()) {
    files.set(`${home}/${file}`, printRows({ ...codeLists[position] }, 'codes'));
  }
  if (identifiers) files.set(`${home}/identifiers.json`, printJson(identifiers));
  if (tables.length > 0) files.set(`${home}/types.d.ts`, await typesOf(tables));
  files.set('vocabulary.schema.json', printJson(vocabularySchema()));
  files.set('acceptance-report.schema.json', printJson(acceptanceSchema));
  files.set('conformance-report.schema.json', printJson(reportSchema));
  files.set('certificate.schema.json', printJson(certificateSchema));
  return files;
}

/**
 * Writes generated files below a folder, each whole or not at all, and removes generated files of the same standard
 * that are no longer made. A file that is right already is left alone.
 *
 * @returns Paths written or removed, relative to the folder, sorted.
 */
export async function writeSchemas(files: SchemaFiles, folder: string): Promise<string[]> {
  const changed = await compareSchemas(files, folder);
  for (const path of changed) {
    const content = files.get(path);
    if (content === undefined) await rm(join(folder, path));
    else await replaceFile(join(folder, path), content);
  }
  return changed;
}

/** Paths that differ from what is generated, that are missing, or that are no longer generated; sorted. */
export async function compareSchemas(files: SchemaFiles, folder: string): Promise<string[]> {
  const differing: string[] = [];
  for (const [path, content] of files) {
    if ((await textOf(join(folder, path))) !== content) differing.push(path);
  }
  const stale = (await generatedFiles(files, folder)).filter((path) => !files.has(path));
  return [...differing, ...stale].sort();
}

/** Files that lie in the folders of what is generated and have the endings of it. */
async function generatedFiles(files: SchemaFiles, folder: string): Promise<string[]> {
  const homes = new Set([...files.keys()].filter((path) => path.includes('/')).map((path) => path.split('/')[0]!));
  const found: string[] = [];
  for (const home of homes) {
    for (const inner of [home, `${home}/codelists`]) {
      const entries = await ifThere(readdir(join(folder, inner), { withFileTypes: true }));
      const names = (entries ?? []).filter((entry) => entry.isFile()).map(({ name }) => name);
      found.push(...names.filter((name) => /\.(json|d\.ts)$/.test(name)).map((name) => `${inner}/${name}`));
    }
  }
  return found;
}

async function textOf(path: string): Promise<string | undefined> {
  return ifThere(readFile(path, 'utf8'));
}

async function replaceFile(path: string, content: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeBeside(path, (beside) => writeFile(beside, content));
  } catch (fault) {
    throw unwritable(path, fault) ?? fault;
  }
}

async function ifThere<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
