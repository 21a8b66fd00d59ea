import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bilingual } from '../message/model.js';
import type { IndexDocument } from './compile.js';

/** The headings that columns of a record type may have: codes, names and other spellings of its elements. */
export interface KnownHeadings {
  standard: { id: string; title: Bilingual };
  table: { id: string; name: string };
  headings: ReadonlySet<string>;
}

type Index = Pick<IndexDocument, 'standard'> & { tables: { id: string; name: string; file: string }[] };

interface Properties {
  properties: Record<string, { title?: string; 'zs-element'?: { synonyms?: string[] } }>;
}

/** The headings of all record types that the standards in a folder of schemas have of their own, in the order of their ids. */
export async function knownHeadings(schemas: string): Promise<KnownHeadings[]> {
  const known: KnownHeadings[] = [];
  for (const id of readdirSync(schemas).sort()) {
    const read = async <T>(file: string): Promise<T> => JSON.parse(await readFile(join(schemas, id, file), 'utf8')) as T;
    if (!existsSync(join(schemas, id, 'index.json'))) continue;
    const { standard, tables } = await read<Index>('index.json');
    for (const { file, ...table } of tables.filter((each) => !each.id.includes('.'))) {
      const { properties } = await read<Properties>(file);
      const names = Object.entries(properties).flatMap(([name, { title = name, 'zs-element': element }]) => [
        ...[name, title, `${name}${title}`, `${title}${name}`],
        ...(element?.synonyms ?? []),
      ]);
      known.push({ standard, table: { id: table.id, name: table.name }, headings: new Set(names.map(bareHeading)) });
    }
  }
  return known;
}

/** A heading without blanks, in capitals. */
export function bareHeading(heading: string): string {
  return heading.replace(/[\s\u00a0\u3000\ufeff]+/g, '').toUpperCase();
}
