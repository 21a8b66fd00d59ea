import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CodeListDocument, IndexDocument } from '../compile/compile.js';

/** Where a code list lies. */
export interface ListEntry {
  id: string;
  title: string;
  /** Id of the standard whose schemas hold it. */
  standard: string;
  file: string;
}

/** Every code list of a folder of schemas, each id once: that of the standard `codes` first, then of the others by name. */
export async function listsIn(schemas: string): Promise<ListEntry[]> {
  const homes = (await readdir(schemas, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const order = (home: string) => (home === 'codes' ? '' : home);
  const lists = new Map<string, ListEntry>();
  for (const standard of homes.sort((one, other) => (order(one) < order(other) ? -1 : 1))) {
    for (const { id, title = '', file } of await indexed(join(schemas, standard))) {
      if (!lists.has(id)) lists.set(id, { id, title, standard, file: join(schemas, standard, file) });
    }
  }
  return [...lists.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

export async function readList({ file }: ListEntry): Promise<CodeListDocument> {
  return JSON.parse(await readFile(file, 'utf8')) as CodeListDocument;
}

/** The lists most like what was asked for, at most five: their ids or titles share the most pairs of characters with it. */
export function nearestLists(asked: string, lists: readonly ListEntry[]): ListEntry[] {
  const wanted = pairs(asked);
  const likeness = ({ id, title }: ListEntry) => Math.max(...[id, title].map((text) => shared(wanted, pairs(text))));
  return lists
    .map((list) => ({ list, like: likeness(list) }))
    .filter(({ like }) => like > 0.2)
    .sort((one, other) => other.like - one.like)
    .slice(0, 5)
    .map(({ list }) => list);
}

function shared(one: Set<string>, other: Set<string>): number {
  return (2 * [...one].filter((pair) => other.has(pair)).length) / (one.size + other.size);
}

function pairs(text: string): Set<string> {
  const characters = [...` ${text.toLowerCase()} `];
  return new Set(characters.slice(1).map((character, at) => characters[at]! + character));
}

async function indexed(home: string): Promise<(IndexDocument['codeLists'][number] & { title?: string })[]> {
  try {
    return (JSON.parse(await readFile(join(home, 'index.json'), 'utf8')) as Partial<IndexDocument>).codeLists ?? [];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
