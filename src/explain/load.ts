import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CodeListDocument } from '../compile/compile.js';
import type { IdentifierDocument, IdentifierEntry } from '../schema/identifier-document.js';
import { fileName } from '../schema/names.js';
import type { NameOf } from './explain.js';

/** The identifiers of every standard in a folder of schemas, and the names of their values. */
export interface Catalogue {
  identifiers: IdentifierEntry[];
  nameOf: NameOf;
}

/** Reads the identifiers of a folder of schemas, each once, and those code lists that their parts name. */
export async function loadCatalogue(schemas: string): Promise<Catalogue> {
  const homes = (await readdir(schemas, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(schemas, name))
    .sort();
  const identifiers: IdentifierEntry[] = [];
  for (const home of homes.filter((each) => existsSync(join(each, 'identifiers.json')))) {
    const document = await readJson<IdentifierDocument>(join(home, 'identifiers.json'));
    // A standard carries those of others that it uses.
    const known = new Set(identifiers.map((entry) => JSON.stringify(entry)));
    identifiers.push(...document.identifiers.filter((entry) => !known.has(JSON.stringify(entry))));
  }
  const names = new Map<string, ReadonlyMap<string, string>>();
  for (const id of new Set(
    identifiers.flatMap(({ forms }) => forms.flatMap(({ parts }) => parts.flatMap(({ codeList }) => codeList ?? []))),
  )) {
    const file = homes.map((home) => join(home, 'codelists', `${fileName(id)}.json`)).find((path) => existsSync(path));
    if (file === undefined) continue;
    const { codes } = await readJson<CodeListDocument>(file);
    names.set(id, new Map(codes.map(([code, [name = '']]) => [code, name])));
  }
  return { identifiers, nameOf: (list, code) => names.get(list)?.get(code) };
}

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, 'utf8')) as T;
}
