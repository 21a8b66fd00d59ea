import { readList, type ListEntry } from './catalogue.js';
import { entriesOf } from './look-up.js';

/** What a key in the column of sources stands for. */
export interface Reference {
  key: string;
  /** Where it lies: a standard's number, a repository and path, an address. */
  where: string;
  /** What it is, in English. */
  what: string;
  /** What sort of document, in Chinese. */
  kind: string;
}

/** The list of a standard that spells out the keys of its sources. */
const sources = 'sources';

/** Spells out keys that rows of a list cite, where the standard of the list has a list of its sources. */
export async function referencesOf(list: ListEntry, lists: readonly ListEntry[]): Promise<(cited: string) => Reference[]> {
  const home = lists.find(({ id, standard }) => id === sources && standard === list.standard);
  if (!home) return () => [];
  const known = new Map(entriesOf(await readList(home)).map((entry) => [entry.code, entry]));
  return (cited) =>
    cited.split('；').flatMap((key) => {
      const entry = known.get(key);
      return entry ? [{ key, where: entry.names[0] ?? '', what: entry.en ?? '', kind: entry.attributes?.['kind'] ?? '' }] : [];
    });
}
