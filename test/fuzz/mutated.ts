import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { fromBufferPromise } from 'yauzl';
import { hostileZip, type HostileEntry } from '../archives/hostile-zip.js';
import { mutation, type Mutation } from './mutation.js';
import type { Input, Recipe } from './target.js';

/** What is kept or made, changed one to four times; of what is packed mostly an entry. */
export function mutated(generated: fc.Arbitrary<Recipe>, kept: readonly Input[]): fc.Arbitrary<Recipe> {
  const source = kept.length === 0 ? generated : fc.oneof(fc.constantFrom(...kept.map((input) => () => input)), generated);
  const changes = fc.array(mutation(kept.map(({ bytes }) => bytes)), { minLength: 1, maxLength: 4 });
  return fc.tuple(source, changes, fc.option(fc.nat(1000), { freq: 6 })).map(([recipe, mutations, inside]) => async () => {
    const { name, bytes } = await recipe();
    return { name, bytes: inside === null ? changed(bytes, mutations) : await changedInside(bytes, mutations, inside) };
  });
}

function changed(bytes: Buffer, mutations: readonly Mutation[]): Buffer {
  return mutations.reduce((before, mutation) => mutation(before), bytes);
}

async function changedInside(bytes: Buffer, mutations: readonly Mutation[], at: number): Promise<Buffer> {
  const entries = bytes.subarray(0, 2).toString() === 'PK' ? await entriesOf(bytes).catch(() => []) : [];
  if (entries.length === 0) return changed(bytes, mutations);
  const chosen = at % entries.length;
  return hostileZip(entries.map((entry, each) => (each === chosen ? { ...entry, bytes: changed(entry.bytes!, mutations) } : entry)));
}

async function entriesOf(bytes: Buffer): Promise<HostileEntry[]> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, decodeStrings: false });
  const entries: HostileEntry[] = [];
  for await (const entry of zip.eachEntry())
    entries.push({ name: entry.fileNameRaw, bytes: await buffer(await zip.openReadStreamPromise(entry)) });
  return entries;
}
