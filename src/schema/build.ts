import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { acceptanceSchema } from '../accept/schema.js';
import { certificateSchema } from '../certificate/schema.js';
import { reportSchema } from '../report/schema.js';
import type { Standard } from '../standard/model.js';
import { schemaDocuments } from './documents.js';
import { fileName } from './names.js';
import { finishSet, placeSet, type Change } from './place.js';
import { printJson } from '../system/json-text.js';
import { printRows } from './print.js';
import { typesOf } from './types.js';
import { vocabularySchema } from './vocabulary.js';

/** Relative path to content, paths with `/`. */
export type SchemaFiles = Map<string, string>;

/**
 * Everything `schemas/` holds of one standard, and the schemas common to all. The same standard gives the same bytes.
 *
 * @throws Error when the standard refers to something it does not have; its lint says so first.
 */
export async function buildSchemas(standard: Standard): Promise<SchemaFiles> {
  const { index, tables, codeLists, identifiers, parameters } = schemaDocuments(standard);
  const home = fileName(standard.id);
  const files: SchemaFiles = new Map();
  files.set(`${home}/index.json`, printJson(index));
  for (const [position, { file }] of index.tables.entries()) files.set(`${home}/${file}`, printJson(tables[position]));
  for (const [position, { file }] of index.codeLists.entries()) {
    files.set(`${home}/${file}`, printRows({ ...codeLists[position] }, 'codes'));
  }
  if (identifiers) files.set(`${home}/identifiers.json`, printJson(identifiers));
  if (parameters) files.set(`${home}/parameters.json`, printRows({ ...parameters }, 'values'));
  // Those of other standards have types and validators there.
  const own = tables.filter((table) => !table['zs-record-type'].from);
  if (own.length > 0) files.set(`${home}/types.d.ts`, await typesOf(own));
  files.set('vocabulary.schema.json', printJson(vocabularySchema()));
  files.set('acceptance-report.schema.json', printJson(acceptanceSchema));
  files.set('conformance-report.schema.json', printJson(reportSchema));
  files.set('certificate.schema.json', printJson(certificateSchema));
  return files;
}

/** What must change below a folder, that it holds generated files and no more of the same standard: contents by path, sorted; undefined for a file that is no longer made. */
export async function changesOf(files: SchemaFiles, folder: string): Promise<Change> {
  return { folder, files: new Map((await compareSchemas(files, folder)).map((path) => [path, files.get(path)])) };
}

/**
 * Puts generated files below a folder, all of them or none, and removes generated files of the same standard
 * that are no longer made. A file that is right already is left alone.
 *
 * @returns Paths written or removed, relative to the folder, sorted.
 */
export async function writeSchemas(files: SchemaFiles, folder: string): Promise<string[]> {
  await finishSet([folder]);
  const change = await changesOf(files, folder);
  await placeSet([change]);
  return [...change.files.keys()];
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

async function ifThere<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
